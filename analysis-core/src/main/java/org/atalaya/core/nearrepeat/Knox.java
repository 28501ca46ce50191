// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import weka.core.Statistics;

/**
 * The test of Knox (1964): of all pairs of incidents, how many are close in space and in time? Beside it what the margins
 * expect, pairs close in space times pairs close in time through all pairs, with the upper tail of a Poisson of that
 * mean; and the statistic as Baker (2004) centres it, X - Σ s t / (2 (n - 1)) with s and t the number of incidents close
 * to each in space and in time.
 */
public final class Knox {

    private Knox() {}

    /**
     * The four-fold table of pairs.
     *
     * @param both close in space and in time: the statistic
     * @param near close in space, whatever the time
     * @param soon close in time, whatever the distance
     * @param pairs all
     * @param centred Baker's form of the statistic
     */
    public record Pairs(long both, long near, long soon, long pairs, double centred) {

        /** Pairs close in both that the margins expect. */
        public double expected() {
            return pairs > 0 ? (double) near * soon / pairs : 0;
        }
    }

    /** Counts pairs less than {@code metres} and less than {@code days} apart. */
    public static Pairs count(TimedPlaces given, double metres, int days, Metric metric) {
        int n = given.size();
        NearPairs near = NearPairs.of(given, metres, metric);
        TimedPlaces places = near.places();
        long[] both = new long[1];
        long[] closeInSpace = new long[1];
        int[] ofPlace = new int[n];
        for (int place = 0; place < n; place++) {
            near.of(place, (i, j, distance) -> {
                closeInSpace[0]++;
                ofPlace[i]++;
                ofPlace[j]++;
                both[0] += Math.abs((long) places.day(i) - places.day(j)) < days ? 1 : 0;
            });
        }
        int[] soon = DayNeighbours.counts(places.days(), days);
        long inTime = 0;
        double products = 0;
        for (int place = 0; place < n; place++) {
            inTime += soon[place];
            products += (double) soon[place] * ofPlace[place];
        }
        double centred = n > 1 ? both[0] - products / (2.0 * (n - 1)) : 0;
        return new Pairs(both[0], closeInSpace[0], inTime / 2, (long) n * (n - 1) / 2, centred);
    }

    /** P(X ≥ count) of a Poisson with this mean; the observed count itself is part of the tail. */
    public static double poissonAtLeast(long count, double mean) {
        if (count <= 0) {
            return 1;
        }
        if (!(mean > 0)) {
            return 0;
        }
        // The regularised lower incomplete gamma function.
        return Statistics.incompleteGamma((double) count, mean);
    }
}
