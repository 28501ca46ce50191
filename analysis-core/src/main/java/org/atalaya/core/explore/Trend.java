// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The moving mean of counts, and the band in which the count of a bin lies 19 times of 20 while nothing but chance moves
 * it: mean ± 2 √mean, as counts of independent incidents have it (Poisson).
 *
 * @param mean NaN where the bins that it is taken of are not all there, or not whole; never changed
 */
public record Trend(double[] counts, double[] mean) {

    /** The mean of a bin and the two on either side. */
    public static final int BINS = 5;

    private static final int LEAST_BINS = 12;
    private static final double ERRORS = 2;

    /**
     * Of counts in a row.
     *
     * @param whole whether all of a bin is there
     */
    public static Trend of(double[] counts, IntPredicate whole) {
        double[] mean = new double[counts.length];
        Arrays.fill(mean, Double.NaN);
        int beside = BINS / 2;
        for (int bin = beside; counts.length >= LEAST_BINS && bin < counts.length - beside; bin++) {
            double sum = 0;
            for (int near = bin - beside; near <= bin + beside; near++) {
                sum += whole.test(near) ? counts[near] : Double.NaN;
            }
            mean[bin] = sum / BINS;
        }
        return new Trend(counts, mean);
    }

    /** Whether there is a mean anywhere. */
    public boolean hasMean() {
        return Arrays.stream(mean).anyMatch(value -> !Double.isNaN(value));
    }

    public double low(int bin) {
        return Math.max(0, mean[bin] - ERRORS * Math.sqrt(mean[bin]));
    }

    public double high(int bin) {
        return mean[bin] + ERRORS * Math.sqrt(mean[bin]);
    }
}
