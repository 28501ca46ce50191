// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

/** What must hold of any values and weights, over many seeds. */
class LawsTest {

    private static final int PATTERNS = 200;

    @Test
    void relabellingTheUnitsChangesNothing() {
        for (long seed = 1; seed <= 20; seed++) {
            Some some = Some.of(seed, 60);
            int[] order = shuffled(60, seed);
            double[] moved = new double[60];
            int[][] near = new int[60][];
            double[][] weights = new double[60][];
            for (int i = 0; i < 60; i++) {
                int from = i;
                moved[order[i]] = some.values[i];
                near[order[i]] = IntStream.range(0, some.weights.count(i))
                        .map(k -> order[some.weights.neighbour(from, k)])
                        .toArray();
                weights[order[i]] = IntStream.range(0, some.weights.count(i))
                        .mapToDouble(k -> some.weights.weight(from, k))
                        .toArray();
            }
            Weights other = Weights.weighted(near, weights);
            same(all(some.values, some.weights), all(moved, other), 1e-9);
            LocalMoran before = LocalMoran.of(some.values, some.weights, LocalMoran.Divisor.N);
            LocalMoran after = LocalMoran.of(moved, other, LocalMoran.Divisor.N);
            LocalGeary c = LocalGeary.of(some.values, some.weights, LocalMoran.Divisor.N);
            LocalGeary d = LocalGeary.of(moved, other, LocalMoran.Divisor.N);
            for (int i = 0; i < 60; i++) {
                assertEquals(before.i()[i], after.i()[order[i]], 1e-9);
                assertEquals(before.z(i), after.z(order[i]), 1e-9);
                assertEquals(c.c()[i], d.c()[order[i]], 1e-9);
            }
        }
    }

    @Test
    void scalingTheValuesChangesNoZ() {
        for (long seed = 1; seed <= 20; seed++) {
            Some some = Some.of(seed, 50);
            double[] scaled = Arrays.stream(some.values).map(v -> 250 * v).toArray();
            same(all(some.values, some.weights), all(scaled, some.weights), 1e-8);
            double[] shifted = Arrays.stream(scaled).map(v -> v + 4000).toArray();
            LocalMoran before = LocalMoran.of(some.values, some.weights, LocalMoran.Divisor.N);
            LocalMoran after = LocalMoran.of(shifted, some.weights, LocalMoran.Divisor.N);
            for (int i = 0; i < 50; i++) {
                assertEquals(before.z(i), after.z(i), 1e-7);
            }
            assertArrayEquals(
                    LocalMoran.pValues(some.values, some.weights, 99, 3, Progress.NONE),
                    LocalMoran.pValues(shifted, some.weights, 99, 3, Progress.NONE));
        }
    }

    @Test
    void theMeanOfLocalMoranIsTheGlobalOne() {
        for (long seed = 1; seed <= 10; seed++) {
            Some some = Some.of(seed, 40);
            Weights weights = some.weights.rowStandardised();
            double mean = Arrays.stream(LocalMoran.of(some.values, weights, LocalMoran.Divisor.N)
                            .i())
                    .average()
                    .orElseThrow();
            assertEquals(
                    GlobalAutocorrelation.moran(some.values, weights, Moments.RANDOMISATION)
                            .value(),
                    mean,
                    1e-12);
        }
    }

    /** The moments say what many permutations find. */
    @Test
    void permutationsHaveTheMeanAndVarianceOfTheFormulas() {
        Some some = Some.of(5, 30);
        int runs = 20_000;
        List<GlobalStatistic> all = all(some.values, some.weights);
        for (int s = 0; s < 3; s++) {
            double sum = 0;
            double squares = 0;
            SplittableRandom random = new SplittableRandom(9);
            double[] copy = some.values.clone();
            for (int r = 0; r < runs; r++) {
                for (int i = copy.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    double kept = copy[i];
                    copy[i] = copy[j];
                    copy[j] = kept;
                }
                double value = all(copy, some.weights).get(s).value();
                sum += value;
                squares += value * value;
            }
            double mean = sum / runs;
            double variance = squares / runs - mean * mean;
            assertEquals(all.get(s).expected(), mean, 4 * Math.sqrt(all.get(s).variance() / runs));
            assertEquals(1, variance / all.get(s).variance(), 0.06);
        }
    }

