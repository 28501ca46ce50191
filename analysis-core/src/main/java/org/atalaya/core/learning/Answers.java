// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Optional;

/**
 * What a learner says about the asked rows.
 *
 * @param probabilities one row per asked row, one column per class
 * @param fitSeconds wall-clock, measured
 * @param predictSeconds wall-clock, measured
 * @param memoryBytes estimated before the start
 * @param limited what was limited to stay within the memory, such as {@code max-depth=12}; empty when nothing was
 * @param before where the probabilities are recalibrated
 */
public record Answers(
        double[][] probabilities,
        double fitSeconds,
        double predictSeconds,
        long memoryBytes,
        String limited,
        Optional<Before> before) {

    /**
     * What was said before recalibration.
     *
     * @param cases that the recalibration was learned from
     */
    record Before(double[][] probabilities, Recalibration.Method method, int cases) {}

    /** As the model says it. */
    public Answers(
            double[][] probabilities, double fitSeconds, double predictSeconds, long memoryBytes, String limited) {
        this(probabilities, fitSeconds, predictSeconds, memoryBytes, limited, Optional.empty());
    }

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
