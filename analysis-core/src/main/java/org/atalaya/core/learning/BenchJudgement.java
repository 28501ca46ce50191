// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.learning.metric.Reliability;

/** Tables that judge the probabilities of the bench: before and after recalibration, and at each threshold. */
final class BenchJudgement {

    private static final String COLUMN = "classifier-bench.column.";
    private static final int BINS = ModelScore.RELIABILITY_BINS;

    private BenchJudgement() {}

    static List<Artifact> of(ClassifierBench.Outcome outcome, double costFalseAlarm, double costMiss) {
        List<Artifact> artifacts = new ArrayList<>();
        Table calibration = calibration(outcome);
        if (!calibration.rows().isEmpty()) {
            artifacts.add(new Artifact.Table("calibration", "classifier-bench.calibration", "table", calibration));
        }
        if (outcome.question().classes().size() == 2) {
            artifacts.add(new Artifact.Table(
                    "thresholds",
                    "classifier-bench.thresholds",
                    "table",
                    thresholds(outcome, costFalseAlarm, costMiss)));
        }
        return artifacts;
    }

    private static Table calibration(ClassifierBench.Outcome outcome) {
        List<TableColumn> columns = new ArrayList<>(List.of(text("model"), text("method"), whole("calibration-cases")));
        for (String id :
                List.of("log-loss-before", "log-loss-after", "calibration-error-before", "calibration-error-after")) {
            columns.add(TableColumn.decimal(id, COLUMN + id, 4));
        }
        columns.add(whole("calibration-bins"));
        List<List<Object>> rows = new ArrayList<>();
        int[] actual = outcome.actual();
        for (ModelScore score : outcome.scores()) {
            score.answers().before().ifPresent(before -> {
                double[][] was = Arrays.copyOf(before.probabilities(), actual.length);
                double[][] is = Arrays.copyOf(score.answers().probabilities(), actual.length);
                rows.add(List.of(
                        score.kind().id(),
                        before.method().name().toLowerCase(Locale.ROOT),
                        (long) before.cases(),
                        Probabilities.logLoss(actual, was),
                        Probabilities.logLoss(actual, is),
                        Reliability.ofClassSaid(actual, was, BINS).calibrationError(),
                        Reliability.ofClassSaid(actual, is, BINS).calibrationError(),
                        (long) BINS));
            });
        }
        return new Table(columns, rows);
    }

    /** The class alarmed about is the one with fewer cases in the test part; of equals the second. */
    private static int alarmed(int[] actual) {
        long first = Arrays.stream(actual).filter(c -> c == 0).count();
        return first < actual.length - first ? 0 : 1;
    }

    private static Table thresholds(ClassifierBench.Outcome outcome, double costFalseAlarm, double costMiss) {
        List<TableColumn> columns = new ArrayList<>(List.of(text("model"), text("class")));
        columns.add(TableColumn.decimal("threshold", COLUMN + "threshold", 3));
        columns.add(new TableColumn("cost-optimal", COLUMN + "cost-optimal", TableColumn.Kind.YES_NO, 0));
        for (String id : List.of("alarms", "hits", "false-alarms", "misses")) {
            columns.add(whole(id));
        }
        columns.add(TableColumn.decimal("precision", COLUMN + "precision", 3));
        columns.add(TableColumn.decimal("recall", COLUMN + "recall", 3));
        columns.add(TableColumn.decimal("cost", COLUMN + "cost", 1));
        int alarmed = alarmed(outcome.actual());
        // An alarm pays where p × cost of a miss is at least (1 − p) × cost of a false alarm.
        double best = costFalseAlarm / (costFalseAlarm + costMiss);
        double[] thresholds = IntStream.concat(IntStream.of(-1), IntStream.rangeClosed(1, 19))
                .mapToDouble(i -> i < 0 ? best : i * 5 / 100.0)
                .sorted()
                .distinct()
                .toArray();
        List<List<Object>> rows = new ArrayList<>();
        for (ModelScore score : outcome.scores()) {
            for (double threshold : thresholds) {
                long hits = 0;
                long falseAlarms = 0;
                long misses = 0;
                for (int i = 0; i < outcome.actual().length; i++) {
                    boolean is = outcome.actual()[i] == alarmed;
                    boolean alarm = score.answers().probabilities()[i][alarmed] >= threshold;
                    hits += is && alarm ? 1 : 0;
                    falseAlarms += !is && alarm ? 1 : 0;
                    misses += is && !alarm ? 1 : 0;
                }
                rows.add(Arrays.asList(
                        score.kind().id(),
                        outcome.question().classes().get(alarmed),
                        threshold,
                        threshold == best,
                        hits + falseAlarms,
                        hits,
                        falseAlarms,
                        misses,
                        hits + falseAlarms == 0 ? null : (Object) ((double) hits / (hits + falseAlarms)),
                        hits + misses == 0 ? null : (Object) ((double) hits / (hits + misses)),
                        costFalseAlarm * falseAlarms + costMiss * misses));
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
}
