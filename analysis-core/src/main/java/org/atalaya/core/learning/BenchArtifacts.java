// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.learning.metric.ConfusionMatrix;
import org.atalaya.core.learning.metric.PairedBootstrap;
import org.atalaya.core.learning.metric.Reliability;

/** The bench's findings as tables and matrices. Column ids are file headers and never change. */
final class BenchArtifacts {

    private static final String COLUMN = "classifier-bench.column.";

    private BenchArtifacts() {}

    static List<Artifact> of(Incidents incidents, ClassifierBench.Outcome outcome, BenchParams.Split split) {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(Verdict.of(outcome, split.later()));
        artifacts.add(new Artifact.Table("bench", "classifier-bench.bench", "bench", bench(outcome)));
        for (ModelScore score : outcome.scores()) {
            artifacts.add(new Artifact.Matrix(
                    "confusion-" + score.kind().id(),
                    "classifier-bench.confusion",
                    "confusion",
                    score.kind().id(),
                    matrix(score.matrix(), outcome.question().classes())));
        }
        artifacts.add(new Artifact.Table("per-class", "classifier-bench.per-class", "per-class", perClass(outcome)));
        artifacts.add(new Artifact.Table("features", "classifier-bench.features-table", "features", lookups(outcome)));
        artifacts.add(new Artifact.Table("leaks", "classifier-bench.leaks", "leaks", leaks(outcome)));
        artifacts.add(
                new Artifact.Table("reliability", "classifier-bench.reliability", "reliability", reliability(outcome)));
        artifacts.addAll(BenchCurves.of(outcome));
        String title = Predictions.leftOut(outcome).isEmpty()
                ? "classifier-bench.predictions"
                : "classifier-bench.predictions-classes";
        artifacts.add(new Artifact.Table("predictions", title, "predictions", Predictions.of(incidents, outcome)));
        List<Comparison> comparisons = Comparison.all(incidents, outcome, split);
        artifacts.add(ComparisonArtifacts.table(comparisons));
        artifacts.add(ComparisonArtifacts.note(comparisons, outcome));
        if (outcome.folds().size() > 1) {
            artifacts.add(ComparisonArtifacts.folds(outcome));
        }
        return artifacts;
    }

    private static Table bench(ClassifierBench.Outcome outcome) {
        List<TableColumn> columns = new ArrayList<>(List.of(
                text("model"),
                new TableColumn("baseline", COLUMN + "baseline", TableColumn.Kind.YES_NO, 0),
                whole("n-train"),
                whole("n-validation"),
                whole("n-test")));
        for (String id : List.of("accuracy", "accuracy-low", "accuracy-high")) {
            columns.add(TableColumn.percent(id, COLUMN + id, 1));
        }
        for (String id : List.of("difference", "difference-low", "difference-high", "balanced-accuracy")) {
            columns.add(TableColumn.percent(id, COLUMN + id, 1));
        }
        for (String id : List.of(
                "kappa",
                "mcc",
                "macro-precision",
                "macro-recall",
                "macro-f1",
                "weighted-precision",
                "weighted-recall",
                "weighted-f1",
                "log-loss",
                "prior-log-loss",
                "roc-auc-macro",
                "roc-auc-weighted",
                "average-precision",
                "brier",
                "calibration-error")) {
            columns.add(TableColumn.decimal(id, COLUMN + id, 3));
        }
        columns.add(TableColumn.percent("validation-accuracy", COLUMN + "validation-accuracy", 1));
        columns.add(TableColumn.decimal("fit-seconds", COLUMN + "fit-seconds", 2));
        columns.add(TableColumn.decimal("predictions-per-second", COLUMN + "predictions-per-second", 0));
        columns.add(whole("memory-mb"));
        columns.add(text("limited"));
        columns.add(TableColumn.decimal("predict-seconds", COLUMN + "predict-seconds", 2));
        columns.add(whole("calibration-bins"));
        ModelScore counting = outcome.bestBaseline();
        List<List<Object>> rows =
                outcome.scores().stream().map(s -> row(outcome, s, counting)).toList();
        return new Table(columns, rows);
    }

    private static List<Object> row(ClassifierBench.Outcome outcome, ModelScore score, ModelScore counting) {
        ConfusionMatrix matrix = score.matrix();
        boolean itself = score.kind() == counting.kind();
        PairedBootstrap.Interval difference = itself
                ? new PairedBootstrap.Interval(Double.NaN, Double.NaN)
                : outcome.bootstrap().difference(score.right(), counting.right());
        Answers answers = score.answers();
        double perSecond =
                answers.predictSeconds() > 0 ? answers.probabilities().length / answers.predictSeconds() : Double.NaN;
        List<Object> row = new ArrayList<>(Arrays.asList(
                score.kind().id(),
                score.kind().baseline(),
                (long) outcome.trained(),
                (long) outcome.validated(),
                matrix.total()));
        for (double value : new double[] {
            matrix.accuracy(),
            score.accuracyInterval().low(),
            score.accuracyInterval().high(),
            itself ? Double.NaN : matrix.accuracy() - counting.matrix().accuracy(),
            difference.low(),
            difference.high(),
            matrix.balancedAccuracy(),
            matrix.kappa(),
            matrix.mcc(),
            matrix.macroPrecision(),
            matrix.macroRecall(),
            matrix.macroF1(),
            matrix.weightedPrecision(),
            matrix.weightedRecall(),
            matrix.weightedF1(),
            score.logLoss(),
            outcome.priorLogLoss(),
            score.macroAuc(),
            score.weightedAuc(),
            score.averagePrecision(),
            score.brier(),
            score.reliability().calibrationError(),
            score.validationAccuracy(),
            answers.fitSeconds(),
            perSecond
        }) {
            row.add(orNull(value));
        }
        row.add(ModelMemory.megabytes(answers.memoryBytes()));
        row.add(answers.limited());
        row.add(answers.predictSeconds());
        row.add((long) ModelScore.RELIABILITY_BINS);
        return row;
    }

