// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the level of a series changes: the parts into which it falls with the least cost plus a penalty for each change,
 * found exactly by PELT (Killick, Fearnhead and Eckley 2012).
 */
public final class ChangePoints {

    /** What a part costs. */
    public enum Cost {
        /** Twice the negative log likelihood of one Poisson rate, over the dispersion of the series. */
        POISSON,
        /** Squares about one mean, over the variance of the series. */
        NORMAL
    }

    private final double[] sums;
    private final double[] squares;
    private final Cost cost;
    private final double scale;

    private ChangePoints(double[] values, Cost cost) {
        this.cost = cost;
        int n = values.length;
        sums = new double[n + 1];
        squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + values[i];
            squares[i + 1] = squares[i] + values[i] * values[i];
        }
        double variance = variance(values);
        double mean = n == 0 ? 0 : sums[n] / n;
        // Counts that vary less than Poisson are taken as Poisson: too few changes rather than too many.
        double dispersion = mean > 0 ? Math.max(1, variance / mean) : 1;
        this.scale = cost == Cost.POISSON ? dispersion : variance;
    }

    /** Variance from the differences of neighbours, which changes of level hardly touch. */
    static double variance(double[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += (values[i] - values[i - 1]) * (values[i] - values[i - 1]);
        }
        return values.length < 2 ? 0 : sum / (2.0 * (values.length - 1));
    }

    /** Three times the logarithm of the length, as the modified BIC of Zhang and Siegmund (2007) has it at least. */
    public static double usualPenalty(int length) {
        return 3 * Math.log(Math.max(2, length));
    }

    /**
     * The first positions of the parts but the first, ascending.
     *
     * @param values not negative for {@link Cost#POISSON}
     * @param least fewest values in a part
     */
    public static List<Integer> of(double[] values, Cost cost, double penalty, int least) {
        return new ChangePoints(values, cost).search(values.length, penalty, Math.max(1, least));
    }

    /** The cost of the parts that these changes make, with the penalty of each; what {@link #of} makes least. */
    static double total(double[] values, Cost cost, double penalty, List<Integer> changes) {
        ChangePoints all = new ChangePoints(values, cost);
        double total = 0;
        int from = 0;
        for (int change : changes) {
            total += all.cost(from, change) + penalty;
            from = change;
        }
        return total + all.cost(from, values.length);
    }

    private List<Integer> search(int n, double penalty, int least) {
        if (n < 2 * least || !(scale > 0)) {
            return List.of();
        }
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        int[] droppedAt = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(droppedAt, Integer.MAX_VALUE);
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>(List.of(0));
        for (int end = least; end <= n; end++) {
            int now = end;
            if (end - least > 0 && end >= 2 * least) {
                candidates.add(end - least);
            }
            // A start that lost at t can still win until t itself may be a start, least values later.
            candidates.removeIf(start -> droppedAt[start] <= now);
            for (int start : candidates) {
                double value = best[start] + cost(start, end) + penalty;
                if (value < best[end]) {
                    best[end] = value;
                    last[end] = start;
                }
            }
            for (int start : candidates) {
                if (droppedAt[start] == Integer.MAX_VALUE && best[start] + cost(start, end) > best[end]) {
                    droppedAt[start] = end + least;
                }
            }
        }
        List<Integer> changes = new ArrayList<>();
        for (int at = last[n]; at > 0; at = last[at]) {
            changes.add(0, at);
        }
        return List.copyOf(changes);
    }

    private double cost(int from, int to) {
        double n = to - from;
        double sum = sums[to] - sums[from];
        if (cost == Cost.NORMAL) {
            return Math.max(0, squares[to] - squares[from] - sum * sum / n) / scale;
        }
        // Terms that are the same for every division are left out.
        return sum <= 0 ? 0 : 2 * (sum - sum * Math.log(sum / n)) / scale;
    }
}
