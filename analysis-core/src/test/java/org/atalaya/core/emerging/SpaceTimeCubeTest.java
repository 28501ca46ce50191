// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

class SpaceTimeCubeTest {

    private static final int SIDE = 12;
    private static final int STEPS = 11;

    private static int[][] counts(long seed, int side, int steps) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, side * side)
                .mapToObj(cell -> random.ints(steps, 0, 6).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] queen(int side) {
        return IntStream.range(0, side * side)
                .mapToObj(c -> IntStream.range(0, side * side)
                        .filter(o -> o != c && Math.abs(o / side - c / side) <= 1 && Math.abs(o % side - c % side) <= 1)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The same neighbours written out as one long list of places, through the statistic that agrees with spdep. */
    @Test
    void itIsGiStarWithNeighboursInSpaceAndTheStepBefore() {
        int[][] counts = counts(1, SIDE, STEPS);
        int[][] beside = queen(SIDE);
        int cells = SIDE * SIDE;
        int[][] bins = new int[cells * STEPS][];
        double[] values = new double[cells * STEPS];
        for (int cell = 0; cell < cells; cell++) {
            for (int step = 0; step < STEPS; step++) {
                int s = step;
                int c = cell;
                values[step * cells + cell] = counts[cell][step];
                IntStream own = Arrays.stream(beside[cell]).map(o -> s * cells + o);
                IntStream before = step == 0
                        ? IntStream.empty()
                        : IntStream.concat(
                                IntStream.of((s - 1) * cells + c),
                                Arrays.stream(beside[cell]).map(o -> (s - 1) * cells + o));
                bins[step * cells + cell] = IntStream.concat(own, before).toArray();
            }
        }
        double[] wanted = GetisOrd.star(values, Weights.binary(bins), Progress.NONE);
        double[][] z = SpaceTimeCube.of(counts).giStar(beside, Progress.NONE);
        for (int cell = 0; cell < cells; cell++) {
            for (int step = 0; step < STEPS; step++) {
                assertEquals(wanted[step * cells + cell], z[cell][step], 1e-10);
            }
        }
    }

    @Test
    void aStepOnItsOwnIsOrdinaryGiStar() {
        int[][] counts = counts(2, SIDE, STEPS);
        double[][] z = SpaceTimeCube.of(counts).giStarByStep(queen(SIDE), Progress.NONE);
        for (int step = 0; step < STEPS; step++) {
            int s = step;
            double[] values = Arrays.stream(counts).mapToDouble(row -> row[s]).toArray();
            double[] wanted = GetisOrd.star(values, Weights.binary(queen(SIDE)), Progress.NONE);
            double[] ours = Arrays.stream(z).mapToDouble(row -> row[s]).toArray();
            assertArrayEquals(wanted, ours, 1e-10);
        }
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() throws InterruptedException, ExecutionException {
        SpaceTimeCube cube = SpaceTimeCube.of(counts(3, 60, STEPS));
        int[][] beside = queen(60);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            double[][] alone =
                    one.submit(() -> cube.giStar(beside, Progress.NONE)).get();
            double[][] together =
                    many.submit(() -> cube.giStar(beside, Progress.NONE)).get();
            assertTrue(Arrays.deepEquals(alone, together));
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void relabellingTheCellsRelabelsTheScoresOnly() {
        int[][] counts = counts(4, SIDE, STEPS);
        int[][] beside = queen(SIDE);
        int n = counts.length;
        int[][] turned = new int[n][];
        int[][] besideTurned = new int[n][];
        for (int i = 0; i < n; i++) {
            turned[n - 1 - i] = counts[i];
            besideTurned[n - 1 - i] =
                    Arrays.stream(beside[i]).map(o -> n - 1 - o).toArray();
        }
        double[][] z = SpaceTimeCube.of(counts).giStar(beside, Progress.NONE);
        double[][] other = SpaceTimeCube.of(turned).giStar(besideTurned, Progress.NONE);
        for (int i = 0; i < n; i++) {
            assertArrayEquals(z[i], other[n - 1 - i], 0.0);
        }
    }

    /** Four cells in a row with two steps, each sum's chance told from all ways to draw its counts with replacement. */
    @Test
    void pOfDealtCountsIsThatOfAllDraws() {
        int[][] counts = {{0, 1}, {2, 0}, {0, 0}, {1, 3}};
        int[][] neighbours = {{1}, {0, 2}, {1, 3}, {2}};
        SpaceTimeCube cube = SpaceTimeCube.of(counts);
        double[][] together = cube.pDealt(neighbours).orElseThrow();
        double[][] alone = cube.pDealtByStep(neighbours).orElseThrow();
        int[] all = {0, 1, 2, 0, 0, 0, 1, 3};
        assertEquals(drawn(all, 2, 2), together[0][0], 1e-12);
        assertEquals(drawn(all, 4, 3), together[0][1], 1e-12);
        assertEquals(drawn(all, 6, 6), together[2][1], 1e-12);
        assertEquals(drawn(new int[] {0, 2, 0, 1}, 3, 3), alone[2][0], 1e-12);
        assertEquals(drawn(new int[] {1, 0, 0, 3}, 2, 3), alone[3][1], 1e-12);
    }

    private static double drawn(int[] counts, int cells, int sum) {
        long ways = Math.round(Math.pow(counts.length, cells));
        long least = 0;
        long most = 0;
        for (long way = 0; way < ways; way++) {
            int drawn = 0;
            long rest = way;
            for (int cell = 0; cell < cells; cell++) {
                drawn += counts[(int) (rest % counts.length)];
                rest /= counts.length;
            }
            least += drawn <= sum ? 1 : 0;
            most += drawn >= sum ? 1 : 0;
        }
        return Math.min(1, 2.0 * Math.min(least, most) / ways);
    }
}
