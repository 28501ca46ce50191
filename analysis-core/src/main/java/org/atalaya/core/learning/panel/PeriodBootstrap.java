// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.atalaya.core.grid.Quantiles;

/**
 * 95 % intervals by drawing test periods again, in blocks of periods that follow each other and close into a ring (Politis
 * and Romano 1992), since neighbouring periods resemble each other. All forecasts are drawn alike, so that differences are
 * paired. Cells of one period are never drawn apart: what a storm does to one it does to all.
 */
final class PeriodBootstrap {

    private static final int DRAWS = 2000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private final int[][] drawn;

    /** An interval; NaN where it is not defined. */
    record Interval(double low, double high) {

        boolean holdsZero() {
            return !(low > 0) && !(high < 0);
        }
    }

    PeriodBootstrap(int periods, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int block = block(periods);
        drawn = new int[DRAWS][periods];
        for (int[] draw : drawn) {
            for (int i = 0; i < periods; i += block) {
                int start = random.nextInt(periods);
                for (int j = i; j < Math.min(periods, i + block); j++) {
                    draw[j] = (start + j - i) % periods;
                }
            }
        }
    }

    /** Periods in a block: the cube root of all, at least one. */
    static int block(int periods) {
        return (int) Math.max(1, Math.round(Math.cbrt(periods)));
    }

    /** Of a sum over a sum. */
    Interval ratio(double[] above, double[] below) {
        return of(draw -> sum(above, draw) / sum(below, draw));
    }

    Interval mean(double[] values) {
        return of(draw -> sum(values, draw) / draw.length);
    }

    private Interval of(ToDoubleFunction<int[]> statistic) {
        double[] found = Arrays.stream(drawn)
                .mapToDouble(statistic)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return found.length == 0
                ? new Interval(Double.NaN, Double.NaN)
                : new Interval(Quantiles.of(found, LOW), Quantiles.of(found, HIGH));
    }

    private static double sum(double[] values, int[] draw) {
        double sum = 0;
        for (int i : draw) {
            sum += values[i];
        }
        return sum;
    }
}
