// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is found when cases are taken from the highest score down: one point before the first and one after each distinct
 * score, so that cases of equal scores come together.
 *
 * @param taken cases so far
 * @param hits positive ones among them
 */
public record RankingCurve(long[] taken, long[] hits) {

    public static RankingCurve of(boolean[] positive, double[] score) {
        Integer[] order = IntStream.range(0, score.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(score[b], score[a]));
        long[] taken = new long[order.length + 1];
        long[] hits = new long[order.length + 1];
        int points = 1;
        long found = 0;
        for (int i = 0; i < order.length; i++) {
            found += positive[order[i]] ? 1 : 0;
            if (i + 1 == order.length || Double.compare(score[order[i + 1]], score[order[i]]) != 0) {
                taken[points] = i + 1L;
                hits[points++] = found;
            }
        }
        return new RankingCurve(Arrays.copyOf(taken, points), Arrays.copyOf(hits, points));
    }

    public long positives() {
        return hits[hits.length - 1];
    }

    public long negatives() {
        return taken[taken.length - 1] - positives();
    }

    /** Share of the positives found where this share of the negatives is taken; straight between points. */
    public double truePositives(double falsePositives) {
        double negatives = falsePositives * negatives();
        int i = hits.length - 1;
        while (i > 0 && taken[i] - hits[i] > negatives) {
            i--;
        }
        if (i == hits.length - 1) {
            return 1;
        }
        double from = taken[i] - hits[i];
        double width = taken[i + 1] - hits[i + 1] - from;
        return (hits[i] + (negatives - from) / width * (hits[i + 1] - hits[i])) / positives();
    }

    /** Precision at the highest score that finds at least this share of the positives. */
    public double precision(double recall) {
        int i = 1;
        while (i < hits.length - 1 && (hits[i] == 0 || hits[i] < recall * positives() - 1e-9)) {
            i++;
        }
        return (double) hits[i] / taken[i];
    }

    /** Share of the positives among this share of all cases; of equal scores any are taken, on average. */
    public double gain(double share) {
        double cases = share * taken[taken.length - 1];
        int i = 1;
        while (i < taken.length - 1 && taken[i] < cases) {
            i++;
        }
        double part = (cases - taken[i - 1]) / (taken[i] - taken[i - 1]);
        return (hits[i - 1] + part * (hits[i] - hits[i - 1])) / positives();
    }

    /** Area under the points of the ROC curve joined by straight lines. */
    public double rocArea() {
        double sum = 0;
        for (int i = 1; i < taken.length; i++) {
            double width = (taken[i] - hits[i]) - (double) (taken[i - 1] - hits[i - 1]);
            sum += width * (hits[i] + hits[i - 1]) / 2;
        }
        return sum / ((double) positives() * negatives());
    }
}
