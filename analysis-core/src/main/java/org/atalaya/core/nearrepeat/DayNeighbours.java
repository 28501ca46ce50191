// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;

/** Which days are near a day. */
final class DayNeighbours {

    private DayNeighbours() {}

    /** For each day how many of the others are less than {@code within} days from it. */
    static int[] counts(int[] days, int within) {
        int[] sorted = days.clone();
        Arrays.sort(sorted);
        int[] counts = new int[days.length];
        for (int i = 0; i < days.length; i++) {
            long first = days[i] - (long) within + 1;
            long end = days[i] + (long) within;
            counts[i] = below(sorted, end) - below(sorted, first) - 1;
        }
        return counts;
    }

    /** How many are below a limit. */
    private static int below(int[] sorted, long limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
