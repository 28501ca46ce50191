// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;

/** The points of a map layer as rows: its attributes, and behind them x and y. */
final class LayerRows implements RowSource {

    private final Path file;
    private final LayerReader layer;
    private final Optional<Crs> fromCrs;
    private final List<String> written;
    private final List<String> header;
    private Projection toDegrees;
    private Problem fault;
    private long row;

    private LayerRows(Path file, LayerReader layer, Optional<Crs> fromCrs) {
        this.file = file;
        this.layer = layer;
        this.fromCrs = fromCrs;
        this.written = new ArrayList<>(layer.columns());
        written.add("x");
        written.add("y");
        this.header = ColumnTitles.complete(written);
    }

    static LayerRows open(Path file, LayerFormat format) throws WorkbenchException {
        LayerReader layer = LayerReader.open(file, format);
        String stated = layer.crs().map(LayerFormats::shown).orElse("");
        boolean same = stated.equals(format.crs());
        if (!same) {
            layer.close();
            throw new WorkbenchException(Problem.error("import.other-layer-crs", format.crs(), stated)
                    .at(Where.file(SourceFiles.name(file))));
        }
        return new LayerRows(file, layer, format.toDegrees() ? layer.crs() : Optional.empty());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public List<String> completed() {
        return ColumnTitles.completed(written, header);
    }

    @Override
    public List<String> next() throws WorkbenchException {
        LayerFeature feature = layer.next();
        fault = null;
        if (feature == null) {
            return null;
        }
        row++;
        Where here = Where.file(SourceFiles.name(file)).row(row);
        if (feature.fault().isPresent()) {
            fault = feature.fault().get().at(here);
            return feature.cells();
        }
        Geometry geometry = feature.geometry();
        Coordinate place = null;
        if (geometry != null && !geometry.isEmpty()) {
            boolean point =
                    geometry instanceof Point || (geometry instanceof MultiPoint && geometry.getNumPoints() == 1);
            if (!point) {
                fault = Problem.error("import.not-a-point", geometry.getGeometryType())
                        .at(here);
                return feature.cells();
            }
            place = geometry.getCoordinate();
        }
        List<String> cells = new ArrayList<>(feature.cells());
        double[] xy = place == null ? new double[] {Double.NaN, Double.NaN} : new double[] {place.x, place.y};
        if (place != null && fromCrs.isPresent()) {
            degrees(fromCrs.get(), xy);
        }
        cells.add(plain(xy[0]));
        cells.add(plain(xy[1]));
        return cells;
    }

    /** The shift of an old datum is that of the region in which the first point lies. */
    private void degrees(Crs from, double[] xy) throws WorkbenchException {
        if (toDegrees == null) {
            Crs wgs84 = CrsRegistry.epsg(CrsRegistry.WGS84);
            double[] near = xy.clone();
            Projection.between(from, wgs84).transform(near);
            toDegrees = Projection.between(from, wgs84, near[0], near[1]);
        }
        toDegrees.transform(xy);
    }

    private static String plain(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        String text = BigDecimal.valueOf(number).toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public Optional<Problem> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public double fraction() {
        return layer.fraction();
    }

    @Override
    public void close() throws WorkbenchException {
        layer.close();
    }
}
