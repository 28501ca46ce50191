// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.catalogue.ReferenceCases.Check;
import org.atalaya.core.centrography.Centres;
import org.atalaya.core.centrography.Ellipse;
import org.atalaya.core.centrography.EllipseVariant;
import org.atalaya.core.centrography.Spread;
import org.atalaya.core.centrography.Weighted;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.pattern.NearestNeighbours;
import org.atalaya.core.pattern.NeighbourIndex;
import org.atalaya.core.pattern.PairCorrection;
import org.atalaya.core.pattern.Quadrats;
import org.atalaya.core.pattern.RipleyK;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Cases about centres, spread and point patterns. */
final class PatternCases {

    /** Which methods of the file are about which analysis. */
    static final Map<String, List<String>> ABOUT = Map.of(
            "centrography",
            List.of(
                    "mean centre, weighted mean centre, standard distance, medians, hull",
                    "standard deviational ellipse"),
            "nearest-neighbour-index",
            List.of("nearest-neighbour distances", "nearest-neighbour index (Clark-Evans)"),
            "quadrat-test",
            List.of("quadrat chi-square"),
            "ripley-k",
            List.of("Ripley K/L, translation correction", "Ripley K under four edge treatments", "pair count within r"),
            "concentration",
            List.of(),
            "is-there-clustering",
            List.of());

    private PatternCases() {}

    static void register(Map<String, Check> checks) {
        checks.put("mean centre, weighted mean centre, standard distance, medians, hull", PatternCases::centres);
        checks.put("standard deviational ellipse", PatternCases::ellipse);
        checks.put("nearest-neighbour distances", PatternCases::neighbours);
        checks.put("nearest-neighbour index (Clark-Evans)", PatternCases::clarkEvans);
        checks.put("quadrat chi-square", PatternCases::quadrats);
        checks.put("Ripley K/L, translation correction", PatternCases::ripleyL);
        checks.put("Ripley K under four edge treatments", PatternCases::ripleyK);
        checks.put("pair count within r", PatternCases::pairs);
    }

    private static void centres(ReferenceCase c) {
        double[][] xy = inlinePoints(c);
        Weighted places = Weighted.equally(xy[0], xy[1]);
        Weighted weighted =
                new Weighted(xy[0], xy[1], ReferenceCase.doubles(c.inline().get("weights")));
        double near = c.tolerance().get("abs").asDouble();
        JsonNode expected = c.expected();
        assertPlace(expected.get("mean_center"), Centres.mean(places), near);
        assertPlace(expected.get("weighted_mean_center"), Centres.mean(weighted), near);
        assertEquals(expected.get("std_distance_divisor_n").asDouble(), Spread.standardDistance(places), near);
        Coordinate centre = Centres.minimumDistance(places);
        assertPlace(
                expected.get("euclidean_median"),
                centre,
                c.tolerance().get("median").asDouble());
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
                    IntStream.range(0, hull.getNumPoints()).anyMatch(i -> hull.getCoordinates()[i].equals2D(place)),
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

    private static void neighbours(ReferenceCase c) {
        double[][] xy = inlinePoints(c);
        NearestNeighbours nearest = NearestNeighbours.of(xy[0], xy[1], 1, Progress.NONE);
        double near = c.toleranceAt(1);
        double[] distances =
                Arrays.stream(nearest.distances()).mapToDouble(d -> d[0]).toArray();
        int n = distances.length;
        assertEquals(c.expected().get("mean_nnd").asDouble(), nearest.means()[0], near);
        assertEquals(
                c.expected().get("min_nnd").asDouble(),
                Arrays.stream(distances).min().orElseThrow(),
                near);
        assertEquals(
                c.expected().get("max_nnd").asDouble(),
                Arrays.stream(distances).max().orElseThrow(),
                near);
        for (int i = 0; i < n; i++) {
            assertEquals(c.expected().get("nn_index_0based").get(i).asInt(), nearest.neighbours()[i][0], "point " + i);
        }
        Geometry hull = hull(xy);
        assertEquals(c.expected().get("hull_area").asDouble(), hull.getArea(), near);
        assertEquals(c.expected().get("mbb_area").asDouble(), hull.getEnvelope().getArea(), near);
        assertEquals(c.expected().get("lambda_hull").asDouble(), n / hull.getArea(), near);
        assertEquals(
                c.expected().get("lambda_mbb").asDouble(),
                n / hull.getEnvelope().getArea(),
                near);
        assertEquals(c.expected().get("pairs_within_10").size(), RipleyK.pairsWithin(xy[0], xy[1], 10));
        assertEquals(c.expected().get("pairs_within_20").size(), RipleyK.pairsWithin(xy[0], xy[1], 20));
    }

    private static void clarkEvans(ReferenceCase c) {
        double[][] xy = points(c);
        int n = xy[0].length;
        Geometry window = window(c).geometry();
        double mean = NearestNeighbours.of(xy[0], xy[1], 1, Progress.NONE).means()[0];
        NeighbourIndex index = NeighbourIndex.of(1, mean, n, window.getArea(), window.getLength());
        double near = c.toleranceAt(1);
        assertEquals(c.expected().get("n").asInt(), n);
        assertEquals(c.expected().get("nn_mean").asDouble(), mean, near);
        assertEquals(c.expected().get("R_naive").asDouble(), index.naive(), near);
        assertEquals(c.expected().get("R_donnelly").asDouble(), index.donnelly(), near);
        if (c.expected().has("z_naive")) {
            assertEquals(
                    c.expected().get("z_naive").asDouble(),
                    index.z(),
                    c.tolerance().get("z").asDouble());
        }
    }

    private static void quadrats(ReferenceCase c) {
        double[][] xy = points(c);
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            int k = Integer.parseInt(wanted.getKey());
            Quadrats quadrats = Quadrats.over(window(c), k, k, true);
            Quadrats.Test test = quadrats.test(quadrats.counts(xy[0], xy[1]));
            assertEquals(wanted.getValue().get("chi2").asDouble(), test.chiSquare(), c.toleranceAt(1));
            assertEquals(wanted.getValue().get("p").asDouble(), test.p(), c.toleranceAt(1));
        }
        // The other convention: the notes of the case for 2 x 2; for 5 x 5 exact fractions by hand. The notes have
        // 45.258
        // there, which is numpy's: its sides between cells are off by a last digit.
        assertEquals(3.806, halfOpen(c, xy, 2), 5e-4);
        assertEquals(51.70967741935484, halfOpen(c, xy, 5), 1e-9);
    }

