// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;

/**
 * The question put to the bench.
 *
 * @param target column to predict; empty is the category
 * @param classes values to classes, see {@link ClassMapping}; empty leaves the values as they are
 * @param features names of {@link org.atalaya.core.learning.feature.FeatureKind}, {@code column:NAME} or {@code context:TABLE:COLUMN}
 * @param learners ids of {@link LearnerKind} that are not baselines; the baselines always run
 * @param trainingShare percent of the rows
 * @param validationShare percent of the rows between training and test; 0 is no such part
 * @param maxDepth of a tree; 0 is no limit
 * @param minLeaf training rows that a leaf of a tree must at least hold
 * @param cellSize of the cell feature and of the baseline that counts by cell
 * @param smoothing incidents of the whole district that are mixed into each cell's own
 * @param rounding for rounded places
 * @param levels most frequent values kept of a column used as a feature
 * @param maxClasses most frequent classes kept, the joined rest included
 * @param memoryMb what a model may take while it is fitted; a fixed number, so that the machine changes no result
 * @param contextDays how many days older than that of the incident the value of a context table may be
 */
public record BenchParams(
        @Param(value = "incidents") InputRef incidents,
        @Param(column = true) String target,
        @Param String classes,
        @Param(value = "hour, weekday, month, x-y") List<String> features,
        @Param(value = "naive-bayes, random-forest, knn") List<String> learners,
        @Param(value = "time") Split split,
        @Param(value = "75", unit = "%", min = 5, max = 95) double trainingShare,
        @Param(value = "0", unit = "%", min = 0, max = 50, advanced = true) double validationShare,
        @Param(value = "2025") long seed,
        @Param(value = "30", min = 1, max = 1000) int k,
        @Param(value = "100", min = 1, max = 2000) int trees,
        @Param(value = "0", min = 0, max = 100, advanced = true) int maxDepth,
        @Param(value = "50", min = 1, max = 10_000, advanced = true) int minLeaf,
        @Param(unit = "m", min = 10, max = 50_000) OptionalDouble cellSize,
        @Param(value = "10", min = 0.01, max = 10_000, advanced = true) double smoothing,
        @Param(value = "20", min = 2, max = 500, advanced = true) int clusters,
        @Param(value = "1000", unit = "m", min = 10, max = 50_000, advanced = true) double rounding,
        @Param(value = "30", min = 2, max = 1000, advanced = true) int levels,
        @Param(value = "40", min = 2, max = 200, advanced = true) int maxClasses,
        @Param(value = "1000", unit = "MB", min = 50, max = 1_000_000, advanced = true) int memoryMb,
        @Param(value = "0", min = 0, max = 366, advanced = true) int contextDays) {

    /** How the test part is chosen. */
    public enum Split {
        RANDOM,
        /** The earliest rows train: the question is what comes next. */
        TIME
    }
}
