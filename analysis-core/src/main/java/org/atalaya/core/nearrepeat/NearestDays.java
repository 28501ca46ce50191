// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The k nearest in time of each incident, ties by order of input. */
final class NearestDays {

    private NearestDays() {}

    static int[][] nearest(int[] days, int k) {
        int n = days.length;
        int[] byDay = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(i -> days[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        // Where each different day begins in that order; within a day, incidents are in order of input.
        int[] begin = IntStream.range(0, n)
                .filter(at -> at == 0 || days[byDay[at]] != days[byDay[at - 1]])
                .toArray();
        int[][] nearest = new int[n][];
        for (int d = 0; d < begin.length; d++) {
            int end = d + 1 < begin.length ? begin[d + 1] : n;
            for (int at = begin[d]; at < end; at++) {
                nearest[byDay[at]] = of(days, byDay, begin, d, byDay[at], k);
            }
        }
        return nearest;
    }

    private static int[] of(int[] days, int[] byDay, int[] begin, int own, int self, int k) {
        int[] found = new int[k];
        int count = 0;
        int back = own;
        int forth = own + 1;
        while (count < k) {
            long before = back >= 0 ? (long) days[self] - days[byDay[begin[back]]] : Long.MAX_VALUE;
            long after = forth < begin.length ? (long) days[byDay[begin[forth]]] - days[self] : Long.MAX_VALUE;
            int[] first = before <= after ? day(byDay, begin, back--, k - count) : new int[0];
            int[] second = after <= before ? day(byDay, begin, forth++, k - count) : new int[0];
            int[] alike = merged(first, second, self, k - count);
            System.arraycopy(alike, 0, found, count, alike.length);
            count += alike.length;
        }
        return found;
    }

    /** The first incidents of a day, one more than are wanted: one of them may be the incident itself. */
    private static int[] day(int[] byDay, int[] begin, int day, int most) {
        int end = day + 1 < begin.length ? begin[day + 1] : byDay.length;
        return Arrays.copyOfRange(byDay, begin[day], (int) Math.min(end, begin[day] + most + 1L));
    }

    /** The first {@code most} of two ascending lists, without the incident itself. */
    private static int[] merged(int[] first, int[] second, int self, int most) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second))
                .filter(i -> i != self)
                .sorted()
                .limit(most)
                .toArray();
    }
}
