// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * 95 % intervals of the share of right answers, and of the difference of two such shares, by drawing cases with
 * replacement. All models see the same draws, so that their differences are paired.
 */
public final class PairedBootstrap {

    private final long seed;
    private final int draws;

    public PairedBootstrap(long seed, int draws) {
        this.seed = seed;
        this.draws = draws;
    }

    /** The 2.5 and 97.5 % points, by linear interpolation between the sorted draws. */
    public record Interval(double low, double high) {}

    public Interval accuracy(boolean[] right) {
        return difference(right, new boolean[right.length]);
    }

    /** Of accuracy(right) − accuracy(reference). */
    public Interval difference(boolean[] right, boolean[] reference) {
        int n = right.length;
        byte[] gain = new byte[n];
        for (int i = 0; i < n; i++) {
            gain[i] = (byte) ((right[i] ? 1 : 0) - (reference[i] ? 1 : 0));
        }
        double[] means = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            // One generator per draw: the draws stay the same whoever asks, in any order.
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + draw);
            long sum = 0;
            for (int i = 0; i < n; i++) {
                sum += gain[random.nextInt(n)];
            }
            means[draw] = (double) sum / n;
        }
        Arrays.sort(means);
        return new Interval(quantile(means, 0.025), quantile(means, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
