// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm (1979): of m tests the i-th smallest p is multiplied by m − i + 1, never below the one before it and at most 1. Then
 * the chance of one false alarm among all tests stays at the level, however they depend on each other.
 */
public final class Holm {

    private Holm() {}

    /** Adjusted p in the order given; NaN (no test) stays NaN and does not count. */
    public static double[] adjusted(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = p.clone();
        double least = 0;
        for (int i = 0; i < order.length; i++) {
            least = Math.max(least, Math.min(1, (order.length - i) * p[order[i]]));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }
}
