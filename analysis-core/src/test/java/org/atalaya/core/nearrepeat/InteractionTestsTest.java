// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

/** Knox, Mantel, Jacquez, local Knox and chains. */
class InteractionTestsTest {

    private static final Mantel.Transform NEAR = new Mantel.Transform(100, -1);
    private static final Mantel.Transform SOON = new Mantel.Transform(1, -1);

    @Test
    void knoxIsTheNearRepeatTableOfOneBand() {
        TimedPlaces places = SomePlaces.contagious(300, 900, 60, 100, 7, 9);
        Knox.Pairs pairs = Knox.count(places, 200, 7, Metric.MANHATTAN);
        Bands band = new Bands(new double[] {0, 200}, new int[] {0, 7});
        assertEquals(NearRepeat.observed(places, band, Metric.MANHATTAN)[0][0], pairs.both());
        assertEquals(300L * 299 / 2, pairs.pairs());
    }

    @Test
    void poissonTailAddsUp() {
        assertEquals(1, Knox.poissonAtLeast(0, 3), 0);
        assertEquals(1 - Math.exp(-3), Knox.poissonAtLeast(1, 3), 1e-9);
        assertEquals(1 - 4 * Math.exp(-3), Knox.poissonAtLeast(2, 3), 1e-9);
    }

    @Test
    void mantelIsOneWhenTimeIsDistance() {
        double[] x = {0, 10, 40, 90, 160};
        TimedPlaces places = new TimedPlaces(x, new double[5], new int[] {0, 1, 4, 9, 16});
        Mantel.Correlation found = Mantel.of(
                places, Mantel.Transform.PLAIN, Mantel.Transform.PLAIN, Metric.EUCLIDEAN, 99, 1, Progress.NONE);
        assertEquals(1, found.r(), 1e-12);
        assertTrue(found.p() < 0.1);
    }

    @Test
    void mantelIsNotDefinedWhereAllDistancesAreEqual() {
        TimedPlaces places =
                new TimedPlaces(new double[] {0, 1, 0.5}, new double[] {0, 0, Math.sqrt(0.75)}, new int[] {1, 2, 3});
        Mantel.Correlation found = Mantel.of(
                places, Mantel.Transform.PLAIN, Mantel.Transform.PLAIN, Metric.EUCLIDEAN, 0, 1, Progress.NONE);
        assertTrue(Double.isNaN(found.r()));
    }

    @Test
    void plantedContagionIsFoundByAll() {
        TimedPlaces places = SomePlaces.contagious(300, 5000, 365, 60, 5, 4);
        assertTrue(mantel(places, 99, 1).p() <= 0.02);
        assertTrue(Jacquez.of(places, 3, Metric.MANHATTAN, 99, 1, Progress.NONE).p() <= 0.02);
        double[] p =
                LocalKnox.of(places, 150, 7, Metric.MANHATTAN, Progress.NONE).p();
        long carriers = Arrays.stream(p).filter(v -> v <= 0.05).count();
        assertTrue(carriers > 150, carriers + " carriers");
    }