    /** Mean and variance of the conditional permutations of one unit, drawn by hand. */
    @Test
    void conditionalMomentsAreThoseOfConditionalPermutations() {
        Some some = Some.of(6, 25);
        LocalMoran local = LocalMoran.of(some.values, some.weights, LocalMoran.Divisor.N);
        LocalGeary geary = LocalGeary.of(some.values, some.weights, LocalMoran.Divisor.N);
        SplittableRandom random = new SplittableRandom(4);
        for (int unit : new int[] {0, 7, 24}) {
            double sum = 0;
            double squares = 0;
            double differences = 0;
            int runs = 20_000;
            double[] copy = some.values.clone();
            for (int r = 0; r < runs; r++) {
                for (int i = copy.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    if (i != unit && j != unit) {
                        double kept = copy[i];
                        copy[i] = copy[j];
                        copy[j] = kept;
                    }
                }
                double value =
                        LocalMoran.of(copy, some.weights, LocalMoran.Divisor.N).i()[unit];
                differences +=
                        LocalGeary.of(copy, some.weights, LocalMoran.Divisor.N).c()[unit];
                sum += value;
                squares += value * value;
            }
            double mean = sum / runs;
            assertEquals(local.expected()[unit], mean, 6 * Math.sqrt(local.variance()[unit] / runs));
            assertEquals(1, (squares / runs - mean * mean) / local.variance()[unit], 0.1);
            assertEquals(1, differences / runs / geary.expected()[unit], 0.05);
        }
    }

    @Test
    void permutationPValuesAreEvenUnderNoise() {
        int m = 99;
        Weights weights = Weights.lattice(7, 7, Contiguity.QUEEN).rowStandardised();
        double[] moran = new double[PATTERNS];
        double[] localMoran = new double[PATTERNS];
        double[] localGeary = new double[PATTERNS];
        double[] shuffled = new double[PATTERNS];
        // So many neighbours that the other way of drawing is taken.
        Weights far = Weights.lattice(7, 7, Contiguity.QUEEN).rowStandardised();
        Weights many = PointWeights.nearest(
                IntStream.range(0, 49).mapToDouble(i -> i % 7).toArray(),
                IntStream.range(0, 49).map(i -> i / 7).asDoubleStream().toArray(),
                20);
        for (int s = 0; s < PATTERNS; s++) {
            double[] noise = new SplittableRandom(1000 + s).doubles(49).toArray();
            double[] centred = Centred.of(noise).z();
            ToDoubleFunction<double[]> product = v -> GlobalAutocorrelation.product(v, weights);
            moran[s] = Permutations.of(centred, product, m, s, Progress.NONE).pTwoSided();
            localMoran[s] = LocalMoran.pValues(noise, far, m, s, Progress.NONE)[24];
            localGeary[s] = LocalGeary.pValues(noise, far, m, s, Progress.NONE)[24];
            shuffled[s] = LocalMoran.pValues(noise, many, m, s, Progress.NONE)[10];
        }
        for (double[] p : List.of(moran, localMoran, localGeary, shuffled)) {
            // Kolmogorov's limit at 1 %, and half a step of the p-values, which are a fiftieth apart.
            assertTrue(kolmogorov(p) < 1.63 / Math.sqrt(PATTERNS) + 0.02, "distance " + kolmogorov(p));
        }
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws ExecutionException, InterruptedException {
        double[] values = new SplittableRandom(2).doubles(2500).toArray();
        Weights weights = Weights.lattice(50, 50, Contiguity.QUEEN).rowStandardised();
        Supplier<double[]> work = () -> {
            double[] all = Arrays.copyOf(LocalMoran.pValues(values, weights, 99, 7, Progress.NONE), 7502);
            System.arraycopy(LocalGeary.pValues(values, weights, 99, 7, Progress.NONE), 0, all, 2500, 2500);
            System.arraycopy(GetisOrd.star(values, weights, Progress.NONE), 0, all, 5000, 2500);
            Tails tails = Permutations.of(values, v -> GlobalAutocorrelation.product(v, weights), 99, 7, Progress.NONE);
            all[7500] = tails.low();
            all[7501] = tails.high();
            return all;
        };
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        assertArrayEquals(one.submit(work::get).get(), many.submit(work::get).get());
        one.shutdown();
        many.shutdown();
    }

    /** A unit without neighbours counts in n and in the mean, has no statistic of its own, and takes none from others. */
    @Test
    void anIslandStaysInAndHasNoStatisticOfItsOwn() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
        int[][] near = {{1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4, 6}, {5}, {}};
        Weights weights = Weights.binary(near);
        assertTrue(Double.isNaN(
                LocalMoran.of(values, weights, LocalMoran.Divisor.N).i()[7]));
        assertTrue(Double.isNaN(
                LocalGeary.of(values, weights, LocalMoran.Divisor.N).c()[7]));
        assertTrue(Double.isNaN(GetisOrd.others(values, weights, Progress.NONE)[7]));
        assertTrue(Double.isNaN(LocalMoran.pValues(values, weights, 99, 1, Progress.NONE)[7]));
        assertFalse(Double.isNaN(GetisOrd.star(values, weights, Progress.NONE)[7]), "Gi* has the unit itself");
        // E(G) = S0 / (n (n − 1)) with the island in n.
        assertEquals(12 / 56.0, GlobalAutocorrelation.getisOrd(values, weights).expected(), 1e-15);
        assertEquals(
                -1 / 7.0,
                GlobalAutocorrelation.moran(values, weights, Moments.NORMALITY).expected(),
                1e-15);
    }

