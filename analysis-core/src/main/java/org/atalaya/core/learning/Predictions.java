// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.problem.Problem;

/**
 * What every model said of every test incident: the class, and behind all classes the probability of each in a column
 * {@code p_MODEL_CLASS}. Every score of the bench can be worked out from it again, and so the probabilities are not
 * rounded: a forest gives many cases almost equal ones, and rounding them to ties moves its AUC in the fourth decimal.
 */
final class Predictions {

    /** With more numbers than this the table would take hundreds of megabytes; the probabilities are left out. */
    private static final long MOST_PROBABILITIES = 4_000_000;

    private Predictions() {}

    static Table of(Incidents incidents, ClassifierBench.Outcome outcome) {
        List<String> classes = outcome.question().classes();
        boolean withProbabilities = leftOut(outcome).isEmpty();
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.whole("incident", "classifier-bench.column.incident"));
        columns.add(TableColumn.text("actual", "classifier-bench.column.actual"));
        for (ModelScore score : outcome.scores()) {
            columns.add(TableColumn.text(score.kind().id(), score.kind().titleKey()));
        }
        if (withProbabilities) {
            for (ModelScore score : outcome.scores()) {
                for (int c = 0; c < classes.size(); c++) {
                    columns.add(TableColumn.decimal(
                            "p_" + score.kind().id() + "_" + classes.get(c), "classifier-bench.column.probability", 3));
                }
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < outcome.test().length; i++) {
            List<Object> row = new ArrayList<>(columns.size());
            row.add(incidents.id(outcome.question().rows()[outcome.test()[i]]));
            row.add(classes.get(outcome.actual()[i]));
            for (ModelScore score : outcome.scores()) {
                row.add(classes.get(score.said()[i]));
            }
            if (withProbabilities) {
                for (ModelScore score : outcome.scores()) {
                    double[] p = score.answers().probabilities()[i];
                    for (int c = 0; c < classes.size(); c++) {
                        row.add(p[c]);
                    }
                }
            }
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    /** Why the table holds no probabilities; empty where it holds them. */
    static Optional<Problem> leftOut(ClassifierBench.Outcome outcome) {
        return leftOut(
                outcome.test().length,
                outcome.scores().size(),
                outcome.question().classes().size());
    }

    /** The same from counts: one probability per test incident, model and class. */
    static Optional<Problem> leftOut(int tested, int models, int classes) {
        long numbers = (long) tested * models * classes;
        if (numbers <= MOST_PROBABILITIES) {
            return Optional.empty();
        }
        long fitting = MOST_PROBABILITIES / ((long) tested * models);
        return Optional.of(Problem.info(
                "bench.probabilities-left-out", numbers, MOST_PROBABILITIES, tested, models, classes, fitting));
    }
}
