// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The ground that a method marks as hot, as shapes; nothing where it finds nothing. */
record Marked(List<Geometry> shapes) {

    private static final double ALPHA = 0.05;

    /** Cells that are hot at 95 % or more. */
    static Marked cells(String analysis, LoadedInputs inputs, Map<String, String> parameters)
            throws WorkbenchException {
        Artifact.Features cells = features(run(analysis, inputs, parameters), "hotspots");
        return where(cells, row -> ((Long) cells.attributes().cell(row, "class")) >= 2);
    }

    /** Cells whose class is one of these words, or has one of them in it. */
    static Marked named(
            String analysis,
            Map<String, String> settings,
            String artifact,
            String column,
            List<String> words,
            LoadedInputs inputs)
            throws WorkbenchException {
        Artifact.Features cells = features(run(analysis, inputs, settings), artifact);
        return where(cells, row -> {
            String said = String.valueOf(cells.attributes().cell(row, column));
            return words.stream().anyMatch(said::contains);
        });
    }

    /** Circles of significant clusters, none where the layer is missing. */
    static Marked scanned(LoadedInputs inputs) throws WorkbenchException {
        Run run = run("space-time-scan", inputs, Map.of("permutations", "99", "radius", "500"));
        return run.artifact("clusters").isPresent()
                ? where(features(run, "clusters"), row -> true)
                : new Marked(List.of());
    }

    /** All of the ground where the nearest pairs of places and days are more than chance: it says whether, not where. */
    static Marked nearRepeats(LoadedInputs inputs, Geometry boundary) throws WorkbenchException {
        Artifact.Table bands = (Artifact.Table) run("near-repeat", inputs, Map.of("permutations", "99"))
                .artifact("bands")
                .orElseThrow();
        Table table = bands.table();
        for (int row = 0; row < table.rows().size(); row++) {
            if (Double.valueOf(100).equals(table.cell(row, "to-m"))
                    && Long.valueOf(0).equals(table.cell(row, "from-days"))) {
                return (Double) table.cell(row, "p") <= ALPHA ? new Marked(List.of(boundary)) : new Marked(List.of());
            }
        }
        throw new IllegalStateException("no nearest band in " + table.rows());
    }

    /** Every cluster. */
    static Marked clusters(Run run, String artifact) {
        return where(features(run, artifact), row -> true);
    }

    /** Clusters whose size is significant. */
    static Marked certain(Run run, String artifact) {
        Artifact.Features found = features(run, artifact);
        return where(found, row -> (Double) found.attributes().cell(row, "p") <= ALPHA);
    }

    static Run run(String id, LoadedInputs inputs, Map<String, String> parameters) throws WorkbenchException {
        Analysis<?, ?> analysis = Catalogue.find(id).orElseThrow();
        return new Runner(Clock.systemUTC()).run(analysis, inputs, parameters, Progress.NONE);
    }

    private static Artifact.Features features(Run run, String artifact) {
        return (Artifact.Features) run.artifact(artifact).orElseThrow();
    }

    /** Which rows count. */
    private interface Row {
        boolean counts(int row);
    }

    private static Marked where(Artifact.Features features, Row kept) {
        Table table = features.attributes();
        List<Geometry> shapes = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            if (kept.counts(row)) {
                shapes.add(features.geometries().get(row));
            }
        }
        return new Marked(shapes);
    }

    boolean any() {
        return !shapes.isEmpty();
    }

    boolean covers(Coordinate place) {
        var point = new GeometryFactory().createPoint(place);
        return shapes.stream().anyMatch(shape -> shape.covers(point));
    }

    double area() {
        return shapes.stream().mapToDouble(Geometry::getArea).sum();
    }

    /** The densest ground that together holds a share of all incidents, by a kernel density with its defaults. */
    static Marked densest(LoadedInputs inputs, double share) throws WorkbenchException {
        Artifact.Surface density = (Artifact.Surface)
                run("kernel-density", inputs, Map.of()).artifact("density").orElseThrow();
        var surface = density.surface();
        double[] sorted =
                Arrays.stream(surface.values()).filter(v -> v > 0).sorted().toArray();
        double all = Arrays.stream(sorted).sum();
        double held = 0;
        double from = Double.POSITIVE_INFINITY;
        for (int i = sorted.length - 1; i >= 0 && held < share * all; i--) {
            held += sorted[i];
            from = sorted[i];
        }
        List<Geometry> cells = new ArrayList<>();
        double half = surface.cellSize() / 2;
        for (int row = 0; row < surface.rows(); row++) {
            for (int column = 0; column < surface.columns(); column++) {
                if (surface.value(column, row) >= from) {
                    double x = surface.centreX(column);
                    double y = surface.centreY(row);
                    cells.add(new GeometryFactory().toGeometry(new Envelope(x - half, x + half, y - half, y + half)));
                }
            }
        }
        return new Marked(cells);
    }
}