    @Test
    void orderOfInputAndMovingAllChangesNothing() {
        TimedPlaces places = SomePlaces.contagious(200, 900, 60, 100, 7, 9);
        TimedPlaces moved = SomePlaces.shifted(places, 300_000, 8_670_000, 17_000);
        Mantel.Correlation mantel = mantel(places, 99, 3);
        assertEquals(mantel.r(), mantel(SomePlaces.backwards(places), 99, 3).r(), 0);
        assertArrayEquals(
                mantel.simulated(), mantel(SomePlaces.backwards(places), 99, 3).simulated());
        assertArrayEquals(mantel.simulated(), mantel(moved, 99, 3).simulated());
        assertEquals(jacquez(places).j(), jacquez(moved).j());
        assertArrayEquals(jacquez(places).simulated(), jacquez(moved).simulated());
        double[] local =
                LocalKnox.of(places, 150, 7, Metric.MANHATTAN, Progress.NONE).p();
        double[] back = LocalKnox.of(SomePlaces.backwards(places), 150, 7, Metric.MANHATTAN, Progress.NONE)
                .p();
        for (int i = 0; i < local.length; i++) {
            assertEquals(local[i], back[local.length - 1 - i], 0);
        }
        List<int[]> chains = Chains.of(places, 150, 7, Metric.MANHATTAN, 2);
        List<int[]> other = Chains.of(SomePlaces.backwards(places), 150, 7, Metric.MANHATTAN, 2);
        assertEquals(chains.size(), other.size());
        for (int k = 0; k < chains.size(); k++) {
            int[] turned =
                    Arrays.stream(other.get(k)).map(i -> 199 - i).sorted().toArray();
            int[] members = Arrays.stream(chains.get(k)).sorted().toArray();
            assertArrayEquals(members, turned);
        }
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws Exception {
        TimedPlaces places = SomePlaces.contagious(400, 900, 60, 100, 7, 9);
        assertArrayEquals(in(1, () -> mantel(places, 99, 3).simulated()), in(7, () -> mantel(places, 99, 3)
                .simulated()));
        assertArrayEquals(in(1, () -> jacquez(places).simulated()), in(7, () -> jacquez(places)
                .simulated()));
    }

    @Test
    void pIsEvenWithoutInteraction() {
        double[] mantel = IntStream.range(0, 200)
                .mapToDouble(k ->
                        mantel(SomePlaces.even(40, 1000, 60, 2000 + k), 199, k).p())
                .toArray();
        assertTrue(SomePlaces.kolmogorov(mantel) < SomePlaces.kolmogorovLimit(200));
        double[] jacquez = IntStream.range(0, 200)
                .mapToDouble(k -> Jacquez.of(
                                SomePlaces.even(120, 1000, 5000, 3000 + k), 12, Metric.EUCLIDEAN, 199, k, Progress.NONE)
                        .p())
                .toArray();
        assertTrue(
                SomePlaces.kolmogorov(jacquez) < SomePlaces.kolmogorovLimit(200),
                "D " + SomePlaces.kolmogorov(jacquez));
    }

    @Test
    void localChanceIsThatOfDealingDaysAnew() {
        TimedPlaces places = SomePlaces.contagious(60, 600, 40, 100, 7, 9);
        LocalKnox.Closeness found = LocalKnox.of(places, 200, 7, Metric.MANHATTAN, Progress.NONE);
        int i = 7;
        int[] others =
                IntStream.range(0, 60).filter(j -> j != i).map(places::day).toArray();
        int times = 20_000;
        int atLeast = 0;
        for (int s = 0; s < times; s++) {
            int[] dealt = Dealing.shuffled(others, 5, s);
            int both = 0;
            for (int j = 0; j < 60; j++) {
                if (j != i) {
                    double d = Metric.MANHATTAN.distance(places.x(i) - places.x(j), places.y(i) - places.y(j));
                    int apart = Math.abs(dealt[j < i ? j : j - 1] - places.day(i));
                    both += d < 200 && apart < 7 ? 1 : 0;
                }
            }
            atLeast += both >= found.both()[i] ? 1 : 0;
        }
        // Four standard errors of a share of 20,000 are at most 0.0142.
        assertEquals(found.p()[i], (double) atLeast / times, 0.0142);
    }

    @Test
    void nearestPlacesAreThoseOfComparingAll() {
        TimedPlaces places = SomePlaces.even(300, 40, 60, 2);
        int[][] found = new NearestPlaces(places, Metric.EUCLIDEAN).nearest(7);
        for (int i = 0; i < places.size(); i++) {
            int self = i;
            int[] wanted = IntStream.range(0, places.size())
                    .filter(j -> j != self)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(j -> Metric.EUCLIDEAN.distance(
                                    places.x(j) - places.x(self), places.y(j) - places.y(self)))
                            .thenComparingInt(j -> j))
                    .limit(7)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertArrayEquals(wanted, found[i]);
        }
    }

    @Test
    void nearestDaysAreThoseOfComparingAll() {
        int[] days = SomePlaces.even(200, 40, 30, 2).days();
        int[][] found = NearestDays.nearest(days, 9);
        for (int i = 0; i < days.length; i++) {
            int self = i;
            int[] wanted = IntStream.range(0, days.length)
                    .filter(j -> j != self)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingInt(j -> Math.abs(days[j] - days[self]))
                            .thenComparingInt(j -> j))
                    .limit(9)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertArrayEquals(wanted, found[i]);
        }
    }

    @Test
    void chainHangsTogetherThroughItsMembers() {
        TimedPlaces places = new TimedPlaces(new double[] {0, 90, 180, 500}, new double[4], new int[] {0, 6, 12, 12});
        List<int[]> chains = Chains.of(places, 100, 7, Metric.MANHATTAN, 2);
        assertEquals(1, chains.size());
        assertArrayEquals(new int[] {0, 1, 2}, chains.get(0));
        assertEquals(0, Chains.of(places, 90, 7, Metric.MANHATTAN, 2).size(), "90 m is not less than 90 m");
    }

    @Test
    void asManyNeighboursAsPlacesAreRefused() {
        TimedPlaces places = SomePlaces.even(5, 100, 10, 1);
        assertThrows(
                IllegalArgumentException.class, () -> Jacquez.of(places, 5, Metric.MANHATTAN, 9, 1, Progress.NONE));
    }

    private static Mantel.Correlation mantel(TimedPlaces places, int simulations, long seed) {
        return Mantel.of(places, NEAR, SOON, Metric.MANHATTAN, simulations, seed, Progress.NONE);
    }

    private static Jacquez.Neighbours jacquez(TimedPlaces places) {
        return Jacquez.of(places, 3, Metric.MANHATTAN, 99, 1, Progress.NONE);
    }

    private static <T> T in(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }
}
