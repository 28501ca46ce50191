// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.centrography.Ellipse;
import org.atalaya.core.centrography.EllipseVariant;
import org.atalaya.core.centrography.Spread;
import org.atalaya.core.centrography.Weighted;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Clusters as outlines with the number of incidents, ground and density of each. */
final class Shaped {

    static final String MEASURE = "clusters";

    /** Clusters of clusters are drawn dashed. */
    static final String MEASURE_OF_HIGHER = "clusters-higher";

    /** What has no extent is drawn as a ring of this radius in metres. */
    private static final double RING = 10;

    private static final double PER_KM2 = 1e6;

    private final double[] x;
    private final double[] y;
    private final Outline outline;
    private final Crs crs;

    Shaped(double[] x, double[] y, Outline outline, Crs crs) {
        this.x = x;
        this.y = y;
        this.outline = outline;
        this.crs = crs;
    }

    /** With the p of each cluster's size, unless no chance was simulated. */
    Artifact.Features features(String id, String titleKey, String measure, int[] labels, ChanceClusters chance) {
        int clusters = Arrays.stream(labels).max().orElse(-1) + 1;
        List<List<Integer>> members = new ArrayList<>();
        IntStream.range(0, clusters).forEach(c -> members.add(new ArrayList<>()));
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                members.get(labels[i]).add(i);
            }
        }
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.whole("cluster", "cluster.column.cluster"),
                TableColumn.whole("count", "column.count"),
                TableColumn.decimal("area-km2", "column.area-km2", 4),
                TableColumn.decimal("per-km2", "column.per-km2", 1),
                TableColumn.decimal("x", "cluster.column.x", 1),
                TableColumn.decimal("y", "cluster.column.y", 1)));
        if (!chance.none()) {
            columns.add(TableColumn.decimal("p", "cluster.column.p", 3));
        }
        List<Geometry> shapes = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (int c = 0; c < clusters; c++) {
            int[] of = members.get(c).stream().mapToInt(i -> i).toArray();
            Geometry shape = shape(of);
            double km2 = shape.getArea() / PER_KM2;
            List<Object> row = new ArrayList<>(List.of(c + 1L, (long) of.length));
            row.add(km2 > 0 ? km2 : null);
            row.add(km2 > 0 ? of.length / km2 : null);
            row.add(mean(x, of));
            row.add(mean(y, of));
            if (!chance.none()) {
                row.add(chance.pOfSize(of.length));
            }
            shapes.add(km2 > 0 ? shape : shape.buffer(RING));
            rows.add(row);
        }
        return new Artifact.Features(id, titleKey, measure, crs, shapes, new Table(columns, rows));
    }

    /** Mean easting and northing of each cluster. */
    double[][] centres(int[] labels) {
        int[] sizes = ChanceClusters.sizes(labels);
        double[][] sums = new double[2][sizes.length];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                sums[0][labels[i]] += (x[i] - x[0]) / sizes[labels[i]];
                sums[1][labels[i]] += (y[i] - y[0]) / sizes[labels[i]];
            }
        }
        for (int c = 0; c < sizes.length; c++) {
            sums[0][c] += x[0];
            sums[1][c] += y[0];
        }
        return sums;
    }

    private Geometry shape(int[] members) {
        Coordinate[] places =
                Arrays.stream(members).mapToObj(i -> new Coordinate(x[i], y[i])).toArray(Coordinate[]::new);
        Geometry hull = new GeometryFactory().createMultiPointFromCoords(places).convexHull();
        if (outline == Outline.HULL || !(hull.getArea() > 0)) {
            return hull;
        }
        Ellipse ellipse = Spread.ellipse(
                Weighted.equally(
                        Arrays.stream(members).mapToDouble(i -> x[i]).toArray(),
                        Arrays.stream(members).mapToDouble(i -> y[i]).toArray()),
                EllipseVariant.CRIMESTAT);
        return ellipse.major() > 0 && ellipse.minor() > 0 && Double.isFinite(ellipse.major())
                ? ellipse.polygon()
                : hull;
    }

    private static double mean(double[] values, int[] members) {
        double from = values[members[0]];
        double sum = 0;
        for (int i : members) {
            sum += values[i] - from;
        }
        return from + sum / members.length;
    }
}
