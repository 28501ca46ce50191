// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.centrography.Centres;
import org.atalaya.core.centrography.Ellipse;
import org.atalaya.core.centrography.EllipseVariant;
import org.atalaya.core.centrography.Spread;
import org.atalaya.core.centrography.Weighted;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Cases about centres, spread and point patterns. */
final class PatternCases {

    /** Which methods of the file are about which analysis. */
    static final Map<String, List<String>> ABOUT = Map.of(
            "centrography",
            List.of(
                    "mean centre, weighted mean centre, standard distance, medians, hull",
                    "standard deviational ellipse"));

    private PatternCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("mean centre, weighted mean centre, standard distance, medians, hull", PatternCases::centres);
        checks.put("standard deviational ellipse", PatternCases::ellipse);
    }

    private static void centres(ReferenceCase c) {
        double[][] xy = inlinePoints(c);
        Weighted places = Weighted.equally(xy[0], xy[1]);
        Weighted weighted = new Weighted(xy[0], xy[1], ReferenceCase.doubles(c.inline().get("weights")));
        double near = c.tolerance().get("abs").asDouble();
        JsonNode expected = c.expected();
        assertPlace(expected.get("mean_center"), Centres.mean(places), near);
        assertPlace(expected.get("weighted_mean_center"), Centres.mean(weighted), near);
        assertEquals(expected.get("std_distance_divisor_n").asDouble(), Spread.standardDistance(places), near);
        Coordinate centre = Centres.minimumDistance(places);
        assertPlace(expected.get("euclidean_median"), centre, c.tolerance().get("median").asDouble());
        Coordinate published = new Coordinate(
                expected.get("euclidean_median").get(0).asDouble(),
                expected.get("euclidean_median").get(1).asDouble());
        assertTrue(Centres.sumOfDistances(places, centre) <= Centres.sumOfDistances(places, published) + 1e-12);
        assertEquals(
                expected.get("sum_distances_from_(20,30)").asDouble(),
                Centres.sumOfDistances(places, new Coordinate(20, 30)),
                near);
        Geometry hull = hull(xy);
        assertEquals(expected.get("convex_hull").size(), hull.getNumPoints() - 1);
        for (JsonNode corner : expected.get("convex_hull")) {
            Coordinate place =
                    new Coordinate(corner.get(0).asDouble(), corner.get(1).asDouble());
            assertTrue(
                    IntStream.range(0, hull.getNumPoints())
                            .anyMatch(i -> hull.getCoordinates()[i].equals2D(place)),
                    corner.toString());
        }
        MinimumBoundingCircle circle = new MinimumBoundingCircle(hull);
        JsonNode wanted = expected.get("min_bounding_circle");
        assertPlace(wanted.get("center"), circle.getCentre(), near);
        assertEquals(wanted.get("r").asDouble(), circle.getRadius(), near);
    }

    private static void ellipse(ReferenceCase c) {
        double[][] xy = points(c);
        Weighted places = Weighted.equally(xy[0], xy[1]);
        int n = xy[0].length;
        double near = c.toleranceAt(1);
        Ellipse raw = Spread.ellipse(places, EllipseVariant.POPULATION);
        double east = Math.toRadians(90 - raw.bearing());
        double wanted = c.expected().get("rotation_major_axis_ccw_from_x_rad").asDouble();
        assertEquals(0, Math.sin(east - wanted), near);
        assertAxes(c, "yuill_raw", raw, 1, near);
        assertAxes(c, "crimestat", Spread.ellipse(places, EllipseVariant.CRIMESTAT), 1, near);
        assertAxes(c, "yuill_sqrt2", raw, Math.sqrt(2), near);
        assertAxes(c, "yuill_df", raw, Math.sqrt(n / (n - 2.0)), near);
        assertEquals(
                raw.major() * Math.sqrt(n / (n - 1.0)),
                Spread.ellipse(places, EllipseVariant.SAMPLE).major(),
                near);
    }

    private static void assertAxes(ReferenceCase c, String key, Ellipse ellipse, double factor, double near) {
        double[] axes = ReferenceCase.doubles(c.expected().get(key));
        assertEquals(axes[0], factor * ellipse.major(), near, key);
        assertEquals(axes[1], factor * ellipse.minor(), near, key);
    }

    private static void assertPlace(JsonNode wanted, Coordinate place, double near) {
        assertEquals(wanted.get(0).asDouble(), place.x, near);
        assertEquals(wanted.get(1).asDouble(), place.y, near);
    }

    static Geometry hull(double[][] xy) {
        return new GeometryFactory()
                .createMultiPointFromCoords(IntStream.range(0, xy[0].length)
                        .mapToObj(i -> new Coordinate(xy[0][i], xy[1][i]))
                        .toArray(Coordinate[]::new))
                .convexHull();
    }

    /** Eastings and northings of the case's file. */
    static double[][] points(ReferenceCase c) {
        double[][] rows = c.lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new double[] {Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
                .toArray(double[][]::new);
        return transposed(rows);
    }

    static double[][] inlinePoints(ReferenceCase c) {
        JsonNode points = c.inline().get("points");
        return transposed(IntStream.range(0, points.size())
                .mapToObj(i -> ReferenceCase.doubles(points.get(i)))
                .toArray(double[][]::new));
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[2][rows.length];
        for (int i = 0; i < rows.length; i++) {
            columns[0][i] = rows[i][0];
            columns[1][i] = rows[i][1];
        }
        return columns;
    }
}
