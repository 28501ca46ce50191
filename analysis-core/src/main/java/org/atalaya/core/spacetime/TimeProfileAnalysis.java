// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** Hours, shifts, weekdays, months and seasons, and how concentrated they are. */
public final class TimeProfileAnalysis implements Analysis<TimeProfileAnalysis.Params, TimeProfileAnalysis.Profiles> {

    private static final double SECONDS_AT_LEAST = 5e-3;

    /** Its hour, day, month and shift; measured on one core. */
    private static final double SECONDS_PER_ROW = 3e-7;

    private static final double BYTES_PER_ROW = 8;
    private static final double BYTES = 1e6;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("6, 14, 22") List<String> shifts,
            @Param("true") boolean shareSpans,
            @Param(value = "72", unit = "h", min = 1, max = 8760, advanced = true) double longestSpan) {}

    /** The profiles. */
    public record Profiles(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "time-profile";
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
        return Optional.of(new Cost(
                rows, Cost.Unit.INCIDENTS, SECONDS_AT_LEAST + rows * SECONDS_PER_ROW, 0, rows * BYTES_PER_ROW + BYTES));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        return problems(p, summary.name(), summary.earliest(), summary.precision());
    }

    @Override
    public Profiles run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        Incidents incidents = inputs.incidents(p.incidents());
        for (Problem problem : problems(p, incidents.name(), incidents.earliest(), incidents.precision())) {
            throw new WorkbenchException(problem);
        }
        ShiftBins shifts = ShiftBins.parse(p.shifts()).orElseThrow();
        TimeProfile profile = new TimeProfile(incidents, shifts, p.shareSpans(), p.longestSpan(), progress);
        if (profile.counted() == 0) {
            throw new WorkbenchException(Problem.error("time-profile.all-too-long", incidents.name(), p.longestSpan()));
        }
        return new Profiles(ProfileTables.of(profile, shifts, incidents), caveats(profile, incidents, p));
    }

    private static List<Problem> problems(Params p, String name, long earliest, TimePrecision precision) {
        if (earliest == LocalMillis.MISSING) {
            return List.of(Problem.error("hour-weekday.no-time", name));
        }
        if (!precision.atLeast(TimePrecision.MONTH)) {
            return List.of(Problem.error("time-profile.too-coarse", name));
        }
        return ShiftBins.parse(p.shifts()).isEmpty()
                ? List.of(Problem.error("time-profile.bad-shifts", String.join(", ", p.shifts()))
                        .at(Where.parameter("shifts")))
                : List.of();
    }

    private static List<Problem> caveats(TimeProfile profile, Incidents incidents, Params p) {
        List<Problem> caveats = new ArrayList<>();
        TimePrecision precision = incidents.precision();
        if (!precision.atLeast(TimePrecision.DAY)) {
            caveats.add(Problem.warning("time-profile.months-only"));
            return caveats;
        }
        if (!precision.atLeast(TimePrecision.HOUR)) {
            caveats.add(Problem.warning("time-profile.days-only"));
        }
        if (!profile.wholeYears()) {
            caveats.add(Problem.info("time-profile.no-whole-years"));
        }
        HourWeekday week = profile.hours();
        if (week.withoutTime() > 0) {
            caveats.add(Problem.info("hour-weekday.without-time", week.withoutTime(), incidents.size()));
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
