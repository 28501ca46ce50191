// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.core.centrography.Centres;
import org.atalaya.core.centrography.Ellipse;
import org.atalaya.core.centrography.EllipseVariant;
import org.atalaya.core.centrography.Spread;
import org.atalaya.core.centrography.Weighted;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.pattern.Concentration;
import org.atalaya.core.pattern.NearestNeighbours;
import org.atalaya.core.pattern.NeighbourIndex;
import org.atalaya.core.pattern.PairCorrection;
import org.atalaya.core.pattern.Quadrats;
import org.atalaya.core.pattern.RipleyK;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Description of places: moving, turning, enlarging and another order of the rows change what they should. */
class PlaceLawsTest {

    private static final double FAR_EAST = 300_000;
    private static final double FAR_NORTH = 8_670_000;

    @Provide
    Arbitrary<Made.Cloud> clouds() {
        return Made.clouds(5, 40);
    }

    @Provide
    Arbitrary<double[]> counts() {
        return Made.numbers(Arbitraries.integers().between(0, 50).map(Integer::doubleValue), 1, 60);
    }

    @Provide
    Arbitrary<Geometry> windows() {
        return Made.windows();
    }

    /** Moved, turned and enlarged at once: centres go along, lengths grow, the ellipse turns. */
    @Property(tries = 200, seed = "21")
    void centresAndSpreadsGoAlong(
            @ForAll("clouds") Made.Cloud cloud,
            @ForAll @DoubleRange(min = 0, max = 360) double degrees,
            @ForAll @DoubleRange(min = 0.1, max = 10) double larger,
            @ForAll EllipseVariant variant,
            @ForAll int seed) {
        AffineTransformation by = AffineTransformation.rotationInstance(Math.toRadians(degrees))
                .scale(larger, larger)
                .translate(FAR_EAST, FAR_NORTH);
        Made.Cloud changed = cloud.by(by).at(Made.order(cloud.size(), seed));
        Weighted before = Weighted.equally(cloud.x(), cloud.y());
        Weighted after = Weighted.equally(changed.x(), changed.y());
        double metre = 1e-4;
        assertAlong(Centres.mean(before), by, Centres.mean(after), metre);
        assertEquals(larger * Spread.standardDistance(before), Spread.standardDistance(after), metre);
        // Where the centre of minimum distance is not sharp, as of places in line, its sum of distances is.
        assertEquals(
                larger * Centres.sumOfDistances(before, Centres.minimumDistance(before)),
                Centres.sumOfDistances(after, Centres.minimumDistance(after)),
                metre);
        Ellipse one = Spread.ellipse(before, variant);
        Ellipse other = Spread.ellipse(after, variant);
        assertEquals(larger * one.major(), other.major(), metre);
        // The root of a difference of equal numbers, for places in line.
        assertEquals(larger * one.minor(), other.minor(), 0.05);
        if (one.major() > 1.05 * one.minor()) {
            double turned = other.bearing() + degrees - one.bearing();
            assertEquals(0, Math.IEEEremainder(turned, 180), 1e-4);
        }
    }

    @Property(tries = 200, seed = "22")
    void distancesToNeighboursGoAlong(
            @ForAll("clouds") Made.Cloud cloud,
            @ForAll @DoubleRange(min = 0, max = 360) double degrees,
            @ForAll @DoubleRange(min = 0.1, max = 10) double larger,
            @ForAll @IntRange(min = 1, max = 4) int orders,
            @ForAll int seed) {
        AffineTransformation by = AffineTransformation.rotationInstance(Math.toRadians(degrees))
                .scale(larger, larger)
                .translate(FAR_EAST, FAR_NORTH);
        int[] order = Made.order(cloud.size(), seed);
        Made.Cloud changed = cloud.by(by).at(order);
        NearestNeighbours before = NearestNeighbours.of(cloud.x(), cloud.y(), orders, Progress.NONE);
        NearestNeighbours after = NearestNeighbours.of(changed.x(), changed.y(), orders, Progress.NONE);
        for (int i = 0; i < order.length; i++) {
            double[] wanted = Arrays.stream(before.distances()[order[i]])
                    .map(d -> larger * d)
                    .toArray();
            assertArrayEquals(wanted, after.distances()[i], 1e-6);
        }
        NeighbourIndex index = NeighbourIndex.of(1, before.means()[0], cloud.size(), 16e6, 16_000);
        NeighbourIndex enlarged =
                NeighbourIndex.of(1, after.means()[0], cloud.size(), 16e6 * larger * larger, 16_000 * larger);
        assertEquals(index.naive(), enlarged.naive(), 1e-6);
        assertEquals(index.donnelly(), enlarged.donnelly(), 1e-6);
        assertEquals(index.zDonnelly(), enlarged.zDonnelly(), 1e-4);
    }

