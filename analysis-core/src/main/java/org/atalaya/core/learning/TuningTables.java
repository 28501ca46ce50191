// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;

/** Every trial, their course, and what the best settings are worth on the test part. */
record TuningTables(BenchAsk ask, TuningParams params, Tuning.Found found) {

    private static final String COLUMN = "classifier-bench.column.";

    List<Artifact> artifacts() {
        ModelScore tuned = found.judged().get(0);
        ModelScore standard = found.judged().get(1);
        Comparison c = Comparison.ofRows(
                ask.incidents(),
                found.outcome(),
                found.outcome().bootstrap(),
                ask.params().split(),
                tuned,
                standard);
        return List.of(note(c), trials(), course(), judged(c));
    }

    private Artifact trials() {
        List<TableColumn> columns = List.of(
                TableColumn.whole("trial", "tuning.column.trial"),
                TableColumn.text("settings", "tuning.column.settings"),
                TableColumn.decimal("log-loss", COLUMN + "log-loss", 4),
                TableColumn.percent("accuracy", COLUMN + "accuracy", 2),
                new TableColumn("best", "tuning.column.best", TableColumn.Kind.YES_NO, 0),
                TableColumn.decimal("fit-seconds", "tuning.column.seconds", 2));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < found.trials().size(); i++) {
            Tuning.Trial trial = found.trials().get(i);
            rows.add(Arrays.asList(
                    i + 1L,
                    trial.settings().said(),
                    ComparisonArtifacts.orNull(trial.logLoss()),
                    ComparisonArtifacts.orNull(trial.accuracy()),
                    trial.equals(found.best()),
                    trial.seconds()));
        }
        return new Artifact.Table("trials", "tuning.trials-table", "trials", new Table(columns, rows));
    }

    private Artifact course() {
        int n = found.trials().size();
        double[] each = new double[n];
        double[] best = new double[n];
        Tuning.Trial leader = found.trials().get(0);
        for (int i = 0; i < n; i++) {
            Tuning.Trial trial = found.trials().get(i);
            leader = trial.betterThan(leader, params.measure()) ? trial : leader;
            each[i] = trial.measured(params.measure());
            best[i] = leader.measured(params.measure());
        }
        String id = params.measure() == TuningParams.Measure.LOG_LOSS ? "course-log-loss" : "course-accuracy";
        return new Artifact.Series(
                id,
                "tuning." + id,
                id,
                IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList(),
                List.of("trial", "best-so-far"),
                List.of(each, best));
    }

    private Artifact judged(Comparison c) {
        List<TableColumn> columns = List.of(
                TableColumn.text("model", COLUMN + "model"),
                TableColumn.text("settings", "tuning.column.settings"),
                TableColumn.whole("n-train", COLUMN + "n-train"),
                TableColumn.whole("n-test", COLUMN + "n-test"),
                TableColumn.percent("accuracy", COLUMN + "accuracy", 1),
                TableColumn.percent("accuracy-low", COLUMN + "accuracy-low", 1),
                TableColumn.percent("accuracy-high", COLUMN + "accuracy-high", 1),
                TableColumn.decimal("log-loss", COLUMN + "log-loss", 3),
                TableColumn.decimal("macro-f1", COLUMN + "macro-f1", 3),
                TableColumn.percent("difference", "tuning.column.difference", 1),
                TableColumn.percent("difference-low", "tuning.column.difference-low", 1),
                TableColumn.percent("difference-high", "tuning.column.difference-high", 1),
                TableColumn.decimal("p", COLUMN + "p", 4),
                TableColumn.text("test", COLUMN + "test"));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < found.judged().size(); i++) {
            ModelScore score = found.judged().get(i);
            rows.add(Arrays.asList(
                    score.kind().id(),
                    i == 0 ? found.best().settings().said() : i == 1 ? standard() : "",
                    (long) found.outcome().trained(),
                    score.matrix().total(),
                    ComparisonArtifacts.orNull(score.matrix().accuracy()),
                    ComparisonArtifacts.orNull(score.accuracyInterval().low()),
                    ComparisonArtifacts.orNull(score.accuracyInterval().high()),
                    ComparisonArtifacts.orNull(score.logLoss()),
                    ComparisonArtifacts.orNull(score.matrix().macroF1()),
                    i == 0 ? ComparisonArtifacts.orNull(c.difference()) : null,
                    i == 0 ? ComparisonArtifacts.orNull(c.low()) : null,
                    i == 0 ? ComparisonArtifacts.orNull(c.high()) : null,
                    i == 0 ? ComparisonArtifacts.orNull(c.p()) : null,
                    i == 0 ? c.way().id() : ""));
        }
        return new Artifact.Table("judged", "tuning.judged", "judged", new Table(columns, rows));
    }

    /** The bench's own settings, of those that were tuned. */
    private String standard() {
        BenchParams p = ask.params();
        return params.learner().equals(LearnerKind.KNN.id())
                ? "k=" + p.k()
                : "trees=" + p.trees() + " max-depth=" + p.maxDepth() + " min-leaf=" + p.minLeaf();
    }

    private Artifact.Note note(Comparison c) {
        String sure = c.p() < 0.05 && c.low() > 0 ? "better" : c.p() < 0.05 && c.high() < 0 ? "worse" : "alike";
        return new Artifact.Note(
                "verdict",
                "tuning.verdict",
                "note.tuning." + sure,
                Arrays.asList(
                        ComparisonArtifacts.name(c.first()),
                        found.best().settings().said(),
                        found.trials().size(),
                        100 * c.first().matrix().accuracy(),
                        100 * c.second().matrix().accuracy(),
                        finite(100 * c.low()),
                        finite(100 * c.high())));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
