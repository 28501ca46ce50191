// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.Problem;

/** The artifacts of one bench run, found by their shapes. */
public record BenchFindings(
        Run run, Optional<Artifact.Note> verdict, Table metrics, List<Artifact.Matrix> matrices, Table predictions) {

    private static final String LEAK = "bench.leak";

    public static Optional<BenchFindings> of(Run run) {
        Optional<Table> metrics = table(run, "bench");
        Optional<Table> predictions = table(run, "predictions");
        List<Artifact.Matrix> matrices = run.artifacts().stream()
                .filter(Artifact.Matrix.class::isInstance)
                .map(Artifact.Matrix.class::cast)
                .filter(matrix -> matrix.measure().equals("confusion"))
                .toList();
        if (metrics.isEmpty() || predictions.isEmpty() || matrices.isEmpty()) {
            return Optional.empty();
        }
        Optional<Artifact.Note> verdict = run.artifacts().stream()
                .filter(Artifact.Note.class::isInstance)
                .map(Artifact.Note.class::cast)
                .findFirst();
        return Optional.of(new BenchFindings(run, verdict, metrics.get(), matrices, predictions.get()));
    }

    /** The models that learn which never said some class that occurred, each with those classes. */
    public Map<String, List<String>> neverSaid() {
        Map<String, List<String>> never = new LinkedHashMap<>();
        for (Artifact.Matrix artifact : matrices) {
            Matrix matrix = artifact.matrix();
            List<String> silent = IntStream.range(0, matrix.columnLabels().size())
                    .filter(i -> matrix.columnSum(i) == 0 && matrix.rowSum(i) > 0)
                    .mapToObj(i -> matrix.columnLabels().get(i))
                    .toList();
            if (!silent.isEmpty() && !isBaseline(artifact.name())) {
                never.put(artifact.name(), silent);
            }
        }
        return never;
    }

    public List<Matrix> counts() {
        return matrices.stream().map(Artifact.Matrix::matrix).toList();
    }

    /** A figure of a model's row, null where it is not defined. */
    public Object figure(String model, String column) {
        for (int row = 0; row < metrics.rows().size(); row++) {
            if (model.equals(metrics.cell(row, "model"))) {
                return metrics.cell(row, column);
            }
        }
        return null;
    }

    /** How often a feature alone is right, where the run tried it. */
    public OptionalDouble alone(String feature) {
        return table(run, "features").stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> feature.equals(row.get(table.columnIndex("feature"))))
                        .map(row -> row.get(table.columnIndex("lookup-accuracy"))))
                .filter(Number.class::isInstance)
                .mapToDouble(share -> ((Number) share).doubleValue())
                .findFirst();
    }

    /** The run's sentence about a feature that restates what is to be predicted. */
    public Optional<Problem> leak(String feature) {
        return run.caveats().stream()
                .filter(caveat -> caveat.code().equals(LEAK) && caveat.args().contains(feature))
                .findFirst();
    }

    /** One row per model and class. */
    public Optional<Table> perClass() {
        return table(run, "per-class");
    }

    /** What was said against what came true, in bins. */
    public Optional<Table> reliability() {
        return table(run, "reliability");
    }

    public String parameter(String name) {
        return run.provenance().parameters().getOrDefault(name, "");
    }

    public boolean isBaseline(String model) {
        return Boolean.TRUE.equals(figure(model, "baseline"));
    }

    /** Ids of the test incidents of one cell: what happened, and what this model said. */
    public long[] incidentsIn(String model, String actual, String said) {
        int id = predictions.columnIndex("incident");
        int happened = predictions.columnIndex("actual");
        int answer = predictions.columnIndex(model);
        return predictions.rows().stream()
                .filter(row -> actual.equals(row.get(happened)) && said.equals(row.get(answer)))
                .mapToLong(row -> ((Number) row.get(id)).longValue())
                .toArray();
    }

    private static Optional<Table> table(Run run, String measure) {
        return run.artifacts().stream()
                .filter(Artifact.Table.class::isInstance)
                .map(Artifact.Table.class::cast)
                .filter(table -> table.measure().equals(measure))
                .map(Artifact.Table::table)
                .findFirst();
    }
}
