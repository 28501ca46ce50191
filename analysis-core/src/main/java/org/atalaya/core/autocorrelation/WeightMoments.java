// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import org.atalaya.core.hotspot.Weights;

/**
 * The sums over weights in the moments of Moran, Geary and Getis-Ord (Cliff and Ord 1981). Weights need not be symmetric.
 *
 * @param s0 Σ w
 * @param s1 ½ Σ (w_ij + w_ji)²
 * @param s2 Σ_i (Σ_j w_ij + Σ_j w_ji)²
 */
record WeightMoments(double s0, double s1, double s2) {

    static WeightMoments of(Weights weights) {
        int n = weights.size();
        double[] rows = new double[n];
        double[] columns = new double[n];
        int[] starts = new int[n + 1];
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < weights.count(i); k++) {
                double w = weights.weight(i, k);
                int j = weights.neighbour(i, k);
                rows[i] += w;
                columns[j] += w;
                squares += w * w;
                starts[j + 1]++;
            }
        }
        double s0 = 0;
        double s2 = 0;
        for (int i = 0; i < n; i++) {
            s0 += rows[i];
            s2 += (rows[i] + columns[i]) * (rows[i] + columns[i]);
            starts[i + 1] += starts[i];
        }
        return new WeightMoments(s0, squares + mutual(weights, starts), s2);
    }

    /** Σ w_ij w_ji: each row against the column of the same place, which is laid out first. */
    private static double mutual(Weights weights, int[] starts) {
        int n = weights.size();
        int[] from = new int[starts[n]];
        double[] back = new double[starts[n]];
        int[] next = starts.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < weights.count(i); k++) {
                int at = next[weights.neighbour(i, k)]++;
                from[at] = i;
                back[at] = weights.weight(i, k);
            }
        }
        double[] row = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < weights.count(i); k++) {
                row[weights.neighbour(i, k)] += weights.weight(i, k);
            }
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                sum += back[at] * row[from[at]];
            }
            for (int k = 0; k < weights.count(i); k++) {
                row[weights.neighbour(i, k)] = 0;
            }
        }
        return sum;
    }
}
