// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;

/**
 * Local Geary (Anselin 1995, 2019): c_i = Σ w (z_i − z_j)² of values standardised with divisor n or n − 1. Small where a
 * unit is like its neighbours, large where it is unlike them.
 *
 * @param c the statistic; NaN for a unit without neighbours
 * @param expected its mean over permutations that leave z_i in place
 * @param deviation of each unit from the mean, in standard deviations
 * @param lag mean deviation of its neighbours, by weight
 */
public record LocalGeary(double[] c, double[] expected, double[] deviation, double[] lag) {

    /** Like its neighbours, with the mean of all between them. */
    static final String MIDDLING = "MM";

    public static LocalGeary of(double[] values, Weights weights, LocalMoran.Divisor divisor) {
        Centred centred = Centred.of(values);
        int n = values.length;
        double sd = Math.sqrt(centred.squares() / (divisor == LocalMoran.Divisor.N ? n : n - 1));
        double[] z = new double[n];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            z[i] = centred.varies() ? centred.z()[i] / sd : Double.NaN;
            squares += z[i] * z[i];
        }
        double[] c = new double[n];
        double[] expected = new double[n];
        double[] lag = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < weights.count(i); k++) {
                double w = weights.weight(i, k);
                double other = z[weights.neighbour(i, k)];
                sum += w;
                lag[i] += w * other;
                c[i] += w * (z[i] - other) * (z[i] - other);
            }
            // Σ (z_i − z_j)² over all others is n z_i² + Σ z², as Σ z is 0.
            expected[i] = sum > 0 ? sum * (n * z[i] * z[i] + squares) / (n - 1) : Double.NaN;
            c[i] = sum > 0 ? c[i] : Double.NaN;
            lag[i] = sum > 0 ? lag[i] / sum : Double.NaN;
        }
        return new LocalGeary(c, expected, z, lag);
    }

    /** Two-sided pseudo p-values of conditional permutations. */
    public static double[] pValues(double[] values, Weights weights, int permutations, long seed, Progress progress) {
        return new ConditionalPermutations(
                        Centred.of(values).z(),
                        weights,
                        ConditionalPermutations.Sum.SQUARED_DIFFERENCES,
                        permutations,
                        seed)
                .pValues(progress);
    }

    /** Whether a unit is more like its neighbours than chance would make it. */
    public boolean alike(int unit) {
        return c[unit] < expected[unit];
    }

    /**
     * HH or LL where a unit is like its neighbours and all lie on one side of the mean, {@value #MIDDLING} where it is like
     * them around the mean; HL or LH where it is unlike them and higher or lower.
     */
    String type(int unit) {
        if (!alike(unit)) {
            return deviation[unit] > lag[unit] ? "HL" : "LH";
        }
        boolean high = deviation[unit] > 0;
        return high != lag[unit] > 0 ? MIDDLING : high ? "HH" : "LL";
    }
}
