// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.analysis.Shelf;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** What is wrong with what is typed, and what a run would come to: found beside the window's thread. */
final class Checking {

    private static final String AUTO = "auto";

    private final Background background;
    private final Runner runner;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.NONE);
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();
    private Map<String, String> ruled = Map.of();
    private Map<String, String> ruleOf = Map.of();
    private long latest;

    private record Checked(List<Problem> problems, Outlook outlook) {}

    Checking(Background background, Runner runner) {
        this.background = background;
        this.runner = runner;
    }

    ObservableList<Problem> problems() {
        return problems;
    }

    /** Whether {@link #problems()} are those of what was asked last. */
    ReadOnlyBooleanProperty checked() {
        return checked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    static boolean isAuto(String text) {
        return text.isBlank() || text.strip().equals(AUTO);
    }

    /** There is nothing to check. */
    void nothing() {
        latest++;
        checked.set(false);
        problems.clear();
    }

    /** Checks; only the answer to the latest question is shown. */
    void check(Analysis<?, ?> analysis, Shelf shelf, Map<String, String> typed) {
        checked.set(false);
        long number = ++latest;
        background.quietly(progress -> checked(analysis, shelf, typed), found -> {
            if (number == latest) {
                outlook.set(found.outlook());
                problems.setAll(found.problems());
                checked.set(true);
            }
        });
    }

    private Checked checked(Analysis<?, ?> analysis, Shelf shelf, Map<String, String> typed) throws WorkbenchException {
        List<Problem> found = runner.check(analysis, shelf, typed);
        if (found.stream().anyMatch(Problem::stops)) {
            return new Checked(found, Outlook.NONE);
        }
        try {
            Map<String, String> rules = rules(analysis, shelf, typed);
            boolean onlyRules = ParamDescription.of(analysis.parameterType()).stream()
                    .filter(p -> p.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO)
                    .allMatch(p -> isAuto(typed.getOrDefault(p.name(), "")));
            Map<String, String> resolved =
                    onlyRules ? rules : runner.resolved(analysis, shelf, typed).orElse(Map.of());
            Optional<Cost> cost = runner.cost(analysis, shelf, resolved);
            List<Problem> all = new ArrayList<>(found);
            cost.flatMap(runner::tooLarge).ifPresent(all::add);
            return new Checked(all, new Outlook(rules, cost));
        } catch (WorkbenchException e) {
            // The run will tell it: nothing inside the boundary, for one.
            return new Checked(found, Outlook.NONE);
        }
    }

    /** What rules make of these inputs; found once, however often a number beside it is changed. */
    private synchronized Map<String, String> rules(Analysis<?, ?> analysis, Shelf shelf, Map<String, String> typed)
            throws WorkbenchException {
        Map<String, String> asked = new LinkedHashMap<>(typed);
        ParamDescription.of(analysis.parameterType()).stream()
                .filter(p -> p.kind() == ParamDescription.Kind.DECIMAL_OR_AUTO)
                .forEach(p -> asked.put(p.name(), AUTO));
        Map<String, String> question = new LinkedHashMap<>(asked);
        question.put("", analysis.id() + System.identityHashCode(shelf));
        if (!question.equals(ruleOf)) {
            ruled = runner.resolved(analysis, shelf, asked).orElse(Map.of());
            ruleOf = question;
        }
        return ruled;
    }
}
