// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.atalaya.core.grid.Quantiles;
import org.atalaya.core.progress.Progress;

/**
 * Rules for bandwidths. The normal-reference rule is 4 · 1.06 · min(sd, IQR / 1.34) · n^(−1/5), as {@code MASS::bandwidth.nrd} in R
 * has it (Venables and Ripley 2002; Scott 1992). A quarter of it is the standard deviation of a Gaussian kernel.
 */
public final class Bandwidth {

    private Bandwidth() {}

    /** The rule along one axis; empty for fewer than two numbers or numbers that are all the same. */
    public static OptionalDouble normalReference(double[] values) {
        int n = values.length;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / (n - 1));
        double quartiles = (Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25)) / 1.34;
        // Half of all incidents at one address make the quartiles equal; the deviation then stands alone.
        double spread = quartiles > 0 ? Math.min(deviation, quartiles) : deviation;
        return sorted[n - 1] > sorted[0]
                ? OptionalDouble.of(4 * 1.06 * spread * Math.pow(n, -0.2))
                : OptionalDouble.empty();
    }

    /** The mean of the rule along both axes. */
    public static OptionalDouble normalReference(double[] x, double[] y) {
        OptionalDouble across = normalReference(x);
        OptionalDouble up = normalReference(y);
        return across.isEmpty() && up.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((across.orElse(0) + up.orElse(0)) / 2);
    }

    /**
     * A quarter of the rule: the standard deviation of a Gaussian kernel, taken as the radius of the others too. The full
     * rule is made for a single hill; a district has many, and it would melt them into one.
     */
    public static OptionalDouble quarterReference(double[] x, double[] y) {
        OptionalDouble full = normalReference(x, y);
        return full.isEmpty() ? full : OptionalDouble.of(full.getAsDouble() / 4);
    }

    /** n^(−1/(d+4)), as SciPy has it (Scott 1992). */
    public static double scottFactor(int n, int dimensions) {
        return Math.pow(n, -1.0 / (dimensions + 4));
    }

    /** (n (d+2) / 4)^(−1/(d+4)), as SciPy has it (Silverman 1986); in two dimensions the same as Scott's. */
    public static double silvermanFactor(int n, int dimensions) {
        return Math.pow(n * (dimensions + 2) / 4.0, -1.0 / (dimensions + 4));
    }

    /** Scott's rule in two dimensions: the standard deviation of a Gaussian. */
    public static OptionalDouble scott(double[] x, double[] y) {
        return times(scottFactor(x.length, 2), x, y);
    }

    /** Silverman's rule in two dimensions: the standard deviation of a Gaussian. */
    public static OptionalDouble silverman(double[] x, double[] y) {
        return times(silvermanFactor(x.length, 2), x, y);
    }

    /** The mean distance to the k-th nearest other incident; empty where it is 0. */
    public static OptionalDouble meanNearest(double[] x, double[] y, int k, Progress progress) {
        double[] distances = NearestNeighbours.distances(x, y, k, progress);
        Arrays.sort(distances);
        double mean = Arrays.stream(distances).average().orElse(0);
        return mean > 0 ? OptionalDouble.of(mean) : OptionalDouble.empty();
    }

    /** Likelihood cross-validation: the standard deviation of a Gaussian. */
    public static OptionalDouble likelihood(double[] x, double[] y, Progress progress) {
        return LikelihoodBandwidth.of(x, y, progress);
    }

    private static OptionalDouble times(double factor, double[] x, double[] y) {
        if (x.length < 2) {
            return OptionalDouble.empty();
        }
        double spread = (deviation(x) + deviation(y)) / 2;
        return spread > 0 ? OptionalDouble.of(factor * spread) : OptionalDouble.empty();
    }

    private static double deviation(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (sorted.length - 1));
    }
}
