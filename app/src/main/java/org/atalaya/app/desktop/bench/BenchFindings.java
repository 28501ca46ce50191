// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;

/** The artifacts of one bench run, found by their shapes. */
public record BenchFindings(
        Run run, Optional<Artifact.Note> verdict, Table metrics, List<Artifact.Matrix> matrices, Table predictions) {

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
