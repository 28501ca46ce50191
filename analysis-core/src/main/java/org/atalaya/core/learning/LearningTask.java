// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.feature.FeatureTable;

/**
 * What a learner is given: rows to learn from with their classes, and rows to answer for. The classes of the asked rows
 * are not among it.
 *
 * @param training rows of the table
 * @param classOf class of each training row, in the order of {@code training}
 * @param asked rows of the table
 * @param cells labels of the baseline's grid, one per row of the table; −1 without place or history
 * @param memoryBytes what the model may take
 * @param threads changes the time only
 */
public record LearningTask(
        FeatureTable table,
        int[] training,
        int[] classOf,
        int[] asked,
        int classes,
        int[] cells,
        long seed,
        long memoryBytes,
        int threads) {

    public LearningTask {
        if (training.length != classOf.length) {
            throw new IllegalArgumentException(training.length + " training rows, " + classOf.length + " classes");
        }
    }

    /** The same task with fewer training rows: those at these positions of {@code training}. */
    LearningTask only(int[] positions) {
        int[] rows = new int[positions.length];
        int[] theirClass = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            rows[i] = training[positions[i]];
            theirClass[i] = classOf[positions[i]];
        }
        return new LearningTask(table, rows, theirClass, asked, classes, cells, seed, memoryBytes, threads);
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
