// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NearRepeatTest {

    private static final Bands BANDS = Bands.ofSamePlace(0, 100, 4, 7, 4);

    @ParameterizedTest
    @EnumSource(Metric.class)
    void tableIsThatOfAllPairsComparedOneByOne(Metric metric) {
        TimedPlaces places = SomePlaces.even(400, 900, 60, 3);
        long[][] wanted = new long[BANDS.rings()][BANDS.spells()];
        double[] metres = BANDS.metres();
        int[] days = BANDS.days();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                double distance = metric.distance(places.x(i) - places.x(j), places.y(i) - places.y(j));
                int apart = Math.abs(places.day(i) - places.day(j));
                for (int ring = 0; ring < BANDS.rings(); ring++) {
                    for (int spell = 0; spell < BANDS.spells(); spell++) {
                        boolean in = distance >= metres[ring]
                                && distance < metres[ring + 1]
                                && apart >= days[spell]
                                && apart < days[spell + 1];
                        wanted[ring][spell] += in ? 1 : 0;
                    }
                }
            }
        }
        assertArrayEquals(wanted, NearRepeat.observed(places, BANDS, metric));
    }

    @Test
    void aPairOnALimitBelongsToTheLaterBand() {
        TimedPlaces places = new TimedPlaces(new double[] {0, 100, 100}, new double[3], new int[] {0, 7, 7});
        long[][] found = NearRepeat.observed(places, Bands.ofSamePlace(0, 100, 2, 7, 2), Metric.MANHATTAN);
        assertArrayEquals(new long[][] {{1, 0}, {0, 0}, {0, 2}}, found);
    }

    @Test
    void samePlaceReachesToJustBelowItsTolerance() {
        TimedPlaces places = new TimedPlaces(new double[] {0, 4, 9}, new double[3], new int[] {0, 0, 0});
        long[][] found = NearRepeat.observed(places, Bands.ofSamePlace(5, 100, 1, 7, 1), Metric.EUCLIDEAN);
        assertArrayEquals(new long[][] {{1}, {2}}, found);
    }

    @Test
    void everyDealingHoldsAllNearPairsWhenTheBandsHoldAllDays() {
        TimedPlaces places = SomePlaces.even(300, 900, 20, 5);
        Bands bands = Bands.ofSamePlace(0, 100, 4, 5, 4);
        NearRepeat.Counts counts = count(places, bands, 50);
        for (long[] simulated : counts.simulated()) {
            assertEquals(counts.nearPairs(), Arrays.stream(simulated).sum());
        }
    }

    @Test
    void meanOfTheDealingsIsWhatTheMarginsExpect() {
        TimedPlaces places = SomePlaces.contagious(400, 900, 60, 100, 7, 5);
        NearRepeat.Counts counts = count(places, BANDS, 999);
        Knox.Pairs pairs = Knox.count(places, 400, 7, Metric.MANHATTAN);
        double mean = IntStream.range(0, BANDS.rings())
                .mapToDouble(ring -> counts.mean(ring, 0))
                .sum();
        assertEquals(pairs.expected(), mean, 0.01 * pairs.expected());
    }

    @Test
    void orderOfInputAndMovingAllChangesNothing() {
        TimedPlaces places = SomePlaces.contagious(300, 900, 60, 100, 7, 9);
        NearRepeat.Counts counts = count(places, BANDS, 99);
        same(counts, count(SomePlaces.backwards(places), BANDS, 99));
        same(counts, count(SomePlaces.shifted(places, 300_000, 8_670_000, 17_000), BANDS, 99));
    }

    @Test
    void oneThreadAndManyGiveTheSameNumbers() throws Exception {
        TimedPlaces places = SomePlaces.contagious(500, 900, 60, 100, 7, 9);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            same(
                    one.submit(() -> count(places, BANDS, 199)).get(),
                    many.submit(() -> count(places, BANDS, 199)).get());
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void otherSeedsDealOtherwise() {
        TimedPlaces places = SomePlaces.even(300, 900, 60, 1);
        long[][] first = NearRepeat.count(places, BANDS, Metric.MANHATTAN, 9, 1, Progress.NONE)
                .simulated();
        long[][] second = NearRepeat.count(places, BANDS, Metric.MANHATTAN, 9, 2, Progress.NONE)
                .simulated();
        assertTrue(IntStream.range(0, 9).noneMatch(s -> Arrays.equals(first[s], second[s])));
        assertTrue(!Arrays.equals(first[0], first[1]));
    }

    @Test
    void plantedContagionIsFoundInTheFirstBandAndNotInTheLast() {
        NearRepeat.Counts counts = count(SomePlaces.contagious(400, 5000, 365, 50, 7, 4), BANDS, 999);
        assertEquals(0.001, counts.p(1, 0), 1e-12);
        assertTrue(counts.ratio(1, 0) > 5);
        assertTrue(counts.p(4, 3) > 0.05, "p " + counts.p(4, 3));
    }

    @Test
    void pIsEvenWithoutInteraction() {
        Bands wide = new Bands(new double[] {0, 400}, new int[] {0, 12});
        double[] p = IntStream.range(0, 200)
                .mapToDouble(k -> NearRepeat.count(
                                SomePlaces.even(80, 1000, 40, 1000 + k), wide, Metric.MANHATTAN, 199, k, Progress.NONE)
                        .p(0, 0))
                .toArray();
        assertTrue(SomePlaces.kolmogorov(p) < SomePlaces.kolmogorovLimit(200), "D " + SomePlaces.kolmogorov(p));
    }

    @Test
    void aSentenceComesAboutByChanceInNoMoreThanOneOfTwentyTables() {
        int tables = 200;
        long told = IntStream.range(0, tables)
                .filter(k -> NearRepeatSentences.nearby(count(SomePlaces.even(150, 1500, 90, 5000 + k), BANDS, 99))
                        .textKey()
                        .equals("note.near-repeat.nearby"))
                .count();
        // 5 % of 200 are 10; 19 are more than chance gives in one of 200 cases.
        assertTrue(told < 19, told + " of " + tables);
    }

    @Test
    void sentenceReachesAsFarAsAllBandsAreSignificant() {
        long[][] observed = {{0, 0}, {9, 9}, {9, 1}, {1, 1}};
        long[][] simulated = new long[99][8];
        Arrays.stream(simulated).forEach(s -> Arrays.fill(s, 3));
        NearRepeat.Counts counts =
                new NearRepeat.Counts(Bands.ofSamePlace(0, 100, 3, 7, 2), 100, 40, observed, simulated);
        var nearby = NearRepeatSentences.nearby(counts);
        assertEquals("note.near-repeat.nearby", nearby.textKey());
        // One band by two and two bands by one are as many: the nearer is taken.
        assertEquals(100.0, nearby.args().get(0));
        assertEquals(14, nearby.args().get(1));
        assertEquals(3.0, (double) nearby.args().get(2), 1e-12);
        assertEquals(0.01, (double) nearby.args().get(3), 1e-12);
        assertEquals(
                "note.near-repeat.same-place-none",
                NearRepeatSentences.samePlace(counts).textKey());
    }

    @Test
    void cancellingStops() {
        TimedPlaces places = SomePlaces.even(300, 900, 60, 1);
        Progress stop = (fraction, key, args) -> {
            if (fraction > 0.3) {
                throw new CancellationException();
            }
        };
        assertThrows(
                CancellationException.class, () -> NearRepeat.count(places, BANDS, Metric.MANHATTAN, 999, 1, stop));
    }

    private static NearRepeat.Counts count(TimedPlaces places, Bands bands, int simulations) {
        return NearRepeat.count(places, bands, Metric.MANHATTAN, simulations, 7, Progress.NONE);
    }

    private static void same(NearRepeat.Counts a, NearRepeat.Counts b) {
        assertArrayEquals(a.observed(), b.observed());
        assertArrayEquals(a.simulated(), b.simulated());
    }
}
