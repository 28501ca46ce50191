// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DbscanTest {

    private static final double EPS = 60;
    private static final int MIN = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theClustersAreThoseOfTheDefinition(long seed) {
        Scatter points = Scatter.clumps(700, 5, 40, seed).snapped(seed % 2 == 0 ? 20 : 0);
        Dbscan found = dbscan(points);
        boolean[] core = plainCores(points, EPS, MIN);
        assertArrayEquals(core, found.core());
        assertSameParts(plainLabels(points, EPS, core), found.labels());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void movingTurningAndScalingWithTheReachChangeNothing(long seed) {
        Scatter points = Scatter.clumps(600, 4, 40, seed);
        int[] labels = dbscan(points).labels();
        assertSameParts(labels, dbscan(points.moved(-123_456, 7_890)).labels());
        assertSameParts(labels, dbscan(points.turned(37)).labels());
        Scatter larger = points.scaled(3.5);
        assertSameParts(
                labels,
                Dbscan.of(larger.x(), larger.y(), EPS * 3.5, MIN, Progress.NONE).labels());
    }

    @Test
    void theOrderOfTheRowsChangesNothingNotEvenAtTheBorder() {
        Scatter points = Scatter.clumps(900, 9, 60, 5);
        int[] labels = dbscan(points).labels();
        int[] order = points.shuffle(99);
        int[] shuffled = dbscan(points.reordered(order)).labels();
        for (int i = 0; i < order.length; i++) {
            assertEquals(labels[order[i]], shuffled[i]);
        }
    }

    @Test
    void oneThreadAndManyGiveTheSame() throws Exception {
        Scatter points = Scatter.clumps(20_000, 40, 60, 6);
        Dbscan many = dbscan(points);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertEquals(many, one.submit(() -> dbscan(points)).get());
        } finally {
            one.shutdown();
        }
    }

    @Test
    void theReachItselfIsWithinReachAndThePointItselfIsCounted() {
        double[] x = {0, 3, 6, 20};
        double[] y = {0, 0, 0, 0};
        assertArrayEquals(
                new int[] {0, 0, 0, -1}, Dbscan.of(x, y, 3, 2, Progress.NONE).labels());
        assertArrayEquals(
                new boolean[] {false, true, false, false},
                Dbscan.of(x, y, 3, 3, Progress.NONE).core());
        assertEquals(0, Dbscan.of(x, y, 2.999, 2, Progress.NONE).clusters());
        assertEquals(4, Dbscan.of(x, y, 2.999, 1, Progress.NONE).clusters());
    }

    @Test
    void clustersAreNumberedByFallingSize() {
        Dbscan found = dbscan(Scatter.clumps(3000, 12, 30, 8));
        int[] sizes = new int[found.clusters()];
        Arrays.stream(found.labels()).filter(label -> label >= 0).forEach(label -> sizes[label]++);
        assertTrue(found.clusters() > 3);
        for (int c = 1; c < sizes.length; c++) {
            assertTrue(sizes[c - 1] >= sizes[c]);
        }
    }

    @Test
    void plantedClumpsAreFoundAndEvenNoiseGivesNone() {
        assertEquals(
                6,
                Dbscan.of(Scatter.grid(6, 50).x(), Scatter.grid(6, 50).y(), 80, 10, Progress.NONE)
                        .clusters());
        Scatter noise = Scatter.even(2000, 10_000, 3);
        // 0.23 others are expected within 60 m.
        assertEquals(0, dbscan(noise).clusters());
    }

    @Test
    void nothingAndOnePlaceAreNoFailure() {
        assertEquals(
                0, Dbscan.of(new double[0], new double[0], 1, 2, Progress.NONE).clusters());
        double[] same = new double[50];
        assertEquals(1, Dbscan.of(same, same, 1, 10, Progress.NONE).clusters());
        assertThrows(IllegalArgumentException.class, () -> Dbscan.of(same, same, 0, 10, Progress.NONE));
    }

    @Test
    void theCurveOfReachesIsThatOfTheDefinitionAndBendsBetweenClumpAndNoise() {
        Scatter points = Scatter.clumps(800, 4, 30, 4).snapped(10);
        KDistances curve = KDistances.of(points.x(), points.y(), 7, Progress.NONE);
        double[] plain = IntStream.range(0, points.size())
                .mapToDouble(i -> IntStream.range(0, points.size())
                        .mapToDouble(j -> points.distance(i, j))
                        .sorted()
                        .toArray()[6])
                .sorted()
                .toArray();
        assertArrayEquals(plain, curve.ascending(), 1e-9);
        double knee = curve.knee();
        assertTrue(knee > plain[plain.length / 4] && knee < plain[plain.length - 1], "knee " + knee);
        double[] same = new double[20];
        assertEquals(0, KDistances.of(same, same, 10, Progress.NONE).knee());
        assertFalse(Double.isNaN(knee));
    }

    static Dbscan dbscan(Scatter points) {
        return Dbscan.of(points.x(), points.y(), EPS, MIN, Progress.NONE);
    }

    static void assertSameParts(int[] a, int[] b) {
        Map<Integer, Integer> there = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            assertEquals(a[i] < 0, b[i] < 0, "point " + i);
            assertEquals(b[i], there.computeIfAbsent(a[i], key -> keyed(b, a, key)), "point " + i);
            assertEquals(a[i], back.computeIfAbsent(b[i], key -> keyed(a, b, key)), "point " + i);
        }
    }

    private static int keyed(int[] of, int[] by, int key) {
        return of[
                IntStream.range(0, by.length)
                        .filter(i -> by[i] == key)
                        .findFirst()
                        .orElseThrow()];
    }

    private static boolean[] plainCores(Scatter points, double eps, int min) {
        boolean[] core = new boolean[points.size()];
        for (int i = 0; i < core.length; i++) {
            int one = i;
            core[i] = IntStream.range(0, core.length)
                            .filter(j -> points.square(one, j) <= eps * eps)
                            .count()
                    >= min;
        }
        return core;
    }

    /** The paper's definition by flooding, border points to the nearest core point. */
    private static int[] plainLabels(Scatter points, double eps, boolean[] core) {
        int[] labels = new int[core.length];
        Arrays.fill(labels, -1);
        int clusters = 0;
        for (int i = 0; i < core.length; i++) {
            if (core[i] && labels[i] < 0) {
                ArrayDeque<Integer> open = new ArrayDeque<>();
                open.add(i);
                labels[i] = clusters;
                while (!open.isEmpty()) {
                    int at = open.poll();
                    for (int j = 0; j < core.length; j++) {
                        if (core[j] && labels[j] < 0 && points.square(at, j) <= eps * eps) {
                            labels[j] = clusters;
                            open.add(j);
                        }
                    }
                }
                clusters++;
            }
        }
        for (int i = 0; i < core.length; i++) {
            double least = eps * eps;
            for (int j = 0; j < core.length && !core[i]; j++) {
                if (core[j] && points.square(i, j) <= least) {
                    boolean nearer = points.square(i, j) < least || labels[i] < 0;
                    least = points.square(i, j);
                    labels[i] = nearer ? labels[j] : labels[i];
                }
            }
        }
        return labels;
    }
}
