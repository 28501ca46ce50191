// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.atalaya.core.catalogue.SomeIncidents;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class GridForecastTest {

    /** Up to 9 cells with few different risks, so that most tie, and areas that differ. */
    private record Made(double[] risk, double[] observed, double[] area) {

        static Made of(int n, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] risk = random.ints(n, 0, 3).asDoubleStream().toArray();
            double[] observed = random.ints(n, 0, 5).asDoubleStream().toArray();
            observed[0]++;
            double[] area = random.doubles(n, 0.1, 1).toArray();
            return new Made(risk, observed, area);
        }

        GridForecast forecast() {
            return new GridForecast(risk, observed, area);
        }

        Made shuffled(long seed) {
            int[] order = IntStream.range(0, risk.length).toArray();
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            return new Made(moved(risk, order), moved(observed, order), moved(area, order));
        }

        private static double[] moved(double[] values, int[] order) {
            return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        }
    }

    @Property(tries = 200, seed = "31")
    void everythingFlaggedHasPaiAndPeiAndHitRateOne(
            @ForAll @IntRange(min = 1, max = 9) int n, @ForAll @IntRange(max = 9999) int seed) {
        HitScore all = Made.of(n, seed).forecast().flagging(n);
        assertEquals(1, all.pai());
        assertEquals(1, all.worstPai(), 1e-12);
        assertEquals(1, all.pei(), 1e-12);
        assertEquals(1, all.hitRate());
        assertEquals(1, all.coverage());
    }

    @Property(tries = 300, seed = "32")
    void peiIsAtMostOneAndTheWorstIsNeverBetter(
            @ForAll @IntRange(min = 1, max = 9) int n, @ForAll @IntRange(max = 9999) int seed) {
        GridForecast forecast = Made.of(n, seed).forecast();
        for (int k = 1; k <= n; k++) {
            HitScore score = forecast.flagging(k);
            assertTrue(score.pei() <= 1 + 1e-12);
            assertTrue(score.worstPei() <= score.pei() + 1e-12);
            assertTrue(score.worstHitRate() <= score.hitRate() + 1e-12);
            assertTrue(score.worstPai() <= score.pai() * (1 + 1e-12));
            assertTrue(score.worstSearchEfficiency() <= score.searchEfficiency() * (1 + 1e-12));
            assertTrue(score.pai() <= score.paiBound() * (1 + 1e-12));
        }
    }

    @Property(tries = 200, seed = "33")
    void theOrderOfTheCellsChangesNothing(
            @ForAll @IntRange(min = 1, max = 9) int n, @ForAll @IntRange(max = 9999) int seed) {
        Made made = Made.of(n, seed);
        GridForecast one = made.forecast();
        GridForecast other = made.shuffled(seed + 1).forecast();
        for (int k = 1; k <= n; k++) {
            HitScore a = one.flagging(k);
            HitScore b = other.flagging(k);
            assertEquals(a.hits(), b.hits(), "counts are exact in any order");
            assertEquals(a.worstHits(), b.worstHits());
            assertEquals(a.mostHits(), b.mostHits());
            assertEquals(a.areaKm2(), b.areaKm2(), 1e-12);
            assertEquals(a.worstPerKm2(), b.worstPerKm2(), 1e-12);
        }
    }

    /** Against trying every way to choose k cells that is by falling risk. */
    @Property(tries = 200, seed = "34")
    void expectedAndWorstAreThoseOfAllChoices(
            @ForAll @IntRange(min = 1, max = 9) int n, @ForAll @IntRange(max = 9999) int seed) {
        Made made = Made.of(n, seed);
        GridForecast forecast = made.forecast();
        for (int k = 1; k <= n; k++) {
            double hits = 0;
            double area = 0;
            double least = Double.POSITIVE_INFINITY;
            double leastPerKm2 = Double.POSITIVE_INFINITY;
            int choices = 0;
            for (int choice = 0; choice < 1 << n; choice++) {
                if (Integer.bitCount(choice) == k && byRisk(made.risk(), choice)) {
                    double n1 = sum(made.observed(), choice);
                    double a1 = sum(made.area(), choice);
                    hits += n1;
                    area += a1;
                    least = Math.min(least, n1);
                    leastPerKm2 = Math.min(leastPerKm2, n1 / a1);
                    choices++;
                }
            }
            HitScore score = forecast.flagging(k);
            assertEquals(hits / choices, score.hits(), 1e-12);
            assertEquals(area / choices, score.areaKm2(), 1e-12);
            assertEquals(least, score.worstHits());
            assertEquals(leastPerKm2, score.worstPerKm2(), 1e-12);
        }
    }

    @Test
    void worstPaiIsNotThatOfTheFewestHitsWhereAreasDiffer() {
        HitScore score = new GridForecast(new double[] {1, 1}, new double[] {1, 2}, new double[] {0.1, 1}).flagging(1);
        assertEquals(1, score.worstHits());
        assertEquals(2, score.worstPerKm2());
    }

    @Test
    void whatIsNotDefinedIsNaN() {
        GridForecast quiet = new GridForecast(new double[] {2, 1}, new double[2], new double[] {1, 1});
        assertTrue(Double.isNaN(quiet.flagging(1).hitRate()));
        assertTrue(Double.isNaN(quiet.flagging(1).pei()));
        HitScore none = new GridForecast(new double[] {2, 1}, new double[] {1, 0}, new double[] {1, 1}).flagging(0);
        assertEquals(0, none.hitRate());
        assertTrue(Double.isNaN(none.pai()));
        assertTrue(Double.isNaN(none.worstPai()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GridForecast(new double[] {Double.NaN}, new double[1], new double[] {1}));
    }

    @Test
    void cellsCountWithTheirPartInsideTheBoundary() {
        // A triangle of half a square kilometre: its cells along the long side are cut in half.
        StudyArea triangle =
                StudyArea.of(SomeIncidents.UTM_18_SOUTH, new GeometryFactory().createPolygon(new Coordinate[] {
                            new Coordinate(0, 0), new Coordinate(1000, 0), new Coordinate(0, 1000), new Coordinate(0, 0)
                        }));
        CellGrid grid = CellGrid.over(triangle, new GridSpec(Shape.SQUARE, 500));
        double[] risk = new double[grid.size()];
        risk[grid.indexOf(600, 100)] = 1;
        GridForecast forecast = GridForecast.on(grid, risk, new double[] {600, 100, 900}, new double[] {100, 100, 900});
        HitScore score = forecast.flagging(1);
        assertEquals(0.125, score.areaKm2(), 1e-12);
        assertEquals(0.5, score.allKm2(), 1e-12);
        assertEquals(2, score.allHits(), "the incident outside does not count");
        assertEquals(2, score.pai(), 1e-12);
        assertEquals(8, score.searchEfficiency(), 1e-12);
    }

    @Test
    void budgetsAndWantedHitRatesAreTurnedIntoCells() {
        double[] ones = new double[10];
        Arrays.fill(ones, 0.1);
        double[] risk = IntStream.range(0, 10).mapToDouble(i -> 10 - i).toArray();
        double[] observed = {4, 3, 2, 1, 0, 0, 0, 0, 0, 0};
        GridForecast forecast = new GridForecast(risk, observed, ones);
        assertEquals(3, forecast.cellsWithin(0.3));
        assertEquals(2, forecast.cellsWithin(0.29));
        assertEquals(10, forecast.cellsWithin(99));
        assertEquals(0, forecast.cellsToReach(0));
        assertEquals(2, forecast.cellsToReach(0.7));
        assertEquals(4, forecast.cellsToReach(1));
        assertEquals(29, RiskRanking.of(new double[100]).cellsAt(0.29));
    }

    @Test
    void maskTakesTheFirstOfEqualsAndZeroHasNoSign() {
        assertArrayEquals(
                new boolean[] {true, true, false},
                RiskRanking.of(new double[] {-0.0, 0.0, -1}).mask(2));
        assertArrayEquals(
                new boolean[] {true, false, false},
                RiskRanking.of(new double[] {-0.0, 0.0, -1}).mask(1));
        assertArrayEquals(
                new double[] {0.5, 0.5, 0},
                RiskRanking.of(new double[] {-0.0, 0.0, -1}).shares(1));
    }

    @Test
    void recaptureRatesAreTwoDifferentNumbers() {
        double[] earlier = {8, 4, 4};
        double[] later = {3, 4, 1};
        // 3/8 in the flagged cell, 8/16 in all.
        assertEquals(0.75, RecaptureRate.levine(RiskRanking.of(earlier), earlier, later, 1));
        assertEquals(8 / 3.0, RecaptureRate.predictedOverObserved(earlier, later, 1), 1e-15);
        assertEquals(1, RecaptureRate.levine(RiskRanking.of(earlier), earlier, later, 3));
    }

    @Test
    void brierIsNoughtForTheTruthAndSkillNoughtWithoutOverlap() {
        double[] areas = {1, 1, 1};
        SpatialBrier truth = SpatialBrier.of(new double[] {3, 1, 0}, new double[] {6, 2, 0}, areas);
        assertEquals(0, truth.score(), 1e-15);
        assertEquals(1, truth.skill(), 1e-15);
        assertEquals(
                0,
                SpatialBrier.of(new double[] {1, 1, 0}, new double[] {0, 0, 5}, areas)
                        .skill(),
                1e-15);
        assertTrue(Double.isNaN(SpatialBrier.of(areas, new double[3], areas).score()));
    }

    @Test
    void limitsOfTheChallengeAreAllowed() {
        assertTrue(NijChallenge.allowsCell(62_500, false));
        assertFalse(NijChallenge.allowsCell(62_000, false));
        assertTrue(NijChallenge.allowsCell(62_000, true));
        assertFalse(NijChallenge.allowsCell(361_000, true));
        assertTrue(NijChallenge.allowsArea(0.75));
        assertFalse(NijChallenge.allowsArea(0.76));
        // One square mile is 2.589988110336 km² by definition of the international foot.
        assertEquals(2.589988110336, NijChallenge.squareKilometres(NijChallenge.squareFeet(1)), 1e-12);
        assertEquals(1, NijChallenge.squareMiles(NijChallenge.squareFeetOfKm2(2.589988110336)), 1e-12);
    }

    private static boolean byRisk(double[] risk, int choice) {
        for (int in = 0; in < risk.length; in++) {
            for (int out = 0; out < risk.length; out++) {
                if (((choice >> in) & 1) == 1 && ((choice >> out) & 1) == 0 && risk[out] > risk[in]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double sum(double[] values, int choice) {
        return IntStream.range(0, values.length)
                .filter(i -> ((choice >> i) & 1) == 1)
                .mapToDouble(i -> values[i])
                .sum();
    }
}