    @Test
    void nothingIsDefinedWhereAllValuesAreEqual() {
        double[] tenths = new double[9];
        Arrays.fill(tenths, 0.1);
        Weights weights = Weights.lattice(3, 3, Contiguity.QUEEN);
        all(tenths, weights).forEach(statistic -> assertTrue(Double.isNaN(statistic.value())));
        assertTrue(Double.isNaN(
                LocalMoran.of(tenths, weights, LocalMoran.Divisor.N).i()[4]));
        assertTrue(Double.isNaN(
                LocalGeary.of(tenths, weights, LocalMoran.Divisor.N).c()[4]));
    }

    @Test
    void aPlantedClusterIsFoundAndAnOutlierInIt() {
        int side = 12;
        double[] values =
                new SplittableRandom(8).doubles((long) side * side, 0, 2).toArray();
        for (int row = 2; row < 7; row++) {
            for (int column = 2; column < 7; column++) {
                values[row * side + column] += 10;
            }
        }
        values[4 * side + 4] = 0;
        Weights weights = Weights.lattice(side, side, Contiguity.QUEEN).rowStandardised();
        LocalMoran local = LocalMoran.of(values, weights, LocalMoran.Divisor.N);
        double[] p = LocalMoran.pValues(values, weights, 999, 1, Progress.NONE);
        assertEquals("HH", local.quadrant(3 * side + 3));
        assertEquals("LH", local.quadrant(4 * side + 4));
        assertTrue(p[3 * side + 3] < 0.01);
        assertTrue(p[4 * side + 4] < 0.01);
        LocalGeary geary = LocalGeary.of(values, weights, LocalMoran.Divisor.N);
        assertEquals("LH", geary.type(4 * side + 4));
        assertEquals("LL", geary.type(10 * side + 10));
    }

    private static List<GlobalStatistic> all(double[] values, Weights weights) {
        return List.of(
                GlobalAutocorrelation.moran(values, weights, Moments.RANDOMISATION),
                GlobalAutocorrelation.geary(values, weights, Moments.RANDOMISATION),
                GlobalAutocorrelation.getisOrd(values, weights));
    }

    private static void same(List<GlobalStatistic> wanted, List<GlobalStatistic> ours, double tolerance) {
        for (int s = 0; s < wanted.size(); s++) {
            assertEquals(wanted.get(s).z(), ours.get(s).z(), tolerance);
            assertEquals(wanted.get(s).value(), ours.get(s).value(), tolerance);
        }
    }

    /** Greatest distance between the shares of p-values up to each and that p itself. */
    private static double kolmogorov(double[] p) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            distance = Math.max(distance, Math.abs((i + 1.0) / sorted.length - sorted[i]));
            distance = Math.max(distance, Math.abs((double) i / sorted.length - sorted[i]));
        }
        return distance;
    }

    private static int[] shuffled(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Lopsided values and asymmetric, unequal weights. */
    private record Some(double[] values, Weights weights) {

        static Some of(long seed, int n) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = random.doubles(n).map(v -> 5 * v * v).toArray();
            int[][] near = new int[n][];
            double[][] weights = new double[n][];
            for (int i = 0; i < n; i++) {
                int place = i;
                near[i] = IntStream.range(0, n)
                        .filter(j -> j != place && random.nextDouble() < 0.15)
                        .toArray();
                near[i] = near[i].length > 0 ? near[i] : new int[] {(i + 1) % n};
                weights[i] = Arrays.stream(near[i])
                        .mapToDouble(j -> 0.2 + random.nextDouble())
                        .toArray();
            }
            return new Some(values, Weights.weighted(near, weights));
        }
    }
}
