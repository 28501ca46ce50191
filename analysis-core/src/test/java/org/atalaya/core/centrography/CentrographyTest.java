// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class CentrographyTest {

    /** Coordinates of millions of metres leave nine digits after the point, and sums of hundreds lose some. */
    private static final double HAIR = 1e-6;

    private static final double EAST = 300_000;
    private static final double NORTH = 8_670_000;

    @Test
    void movingAllPlacesMovesCentresAndNothingElse() {
        Weighted places = cloud(200, 1);
        Weighted moved = map(places, (x, y) -> new Coordinate(x + 5000, y - 300));
        assertPlace(Centres.mean(places), 5000, -300, Centres.mean(moved));
        assertPlace(Centres.median(places), 5000, -300, Centres.median(moved));
        assertPlace(Centres.minimumDistance(places), 5000, -300, Centres.minimumDistance(moved));
        assertEquals(Spread.standardDistance(places), Spread.standardDistance(moved), HAIR);
        assertSameEllipse(ellipse(places), ellipse(moved), 0);
    }

    @Test
    void turningAllPlacesTurnsTheEllipseAndChangesNoLength() {
        Weighted places = cloud(200, 2);
        double turn = Math.toRadians(37);
        Weighted turned = map(
                places,
                (x, y) -> new Coordinate(
                        Math.cos(turn) * (x - EAST) + Math.sin(turn) * (y - NORTH),
                        -Math.sin(turn) * (x - EAST) + Math.cos(turn) * (y - NORTH)));
        assertEquals(Spread.standardDistance(places), Spread.standardDistance(turned), HAIR);
        assertSameEllipse(ellipse(places), ellipse(turned), 37);
        assertEquals(
                Centres.sumOfDistances(places, Centres.minimumDistance(places)),
                Centres.sumOfDistances(turned, Centres.minimumDistance(turned)),
                HAIR);
    }

    @Test
    void enlargingEnlargesEveryLength() {
        Weighted places = cloud(100, 3);
        Weighted larger = map(places, (x, y) -> new Coordinate(3 * x, 3 * y));
        assertEquals(3 * Spread.standardDistance(places), Spread.standardDistance(larger), HAIR);
        assertEquals(3 * ellipse(places).major(), ellipse(larger).major(), HAIR);
        assertEquals(9 * ellipse(places).area(), ellipse(larger).area(), 1);
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        Weighted places = cloud(150, 4);
        Weighted reversed = new Weighted(reverse(places.x()), reverse(places.y()), reverse(places.weight()));
        assertPlace(Centres.mean(places), 0, 0, Centres.mean(reversed));
        assertPlace(Centres.median(places), 0, 0, Centres.median(reversed));
        assertPlace(Centres.minimumDistance(places), 0, 0, Centres.minimumDistance(reversed));
        assertSameEllipse(ellipse(places), ellipse(reversed), 0);
    }

    @Test
    void aWeightOfTwoIsTheSamePlaceTwice() {
        Weighted once =
                new Weighted(new double[] {0, 10, 20, 5}, new double[] {0, 4, -3, 9}, new double[] {1, 2, 1, 3});
        Weighted written = Weighted.equally(new double[] {0, 10, 10, 20, 5, 5, 5}, new double[] {0, 4, 4, -3, 9, 9, 9});
        assertPlace(Centres.mean(written), 0, 0, Centres.mean(once));
        assertPlace(Centres.median(written), 0, 0, Centres.median(once));
        assertPlace(Centres.minimumDistance(written), 0, 0, Centres.minimumDistance(once));
        for (EllipseVariant variant : EllipseVariant.values()) {
            assertEquals(
                    Spread.ellipse(written, variant).major(),
                    Spread.ellipse(once, variant).major(),
                    1e-9);
        }
    }

    @Test
    void noPlaceHasASmallerSumOfDistancesThanTheCentreOfMinimumDistance() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 20; round++) {
            Weighted places = cloud(30, 100 + round);
            Coordinate centre = Centres.minimumDistance(places);
            double least = Centres.sumOfDistances(places, centre);
            for (int k = 0; k < 50; k++) {
                Coordinate near =
                        new Coordinate(centre.x + random.nextDouble(-20, 20), centre.y + random.nextDouble(-20, 20));
                assertTrue(Centres.sumOfDistances(places, near) >= least - HAIR);
            }
        }
    }

    @Test
    void aPlaceThatWeighsMoreThanAllOthersIsTheCentreOfMinimumDistance() {
        Weighted places =
                new Weighted(new double[] {3, 100, -50, 9}, new double[] {4, 7, 80, -60}, new double[] {9, 1, 2, 3});
        assertPlace(new Coordinate(3, 4), 0, 0, Centres.minimumDistance(places));
    }

    @Test
    void placesAlongARoadHaveAnEllipseAlongIt() {
        double[] along = IntStream.range(0, 50).mapToDouble(i -> i * 20).toArray();
        double[] across = IntStream.range(0, 50).mapToDouble(i -> i % 3).toArray();
        // North-east at 30 degrees clockwise from north.
        double sin = Math.sin(Math.toRadians(30));
        double cos = Math.cos(Math.toRadians(30));
        double[] x = IntStream.range(0, 50)
                .mapToDouble(i -> along[i] * sin + across[i] * cos)
                .toArray();
        double[] y = IntStream.range(0, 50)
                .mapToDouble(i -> along[i] * cos - across[i] * sin)
                .toArray();
        Ellipse ellipse = Spread.ellipse(Weighted.equally(x, y), EllipseVariant.POPULATION);
        assertEquals(30, ellipse.bearing(), 0.1);
        assertTrue(ellipse.major() > 100 * ellipse.minor());
    }

    @Test
    void ofANormalCloudTheVariantsHoldTheSharesTheyAreSaidTo() {
        Weighted places = cloud(20_000, 6);
        // 1 - exp(-k²/2) of a plane normal distribution lies within k standard deviations.
        assertEquals(1 - Math.exp(-0.5), share(places, EllipseVariant.POPULATION), 0.01);
        assertEquals(1 - Math.exp(-1), share(places, EllipseVariant.CRIMESTAT), 0.01);
    }

    @Test
    void theDrawnEllipseHasItsAreaAndItsPlacesInside() {
        Ellipse ellipse = new Ellipse(new Coordinate(EAST, NORTH), 700, 200, 60);
        assertEquals(ellipse.area(), ellipse.polygon().getArea(), 1e-4 * ellipse.area());
        assertTrue(ellipse.covers(EAST + 690 * Math.sin(Math.PI / 3), NORTH + 690 * Math.cos(Math.PI / 3)));
        assertTrue(!ellipse.covers(EAST - 690 * Math.cos(Math.PI / 3), NORTH + 690 * Math.sin(Math.PI / 3)));
    }

    @Test
    void bearingsAroundNorthHaveTheirMeanInTheNorth() {
        DirectionalMean mean = DirectionalMean.of(new double[] {350, 10, Double.NaN, 20, 340}, ones(5));
        assertEquals(0, (mean.bearing() + 180) % 360 - 180, 1e-9);
        assertEquals(4, mean.weight());
        assertEquals(1 - (Math.cos(Math.toRadians(10)) + Math.cos(Math.toRadians(20))) / 2, mean.variance(), 1e-12);
    }

    @Test
    void oppositeBearingsHaveNoMeanAndAllTheVariance() {
        DirectionalMean mean = DirectionalMean.of(new double[] {40, 220, 130, 310}, ones(4));
        assertTrue(Double.isNaN(mean.bearing()));
        assertEquals(1, mean.variance(), 1e-12);
    }

    @Test
    void turningAllBearingsTurnsTheirMeanOnly() {
        double[] bearings = new SplittableRandom(8).doubles(60, 0, 150).toArray();
        DirectionalMean mean = DirectionalMean.of(bearings, ones(60));
        double[] turned = Arrays.stream(bearings).map(b -> b + 290).toArray();
        DirectionalMean other = DirectionalMean.of(turned, ones(60));
        assertEquals((mean.bearing() + 290) % 360, other.bearing(), 1e-9);
        assertEquals(mean.variance(), other.variance(), 1e-12);
    }

    private static double share(Weighted places, EllipseVariant variant) {
        Ellipse ellipse = Spread.ellipse(places, variant);
        return IntStream.range(0, places.size())
                        .filter(i -> ellipse.covers(places.x()[i], places.y()[i]))
                        .count()
                / (double) places.size();
    }

    private static Ellipse ellipse(Weighted places) {
        return Spread.ellipse(places, EllipseVariant.CRIMESTAT);
    }

    private static void assertSameEllipse(Ellipse one, Ellipse other, double turned) {
        assertEquals(one.major(), other.major(), HAIR);
        assertEquals(one.minor(), other.minor(), HAIR);
        assertEquals((one.bearing() + turned) % 180, other.bearing(), 1e-6);
    }

    private static void assertPlace(Coordinate before, double east, double north, Coordinate after) {
        assertEquals(before.x + east, after.x, HAIR);
        assertEquals(before.y + north, after.y, HAIR);
    }

    private interface Move {
        Coordinate of(double x, double y);
    }

    private static Weighted map(Weighted places, Move move) {
        Coordinate[] moved = IntStream.range(0, places.size())
                .mapToObj(i -> move.of(places.x()[i], places.y()[i]))
                .toArray(Coordinate[]::new);
        return new Weighted(
                Arrays.stream(moved).mapToDouble(c -> c.x).toArray(),
                Arrays.stream(moved).mapToDouble(c -> c.y).toArray(),
                places.weight());
    }

    /** A slanted normal cloud. */
    private static Weighted cloud(int n, long seed) {
        java.util.Random random = new java.util.Random(seed);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double u = random.nextGaussian();
            double v = random.nextGaussian();
            x[i] = EAST + 500 * u + 100 * v;
            y[i] = NORTH + 200 * u + 300 * v;
        }
        return Weighted.equally(x, y);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] reverse(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }
}
