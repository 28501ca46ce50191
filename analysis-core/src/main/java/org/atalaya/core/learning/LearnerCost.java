// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.boost.BoostSettings;
import org.atalaya.core.learning.boost.BoostedTrees;

/** What the slower learners take: bytes beside the rows, and seconds on one core, for the settings of the method's page. */
final class LearnerCost {

    /** Classes of an ordinary question; a summary does not know those of the one asked. */
    private static final int CLASSES = 8;

    private static final int TREES = 10;

    private LearnerCost() {}

    static long modelBytes(LearnerKind kind, long rows, int attributes, int classes) {
        long parameters = (attributes + 1L) * classes;
        return switch (kind) {
            case J48 -> ModelMemory.tree(rows, classes, 2, 0) + ModelMemory.bag(rows, attributes);
            case BAGGING -> TREES * ModelMemory.tree(rows, classes, 2, 0) + ModelMemory.bag(rows, attributes);
            case RANDOM_FOREST -> 100 * ModelMemory.tree(rows, classes, 2, 0) + ModelMemory.bag(rows, attributes);
            case ADABOOST -> TREES * ModelMemory.tree(rows, classes, 50, 0) + ModelMemory.bag(rows, attributes);
            // The rows as numbers, and the matrix of second derivatives.
            case LOGISTIC -> 8 * rows * (attributes + 1) + 8 * parameters * parameters;
            // One machine for each pair of classes, and the cache of one kernel.
            case SMO -> 4L * classes * (classes - 1) * attributes + 16L * 250_007 + 64 * rows;
            case PERCEPTRON -> 24L * (attributes + classes) * (attributes + classes) + 16 * rows;
            case LOGITBOOST -> 24 * rows * classes + ModelMemory.bag(rows, attributes);
            case KERNEL_BAYES -> 24 * rows * attributes;
            case XGBOOST -> BoostedTrees.bytes(rows, 0, new int[attributes], classes, BoostSettings.DEFAULT);
            case FAST_FOREST -> 100 * ModelMemory.rankedTree(rows, classes, 50, 0) + ModelMemory.rankedBag(rows);
            case FAST_KNN, KNN, WEIGHTED_KNN -> ModelMemory.neighbours(rows, attributes);
            case NAIVE_BAYES, VOTING, CELL_SHARES, MAJORITY -> 8 * parameters;
        };
    }

    /** Beside those that {@link BenchCost} knows itself. */
    static double seconds(LearnerKind kind, double trained, double asked, int features) {
        double log = Math.max(1, Math.log(Math.max(2, trained)) / Math.log(2));
        return switch (kind) {
            case J48 -> trained * features * log * 3e-6;
            case BAGGING -> TREES * trained * features * log * 4e-7;
            case ADABOOST -> TREES * trained * features * log * 4e-7;
            case LOGISTIC -> 400 * trained * features * CLASSES * 1.8e-8;
            case SMO -> Math.pow(trained, 2) * features * 1.4e-7;
            case PERCEPTRON -> 50 * trained * features * (features + CLASSES) * 7e-8;
            case LOGITBOOST -> 20 * CLASSES * trained * features * log * 6e-8;
            case KERNEL_BAYES -> trained * features * 1e-6 + asked * trained * features * 1.2e-8;
            case WEIGHTED_KNN -> trained * asked * features * 5e-9;
            case XGBOOST -> 100 * CLASSES * (trained * features * 1e-8 + asked * 1e-7);
            case NAIVE_BAYES, FAST_FOREST, FAST_KNN, RANDOM_FOREST, KNN, VOTING, CELL_SHARES, MAJORITY -> 0;
        };
    }
}
