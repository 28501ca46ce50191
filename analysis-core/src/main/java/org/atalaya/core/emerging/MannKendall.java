// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import java.util.Arrays;
import org.atalaya.core.hotspot.GetisOrd;

/**
 * Do values rise or fall with time (Mann 1945, Kendall 1975)? S counts the pairs that rise less those that fall; its
 * variance under no trend is (n (n − 1) (2n + 5) − Σ t (t − 1) (2t + 5)) / 18, the sum over groups of t equal values; z is S
 * moved by 1 towards 0, in standard deviations.
 *
 * @param z 0 where all values are equal
 */
public record MannKendall(long s, double variance, double z) {

    public static MannKendall of(double[] values) {
        long s = 0;
        for (int late = 1; late < values.length; late++) {
            for (int early = 0; early < late; early++) {
                s += values[late] > values[early] ? 1 : values[late] < values[early] ? -1 : 0;
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double ties = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && Double.compare(sorted[to], sorted[from]) == 0) {
                to++;
            }
            double t = to - from;
            ties += t * (t - 1) * (2 * t + 5);
            from = to;
        }
        double n = values.length;
        double variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
        double z = variance <= 0 || s == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
        return new MannKendall(s, variance, z);
    }

    /** Two-sided, by the normal distribution. */
    public double p() {
        return GetisOrd.pTwoSided(z);
    }
}
