// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;

/** Variants of one model beside the whole of it: judged on the same rows, so that differences are paired. */
record AblationTable(
        Incidents incidents,
        BenchParams.Split split,
        LearnerKind kind,
        List<String> features,
        Map<String, List<String>> variants,
        ClassifierBench.Outcome base,
        Map<String, ClassifierBench.Outcome> outcomes) {

    private static final String COLUMN = "classifier-bench.column.";

    List<Artifact> artifacts() {
        List<TableColumn> columns = List.of(
                TableColumn.text("variant", "ablation.column.variant"),
                TableColumn.text("features", "ablation.column.features"),
                TableColumn.text("model", COLUMN + "model"),
                TableColumn.whole("n-test", COLUMN + "n-test"),
                TableColumn.percent("accuracy", COLUMN + "accuracy", 1),
                TableColumn.decimal("log-loss", COLUMN + "log-loss", 3),
                TableColumn.decimal("macro-f1", COLUMN + "macro-f1", 3),
                TableColumn.percent("difference", "ablation.column.difference", 1),
                TableColumn.percent("difference-low", "ablation.column.difference-low", 1),
                TableColumn.percent("difference-high", "ablation.column.difference-high", 1),
                TableColumn.decimal("p", COLUMN + "p", 4),
                TableColumn.decimal("holm-p", COLUMN + "holm-p", 4),
                TableColumn.text("test", COLUMN + "test"));
        List<List<Object>> rows = new ArrayList<>();
        ModelScore whole = base.score(kind);
        rows.add(row("all", features, whole, null));
        List<Comparison> compared = new ArrayList<>();
        outcomes.forEach((name, outcome) -> compared.add(compare(outcome, outcome.score(kind), whole)));
        List<Comparison> corrected = Comparison.corrected(compared);
        List<String> names = List.copyOf(outcomes.keySet());
        for (int i = 0; i < names.size(); i++) {
            Comparison c = corrected.get(i);
            rows.add(row(names.get(i), variants.get(names.get(i)), c.first(), c));
        }
        for (ModelScore score : base.scores()) {
            if (score.kind().baseline()) {
                rows.add(row("", List.of(), score, null));
            }
        }
        return List.of(
                note(names, corrected),
                new Artifact.Table("ablation", "ablation.table", "ablation", new Table(columns, rows)));
    }

    private Comparison compare(ClassifierBench.Outcome outcome, ModelScore variant, ModelScore whole) {
        if (!split.later() && base.folds().size() > 1) {
            return Comparison.byFold(
                    variant,
                    whole,
                    Comparison.accuracies(outcome, outcome.scores().indexOf(variant)),
                    Comparison.accuracies(base, base.scores().indexOf(whole)),
                    Comparison.testToTrain(base));
        }
        return Comparison.ofRows(incidents, base, base.bootstrap(), split, variant, whole);
    }

    private static List<Object> row(String variant, List<String> names, ModelScore score, Comparison c) {
        return Arrays.asList(
                variant,
                String.join(", ", names),
                score.kind().id(),
                score.matrix().total(),
                ComparisonArtifacts.orNull(score.matrix().accuracy()),
                ComparisonArtifacts.orNull(score.logLoss()),
                ComparisonArtifacts.orNull(score.matrix().macroF1()),
                c == null ? null : ComparisonArtifacts.orNull(c.difference()),
                c == null ? null : ComparisonArtifacts.orNull(c.low()),
                c == null ? null : ComparisonArtifacts.orNull(c.high()),
                c == null ? null : ComparisonArtifacts.orNull(c.p()),
                c == null ? null : ComparisonArtifacts.orNull(c.holm()),
                c == null ? "" : c.way().id());
    }

    /** About the change that takes most among those that surely take something. */
    private Artifact.Note note(List<String> names, List<Comparison> compared) {
        String model = ComparisonArtifacts.name(base.score(kind));
        List<Comparison> sure = compared.stream()
                .filter(c -> c.told() && c.high() < 0)
                .sorted(Comparator.comparingDouble(Comparison::difference))
                .toList();
        if (sure.isEmpty()) {
            return new Artifact.Note("verdict", "ablation.verdict", "note.ablation.none", List.of(model));
        }
        Comparison most = sure.get(0);
        return new Artifact.Note(
                "verdict",
                "ablation.verdict",
                "note.ablation.some",
                List.of(
                        model,
                        names.get(compared.indexOf(most)),
                        -100 * most.high(),
                        -100 * most.low(),
                        compared.size() - sure.size()));
    }
}
