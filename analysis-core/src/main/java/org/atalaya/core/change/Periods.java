// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.time.Days;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * The two periods of a comparison, or why there are none. An empty text is chosen: both empty, the two halves of the time
 * there is; one empty, an equally long period beside the other.
 */
record Periods(Days before, Days after, List<Problem> problems) {

    static Periods of(String before, String after, long earliest, long latest, TimePrecision precision) {
        boolean noBefore = before.isBlank();
        boolean noAfter = after.isBlank();
        if (noBefore && noAfter) {
            Optional<Days[]> halves = Days.halves(earliest, latest, precision);
            return halves.isPresent()
                    ? new Periods(halves.get()[0], halves.get()[1], List.of())
                    : failed(List.of(Problem.error("change.too-short")));
        }
        Optional<Days> first = noBefore ? Days.parse(after).map(Periods::beside) : Days.parse(before);
        Optional<Days> second = noAfter ? Days.parse(before).map(Periods::behind) : Days.parse(after);
        List<Problem> problems = new ArrayList<>();
        if (!noBefore && first.isEmpty()) {
            problems.add(Problem.error("change.bad-period", before).at(Where.parameter("before")));
        }
        if (!noAfter && second.isEmpty()) {
            problems.add(Problem.error("change.bad-period", after).at(Where.parameter("after")));
        }
        if (problems.isEmpty()) {
            problems.addAll(problems(first.orElseThrow(), second.orElseThrow(), precision));
        }
        return problems.isEmpty()
                ? new Periods(first.orElseThrow(), second.orElseThrow(), List.of())
                : failed(problems);
    }

    private static List<Problem> problems(Days first, Days second, TimePrecision precision) {
        List<Problem> problems = new ArrayList<>();
        if (first.overlaps(second)) {
            problems.add(Problem.error("change.overlap", first.toString(), second.toString())
                    .at(Where.parameter("after")));
        }
        if (second.last().isBefore(first.first())) {
            problems.add(Problem.error("change.after-before", second.toString(), first.toString())
                    .at(Where.parameter("after")));
        }
        for (Days days : List.of(first, second)) {
            if (!days.fits(precision)) {
                problems.add(Problem.error("change.too-coarse", days.toString())
                        .at(Where.parameter(days.equals(first) ? "before" : "after")));
            }
        }
        return problems;
    }

    private static Periods failed(List<Problem> problems) {
        return new Periods(null, null, problems);
    }

    private static Days beside(Days after) {
        return months(after)
                ? new Days(
                        after.first().minusMonths(monthsIn(after)),
                        after.first().minusDays(1))
                : new Days(after.first().minusDays(after.days()), after.first().minusDays(1));
    }

    private static Days behind(Days before) {
        return months(before)
                ? new Days(
                        before.last().plusDays(1),
                        before.last().plusDays(1).plusMonths(monthsIn(before)).minusDays(1))
                : new Days(before.last().plusDays(1), before.last().plusDays(before.days()));
    }

    private static boolean months(Days days) {
        return days.first().getDayOfMonth() == 1 && days.last().plusDays(1).getDayOfMonth() == 1;
    }

    private static long monthsIn(Days days) {
        return ChronoUnit.MONTHS.between(days.first(), days.last().plusDays(1));
    }

    boolean ok() {
        return problems.isEmpty();
    }

    boolean sameLength() {
        return before.days() == after.days();
    }

    /**
     * A period that the data do not reach has fewer incidents for that reason alone. Of the first and the last month, or
     * year, that times without days know, all days count as reached.
     */
    List<Problem> coverage(long earliest, long latest, TimePrecision precision) {
        LocalDate first = LocalMillis.toDateTime(earliest).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(latest).toLocalDate();
        if (!precision.atLeast(TimePrecision.DAY)) {
            boolean years = !precision.atLeast(TimePrecision.MONTH);
            first = years ? first.withDayOfYear(1) : first.withDayOfMonth(1);
            last = years ? last.with(TemporalAdjusters.lastDayOfYear()) : last.with(TemporalAdjusters.lastDayOfMonth());
        }
        List<Problem> problems = new ArrayList<>();
        for (Days days : List.of(before, after)) {
            if (days.first().isBefore(first) || days.last().isAfter(last)) {
                problems.add(Problem.warning("change.not-covered", days.toString(), first.toString(), last.toString())
                        .at(Where.parameter(days.equals(before) ? "before" : "after")));
            }
        }
        return problems;
    }
}
