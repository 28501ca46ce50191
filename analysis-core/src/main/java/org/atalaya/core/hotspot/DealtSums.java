// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the sum of a neighbourhood would be if the counts of the cells were dealt out anew: the distribution that z compares
 * with a normal one, here itself. Counts are drawn with replacement, which for neighbourhoods much smaller than the map
 * differs little and makes p a little larger.
 */
public final class DealtSums {

    /** Multiplications for one size of neighbourhood. */
    private static final double MOST_WORK = 5e7;

    private final double[] single;
    /** p by sum, of each size of neighbourhood met so far. */
    private final Map<Integer, double[]> bySize = new HashMap<>();

    private DealtSums(double[] single) {
        this.single = single;
    }

    /** Of the counts of all cells; not to be shared between threads. */
    public static DealtSums of(int[] counts) {
        double[] single = new double[Arrays.stream(counts).max().orElse(0) + 1];
        for (int count : counts) {
            single[count] += 1.0 / counts.length;
        }
        return new DealtSums(single);
    }

    /**
     * Two-sided p of each place with its neighbours, NaN where z is. Empty where counts are so large that the normal
     * distribution serves as well and this would take long.
     */
    static Optional<double[]> pValues(int[] counts, double[] z, Weights weights) {
        DealtSums dealt = of(counts);
        if (!IntStream.range(0, weights.size()).allMatch(i -> dealt.canJudge(weights.count(i) + 1))) {
            return Optional.empty();
        }
        double[] p = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int sum = counts[i];
            for (int k = 0; k < weights.count(i); k++) {
                sum += counts[weights.neighbour(i, k)];
            }
            p[i] = Double.isNaN(z[i]) ? Double.NaN : dealt.pTwoSided(weights.count(i) + 1, sum);
        }
        return Optional.of(p);
    }

    /** Whether neighbourhoods of so many cells can be judged by this; above, counts are so large that the normal can. */
    public boolean canJudge(int cells) {
        return (double) cells * cells * single.length * single.length <= MOST_WORK;
    }

    /** Twice the smaller of the chances of at least and at most this sum, never above 1. */
    public double pTwoSided(int cells, int sum) {
        return bySize.computeIfAbsent(cells, size -> pBySum(sumOf(size)))[sum];
    }

    private static double[] pBySum(double[] chances) {
        double[] p = new double[chances.length];
        double below = 0;
        for (int s = 0; s < chances.length; s++) {
            p[s] = below;
            below += chances[s];
        }
        // Summed from the far end: one less a number near one would lose the digits of a small p.
        double above = 0;
        for (int s = chances.length - 1; s >= 0; s--) {
            p[s] = Math.min(1, 2 * (Math.min(p[s], above) + chances[s]));
            above += chances[s];
        }
        return p;
    }

    private double[] sumOf(int cells) {
        double[] sum = {1};
        for (int cell = 0; cell < cells; cell++) {
            double[] longer = new double[sum.length + single.length - 1];
            for (int s = 0; s < sum.length; s++) {
                for (int c = 0; c < single.length; c++) {
                    longer[s + c] += sum[s] * single[c];
                }
            }
            sum = longer;
        }
        return sum;
    }
}
