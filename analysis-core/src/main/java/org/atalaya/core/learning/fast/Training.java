// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.util.Arrays;

/**
 * What is learned from.
 *
 * @param weights of the rows; empty where each counts once
 */
public record Training(Columns columns, int[] classOf, double[] weights, int classes) {

    public Training {
        if (columns.rows() == 0 || columns.rows() != classOf.length) {
            throw new IllegalArgumentException(columns.rows() + " rows, " + classOf.length + " classes");
        }
        if (weights.length != 0 && weights.length != classOf.length) {
            throw new IllegalArgumentException(classOf.length + " rows, " + weights.length + " weights");
        }
    }

    double weight(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    /** Share of each class. */
    double[] shares() {
        double[] shares = new double[classes];
        for (int row = 0; row < classOf.length; row++) {
            shares[classOf[row]] += weight(row);
        }
        double all = Arrays.stream(weights).sum();
        for (int c = 0; c < classes; c++) {
            shares[c] /= weights.length == 0 ? classOf.length : all;
        }
        return shares;
    }
}
