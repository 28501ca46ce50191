// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/** All values dealt out anew to all places, again and again. */
final class Permutations {

    private static final int A_STEP = 16;

    private Permutations() {}

    static Tails of(
            double[] values, ToDoubleFunction<double[]> statistic, int permutations, long seed, Progress progress) {
        double observed = statistic.applyAsDouble(values);
        double[] simulated = new double[permutations];
        for (int from = 0; from < permutations; from += A_STEP) {
            progress.step((double) from / permutations, "progress.autocorrelation.permuting");
            IntStream.range(from, Math.min(permutations, from + A_STEP))
                    .parallel()
                    .forEach(p -> simulated[p] = statistic.applyAsDouble(shuffled(values, new Draws(seed, p))));
        }
        // Sums in another order differ by rounding; such are equal.
        double largest = Math.abs(observed);
        for (double value : simulated) {
            largest = Math.max(largest, Math.abs(value));
        }
        double rounding = 1e-10 * largest;
        int low = 0;
        int high = 0;
        for (double value : simulated) {
            low += value <= observed + rounding ? 1 : 0;
            high += value >= observed - rounding ? 1 : 0;
        }
        return new Tails(low, high, permutations);
    }

    private static double[] shuffled(double[] values, Draws draws) {
        double[] copy = values.clone();
        for (int i = copy.length - 1; i > 0; i--) {
            int j = draws.below(i + 1);
            double kept = copy[i];
            copy[i] = copy[j];
            copy[j] = kept;
        }
        return copy;
    }
}
