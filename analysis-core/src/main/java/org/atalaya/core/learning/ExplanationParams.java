// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;

/**
 * Which model is explained, and how thoroughly.
 *
 * @param judgedClass whose probability is followed; empty is the most frequent
 * @param whyRow number of one incident to be explained; empty is none
 * @param rows of the test part that are asked, drawn by the seed where there are more
 * @param repeats permutations of each feature
 * @param samples draws of Shapley values for each incident
 * @param explained incidents whose Shapley values are averaged
 * @param eliminationRows training rows that recursive elimination learns from
 */
public record ExplanationParams(
        @Param("incidents") InputRef incidents,
        @Param(column = true) String target,
        @Param("naive-bayes") String learner,
        @Param String judgedClass,
        @Param String whyRow,
        @Param(value = "hour, weekday, month, x-y", advanced = true) List<String> features,
        @Param(advanced = true) String classes,
        @Param(value = "time", advanced = true) JudgedModel.Split split,
        @Param(value = "75", unit = "%", min = 5, max = 95, advanced = true) double trainingShare,
        @Param(value = "2000", min = 30, max = 100_000, advanced = true) int rows,
        @Param(value = "10", min = 2, max = 100, advanced = true) int repeats,
        @Param(value = "50", min = 2, max = 10_000, advanced = true) int samples,
        @Param(value = "40", min = 1, max = 1000, advanced = true) int explained,
        @Param(value = "10000", min = 100, max = 1_000_000, advanced = true) int eliminationRows,
        @Param(value = "auto", unit = "m", min = 10, max = 50_000, advanced = true) OptionalDouble cellSize,
        @Param(value = "2025", advanced = true) long seed) {

    ExplanationParams withCellSize(double size) {
        return new ExplanationParams(
                incidents,
                target,
                learner,
                judgedClass,
                whyRow,
                features,
                classes,
                split,
                trainingShare,
                rows,
                repeats,
                samples,
                explained,
                eliminationRows,
                OptionalDouble.of(size),
                seed);
    }

    BenchParams bench(double size) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("incidents", incidents.text());
        given.put("target", target);
        given.put("classes", classes);
        given.put("features", String.join(", ", features));
        given.put("learners", learner);
        given.put("split", split.name().toLowerCase(Locale.ROOT));
        given.put("training-share", Double.toString(trainingShare));
        given.put("seed", Long.toString(seed));
        given.put("cell-size", Double.toString(size));
        return JudgedModel.params(given);
    }
}
