// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Places and how many incidents each stands for.
 *
 * @param weight positive, one per place; the arrays are handed over and not changed
 */
public record Weighted(double[] x, double[] y, double[] weight) {

    public Weighted {
        if (x.length == 0 || x.length != y.length || x.length != weight.length) {
            throw new IllegalArgumentException(x.length + " x, " + y.length + " y, " + weight.length + " weights");
        }
    }

    /** Every place once. */
    public static Weighted equally(double[] x, double[] y) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return new Weighted(x, y, ones);
    }

    public int size() {
        return x.length;
    }

    /** How many incidents the places stand for. */
    public double total() {
        return Arrays.stream(weight).sum();
    }

    /** Sum of weight times value over the places, divided by the sum of weights. */
    double mean(double[] values) {
        // Relative to one of them: coordinates of millions of metres would eat the digits of their spread.
        double from = values[0];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight[i] * (values[i] - from);
        }
        return from + sum / total();
    }

    /** The value with half of the weight on either side; between two values where the halves part exactly there. */
    double median(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(i -> i)
                .toArray();
        double half = total() / 2;
        double below = 0;
        for (int k = 0; k < order.length; k++) {
            below += weight[order[k]];
            if (below > half || k == order.length - 1) {
                return values[order[k]];
            }
            if (below == half) {
                return (values[order[k]] + values[order[k + 1]]) / 2;
            }
        }
        throw new IllegalStateException("no median of " + values.length);
    }
}