    private static double halfOpen(ReferenceCase c, double[][] xy, int k) {
        Quadrats quadrats = Quadrats.over(window(c), k, k, false);
        return quadrats.test(quadrats.counts(xy[0], xy[1])).chiSquare();
    }

    private static void ripleyL(ReferenceCase c) {
        double[][] xy = points(c);
        double[] radii =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> 0.25 * i / 100).toArray();
        double[] l =
                RipleyK.l(new RipleyK(window(c), radii, PairCorrection.TRANSLATION).k(xy[0], xy[1], Progress.NONE));
        int farthest = IntStream.range(0, radii.length)
                .boxed()
                .max(Comparator.comparingDouble(r -> Math.abs(l[r] - radii[r])))
                .orElseThrow();
        assertEquals(
                c.expected().get("max_abs_dev_L_minus_r").asDouble(), l[farthest] - radii[farthest], c.toleranceAt(1));
        assertEquals(c.expected().get("at_r").asDouble(), radii[farthest], c.toleranceAt(1));
    }

    private static void ripleyK(ReferenceCase c) {
        double[][] xy = points(c);
        double[] radii = ReferenceCase.doubles(c.parameters().get("r"));
        Map<String, PairCorrection> corrections = Map.of(
                "none", PairCorrection.NONE,
                "translation", PairCorrection.TRANSLATION,
                "isotropic", PairCorrection.ISOTROPIC,
                "border_lambda_n_over_A", PairCorrection.BORDER);
        for (Map.Entry<String, JsonNode> wanted : c.expected().properties()) {
            double[] k = new RipleyK(window(c), radii, corrections.get(wanted.getKey())).k(xy[0], xy[1], Progress.NONE);
            for (int r = 0; r < radii.length; r++) {
                double value = wanted.getValue().get(r).asDouble();
                assertEquals(value, k[r], c.toleranceAt(value), wanted.getKey() + " at " + radii[r]);
            }
        }
    }

    private static void pairs(ReferenceCase c) {
        double[][] xy = inlinePoints(c);
        assertEquals(
                c.expected().get("unordered_pairs").asLong(),
                RipleyK.pairsWithin(xy[0], xy[1], c.inline().get("r").asDouble()));
    }

    /** The rectangle of the case. */
    private static StudyArea window(ReferenceCase c) {
        double[] sides = ReferenceCase.doubles(c.input().get("window"));
        return StudyArea.of(
                SomeIncidents.UTM_18_SOUTH,
                new GeometryFactory().toGeometry(new Envelope(sides[0], sides[1], sides[2], sides[3])));
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
