// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Look;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Restyle;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.text.Texts;

/**
 * What the artifacts of one run become, before anything is written: the tables, matrices and layers with the names of
 * their files. Writers and report read the same objects, so that a figure cannot differ between them.
 *
 * @param notes sentences in the report's language
 */
record RunFiles(
        Run run,
        Incidents incidents,
        List<String> notes,
        List<NamedTable> tables,
        List<NamedMatrix> matrices,
        List<NamedLayer> layers) {

    /** A table and its CSV file. {@code measure} as in {@link Artifact.Table}, or {@code classes}, {@code series}. */
    record NamedTable(String artifactId, String title, String measure, Table table, String file) {}

    /**
     * A matrix, its CSV files and its picture.
     *
     * @param shown the same numbers under labels in the report's language
     * @param sharesFile empty where shares mean nothing
     */
    record NamedMatrix(
            Artifact.Matrix artifact, Matrix shown, String title, String file, String sharesFile, String picture) {
        boolean confusion() {
            return artifact.measure().equals("confusion");
        }
    }

    /** Something with a place, as it looks on a map: a GeoTIFF for a surface, GeoJSON for features. */
    record NamedLayer(Artifact artifact, Layer layer, String title, String file) {}

    static RunFiles of(Run run, Inputs inputs, FileNames names, Texts texts) throws WorkbenchException {
        return of(run, inputs, Map.of(), names, texts);
    }

    /** What a run left, in the styles that were chosen for it. */
    static RunFiles of(Run run, Inputs inputs, Map<InputRef, Look> looks, FileNames names, Texts texts)
            throws WorkbenchException {
        String ref = run.provenance().parameters().getOrDefault("incidents", InputRef.INCIDENTS.text());
        Incidents incidents = inputs.incidents(new InputRef(ref));
        List<String> notes = new ArrayList<>();
        List<NamedTable> tables = new ArrayList<>();
        List<NamedMatrix> matrices = new ArrayList<>();
        List<NamedLayer> layers = new ArrayList<>();
        List<Layer> styled = DefaultStyle.of(run, MapTheme.LIGHT);
        for (Artifact artifact : run.artifacts()) {
            String id = artifact.id();
            String title = texts.get(artifact.titleKey());
            switch (ArtifactShape.of(artifact)) {
                case SURFACE, FEATURES -> {
                    boolean surface = artifact instanceof Artifact.Surface;
                    Layer usual = styled.stream()
                            .filter(l -> l.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                    Layer layer = Restyle.of(usual, looks.getOrDefault(InputRef.artifact(run.number(), id), Look.NONE));
                    layers.add(new NamedLayer(artifact, layer, title, names.unique(id, surface ? ".tif" : ".geojson")));
                    // A method that sums its classes up itself is believed.
                    if (run.artifact(id + "-classes").isEmpty() && ClassTables.has(layer)) {
                        tables.add(new NamedTable(
                                id,
                                texts.get("report.classes-of", title),
                                "classes",
                                ClassTables.of(layer, incidents),
                                names.unique(id + "-classes", ".csv")));
                    }
                }
                case TABLE -> {
                    Artifact.Table table = (Artifact.Table) artifact;
                    tables.add(new NamedTable(id, title, table.measure(), table.table(), names.unique(id, ".csv")));
                }
                case MATRIX ->
                    matrices.add(
                            matrix(run.provenance().analysisId(), (Artifact.Matrix) artifact, title, names, texts));
                case SERIES -> {
                    Artifact.Series series = (Artifact.Series) artifact;
                    String whole = series.subject().isEmpty() ? title : title + ": " + series.subject();
                    tables.add(new NamedTable(id, whole, "series", series(series), names.unique(id, ".csv")));
                }
                case NOTE -> {
                    Artifact.Note note = (Artifact.Note) artifact;
                    notes.add(texts.get(note.textKey(), note.args().toArray()));
                }
            }
        }
        return new RunFiles(run, incidents, notes, tables, matrices, layers);
    }

    Optional<NamedTable> bench() {
        return tables.stream().filter(t -> t.measure().equals("bench")).findFirst();
    }

    List<NamedMatrix> confusions() {
        return matrices.stream().filter(NamedMatrix::confusion).toList();
    }

    private static NamedMatrix matrix(
            String analysisId, Artifact.Matrix artifact, String title, FileNames names, Texts texts) {
        boolean confusion = artifact.measure().equals("confusion");
        String base = confusion && !artifact.name().isEmpty() ? "matrix-" + artifact.name() : artifact.id();
        String whole = artifact.name().isEmpty() ? title : modelName(analysisId, artifact.name(), texts);
        Matrix shown = confusion
                ? artifact.matrix()
                : new Matrix(
                        labels(analysisId, artifact.matrix().rowLabels(), texts),
                        artifact.matrix().columnLabels(),
                        artifact.matrix().values());
        return new NamedMatrix(
                artifact,
                shown,
                whole,
                names.unique(base, ".csv"),
                confusion ? names.unique(base + "-shares", ".csv") : "",
                names.unique(base, ".png"));
    }

    /** Weekdays have names in every language; other labels are shown as they are. */
    private static List<String> labels(String analysisId, List<String> labels, Texts texts) {
        return labels.stream()
                .map(label -> texts.find(analysisId + ".day." + label).orElse(label))
                .toList();
    }

    /** A model's name in the language of the report; one that has no text is shown as it is. */
    static String modelName(String analysisId, String id, Texts texts) {
        return texts.find(analysisId + ".learners." + id).orElse(id);
    }

    private static Table series(Artifact.Series series) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.text("axis", "report.column.axis"));
        series.names().forEach(name -> columns.add(TableColumn.decimal(name, "", 2)));
        List<List<Object>> rows = IntStream.range(0, series.axis().size())
                .mapToObj(i -> {
                    List<Object> row = new ArrayList<>();
                    row.add(series.axis().get(i));
                    series.lines().forEach(line -> row.add(Double.isNaN(line[i]) ? null : (Double) line[i]));
                    return row;
                })
                .toList();
        return new Table(columns, rows);
    }
}
