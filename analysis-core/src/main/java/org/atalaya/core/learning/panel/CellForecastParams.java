// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.learning.BenchParams;
import org.atalaya.core.spacetime.StepLength;

/**
 * What a forecast of cells is asked with.
 *
 * @param kind value of the target column that is forecast; empty is all incidents
 * @param target column of kinds; empty is the category
 * @param historyDays before the first row, for its windows; auto is as much as leaves enough periods
 * @param trainingPeriods at most so many train, the latest
 * @param gap periods between the last that trains and the one forecast
 * @param lag days until an incident is known
 */
public record CellForecastParams(
        @Param("incidents") InputRef incidents,
        @Param("") String kind,
        @Param("week") StepLength step,
        @Param(value = "auto", unit = "m", min = 10, max = 50_000) OptionalDouble cellSize,
        @Param("naive-bayes, fast-forest") List<String> learners,
        @Param(value = "", column = true, advanced = true) String target,
        @Param(value = "8", min = 1, max = 366, advanced = true) int testPeriods,
        @Param(value = "auto", unit = "d", min = 7, max = 3660, advanced = true) OptionalDouble historyDays,
        @Param(value = "26", min = 2, max = 3660, advanced = true) int trainingPeriods,
        @Param(value = "1", min = 0, max = 100, advanced = true) int gap,
        @Param(value = "0", unit = "d", min = 0, max = 366, advanced = true) int lag,
        @Param(value = "4", min = 1, max = 366, advanced = true) int refitEvery,
        @Param(value = "28", unit = "d", min = 1, max = 3660, advanced = true) double halfLife,
        @Param(value = "10", min = 0.01, max = 10_000, advanced = true) double smoothing,
        @Param(value = "50", min = 1, max = 2000, advanced = true) int trees,
        @Param(value = "20", min = 1, max = 10_000, advanced = true) int minLeaf,
        @Param(value = "30", min = 1, max = 1000, advanced = true) int k,
        @Param(value = "1000", unit = "MB", min = 50, max = 1_000_000, advanced = true) int memoryMb,
        @Param(value = "2025", advanced = true) long seed) {

    CellForecastParams with(double size, double history) {
        return new CellForecastParams(
                incidents,
                kind,
                step,
                OptionalDouble.of(size),
                learners,
                target,
                testPeriods,
                OptionalDouble.of(history),
                trainingPeriods,
                gap,
                lag,
                refitEvery,
                halfLife,
                smoothing,
                trees,
                minLeaf,
                k,
                memoryMb,
                seed);
    }

    /** The bench's own settings of its models. */
    BenchParams bench() {
        return bench(learners);
    }

    BenchParams bench(List<String> only) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("incidents", incidents.text());
        texts.put("learners", String.join(", ", only));
        texts.put("trees", Integer.toString(trees));
        texts.put("min-leaf", Integer.toString(minLeaf));
        texts.put("k", Integer.toString(k));
        texts.put("smoothing", Double.toString(smoothing));
        texts.put("memory-mb", Integer.toString(memoryMb));
        texts.put("seed", Long.toString(seed));
        ParamReader.Reading<BenchParams> reading = ParamReader.read(BenchParams.class, texts);
        if (!reading.ok()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.value();
    }
}
