// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.forecast;

/**
 * Which incident each incident follows, by probability. Row i has the probabilities that i follows 0 … i − 1 and, last,
 * that it is of the background; a row sums to 1. Holds n²/2 numbers. Immutable.
 */
public final class Declustering {

    private static final double ROUNDING = 1e-9;

    private final double[][] rows;

    public Declustering(double[][] rows) {
        this.rows = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (double p : rows[i]) {
                if (!(p >= 0)) {
                    throw new IllegalArgumentException("probability " + p + " in row " + i);
                }
                sum += p;
            }
            if (rows[i].length != i + 1 || !(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " probabilities with sum " + sum);
            }
            this.rows[i] = rows[i].clone();
        }
    }

    public int size() {
        return rows.length;
    }

    /** That incident i is of the background. */
    public double background(int i) {
        return rows[i][i];
    }

    /** That incident i follows the earlier incident j. */
    public double follows(int i, int j) {
        if (j >= i) {
            throw new IllegalArgumentException(j + " is not before " + i);
        }
        return rows[i][j];
    }

    /** How many incidents are expected to be of the background. */
    public double backgroundCount() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += rows[i][i];
        }
        return sum;
    }

    /** How many incidents are expected to follow another. */
    public double triggeredCount() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += rows[i][j];
            }
        }
        return sum;
    }

    /** Followers an incident, the branching ratio; at 1 or more a process would never die out. */
    public double branchingRatio() {
        return triggeredCount() / rows.length;
    }
}
