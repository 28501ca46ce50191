// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps earlier states of the workspace. Belongs to one thread. */
public final class Undo {

    private static final int KEPT = 100;

    /** A state and the key of the change that led away from it. */
    private record Step(WorkspaceState state, String labelKey) {}

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private WorkspaceState state;

    public Undo(WorkspaceState start) {
        this.state = start;
    }

    public WorkspaceState state() {
        return state;
    }

    /** Makes a change; one that changes nothing is not remembered. */
    public WorkspaceState apply(String labelKey, UnaryOperator<WorkspaceState> change) {
        WorkspaceState next = change.apply(state);
        if (!next.equals(state)) {
            past.push(new Step(state, labelKey));
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
            to.push(new Step(state, step.labelKey()));
            state = step.state();
        }
        return state;
    }
}
