// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;

/**
 * One model with and without groups of its features; what is named as in {@link BenchParams} is the same.
 *
 * @param learner id of a {@link LearnerKind}
 * @param changes each a variant, see {@link FeatureChange}
 */
public record AblationParams(
        @Param(value = "incidents") InputRef incidents,
        @Param(column = true) String target,
        @Param(value = "hour, weekday, month, x-y") List<String> features,
        @Param(value = "random-forest") String learner,
        @Param(
                        value = "-calendar, -place, -history, -columns, -context, place>rounded-place, place>x-y,"
                                + " +cluster, -cluster")
                List<String> changes,
        @Param(advanced = true) String classes,
        @Param(value = "time", advanced = true) BenchParams.Split split,
        @Param(value = "75", unit = "%", min = 5, max = 95, advanced = true) double trainingShare,
        @Param(value = "5", min = 0, max = 100, advanced = true) int folds,
        @Param(value = "1", min = 1, max = 20, advanced = true) int repeats,
        @Param(value = "30", unit = "days", min = 1, max = 3660, advanced = true) int horizonDays,
        @Param(value = "0", unit = "days", min = 0, max = 3660, advanced = true) int gapDays,
        @Param(value = "0", unit = "days", min = 0, max = 36_600, advanced = true) int windowDays,
        @Param(value = "2000", unit = "m", min = 10, max = 1_000_000, advanced = true) double blockSide,
        @Param(value = "0", unit = "m", min = 0, max = 100_000, advanced = true) double buffer,
        @Param(column = true, advanced = true) String zoneColumn,
        @Param(zones = true, advanced = true) String zoneLayer,
        @Param(column = true, advanced = true) String groupColumn,
        @Param(value = "2025", advanced = true) long seed,
        @Param(value = "30", min = 1, max = 1000, advanced = true) int k,
        @Param(value = "100", min = 1, max = 2000, advanced = true) int trees,
        @Param(value = "0", min = 0, max = 100, advanced = true) int maxDepth,
        @Param(value = "50", min = 1, max = 10_000, advanced = true) int minLeaf,
        @Param(unit = "m", min = 10, max = 50_000, advanced = true) OptionalDouble cellSize,
        @Param(value = "20", min = 2, max = 500, advanced = true) int clusters,
        @Param(value = "1000", unit = "m", min = 10, max = 50_000, advanced = true) double rounding,
        @Param(value = "40", min = 2, max = 200, advanced = true) int maxClasses,
        @Param(value = "1000", unit = "MB", min = 50, max = 1_000_000, advanced = true) int memoryMb) {

    BenchParams question() {
        return BenchParams.like(this).with("learners", List.of(learner));
    }
}
