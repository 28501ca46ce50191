// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How well scores put positive cases before negative ones, whatever the scores' scale. */
public final class Ranking {

    private Ranking() {}

    /**
     * Area under the ROC curve: the chance that a positive case outscores a negative one, ties counted half (mid-ranks,
     * Mann and Whitney). NaN when one side is empty.
     */
    public static double auc(boolean[] positive, double[] score) {
        Integer[] order = ascending(score);
        double rankSum = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = endOfTie(order, score, from);
            // Ranks from+1 .. to share their mean.
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                if (positive[order[i]]) {
                    rankSum += rank;
                    positives++;
                }
            }
            from = to;
        }
        long negatives = score.length - positives;
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /** Σ (R_i − R_{i−1}) P_i over the distinct scores from high to low; NaN without a positive case. */
    public static double averagePrecision(boolean[] positive, double[] score) {
        Integer[] order = ascending(score);
        long positives = 0;
        for (boolean p : positive) {
            positives += p ? 1 : 0;
        }
        if (positives == 0) {
            return Double.NaN;
        }
        double sum = 0;
        long hits = 0;
        for (int to = order.length; to > 0; ) {
            int from = to - 1;
            while (from > 0 && score[order[from - 1]] == score[order[from]]) {
                from--;
            }
            long before = hits;
            for (int i = from; i < to; i++) {
                hits += positive[order[i]] ? 1 : 0;
            }
            sum += (double) (hits - before) / positives * hits / (order.length - from);
            to = from;
        }
        return sum;
    }

    /** Where a case is of a class. */
    public static boolean[] isClass(int[] actual, int c) {
        boolean[] positive = new boolean[actual.length];
        for (int i = 0; i < actual.length; i++) {
            positive[i] = actual[i] == c;
        }
        return positive;
    }

    private static Integer[] ascending(double[] score) {
        Integer[] order = IntStream.range(0, score.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(score[a], score[b]));
        return order;
    }

    private static int endOfTie(Integer[] order, double[] score, int from) {
        int to = from + 1;
        while (to < order.length && score[order[to]] == score[order[from]]) {
            to++;
        }
        return to;
    }
}
