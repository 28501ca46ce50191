// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** The week in 168 hours. */
public final class HourWeekdayAnalysis implements Analysis<HourWeekdayAnalysis.Params, HourWeekdayAnalysis.Week> {

    private static final int ROWS_A_STEP = 65_536;

    private static final double SECONDS_AT_LEAST = 1e-3;

    /** One hour, or a span shared among some; measured on one core. */
    private static final double SECONDS_PER_ROW = 5e-8;

    /** A table of 168 numbers, whatever the number of rows. */
    private static final double BYTES = 1e5;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("true") boolean shareSpans,
            @Param(value = "72", unit = "h", min = 1, max = 8760, advanced = true) double longestSpan) {}

    /** Weekdays by hours. */
    public record Week(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "hour-weekday";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Params> parameterType() {
        return Params.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        int rows = inputs.summary(p.incidents()).count();
        return Optional.of(new Cost(rows, Cost.Unit.INCIDENTS, SECONDS_AT_LEAST + rows * SECONDS_PER_ROW, 0, BYTES));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        return problems(summary.name(), summary.earliest(), summary.precision());
    }

    @Override
    public Week run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        Incidents incidents = inputs.incidents(p.incidents());
        for (Problem problem : problems(incidents.name(), incidents.earliest(), incidents.precision())) {
            throw new WorkbenchException(problem);
        }
        HourWeekday week = new HourWeekday(p.shareSpans(), p.longestSpan());
        for (int row = 0; row < incidents.size(); row++) {
            if (row % ROWS_A_STEP == 0) {
                progress.step((double) row / incidents.size(), "progress.counting");
            }
            week.add(incidents.start(row), incidents.end(row));
        }
        // Keys rather than words: windows and reports show weekdays in the reader's language.
        List<String> days = Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
        List<String> hours =
                IntStream.range(0, HourWeekday.HOURS).mapToObj(String::valueOf).toList();
        return new Week(
                List.of(new Artifact.Matrix(
                        "hour-weekday",
                        "hour-weekday.hour-weekday",
                        "hour-weekday",
                        "",
                        new Matrix(days, hours, week.weights()))),
                caveats(week, incidents.size(), p));
    }

    private static List<Problem> problems(String dataset, long earliest, TimePrecision precision) {
        if (earliest == LocalMillis.MISSING) {
            return List.of(Problem.error("hour-weekday.no-time", dataset));
        }
        return precision.atLeast(TimePrecision.HOUR)
                ? List.of()
                : List.of(Problem.error("hour-weekday.too-coarse", dataset));
    }

    private static List<Problem> caveats(HourWeekday week, int rows, Params p) {
        List<Problem> caveats = new ArrayList<>();
        if (week.withoutTime() > 0) {
            caveats.add(Problem.info("hour-weekday.without-time", week.withoutTime(), rows));
        }
        if (week.spansShared() > 0) {
            caveats.add(Problem.info("hour-weekday.shared", week.spansShared(), week.counted()));
        }
        if (week.spansTooLong() > 0) {
            caveats.add(Problem.warning(
                    "hour-weekday.too-long", week.spansTooLong(), p.longestSpan(), week.shareTooLong()));
        }
        if (week.spansReversed() > 0) {
            caveats.add(Problem.warning("hour-weekday.reversed", week.spansReversed()));
        }
        return caveats;
    }
}
