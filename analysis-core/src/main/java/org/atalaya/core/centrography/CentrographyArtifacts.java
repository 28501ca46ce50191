// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The figures of a description as layers, a table and sentences. */
record CentrographyArtifacts(Crs crs, Description d, boolean weighted) {

    private static final String MEASURE = "outline";
    private static final double PER_KM2 = 1e6;

    List<Artifact> shapes() {
        List<Artifact> shapes = new ArrayList<>(List.of(
                centre("mean-centre", d.mean()),
                centre("median-centre", d.median()),
                centre("minimum-distance-centre", d.minimumDistance())));
        if (d.standardDistance() > 0) {
            Ellipse circle = Ellipse.circle(d.mean(), d.standardDistance());
            shapes.add(shape(
                    "standard-distance",
                    circle.polygon(),
                    List.of(
                            TableColumn.whole("count", "column.count"),
                            TableColumn.decimal("radius-m", "pattern.column.radius-m", 1),
                            TableColumn.decimal("area-km2", "column.area-km2", 4)),
                    List.of(d.within(circle), circle.major(), circle.area() / PER_KM2)));
        }
        d.ellipse()
                .ifPresent(ellipse -> shapes.add(shape(
                        "ellipse",
                        ellipse.polygon(),
                        List.of(
                                TableColumn.whole("count", "column.count"),
                                TableColumn.decimal("major-m", "pattern.column.major-m", 1),
                                TableColumn.decimal("minor-m", "pattern.column.minor-m", 1),
                                TableColumn.decimal("bearing", "pattern.column.bearing", 1),
                                TableColumn.decimal("area-km2", "column.area-km2", 4)),
                        List.of(
                                d.within(ellipse),
                                ellipse.major(),
                                ellipse.minor(),
                                ellipse.bearing(),
                                ellipse.area() / PER_KM2))));
        d.hull()
                .ifPresent(hull -> shapes.add(shape(
                        "hull",
                        hull,
                        List.of(
                                TableColumn.whole("count", "column.count"),
                                TableColumn.decimal("area-km2", "column.area-km2", 4)),
                        List.of((long) d.places().size(), hull.getArea() / PER_KM2))));
        return shapes;
    }

    Artifact table() {
        List<TableColumn> columns = new ArrayList<>();
        List<Object> row = new ArrayList<>();
        put(
                TableColumn.whole("incidents", "column.incidents"),
                (long) d.places().size(),
                columns,
                row);
        if (weighted) {
            put("weight", 2, d.places().total(), columns, row);
            put("unweighted-mean-x", 1, d.plainMean().x, columns, row);
            put("unweighted-mean-y", 1, d.plainMean().y, columns, row);
        }
        put("mean-x", 1, d.mean().x, columns, row);
        put("mean-y", 1, d.mean().y, columns, row);
        put("median-x", 1, d.median().x, columns, row);
        put("median-y", 1, d.median().y, columns, row);
        put("minimum-distance-x", 1, d.minimumDistance().x, columns, row);
        put("minimum-distance-y", 1, d.minimumDistance().y, columns, row);
        put("standard-distance-m", 1, d.standardDistance(), columns, row);
        put("standard-distance-sample-m", 1, d.sampleDistance(), columns, row);
        put("major-m", 1, d.ellipse().map(Ellipse::major).orElse(Double.NaN), columns, row);
        put("minor-m", 1, d.ellipse().map(Ellipse::minor).orElse(Double.NaN), columns, row);
        put("bearing", 1, d.ellipse().map(Ellipse::bearing).orElse(Double.NaN), columns, row);
        put("ellipse-km2", 4, d.ellipse().map(e -> e.area() / PER_KM2).orElse(Double.NaN), columns, row);
        put("hull-km2", 4, d.hull().map(h -> h.getArea() / PER_KM2).orElse(Double.NaN), columns, row);
        put("enclosing-radius-m", 1, d.enclosing().major(), columns, row);
        return new Artifact.Table("figures", "centrography.figures", "centrography", new Table(columns, List.of(row)));
    }

    Artifact note() {
        String key = d.ellipse().isPresent() ? "note.centrography" : "note.centrography.no-ellipse";
        Ellipse ellipse = d.ellipse().orElse(Ellipse.circle(d.mean(), 0));
        return new Artifact.Note(
                "summary",
                "centrography.summary-note",
                key,
                List.of(
                        d.places().size(),
                        d.standardDistance(),
                        ellipse.major(),
                        ellipse.minor(),
                        ellipse.bearing(),
                        d.within(ellipse) / (double) d.places().size(),
                        d.mean().distance(d.minimumDistance())));
    }

    static List<Artifact> directions(DirectionalMean mean, String column) {
        boolean some = !Double.isNaN(mean.bearing());
        return List.of(
                new Artifact.Table(
                        "directions",
                        "centrography.directions",
                        "directional-mean",
                        new Table(
                                List.of(
                                        TableColumn.decimal("weight", "pattern.column.weight", 2),
                                        TableColumn.decimal("bearing", "pattern.column.mean-bearing", 1),
                                        TableColumn.decimal(
                                                "circular-variance", "pattern.column.circular-variance", 4)),
                                List.of(Arrays.asList(
                                        mean.weight(), some ? (Object) mean.bearing() : null, mean.variance())))),
                new Artifact.Note(
                        "direction-note",
                        "centrography.direction-note",
                        some ? "note.centrography.direction" : "note.centrography.no-direction",
                        List.of(column, some ? mean.bearing() : 0.0, mean.variance())));
    }

    private Artifact centre(String id, Coordinate at) {
        return shape(
                id,
                new GeometryFactory().createPoint(at),
                List.of(
                        TableColumn.decimal("x", "pattern.column.x", 1),
                        TableColumn.decimal("y", "pattern.column.y", 1)),
                List.of(at.x, at.y));
    }

    private Artifact shape(String id, Geometry shape, List<TableColumn> columns, List<Object> row) {
        return new Artifact.Features(
                id, "centrography." + id, MEASURE, crs, List.of(shape), new Table(columns, List.of(row)));
    }

    private static void put(String id, int decimals, double value, List<TableColumn> columns, List<Object> row) {
        Object cell = Double.isNaN(value) ? null : value;
        put(TableColumn.decimal(id, "pattern.column." + id, decimals), cell, columns, row);
    }

    private static void put(TableColumn column, Object cell, List<TableColumn> columns, List<Object> row) {
        columns.add(column);
        row.add(cell);
    }
}
