// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.learning.metric.PairedBootstrap;

/**
 * One line per split and model, with the difference to the random split. The two accuracies are shares of different rows,
 * so their intervals are joined as Newcombe (1998) does: d − √((a − l_a)² + (u_b − b)²) to d + √((u_a − a)² + (b − l_b)²)
 * for d = a − b.
 */
final class SplitTable {

    private static final String COLUMN = "classifier-bench.column.";

    private SplitTable() {}

    static List<Artifact> of(Map<BenchParams.Split, ClassifierBench.Outcome> outcomes) {
        List<TableColumn> columns = List.of(
                TableColumn.text("split", "split-comparison.column.split"),
                TableColumn.text("model", COLUMN + "model"),
                new TableColumn("baseline", COLUMN + "baseline", TableColumn.Kind.YES_NO, 0),
                TableColumn.whole("folds", "split-comparison.column.folds"),
                TableColumn.whole("n-train", COLUMN + "n-train"),
                TableColumn.whole("n-test", COLUMN + "n-test"),
                TableColumn.percent("accuracy", COLUMN + "accuracy", 1),
                TableColumn.percent("accuracy-low", COLUMN + "accuracy-low", 1),
                TableColumn.percent("accuracy-high", COLUMN + "accuracy-high", 1),
                TableColumn.decimal("log-loss", COLUMN + "log-loss", 3),
                TableColumn.decimal("macro-f1", COLUMN + "macro-f1", 3),
                TableColumn.percent("to-random", "split-comparison.column.to-random", 1),
                TableColumn.percent("to-random-low", "split-comparison.column.to-random-low", 1),
                TableColumn.percent("to-random-high", "split-comparison.column.to-random-high", 1));
        List<List<Object>> rows = new ArrayList<>();
        ClassifierBench.Outcome random = outcomes.get(BenchParams.Split.RANDOM);
        outcomes.forEach((split, outcome) -> {
            for (ModelScore score : outcome.scores()) {
                boolean compared = random != null && split != BenchParams.Split.RANDOM;
                double[] d = compared
                        ? difference(score, random.score(score.kind()))
                        : new double[] {Double.NaN, Double.NaN, Double.NaN};
                rows.add(Arrays.asList(
                        split.id(),
                        score.kind().id(),
                        score.kind().baseline(),
                        (long) outcome.folds().size(),
                        (long) outcome.trained(),
                        score.matrix().total(),
                        ComparisonArtifacts.orNull(score.matrix().accuracy()),
                        ComparisonArtifacts.orNull(score.accuracyInterval().low()),
                        ComparisonArtifacts.orNull(score.accuracyInterval().high()),
                        ComparisonArtifacts.orNull(score.logLoss()),
                        ComparisonArtifacts.orNull(score.matrix().macroF1()),
                        ComparisonArtifacts.orNull(d[0]),
                        ComparisonArtifacts.orNull(d[1]),
                        ComparisonArtifacts.orNull(d[2])));
            }
        });
        return List.of(
                verdict(outcomes),
                new Artifact.Table("splits", "split-comparison.splits-table", "splits", new Table(columns, rows)));
    }

    /** Accuracy of the first less that of the second, and its interval. */
    static double[] difference(ModelScore first, ModelScore second) {
        double a = first.matrix().accuracy();
        double b = second.matrix().accuracy();
        PairedBootstrap.Interval ofA = first.accuracyInterval();
        PairedBootstrap.Interval ofB = second.accuracyInterval();
        return new double[] {
            a - b, a - b - Math.hypot(a - ofA.low(), ofB.high() - b), a - b + Math.hypot(ofA.high() - a, b - ofB.low())
        };
    }

    /** About the model that looks best at random, and the split that takes most from it. */
    private static Artifact.Note verdict(Map<BenchParams.Split, ClassifierBench.Outcome> outcomes) {
        ClassifierBench.Outcome random = outcomes.get(BenchParams.Split.RANDOM);
        List<BenchParams.Split> others = outcomes.keySet().stream()
                .filter(split -> split != BenchParams.Split.RANDOM)
                .toList();
        if (random == null || others.isEmpty()) {
            return note("one-split");
        }
        ModelScore best = random.scores().stream()
                .filter(score -> !score.kind().baseline() || random.scores().size() == 2)
                .max(Comparator.comparingDouble(score -> score.matrix().accuracy()))
                .orElseThrow();
        BenchParams.Split hardest = others.stream()
                .min(Comparator.comparingDouble(
                        split -> outcomes.get(split).score(best.kind()).matrix().accuracy()))
                .orElseThrow();
        double[] d = difference(best, outcomes.get(hardest).score(best.kind()));
        return note(
                d[1] > 0 ? "flatters" : "not-surely",
                ComparisonArtifacts.name(best),
                100 * d[1],
                100 * d[2],
                SplitComparisonAnalysis.name(hardest),
                100 * best.matrix().accuracy(),
                100 * outcomes.get(hardest).score(best.kind()).matrix().accuracy());
    }

    private static Artifact.Note note(String found, Object... args) {
        return new Artifact.Note("verdict", "split-comparison.verdict", "note.splits." + found, List.of(args));
    }
}
