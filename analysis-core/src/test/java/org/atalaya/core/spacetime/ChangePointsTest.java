// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.spacetime.ChangePoints.Cost;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

    private static double[] poisson(SplittableRandom random, double... means) {
        return Arrays.stream(means)
                .map(mean -> {
                    double limit = Math.exp(-mean);
                    int count = -1;
                    for (double product = 1; product > limit; product *= random.nextDouble()) {
                        count++;
                    }
                    return count;
                })
                .toArray();
    }

    private static double[] level(int n, double mean) {
        return IntStream.range(0, n).mapToDouble(i -> mean).toArray();
    }

    /** Against trying every division of a short series. */
    @Test
    void noDivisionIsCheaper() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 60; run++) {
            int n = 13;
            double[] means = level(n, 6);
            for (int i = random.nextInt(n); i < n; i++) {
                means[i] = 14;
            }
            double[] values = poisson(random, means);
            for (Cost cost : Cost.values()) {
                int least = 1 + run % 3;
                double penalty = 1 + random.nextDouble(6);
                List<Integer> found = ChangePoints.of(values, cost, penalty, least);
                double best = Double.POSITIVE_INFINITY;
                for (int mask = 0; mask < 1 << (n - 1); mask++) {
                    List<Integer> changes = new ArrayList<>();
                    int from = 0;
                    boolean fits = true;
                    for (int i = 1; i < n; i++) {
                        if ((mask >> (i - 1) & 1) == 1) {
                            fits &= i - from >= least;
                            from = i;
                            changes.add(i);
                        }
                    }
                    if (fits && n - from >= least) {
                        best = Math.min(best, ChangePoints.total(values, cost, penalty, changes));
                    }
                }
                assertEquals(best, ChangePoints.total(values, cost, penalty, found), 1e-9, run + " " + cost);
            }
        }
    }

    @Test
    void aPlantedChangeIsFoundWhereItIs() {
        SplittableRandom random = new SplittableRandom(2);
        for (Cost cost : Cost.values()) {
            for (int run = 0; run < 30; run++) {
                double[] means = level(200, 10);
                for (int i = 120; i < 200; i++) {
                    means[i] = 20;
                }
                double[] values = poisson(random, means);
                List<Integer> found = ChangePoints.of(values, cost, ChangePoints.usualPenalty(200), 5);
                assertTrue(
                        found.stream().anyMatch(at -> Math.abs(at - 120) <= 4) && found.size() <= 2,
                        cost + " " + found);
            }
        }
    }

    @Test
    void noiseHasAlmostNoChange() {
        SplittableRandom random = new SplittableRandom(3);
        for (Cost cost : Cost.values()) {
            int runs = 300;
            int wrong = 0;
            for (int run = 0; run < runs; run++) {
                double[] values = poisson(random, level(365, 5));
                wrong += ChangePoints.of(values, cost, ChangePoints.usualPenalty(365), 5)
                                .isEmpty()
                        ? 0
                        : 1;
            }
            assertTrue(wrong <= 0.05 * runs, cost + ": " + wrong + " of " + runs);
        }
    }

    @Test
    void backwardsTheChangesAreTheSame() {
        SplittableRandom random = new SplittableRandom(4);
        double[] means = level(90, 5);
        for (int i = 30; i < 60; i++) {
            means[i] = 15;
        }
        double[] forth = poisson(random, means);
        double[] back = IntStream.range(0, 90).mapToDouble(i -> forth[89 - i]).toArray();
        List<Integer> one = ChangePoints.of(forth, Cost.POISSON, 12, 3);
        List<Integer> two = ChangePoints.of(back, Cost.POISSON, 12, 3);
        assertEquals(2, one.size());
        assertEquals(one, List.of(90 - two.get(1), 90 - two.get(0)));
    }

    @Test
    void constantAndShortSeriesHaveNone() {
        assertEquals(List.of(), ChangePoints.of(level(50, 3), Cost.NORMAL, 5, 2));
        assertEquals(List.of(), ChangePoints.of(level(50, 0), Cost.POISSON, 5, 2));
        assertEquals(List.of(), ChangePoints.of(new double[] {0, 9, 0}, Cost.POISSON, 1, 2));
        assertEquals(List.of(), ChangePoints.of(new double[0], Cost.POISSON, 1, 2));
    }
}
