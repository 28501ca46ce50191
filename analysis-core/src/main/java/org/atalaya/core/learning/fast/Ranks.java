// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers as their rank among the values of the training rows, so that a tree compares small whole numbers. Up to 65,534
 * different values keep a rank each; more are cut at quantiles. Between two values the cut lies in their middle.
 */
final class Ranks implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST = 65_534;

    private final int[] labels;
    private final double[][] cuts;

    /** Code of a missing number: a rank of its own below all others if training rows miss it, else the middle rank. */
    private final int[] missing;

    Ranks(Columns training, int threads, Workers.Saying saying) {
        labels = training.labels().clone();
        cuts = new double[labels.length][];
        missing = new int[labels.length];
        Workers.run(threads, Math.max(1, labels.length), saying, (column, stopped) -> {
            if (column < labels.length) {
                fit(column, training.values()[column], training.rows());
            }
        });
    }

    private void fit(int column, double[] values, int rows) {
        if (labels[column] > 0) {
            cuts[column] = new double[0];
            missing[column] = labels[column];
            return;
        }
        double[] sorted =
                Arrays.stream(values, 0, rows).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(sorted);
        cuts[column] = cuts(sorted);
        missing[column] = sorted.length < rows ? 0 : rank(column, sorted[sorted.length / 2]);
        if (sorted.length < rows) {
            // Below the first value: minus infinity is the cut that makes room for the rank of its own.
            double[] shifted = new double[cuts[column].length + 1];
            shifted[0] = Double.NEGATIVE_INFINITY;
            System.arraycopy(cuts[column], 0, shifted, 1, cuts[column].length);
            cuts[column] = shifted;
        }
    }

    private static double[] cuts(double[] sorted) {
        int different = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1]) {
                different++;
            }
        }
        double[] cuts = new double[Math.min(different, MOST)];
        int found = 0;
        double part = different <= MOST ? 0 : (double) sorted.length / MOST;
        for (int i = 1; i < sorted.length && found < cuts.length; i++) {
            if (sorted[i] != sorted[i - 1] && i >= part * (found + 1)) {
                double middle = sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2;
                cuts[found] = middle > sorted[i - 1] ? middle : sorted[i];
                found++;
            }
        }
        return Arrays.copyOf(cuts, found);
    }

    int columns() {
        return labels.length;
    }

    boolean isLabel(int column) {
        return labels[column] > 0;
    }

    /** How many codes a column has. */
    int codes(int column) {
        return isLabel(column) ? labels[column] + 1 : cuts[column].length + 1;
    }

    char code(int column, double value) {
        if (Double.isNaN(value)) {
            return (char) missing[column];
        }
        if (isLabel(column)) {
            return (char) (value >= 0 && value < labels[column] ? value : labels[column]);
        }
        return (char) rank(column, value);
    }

    /** How many cuts are at most the value. */
    private int rank(int column, double value) {
        double[] cut = cuts[column];
        int low = 0;
        int high = cut.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cut[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Codes of rows from one to another, column by column. */
    char[][] of(Columns asked, int from, int to) {
        char[][] codes = new char[labels.length][to - from];
        for (int column = 0; column < labels.length; column++) {
            double[] values = asked.values()[column];
            for (int row = from; row < to; row++) {
                codes[column][row - from] = code(column, values[row]);
            }
        }
        return codes;
    }
}
