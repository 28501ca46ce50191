// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Keeps earlier states of the workspace. Belongs to one thread. */
public final class Undo {

    private static final int KEPT = 100;

    /** A state, the edition of the project it belongs to, and the key of the change that led away from it. */
    private record Step(WorkspaceState state, int edition, String labelKey) {}

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private WorkspaceState state;
    private int edition;

    public Undo(WorkspaceState start) {
        this.state = start;
    }

    public WorkspaceState state() {
        return state;
    }

    /** Which edition of what was made by hand in the project the state belongs to; 0 is the one it began with. */
    public int edition() {
        return edition;
    }

    /** Every edition that going back and forth can lead to, with the one of now. */
    public Set<Integer> editions() {
        Set<Integer> all = new TreeSet<>(Set.of(edition));
        past.forEach(step -> all.add(step.edition()));
        future.forEach(step -> all.add(step.edition()));
        return all;
    }

    /** Makes a change; one that changes nothing is not remembered. */
    public WorkspaceState apply(String labelKey, UnaryOperator<WorkspaceState> change) {
        return apply(labelKey, change, edition);
    }

    /** Makes a change that comes with another edition of the project. */
    public WorkspaceState apply(String labelKey, UnaryOperator<WorkspaceState> change, int newEdition) {
        WorkspaceState next = change.apply(state);
        if (!next.equals(state) || newEdition != edition) {
            past.push(new Step(state, edition, labelKey));
            edition = newEdition;
            if (past.size() > KEPT) {
                past.removeLast();
            }
            future.clear();
            state = next;
        }
        return state;
    }

    /** Key of the change that {@link #undo} would take back. */
    public Optional<String> undoLabel() {
        return Optional.ofNullable(past.peek()).map(Step::labelKey);
    }

    public Optional<String> redoLabel() {
        return Optional.ofNullable(future.peek()).map(Step::labelKey);
    }

    public WorkspaceState undo() {
        return step(past, future);
    }

    public WorkspaceState redo() {
        return step(future, past);
    }

    private WorkspaceState step(Deque<Step> from, Deque<Step> to) {
        if (!from.isEmpty()) {
            Step step = from.pop();
            to.push(new Step(state, edition, step.labelKey()));
            state = step.state();
            edition = step.edition();
        }
        return state;
    }
}
