// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.progress.Progress;

/**
 * Local Moran (Anselin 1995): I_i = z_i Σ w z_j / m2, with m2 = Σ z² / n as PySAL and spdep have it or / (n − 1) as GeoDa.
 * Expectation and variance are those of permutations that leave z_i in place (Sokal et al. 1998).
 *
 * @param i the statistic; NaN for a unit without neighbours
 * @param lag Σ w z_j
 */
public record LocalMoran(double[] i, double[] expected, double[] variance, double[] deviation, double[] lag) {

    /** What Σ z² is divided by. */
    public enum Divisor {
        N,
        N_MINUS_1
    }

    public static LocalMoran of(double[] values, Weights weights, Divisor divisor) {
        Centred centred = Centred.of(values);
        double[] z = centred.z();
        int n = z.length;
        double m2 = centred.squares() / (divisor == Divisor.N ? n : n - 1);
        double[] statistic = new double[n];
        double[] expected = new double[n];
        double[] variance = new double[n];
        double[] lags = new double[n];
        // Mean and variance of the other n − 1 values, for those drawn without replacement.
        double population = centred.squares() / n;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < weights.count(i); k++) {
                double w = weights.weight(i, k);
                sum += w;
                squares += w * w;
                lags[i] += w * z[weights.neighbour(i, k)];
            }
            boolean defined = sum > 0 && n > 2 && centred.varies();
            double part = z[i] / m2;
            double others = (population - z[i] * z[i] / (n - 1)) * n / (n - 2);
            statistic[i] = defined ? part * lags[i] : Double.NaN;
            lags[i] = defined ? lags[i] : Double.NaN;
            expected[i] = defined ? -part * z[i] * sum / (n - 1) : Double.NaN;
            variance[i] = defined ? part * part * others * (squares - sum * sum / (n - 1)) : Double.NaN;
        }
        return new LocalMoran(statistic, expected, variance, z, lags);
    }

    /** (I − E) / √Var; NaN where it is not defined. */
    public double z(int unit) {
        return variance[unit] > 0 ? (i[unit] - expected[unit]) / Math.sqrt(variance[unit]) : Double.NaN;
    }

    /** Two-sided pseudo p-values of conditional permutations. */
    public static double[] pValues(double[] values, Weights weights, int permutations, long seed, Progress progress) {
        return new ConditionalPermutations(
                        Centred.of(values).z(), weights, ConditionalPermutations.Sum.VALUES, permutations, seed)
                .pValues(progress);
    }

    /** High or low among high or low: HH, LL, HL, LH by the signs of the unit's and its neighbours' deviation. */
    public String quadrant(int unit) {
        return (deviation[unit] > 0 ? "H" : "L") + (lag[unit] > 0 ? "H" : "L");
    }
}
