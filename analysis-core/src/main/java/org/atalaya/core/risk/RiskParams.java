// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.learning.BenchParams;

/**
 * What a surface or a question about a place is asked with.
 *
 * @param target column whose values are the kinds of incident; empty is the category
 * @param classes values to classes, as on the bench
 * @param at the moment, {@code 2026-11-23T22:00}; {@code auto} is the last full hour of the data
 * @param learner id of one model of the bench
 * @param cellSize of the scored grid
 * @param alertLevel the level, 1 to 5, from which a place gives an alert
 */
public record RiskParams(
        @Param("incidents") InputRef incidents,
        @Param(value = "", column = true) String target,
        @Param("auto") String at,
        @Param("naive-bayes") String learner,
        @Param(value = "4", min = 1, max = 5) int alertLevel,
        @Param(value = "auto", unit = "m", min = 10, max = 50_000, advanced = true) OptionalDouble cellSize,
        @Param(value = "hour, weekday, x-y", advanced = true) List<String> features,
        @Param(value = "", advanced = true) String classes,
        @Param(value = "2025", advanced = true) long seed) {

    public static final String AUTO = "auto";

    RiskParams with(String moment, double size) {
        return new RiskParams(
                incidents, target, moment, learner, alertLevel, OptionalDouble.of(size), features, classes, seed);
    }

    /** The bench's own settings for the one model. */
    BenchParams bench(double size) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("incidents", incidents.text());
        texts.put("target", target);
        texts.put("classes", classes);
        texts.put("features", String.join(", ", features));
        texts.put("learners", learner);
        texts.put("seed", Long.toString(seed));
        texts.put("cell-size", Double.toString(size));
        ParamReader.Reading<BenchParams> reading = ParamReader.read(BenchParams.class, texts);
        if (!reading.ok()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.value();
    }
}
