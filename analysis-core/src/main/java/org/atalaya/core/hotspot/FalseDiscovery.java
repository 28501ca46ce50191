// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The step-up rule of Benjamini and Hochberg (1995): among the places called significant at adjusted p ≤ q, about the
 * share q is expected to be chance.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /** Adjusted p-values, min over k ≥ rank of p₍ₖ₎ · m / k and at most 1, as R's {@code p.adjust(method = "BH")}. */
    public static double[] adjust(double[] p) {
        int[] fromLargest = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double least = 1;
        for (int position = 0; position < fromLargest.length; position++) {
            int rank = fromLargest.length - position;
            // A factor of at least 1: p times m, then through m, could come out a hair below p.
            least = Math.min(least, p[fromLargest[position]] * ((double) fromLargest.length / rank));
            adjusted[fromLargest[position]] = least;
        }
        return adjusted;
    }
}
