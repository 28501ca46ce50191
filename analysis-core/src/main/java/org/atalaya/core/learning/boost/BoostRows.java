// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.boost;

import org.atalaya.core.learning.fast.Columns;

/**
 * Columns as the floats XGBoost takes: a label as zeros and ones, a missing value as NaN. A float has seven digits, and
 * a northing has seven before the point: numbers are taken from their middle in the training rows, so that centimetres
 * stay.
 *
 * @param labels of each column, 0 for one of numbers
 * @param middles of each column
 */
record BoostRows(int[] labels, double[] middles) {

    static BoostRows of(Columns training) {
        double[] middles = new double[training.labels().length];
        for (int c = 0; c < middles.length; c++) {
            middles[c] = training.labels()[c] > 0 ? 0 : middle(training.values()[c]);
        }
        return new BoostRows(training.labels().clone(), middles);
    }

    /** How many floats a row has. */
    int width() {
        return width(labels);
    }

    static int width(int[] labels) {
        int width = 0;
        for (int count : labels) {
            width += Math.max(1, count);
        }
        return width;
    }

    /** Rows of the columns from one to another, one after the other. */
    float[] floats(Columns columns, int from, int to) {
        int width = width();
        float[] floats = new float[Math.multiplyExact(to - from, width)];
        int at = 0;
        for (int c = 0; c < labels.length; c++) {
            int wide = Math.max(1, labels[c]);
            for (int row = from; row < to; row++) {
                double value = columns.values()[c][row];
                for (int w = 0; w < wide; w++) {
                    floats[(row - from) * width + at + w] = labels[c] == 0
                            ? (float) (value - middles[c])
                            : Double.isNaN(value) ? Float.NaN : value == w ? 1 : 0;
                }
            }
            at += wide;
        }
        return floats;
    }

    private static double middle(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low > high ? 0 : low + (high - low) / 2;
    }
}
