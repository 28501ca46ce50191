// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Natural breaks (Fisher 1958, Jenks 1977): the partition of sorted numbers into k runs with the least sum of squared
 * deviations from the means of the runs, found exactly. Equal numbers are one number with a weight, so they stay
 * together; of partitions that are equally good the one with the lowest bounds is taken.
 *
 * <p>The cost of runs is concave (Monge), so the best place of the last bound never moves down as more numbers are taken
 * in, and each class costs m log m steps for m distinct numbers instead of m squared.
 */
final class JenksBreaks {

    private final double[] numbers;
    private final double[] weights;
    private final double[] sums;
    private final double[] squares;

    private JenksBreaks(double[] sorted) {
        double[] distinct = new double[sorted.length];
        double[] count = new double[sorted.length];
        int m = 0;
        for (double value : sorted) {
            if (m == 0 || value > distinct[m - 1]) {
                distinct[m++] = value;
            }
            count[m - 1]++;
        }
        numbers = Arrays.copyOf(distinct, m);
        weights = new double[m + 1];
        sums = new double[m + 1];
        squares = new double[m + 1];
        // About the middle of the range, so that squares of large numbers do not swallow small differences.
        double origin = m == 0 ? 0 : (numbers[0] + numbers[m - 1]) / 2;
        for (int i = 0; i < m; i++) {
            double shifted = numbers[i] - origin;
            weights[i + 1] = weights[i] + count[i];
            sums[i + 1] = sums[i] + count[i] * shifted;
            squares[i + 1] = squares[i] + count[i] * shifted * shifted;
        }
    }

    /** Where each class starts, the lowest first; as many as there are distinct numbers where these are fewer. */
    static List<Double> of(double[] sorted, int classes) {
        JenksBreaks breaks = new JenksBreaks(sorted);
        return breaks.best(Math.min(classes, breaks.numbers.length));
    }

    private List<Double> best(int classes) {
        int m = numbers.length;
        if (classes == 0) {
            return List.of();
        }
        double[] cost = new double[m + 1];
        for (int end = 1; end <= m; end++) {
            cost[end] = within(0, end);
        }
        List<int[]> starts = new ArrayList<>();
        for (int k = 2; k <= classes; k++) {
            double[] next = new double[m + 1];
            int[] start = new int[m + 1];
            fill(cost, next, start, k, m, k - 1, m - 1);
            starts.add(start);
            cost = next;
        }
        List<Double> bounds = new ArrayList<>();
        int end = m;
        for (int k = classes; k >= 2; k--) {
            end = starts.get(k - 2)[end];
            bounds.add(numbers[end]);
        }
        bounds.add(numbers[0]);
        Collections.reverse(bounds);
        return bounds;
    }

    /** For ends {@code low} to {@code high}: where the last class best starts, known to lie between two places. */
    private void fill(double[] before, double[] cost, int[] start, int low, int high, int from, int to) {
        if (low > high) {
            return;
        }
        int end = (low + high) >>> 1;
        double best = Double.POSITIVE_INFINITY;
        int place = from;
        for (int i = from; i <= Math.min(to, end - 1); i++) {
            double sum = before[i] + within(i, end);
            if (sum < best) {
                best = sum;
                place = i;
            }
        }
        cost[end] = best;
        start[end] = place;
        fill(before, cost, start, low, end - 1, from, place);
        fill(before, cost, start, end + 1, high, place, to);
    }

    /** Sum of squared deviations of the numbers from one place to before another. */
    private double within(int from, int end) {
        double weight = weights[end] - weights[from];
        double sum = sums[end] - sums[from];
        return Math.max(0, squares[end] - squares[from] - sum * sum / weight);
    }
}
