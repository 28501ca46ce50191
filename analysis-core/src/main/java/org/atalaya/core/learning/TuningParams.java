// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;

/**
 * Which settings of a model do best on inner folds; what is named as in {@link BenchParams} is the same.
 *
 * @param learner {@code random-forest} or {@code knn}
 * @param trials the most combinations tried by a random search
 * @param minutes after which no further trial starts; every finished one is kept
 * @param ranges system D's, or those listed below
 */
public record TuningParams(
        @Param(value = "incidents") InputRef incidents,
        @Param(column = true) String target,
        @Param(value = "hour, weekday, month, x-y") List<String> features,
        @Param(value = "random-forest") String learner,
        @Param(value = "random") Search search,
        @Param(value = "10", min = 1, max = 10_000, advanced = true) int trials,
        @Param(value = "30", unit = "min", min = 1, max = 10_000, advanced = true) int minutes,
        @Param(value = "system-d", advanced = true) Ranges ranges,
        @Param(value = "50, 100, 200", advanced = true) List<String> treeCounts,
        @Param(value = "0, 10, 20", advanced = true) List<String> depths,
        @Param(value = "1, 10, 50", advanced = true) List<String> leaves,
        @Param(value = "5, 10, 30, 100", advanced = true) List<String> neighbours,
        @Param(value = "5", min = 2, max = 20, advanced = true) int innerFolds,
        @Param(value = "log-loss", advanced = true) Measure measure,
        @Param(advanced = true) String classes,
        @Param(value = "time", advanced = true) BenchParams.Split split,
        @Param(value = "75", unit = "%", min = 5, max = 95, advanced = true) double trainingShare,
        @Param(value = "5", min = 0, max = 100, advanced = true) int folds,
        @Param(value = "30", unit = "days", min = 1, max = 3660, advanced = true) int horizonDays,
        @Param(value = "0", unit = "days", min = 0, max = 3660, advanced = true) int gapDays,
        @Param(value = "2000", unit = "m", min = 10, max = 1_000_000, advanced = true) double blockSide,
        @Param(value = "0", unit = "m", min = 0, max = 100_000, advanced = true) double buffer,
        @Param(column = true, advanced = true) String zoneColumn,
        @Param(zones = true, advanced = true) String zoneLayer,
        @Param(column = true, advanced = true) String groupColumn,
        @Param(value = "2025", advanced = true) long seed,
        @Param(unit = "m", min = 10, max = 50_000, advanced = true) OptionalDouble cellSize,
        @Param(value = "40", min = 2, max = 200, advanced = true) int maxClasses,
        @Param(value = "1000", unit = "MB", min = 50, max = 1_000_000, advanced = true) int memoryMb) {

    /** How combinations are chosen. */
    public enum Search {
        RANDOM,
        GRID
    }

    /** What the best is the best at. */
    public enum Measure {
        LOG_LOSS,
        ACCURACY
    }

    /** Where the values come from. */
    public enum Ranges {
        SYSTEM_D,
        LISTED
    }

    BenchParams question() {
        return BenchParams.like(this).with("learners", List.of(learner));
    }
}
