// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import weka.core.Statistics;

/**
 * The e-test of Krishnamoorthy and Thomson (2004): do two counts come from Poisson processes of the same rate? The
 * statistic is the difference of the rates in its estimated standard errors, T = (k₁/d₁ − k₂/d₂) / √(k₁/d₁² + k₂/d₂²); p
 * is how likely |T| is at least as large when both counts are Poisson with the common rate (k₁ + k₂) / (d₁ + d₂).
 */
public final class PoissonETest {

    /** Values of T closer than this are equal but for rounding, and equal ones count as at least as large. */
    private static final double HAIR = 1e-9;

    /** Beyond so many standard deviations, and so many more, a Poisson count has a probability below 1e-18. */
    private static final double REACH = 10;

    private static final double REACH_MORE = 40;

    private PoissonETest() {}

    /** Two-sided p for two counts of equally long periods. */
    public static double p(long first, long second) {
        return p(first, second, 1, 1);
    }

    /**
     * Two-sided p.
     *
     * @param daysFirst exposure of the first count, in any unit that the other is in
     */
    public static double p(long first, long second, double daysFirst, double daysSecond) {
        if (first < 0 || second < 0 || !(daysFirst > 0) || !(daysSecond > 0)) {
            throw new IllegalArgumentException(
                    first + " in " + daysFirst + " days, " + second + " in " + daysSecond + " days");
        }
        // One order for both, so that exchanging the periods gives the same bits.
        boolean swap = daysFirst > daysSecond || (daysFirst == daysSecond && first > second);
        return swap ? ordered(second, first, daysSecond, daysFirst) : ordered(first, second, daysFirst, daysSecond);
    }

    private static double ordered(long k1, long k2, double d1, double d2) {
        double rate = (k1 + k2) / (d1 + d2);
        double seen = Math.abs(t(k1, k2, d1, d2));
        if (rate == 0 || seen <= HAIR) {
            return 1;
        }
        Poisson one = Poisson.of(rate * d1);
        Poisson two = Poisson.of(rate * d2);
        double p = 0;
        // T falls with the second count and rises with the first, so both ends of the second only move up.
        long below = two.from;
        long above = two.from;
        for (long x = one.from; x <= one.to; x++) {
            while (below <= two.to && t(x, below, d1, d2) >= seen - HAIR) {
                below++;
            }
            above = Math.max(above, below);
            while (above <= two.to && t(x, above, d1, d2) > -seen + HAIR) {
                above++;
            }
            p += one.at(x) * (two.below(below) + two.from(above));
        }
        return Math.min(1, p);
    }

    private static double t(long k1, long k2, double d1, double d2) {
        double variance = k1 / (d1 * d1) + k2 / (d2 * d2);
        return variance == 0 ? 0 : (k1 / d1 - k2 / d2) / Math.sqrt(variance);
    }

    /** The probabilities of the counts that can happen, and their sums from either end. */
    private record Poisson(long from, long to, double[] mass, double[] low, double[] high) {

        static Poisson of(double mean) {
            double reach = REACH * Math.sqrt(mean) + REACH_MORE;
            long from = (long) Math.max(0, Math.floor(mean - reach));
            long to = (long) Math.ceil(mean + reach);
            int size = (int) (to - from + 1);
            double[] mass = new double[size];
            int mode = (int) ((long) Math.floor(mean) - from);
            long at = from + mode;
            mass[mode] = Math.exp(at * Math.log(mean) - mean - Statistics.lnGamma(at + 1.0));
            for (int i = mode + 1; i < size; i++) {
                mass[i] = mass[i - 1] * mean / (from + i);
            }
            for (int i = mode - 1; i >= 0; i--) {
                mass[i] = mass[i + 1] * (from + i + 1) / mean;
            }
            double[] low = new double[size + 1];
            double[] high = new double[size + 1];
            for (int i = 0; i < size; i++) {
                low[i + 1] = low[i] + mass[i];
            }
            for (int i = size - 1; i >= 0; i--) {
                high[i] = high[i + 1] + mass[i];
            }
            return new Poisson(from, to, mass, low, high);
        }

        double at(long count) {
            return mass[(int) (count - from)];
        }

        /** Of all counts under {@code count}. */
        double below(long count) {
            return low[(int) (count - from)];
        }

        /** Of {@code count} and all above it. */
        double from(long count) {
            return high[(int) (count - from)];
        }
    }
}
