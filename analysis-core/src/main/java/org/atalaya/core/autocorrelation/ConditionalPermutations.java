// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.util.stream.IntStream;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;

/**
 * Each unit keeps its value while its neighbours' are drawn, without replacement, from all other units (Anselin 1995). Each
 * unit has random numbers of its own, so any number of threads gives the same bits.
 */
final class ConditionalPermutations {

    /** What is summed over a unit's neighbours. */
    enum Sum {
        /** w x'. */
        VALUES,
        /** w (x − x')². */
        SQUARED_DIFFERENCES
    }

    private static final int UNITS_A_STEP = 4096;

    private final double[] values;
    private final Weights weights;
    private final Sum sum;
    private final int permutations;
    private final long seed;

    ConditionalPermutations(double[] values, Weights weights, Sum sum, int permutations, long seed) {
        this.values = values;
        this.weights = weights;
        this.sum = sum;
        this.permutations = permutations;
        this.seed = seed;
    }

    /** Two-sided p of each unit; NaN for one without neighbours. */
    double[] pValues(Progress progress) {
        double[] p = new double[values.length];
        for (int from = 0; from < p.length; from += UNITS_A_STEP) {
            progress.step((double) from / p.length, "progress.autocorrelation.permuting");
            IntStream.range(from, Math.min(p.length, from + UNITS_A_STEP))
                    .parallel()
                    .forEach(i -> p[i] = weights.sum(i) > 0 ? tails(i).pTwoSided() : Double.NaN);
        }
        return p;
    }

    private Tails tails(int unit) {
        int count = weights.count(unit);
        double[] w = equalWeights(unit, count) ? null : new double[count];
        double observed = 0;
        double size = 0;
        for (int k = 0; k < count; k++) {
            double weight = w == null ? 1 : weights.weight(unit, k);
            if (w != null) {
                w[k] = weight;
            }
            double term = weight * term(unit, values[weights.neighbour(unit, k)]);
            observed += term;
            size += Math.abs(term);
        }
        // Sums in another order differ by rounding; such are equal.
        double rounding = 1e-10 * size;
        Draws draws = new Draws(seed, unit);
        // Where few are drawn of many, drawing again what was drawn already is rare.
        return count <= 64 && (long) count * count <= values.length
                ? byRejection(unit, count, w, observed, rounding, draws)
                : byShuffling(unit, count, w, observed, rounding, draws);
    }

    /** Scaling a row scales all its sums, so equal weights are left out. */
    private boolean equalWeights(int unit, int count) {
        for (int k = 1; k < count; k++) {
            if (weights.weight(unit, k) != weights.weight(unit, 0)) {
                return false;
            }
        }
        return true;
    }

    private double term(int unit, double other) {
        if (sum == Sum.VALUES) {
            return other;
        }
        double d = values[unit] - other;
        return d * d;
    }

    private Tails byRejection(int unit, int count, double[] w, double observed, double rounding, Draws draws) {
        int[] drawn = new int[count];
        int others = values.length - 1;
        int low = 0;
        int high = 0;
        for (int p = 0; p < permutations; p++) {
            double total = 0;
            for (int k = 0; k < count; k++) {
                int j = draws.below(others);
                while (isAmong(drawn, k, j)) {
                    j = draws.below(others);
                }
                drawn[k] = j;
                double term = term(unit, values[j < unit ? j : j + 1]);
                total += w == null ? term : w[k] * term;
            }
            low += total <= observed + rounding ? 1 : 0;
            high += total >= observed - rounding ? 1 : 0;
        }
        return new Tails(low, high, permutations);
    }

    private static boolean isAmong(int[] drawn, int count, int wanted) {
        for (int k = 0; k < count; k++) {
            if (drawn[k] == wanted) {
                return true;
            }
        }
        return false;
    }

    private Tails byShuffling(int unit, int count, double[] w, double observed, double rounding, Draws draws) {
        double[] others = new double[values.length - 1];
        System.arraycopy(values, 0, others, 0, unit);
        System.arraycopy(values, unit + 1, others, unit, others.length - unit);
        int low = 0;
        int high = 0;
        for (int p = 0; p < permutations; p++) {
            double total = 0;
            for (int k = 0; k < count; k++) {
                int j = k + draws.below(others.length - k);
                double value = others[j];
                others[j] = others[k];
                others[k] = value;
                double term = term(unit, value);
                total += w == null ? term : w[k] * term;
            }
            low += total <= observed + rounding ? 1 : 0;
            high += total >= observed - rounding ? 1 : 0;
        }
        return new Tails(low, high, permutations);
    }
}
