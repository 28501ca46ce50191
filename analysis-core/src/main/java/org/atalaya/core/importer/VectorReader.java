// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.VectorLayer;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Reads a layer of points, lines or polygons from GeoJSON, GeoPackage, shapefile and KML, with all its attributes. */
public final class VectorReader {

    private VectorReader() {}

    /** A layer, and what is said of it. */
    public record VectorRead(VectorLayer layer, List<Problem> statements) {
        public VectorRead {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Reads a layer.
     *
     * @param choice member of an archive or layer of a GeoPackage, where the file holds several
     * @param sourceEpsg the system the file is in where the user knows it; 0 leaves that to the file
     * @param metres the system of the project
     * @throws WorkbenchException when the file cannot be read, does not say its system, or holds no shape
     */
    public static VectorRead read(Path file, SourceChoice choice, int sourceEpsg, Crs metres, Progress progress)
            throws WorkbenchException {
        SourceFiles.check(file);
        FileKind kind = FileKind.of(file, choice);
        Where here = Where.file(SourceFiles.name(file));
        if (!LayerFormats.isLayer(kind.type())) {
            throw new WorkbenchException(Problem.error("import.vector-format").at(here));
        }
        List<Geometry> shapes = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        List<String> columns;
        Crs source;
        int unreadable = 0;
        try (LayerReader layer = LayerReader.open(file, LayerFormats.any(file, kind, choice))) {
            if (sourceEpsg == 0 && layer.crs().isEmpty()) {
                throw new WorkbenchException(layer.crsFault()
                        .orElseGet(() -> Problem.error("import.vector-crs-needed"))
                        .at(here));
            }
            source = sourceEpsg == 0 ? layer.crs().orElseThrow() : CrsRegistry.epsg(sourceEpsg);
            columns = layer.columns();
            for (LayerFeature feature = layer.next(); feature != null; feature = layer.next()) {
                Geometry shape = feature.geometry();
                if (feature.fault().isPresent() || shape == null || shape.isEmpty()) {
                    unreadable++;
                } else {
                    shapes.add(shape);
                    cells.add(List.copyOf(feature.cells()));
                }
                progress.step(layer.fraction(), "progress.layer", shapes.size());
            }
        }
        if (shapes.isEmpty()) {
            throw new WorkbenchException(Problem.error("import.vector-empty").at(here));
        }
        List<Problem> statements = new ArrayList<>();
        if (unreadable > 0) {
            statements.add(Problem.warning("import.vector-left-out", unreadable).at(here));
        }
        List<Geometry> moved = inMetres(shapes, source, metres, here);
        return new VectorRead(new VectorLayer(SourceFiles.describe(file), metres, columns, moved, cells), statements);
    }

    private static List<Geometry> inMetres(List<Geometry> shapes, Crs source, Crs metres, Where here)
            throws WorkbenchException {
        Envelope box = new Envelope();
        shapes.forEach(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
        Coordinate middle = box.centre();
        boolean degrees = !CrsRegistry.isProjected(source);
        if (degrees && (Math.abs(middle.x) > 180 || Math.abs(middle.y) > 90)) {
            throw new WorkbenchException(Problem.error("import.boundary-not-degrees", middle.x, middle.y)
                    .at(here));
        }
        double[] there = {middle.x, middle.y};
        Projection.between(source, CrsRegistry.epsg(CrsRegistry.WGS84)).transform(there);
        Projection projection = Projection.between(source, metres, there[0], there[1]);
        List<Geometry> moved = new ArrayList<>();
        for (Geometry shape : shapes) {
            Geometry there2 = projection.transform(shape);
            if (!Double.isFinite(there2.getEnvelopeInternal().getMaxX())
                    || !Double.isFinite(there2.getEnvelopeInternal().getMaxY())) {
                throw new WorkbenchException(
                        Problem.error("import.vector-far", metres.name()).at(here));
            }
            moved.add(there2);
        }
        return moved;
    }
}
