// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;

/** Which model is better: table of all pairs, table of all folds, and one sentence. */
final class ComparisonArtifacts {

    private static final String COLUMN = "classifier-bench.column.";
    private static final String KEY = "note.bench.compared.";

    private ComparisonArtifacts() {}

    static Artifact.Table table(List<Comparison> comparisons) {
        List<TableColumn> columns = List.of(
                TableColumn.text("first", COLUMN + "first"),
                TableColumn.text("second", COLUMN + "second"),
                TableColumn.percent("difference", COLUMN + "pair-difference", 1),
                TableColumn.percent("difference-low", COLUMN + "pair-low", 1),
                TableColumn.percent("difference-high", COLUMN + "pair-high", 1),
                TableColumn.decimal("p", COLUMN + "p", 4),
                TableColumn.decimal("holm-p", COLUMN + "holm-p", 4),
                TableColumn.text("test", COLUMN + "test"),
                TableColumn.whole("n", COLUMN + "compared-n"));
        List<List<Object>> rows = new ArrayList<>();
        for (Comparison c : comparisons) {
            rows.add(Arrays.asList(
                    c.first().kind().id(),
                    c.second().kind().id(),
                    orNull(c.difference()),
                    orNull(c.low()),
                    orNull(c.high()),
                    orNull(c.p()),
                    orNull(c.holm()),
                    c.way().id(),
                    c.n()));
        }
        return new Artifact.Table(
                "comparisons", "classifier-bench.comparisons", "comparisons", new Table(columns, rows));
    }

    static Artifact.Table folds(ClassifierBench.Outcome outcome) {
        List<TableColumn> columns = List.of(
                TableColumn.whole("repeat", COLUMN + "repeat"),
                TableColumn.whole("fold", COLUMN + "fold"),
                TableColumn.text("model", COLUMN + "model"),
                TableColumn.whole("n-train", COLUMN + "n-train"),
                TableColumn.whole("n-test", COLUMN + "n-test"),
                TableColumn.percent("accuracy", COLUMN + "accuracy", 1),
                TableColumn.decimal("log-loss", COLUMN + "log-loss", 3),
                TableColumn.decimal("macro-f1", COLUMN + "macro-f1", 3));
        List<List<Object>> rows = new ArrayList<>();
        for (FoldScores fold : outcome.folds()) {
            for (int model = 0; model < fold.models().size(); model++) {
                FoldScores.Score score = fold.models().get(model);
                rows.add(Arrays.asList(
                        fold.repeat() + 1L,
                        fold.fold() + 1L,
                        outcome.scores().get(model).kind().id(),
                        (long) fold.trained(),
                        (long) fold.tested(),
                        orNull(score.accuracy()),
                        orNull(score.logLoss()),
                        orNull(score.macroF1())));
            }
        }
        return new Artifact.Table("folds", "classifier-bench.folds-table", "folds", new Table(columns, rows));
    }

    /** The best model, those that cannot be told apart from it, and what they are ahead of counting by. */
    static Artifact.Note note(List<Comparison> comparisons, ClassifierBench.Outcome outcome) {
        ModelScore counting = outcome.bestBaseline();
        List<ModelScore> ranked = outcome.scores().stream()
                .filter(score -> !score.kind().baseline())
                .sorted(Comparator.comparingDouble(score -> -score.matrix().accuracy()))
                .toList();
        String baseline = name(counting);
        if (!outcome.restating().isEmpty()) {
            return note("restated", outcome.restating().get(0).feature());
        }
        if (ranked.isEmpty()) {
            return note("none", baseline);
        }
        ModelScore best = ranked.get(0);
        List<ModelScore> alike = new ArrayList<>(List.of(best));
        ranked.stream()
                .skip(1)
                .filter(other -> !find(comparisons, best, other).told())
                .forEach(alike::add);
        List<Comparison> leads =
                alike.stream().map(model -> find(comparisons, model, counting)).toList();
        List<String> names = alike.stream().map(ComparisonArtifacts::name).toList();
        double low = 100 * leads.stream().mapToDouble(Comparison::low).min().orElseThrow();
        double high = 100 * leads.stream().mapToDouble(Comparison::high).max().orElseThrow();
        boolean ahead = leads.stream().allMatch(lead -> lead.firstAhead() && lead.low() > 0);
        if (ahead) {
            return note(names.size() == 1 ? "one-ahead" : "many-ahead", names, low, high, names.size(), baseline);
        }
        return note(leads.get(0).firstAhead() ? "some-ahead" : "none-ahead", names, baseline, names.size());
    }

    private static Comparison find(List<Comparison> comparisons, ModelScore one, ModelScore other) {
        return comparisons.stream()
                .filter(c -> between(c, one, other) || between(c, other, one))
                .findFirst()
                .orElseThrow();
    }

    private static boolean between(Comparison comparison, ModelScore first, ModelScore second) {
        return comparison.first().kind() == first.kind() && comparison.second().kind() == second.kind();
    }

    /** A text key, said in the reader's language. */
    static String name(ModelScore score) {
        return "@" + score.kind().titleKey();
    }

    private static Artifact.Note note(String found, Object... args) {
        return new Artifact.Note("comparison", "classifier-bench.comparison", KEY + found, List.of(args));
    }

    static Object orNull(double value) {
        return Double.isFinite(value) ? (Object) value : null;
    }
}
