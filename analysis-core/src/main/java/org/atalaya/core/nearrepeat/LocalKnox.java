// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import org.atalaya.core.progress.Progress;

/**
 * Which incidents carry the interaction (Rogerson 2001): for each, how many others are close in space and in time. With s
 * others close in space, t close in time and n - 1 others, chance makes that number hypergeometric with mean
 * s t / (n - 1), so p, the chance of at least as many, is exact and needs no simulation.
 */
public final class LocalKnox {

    private static final int PLACES_A_STEP = 16_384;

    private LocalKnox() {}

    /** Of each incident in the order given: how many others are close in both, in space, in time; and p. */
    public record Closeness(int[] both, int[] near, int[] soon, double[] p) {

        public double expected(int i) {
            return both.length > 1 ? (double) near[i] * soon[i] / (both.length - 1) : 0;
        }
    }

    public static Closeness of(TimedPlaces given, double metres, int days, Metric metric, Progress progress) {
        int n = given.size();
        int[] both = new int[n];
        int[] near = new int[n];
        NearPairs pairs = NearPairs.of(given, metres, metric);
        for (int place = 0; place < n; place++) {
            if (place % PLACES_A_STEP == 0) {
                progress.step((double) place / n, "progress.finding-pairs");
            }
            pairs.of(place, (i, j, distance) -> {
                int first = pairs.original(i);
                int second = pairs.original(j);
                near[first]++;
                near[second]++;
                if (Math.abs((long) given.day(first) - given.day(second)) < days) {
                    both[first]++;
                    both[second]++;
                }
            });
        }
        int[] soon = DayNeighbours.counts(given.days(), days);
        double[] logFactorial = new double[Math.max(1, n)];
        for (int k = 1; k < n; k++) {
            logFactorial[k] = logFactorial[k - 1] + Math.log(k);
        }
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = atLeast(both[i], near[i], soon[i], n - 1, logFactorial);
        }
        return new Closeness(both, near, soon, p);
    }

    /** P(X ≥ found) when {@code drawn} of {@code all} are drawn and {@code marked} of them are marked. */
    private static double atLeast(int found, int marked, int drawn, int all, double[] logFactorial) {
        if (found <= Math.max(0, marked + drawn - all)) {
            return 1;
        }
        double sum = 0;
        for (int k = found; k <= Math.min(marked, drawn); k++) {
            sum += Math.exp(choose(marked, k, logFactorial)
                    + choose(all - marked, drawn - k, logFactorial)
                    - choose(all, drawn, logFactorial));
        }
        return Math.min(1, sum);
    }

    private static double choose(int n, int k, double[] logFactorial) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }
}