    private static Matrix matrix(ConfusionMatrix matrix, List<String> classes) {
        double[][] values = new double[classes.size()][classes.size()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values.length; column++) {
                values[row][column] = matrix.count(row, column);
            }
        }
        return new Matrix(classes, classes, values);
    }

    private static Table perClass(ClassifierBench.Outcome outcome) {
        List<TableColumn> columns = new ArrayList<>(List.of(text("model"), text("class")));
        for (String id : List.of("precision", "recall", "f1")) {
            columns.add(TableColumn.decimal(id, COLUMN + id, 3));
        }
        columns.add(whole("support"));
        columns.add(whole("said"));
        columns.add(TableColumn.decimal("roc-auc", COLUMN + "roc-auc", 3));
        List<List<Object>> rows = new ArrayList<>();
        for (ModelScore score : outcome.scores()) {
            ConfusionMatrix m = score.matrix();
            for (int c = 0; c < outcome.question().classes().size(); c++) {
                rows.add(Arrays.asList(
                        score.kind().id(),
                        outcome.question().classes().get(c),
                        orNull(m.precision(c)),
                        orNull(m.recall(c)),
                        orNull(m.f1(c)),
                        m.support(c),
                        m.said(c),
                        orNull(score.auc()[c])));
            }
        }
        return new Table(columns, rows);
    }

    private static Table lookups(ClassifierBench.Outcome outcome) {
        List<TableColumn> columns = List.of(
                text("feature"),
                whole("labels"),
                TableColumn.percent("missing", COLUMN + "missing", 1),
                TableColumn.percent("without-history", COLUMN + "without-history", 1),
                TableColumn.percent("lookup-accuracy", COLUMN + "lookup-accuracy", 1),
                TableColumn.decimal("lookup-log-loss", COLUMN + "lookup-log-loss", 3),
                TableColumn.decimal("lookup-entropy", COLUMN + "lookup-entropy", 3));
        List<List<Object>> rows = new ArrayList<>();
        for (FeatureLookup lookup : outcome.lookups()) {
            rows.add(List.of(
                    lookup.feature(),
                    (long) lookup.labels(),
                    lookup.missing(),
                    lookup.unseen(),
                    lookup.accuracy(),
                    lookup.logLoss(),
                    lookup.entropy()));
        }
        return new Table(columns, rows);
    }

    private static Table leaks(ClassifierBench.Outcome outcome) {
        List<TableColumn> columns = List.of(
                text("check"),
                text("feature"),
                whole("rows"),
                TableColumn.decimal("evidence", COLUMN + "evidence", 3),
                new TableColumn("found", COLUMN + "found", TableColumn.Kind.YES_NO, 0));
        List<List<Object>> rows = new ArrayList<>();
        for (FeatureLookup lookup : outcome.lookups()) {
            rows.add(List.of(
                    "alone",
                    lookup.feature(),
                    (long) outcome.test().length,
                    lookup.accuracy(),
                    outcome.restating().contains(lookup)));
        }
        for (LeakDetector.Row row : outcome.leaks().rows()) {
            rows.add(Arrays.asList(row.check(), row.feature(), row.rows(), orNull(row.evidence()), row.found()));
        }
        return new Table(columns, rows);
    }

    private static Table reliability(ClassifierBench.Outcome outcome) {
        List<TableColumn> columns = List.of(
                text("model"),
                TableColumn.percent("probability-said", COLUMN + "probability-said", 1),
                TableColumn.percent("came-true", COLUMN + "came-true", 1),
                whole("cases"));
        List<List<Object>> rows = new ArrayList<>();
        for (ModelScore score : outcome.scores()) {
            for (Reliability.Bin bin : score.reliability().bins()) {
                rows.add(List.of(score.kind().id(), bin.said(), bin.cameTrue(), (long) bin.cases()));
            }
        }
        return new Table(columns, rows);
    }

    private static TableColumn text(String id) {
        return TableColumn.text(id, COLUMN + id);
    }

    private static TableColumn whole(String id) {
        return TableColumn.whole(id, COLUMN + id);
    }

    private static Object orNull(double value) {
        return Double.isNaN(value) ? null : (Object) value;
    }
}
