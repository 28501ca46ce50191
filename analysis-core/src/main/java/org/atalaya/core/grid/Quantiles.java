// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

/** Quantiles as R computes them by default (type 7 of Hyndman and Fan 1996: linear between order statistics). */
public final class Quantiles {

    private Quantiles() {}

    /**
     * A quantile of numbers in ascending order.
     *
     * @param share 0 for the smallest, 1 for the largest
     */
    public static double of(double[] sorted, double share) {
        if (sorted.length == 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("quantile " + share + " of " + sorted.length + " numbers");
        }
        double position = (sorted.length - 1) * share;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
