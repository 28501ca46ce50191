// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import org.atalaya.core.grid.Quantiles;

/** What is learned of a number on training rows: limits, steps for the lookup, scale. */
final class NumberScale {

    /** Steps between quantiles of the training rows, for the lookup of a number. */
    private static final int STEPS = 20;

    private final double low;
    private final double high;
    private final double[] edges;
    private final Scaling scaling;
    private final double middle;
    private final double unit;
    private final double[] sorted;

    private NumberScale(double low, double high, double[] edges, Scaling scaling, double[] sorted) {
        this.low = low;
        this.high = high;
        this.edges = edges;
        this.scaling = scaling;
        double[] drawn =
                Arrays.stream(sorted).map(v -> Math.min(high, Math.max(low, v))).toArray();
        this.sorted = scaling == Scaling.RANK ? drawn : new double[0];
        if (scaling == Scaling.STANDARD && drawn.length > 0) {
            double mean = Arrays.stream(drawn).sum() / drawn.length;
            double variance =
                    Arrays.stream(drawn).map(v -> (v - mean) * (v - mean)).sum() / drawn.length;
            this.middle = mean;
            this.unit = variance > 0 ? Math.sqrt(variance) : 1;
        } else if (scaling == Scaling.RANGE && drawn.length > 0) {
            this.middle = drawn[0];
            this.unit = drawn[drawn.length - 1] > drawn[0] ? drawn[drawn.length - 1] - drawn[0] : 1;
        } else {
            this.middle = 0;
            this.unit = 1;
        }
    }

    /**
     * @param training values of the training rows, NaN where missing
     * @param winsor share at each end that is drawn in; where the two limits meet nothing is
     */
    static NumberScale fit(double[] training, double winsor, Scaling scaling) {
        double[] sorted =
                Arrays.stream(training).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return new NumberScale(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, new double[0], scaling, sorted);
        }
        double low = Quantiles.of(sorted, winsor);
        double high = Quantiles.of(sorted, 1 - winsor);
        boolean limits = winsor > 0 && low < high;
        double[] edges = new double[STEPS - 1];
        for (int i = 1; i < STEPS; i++) {
            edges[i - 1] = Quantiles.of(sorted, (double) i / STEPS);
        }
        return new NumberScale(
                limits ? low : Double.NEGATIVE_INFINITY,
                limits ? high : Double.POSITIVE_INFINITY,
                Arrays.stream(edges).distinct().toArray(),
                scaling,
                sorted);
    }

    /** A column of numbers, with the step of each as its label. */
    Feature feature(String name, double[] values) {
        int[] codes = new int[values.length];
        double[] shown = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                codes[i] = Feature.MISSING;
                shown[i] = Double.NaN;
            } else {
                int at = Arrays.binarySearch(edges, values[i]);
                codes[i] = at >= 0 ? at : -at - 1;
                shown[i] = scaled(Math.min(high, Math.max(low, values[i])));
            }
        }
        return Feature.number(name, codes, edges.length + 1, shown);
    }

    private double scaled(double value) {
        if (scaling != Scaling.RANK) {
            return (value - middle) / unit;
        }
        return sorted.length == 0 ? Double.NaN : (first(value, false) + first(value, true)) / (2.0 * sorted.length);
    }

    /** How many training values are smaller, or not larger. */
    private int first(double value, boolean orEqual) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middleOf = (from + to) >>> 1;
            boolean before = orEqual ? sorted[middleOf] <= value : sorted[middleOf] < value;
            if (before) {
                from = middleOf + 1;
            } else {
                to = middleOf;
            }
        }
        return from;
    }
}
