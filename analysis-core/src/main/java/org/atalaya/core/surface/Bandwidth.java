// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.atalaya.core.grid.Quantiles;

/**
 * The normal-reference rule for bandwidths, 4 · 1.06 · min(sd, IQR / 1.34) · n^(−1/5), as {@code MASS::bandwidth.nrd} in R
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
}
