// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.feature.FeatureTable;

/**
 * What a learner is given: rows to learn from with their classes, and rows to answer for. The classes of the asked rows
 * are not among it.
 *
 * @param training rows of the table
 * @param classOf class of each training row, in the order of {@code training}
 * @param weights of the training rows, positive; empty where each counts once
 * @param asked rows of the table
 * @param memoryBytes what the model may take
 * @param threads changes the time only
 */
public record LearningTask(
        FeatureTable table,
        int[] training,
        int[] classOf,
        double[] weights,
        int[] asked,
        int classes,
        long seed,
        long memoryBytes,
        int threads) {

    public LearningTask {
        if (training.length != classOf.length) {
            throw new IllegalArgumentException(training.length + " training rows, " + classOf.length + " classes");
        }
        if (weights.length != 0 && weights.length != training.length) {
            throw new IllegalArgumentException(training.length + " training rows, " + weights.length + " weights");
        }
    }

    /** Every training row counts once. */
    public LearningTask(
            FeatureTable table,
            int[] training,
            int[] classOf,
            int[] asked,
            int classes,
            long seed,
            long memoryBytes,
            int threads) {
        this(table, training, classOf, new double[0], asked, classes, seed, memoryBytes, threads);
    }

    double weight(int position) {
        return weights.length == 0 ? 1 : weights[position];
    }

    /** The same task with fewer training rows: those at these positions of {@code training}. */
    LearningTask only(int[] positions) {
        int[] rows = new int[positions.length];
        int[] theirClass = new int[positions.length];
        double[] theirWeight = new double[weights.length == 0 ? 0 : positions.length];
        for (int i = 0; i < positions.length; i++) {
            rows[i] = training[positions[i]];
            theirClass[i] = classOf[positions[i]];
            if (weights.length > 0) {
                theirWeight[i] = weights[positions[i]];
            }
        }
        return new LearningTask(table, rows, theirClass, theirWeight, asked, classes, seed, memoryBytes, threads);
    }

    /** How many training rows each class has. */
    int[] classCounts() {
        int[] counts = new int[classes];
        for (int c : classOf) {
            counts[c]++;
        }
        return counts;
    }
}
