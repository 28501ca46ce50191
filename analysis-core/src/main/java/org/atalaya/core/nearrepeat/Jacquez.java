// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * The test of Jacquez (1996): in how many cases is an incident among the k nearest of another both in space and in time?
 * Needs no limits in metres or days. Ties are by order of input: of equally near ones those that come first are taken, so
 * that with many incidents of one day the order of the rows matters.
 */
public final class Jacquez {

    private static final int SIMULATIONS_A_STEP = 64;

    private Jacquez() {}

    /** The statistic J and that of each simulation. */
    public record Neighbours(long j, long[] simulated) {

        public double p() {
            return Dealing.p(Arrays.stream(simulated).filter(s -> s >= j).count(), simulated.length);
        }

        public double mean() {
            return Arrays.stream(simulated).average().orElse(Double.NaN);
        }
    }

    /**
     * J with the days as they are and as they are dealt anew.
     *
     * @throws IllegalArgumentException when there are not more than k places
     */
    public static Neighbours of(
            TimedPlaces places, int k, Metric metric, int simulations, long seed, Progress progress) {
        int n = places.size();
        if (k < 1 || k >= n) {
            throw new IllegalArgumentException(k + " nearest of " + n);
        }
        progress.step(0, "progress.finding-pairs");
        int[][] near = new NearestPlaces(places, metric).nearest(k);
        int[][] soon = NearestDays.nearest(places.days(), k);
        long[] found = new long[simulations + 1];
        int[] same = IntStream.range(0, n).toArray();
        for (int from = 0; from < found.length; from += SIMULATIONS_A_STEP) {
            progress.step((double) from / found.length, "progress.dealing-days");
            int to = Math.min(found.length, from + SIMULATIONS_A_STEP);
            IntStream.range(from, to).parallel().forEach(s -> {
                // Place i has the day of incident dealt[i].
                int[] dealt = s == 0 ? same : Dealing.shuffled(same, seed, s - 1);
                found[s] = count(near, soon, dealt);
            });
        }
        return new Neighbours(found[0], Arrays.copyOfRange(found, 1, found.length));
    }

    private static long count(int[][] near, int[][] soon, int[] dealt) {
        long found = 0;
        for (int i = 0; i < near.length; i++) {
            int[] inTime = soon[dealt[i]];
            for (int other : near[i]) {
                int day = dealt[other];
                for (int candidate : inTime) {
                    if (candidate == day) {
                        found++;
                        break;
                    }
                }
            }
        }
        return found;
    }
}