    /** Radii between the whole metres of the places, so that no pair is on one. */
    @Property(tries = 40, seed = "23")
    void ripleysKGrowsWithTheAreaAndNothingElse(
            @ForAll("windows") Geometry window,
            @ForAll PairCorrection given,
            @ForAll @DoubleRange(min = 0, max = 360) double degrees,
            @ForAll @IntRange(min = 2, max = 40) int n,
            @ForAll int seed) {
        // Isotropic is for rectangles, which are turned by right angles.
        boolean isotropic = given == PairCorrection.ISOTROPIC;
        Geometry ground = isotropic ? new GeometryFactory().toGeometry(window.getEnvelopeInternal()) : window;
        double angle = isotropic ? Math.PI / 2 * (int) (degrees / 90) : Math.toRadians(degrees);
        double larger = 2.5;
        Envelope box = ground.getEnvelopeInternal();
        AffineTransformation by = AffineTransformation.rotationInstance(angle, box.getMinX(), box.getMinY())
                .translate(-box.getMinX(), -box.getMinY())
                .scale(larger, larger);
        Geometry changed = by.transform(ground);
        if (isotropic) {
            changed = new GeometryFactory().toGeometry(changed.getEnvelopeInternal());
        }
        StudyArea area = Made.area(ground);
        double[][] xy = Made.inside(area, n, seed);
        double[] radii = IntStream.range(0, 9).mapToDouble(i -> 60 * i).toArray();
        double[] wider = Arrays.stream(radii).map(r -> larger * r).toArray();
        double[][] moved = Made.moved(Made.at(xy, Made.order(n, seed)), by);
        double[] before = new RipleyK(area, radii, given).k(xy[0], xy[1], Progress.NONE);
        double[] after = new RipleyK(Made.area(changed), wider, given).k(moved[0], moved[1], Progress.NONE);
        // The weights of the translation correction are read from a table good to a thousandth.
        double share = given == PairCorrection.TRANSLATION ? 3e-3 : 1e-7;
        for (int i = 0; i < radii.length; i++) {
            double wanted = larger * larger * before[i];
            assertEquals(
                    wanted, after[i], Double.isNaN(wanted) ? 1 : share * Math.abs(wanted) + 1e-6, "radius " + radii[i]);
        }
    }

    @Property(tries = 80, seed = "24")
    void quadratsCountEveryPlaceAndGoAlong(
            @ForAll("windows") Geometry window,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll boolean above,
            @ForAll int seed) {
        StudyArea area = Made.area(window);
        double[][] xy = Made.inside(area, n, seed);
        Quadrats quadrats = Quadrats.over(area, columns, rows, above);
        int[] counts = quadrats.counts(xy[0], xy[1]);
        assertEquals(n, Arrays.stream(counts).sum());
        double[][] shuffled = Made.at(xy, Made.order(n, seed));
        assertArrayEquals(counts, quadrats.counts(shuffled[0], shuffled[1]));
        AffineTransformation by = AffineTransformation.scaleInstance(4, 4).translate(1024, -2048);
        double[][] moved = Made.moved(xy, by);
        Quadrats larger = Quadrats.over(Made.area(by.transform(window)), columns, rows, above);
        assertArrayEquals(counts, larger.counts(moved[0], moved[1]));
        if (counts.length > 1) {
            assertEquals(quadrats.test(counts).chiSquare(), larger.test(counts).chiSquare(), 1e-6 * n);
        }
    }

    /** Between 0 and 1; neither order nor scale changes it, and it is that of comparing all pairs. */
    @Property(tries = 300, seed = "25")
    void giniIsTheMeanDifferenceOfAllPairs(
            @ForAll("counts") double[] values, @ForAll @IntRange(min = 1, max = 9) int times) {
        double sum = Arrays.stream(values).sum();
        double gini = Concentration.of(values).gini();
        if (sum == 0) {
            assertEquals(Double.NaN, gini);
            return;
        }
        double apart = 0;
        for (double a : values) {
            for (double b : values) {
                apart += Math.abs(a - b);
            }
        }
        assertEquals(apart / (2 * values.length * sum), gini, 1e-12);
        double[] other = Arrays.stream(Made.order(values.length, times))
                .mapToDouble(i -> times * values[i])
                .toArray();
        assertEquals(gini, Concentration.of(other).gini(), 1e-12);
    }

    private static void assertAlong(Coordinate before, AffineTransformation by, Coordinate after, double metre) {
        assertEquals(0, by.transform(before, new Coordinate()).distance(after), metre);
    }
}
