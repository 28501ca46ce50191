// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import weka.core.Statistics;

/**
 * Are two models right equally often on the same cases? Only cases that one of them alone gets right tell: b by the first,
 * c by the second. Up to 25 of them the exact two-sided binomial test, 2 P(X ≤ min(b, c)) with X ~ Bin(b + c, ½), at most 1;
 * beyond, (|b − c| − 1)² / (b + c) against chi-square with one degree of freedom (McNemar 1947, Edwards 1948).
 *
 * @param firstOnly b
 * @param secondOnly c
 * @param exact which of the two tests it was
 * @param p two-sided; 1 where no case tells
 */
public record McNemar(long firstOnly, long secondOnly, boolean exact, double p) {

    /** With fewer telling cases the chi-square is a poor likeness. */
    private static final long FEW = 25;

    public static McNemar of(boolean[] first, boolean[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " cases, " + second.length + " cases");
        }
        long b = 0;
        long c = 0;
        for (int i = 0; i < first.length; i++) {
            b += first[i] && !second[i] ? 1 : 0;
            c += second[i] && !first[i] ? 1 : 0;
        }
        return of(b, c);
    }

    public static McNemar of(long b, long c) {
        long n = b + c;
        if (n <= FEW) {
            return new McNemar(b, c, true, exact(n, Math.min(b, c)));
        }
        double off = Math.max(0, Math.abs((double) (b - c)) - 1);
        return new McNemar(b, c, false, Statistics.chiSquaredProbability(off * off / n, 1));
    }

    private static double exact(long n, long least) {
        double term = Math.pow(0.5, (double) n);
        double sum = 0;
        for (long k = 0; k <= least; k++) {
            sum += term;
            term = term * (n - k) / (k + 1);
        }
        return Math.min(1, 2 * sum);
    }
}
