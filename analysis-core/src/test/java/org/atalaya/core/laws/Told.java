// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** All that a run found as lines of text, so that two runs can be compared whatever shape their artifacts have. */
final class Told {

    /** How long a model took and what it weighed are no findings. */
    private static final Set<String> MEASURED =
            Set.of("fit-seconds", "predict-seconds", "predictions-per-second", "memory-mb");

    private final DoubleFunction<String> number;
    private final boolean ordered;

    private Told(DoubleFunction<String> number, boolean ordered) {
        this.number = number;
        this.ordered = ordered;
    }

    /** Every bit of every number, and the order of the rows. */
    static List<String> exactly(List<Artifact> artifacts) {
        return new Told(Double::toString, true).of(artifacts);
    }

    /** Numbers to eight digits, rows in no order. */
    static List<String> inAnyOrder(List<Artifact> artifacts) {
        return new Told(Told::rounded, false).of(artifacts);
    }

    private static String rounded(double value) {
        double near = Math.abs(value) < 1e-9 ? 0.0 : value;
        return Double.isFinite(near)
                ? new java.math.BigDecimal(near)
                        .round(new java.math.MathContext(8))
                        .toString()
                : Double.toString(near);
    }

    private List<String> of(List<Artifact> artifacts) {
        List<String> lines = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            lines.add(artifact.id());
            lines.addAll(of(artifact));
        }
        return lines;
    }

    private List<String> of(Artifact artifact) {
        if (artifact instanceof Artifact.Surface surface) {
            return List.of(numbers(surface.surface().values()));
        }
        if (artifact instanceof Artifact.Series series) {
            List<String> lines = new ArrayList<>(List.of(String.join(" ", series.axis())));
            IntStream.range(0, series.names().size())
                    .forEach(i -> lines.add(
                            series.names().get(i) + numbers(series.lines().get(i))));
            return lines;
        }
        if (artifact instanceof Artifact.Matrix matrix) {
            int columns = matrix.matrix().columnLabels().size();
            return IntStream.range(0, matrix.matrix().rowLabels().size())
                    .mapToObj(row -> numbers(IntStream.range(0, columns)
                            .mapToDouble(column -> matrix.matrix().value(row, column))
                            .toArray()))
                    .toList();
        }
        if (artifact instanceof Artifact.Note note) {
            return List.of(note.textKey() + cells(note.args()));
        }
        Table table = artifact instanceof Artifact.Features features
                ? features.attributes()
                : ((Artifact.Table) artifact).table();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<Object> cells = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                if (!MEASURED.contains(table.columns().get(column).id())) {
                    cells.add(table.rows().get(row).get(column));
                }
            }
            lines.add(cells(cells)
                    + (artifact instanceof Artifact.Features features
                            ? shape(features.geometries().get(row))
                            : ""));
        }
        return ordered ? lines : lines.stream().sorted().toList();
    }

    private String shape(Geometry geometry) {
        return ordered ? new WKTWriter().write(geometry) : numbers(new double[] {geometry.getArea()});
    }

    private String cells(List<Object> cells) {
        return cells.stream()
                .map(cell -> cell instanceof Double value ? number.apply(value) : String.valueOf(cell))
                .toList()
                .toString();
    }

    private String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(number).toList().toString();
    }
}
