// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

/**
 * What a learner says about the asked rows.
 *
 * @param probabilities one row per asked row, one column per class
 * @param fitSeconds wall-clock, measured
 * @param predictSeconds wall-clock, measured
 * @param memoryBytes estimated before the start
 * @param limited what was limited to stay within the memory, such as {@code max-depth=12}; empty when nothing was
 */
public record Answers(
        double[][] probabilities, double fitSeconds, double predictSeconds, long memoryBytes, String limited) {

    /** The same for every row. */
    static double[][] same(double[] shares, int rows) {
        double[][] all = new double[rows][];
        for (int i = 0; i < rows; i++) {
            all[i] = shares.clone();
        }
        return all;
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
