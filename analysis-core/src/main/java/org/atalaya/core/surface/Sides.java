// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.Days;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * The incidents of two kinds or of two periods.
 *
 * @param first rows of the one
 * @param second rows of the other
 */
record Sides(int[] first, int[] second) {

    /** The names of two categories: what is given, otherwise the most frequent ones. */
    static List<String> categories(Incidents incidents, String first, String second) throws WorkbenchException {
        Column column = category(incidents);
        int[] counts = column.counts();
        List<String> byCount = IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(code -> -counts[code])
                        .thenComparing(code -> column.levels().get(code)))
                .map(code -> column.levels().get(code))
                .toList();
        List<String> others = byCount.stream()
                .filter(name -> !name.equals(first) && !name.equals(second))
                .toList();
        int missing = (first.isBlank() ? 1 : 0) + (second.isBlank() ? 1 : 0);
        if (others.size() < missing) {
            throw new WorkbenchException(Problem.error("dual-density.one-category", column.name()));
        }
        return List.of(first.isBlank() ? others.get(0) : first, second.isBlank() ? others.get(missing - 1) : second);
    }

    /** Two periods: what is given, otherwise the later and the earlier half of the days there are. */
    static List<String> periods(Incidents incidents, String first, String second) throws WorkbenchException {
        if (!first.isBlank() && !second.isBlank()) {
            return List.of(first, second);
        }
        if (incidents.earliest() == LocalMillis.MISSING) {
            throw new WorkbenchException(Problem.error("dual-density.no-time", incidents.name()));
        }
        Days[] halves = chosen(incidents.earliest(), incidents.latest(), incidents.precision())
                .orElseThrow(() -> new WorkbenchException(Problem.error("dual-density.one-day", incidents.name())));
        return List.of(
                first.isBlank() ? halves[1].toString() : first, second.isBlank() ? halves[0].toString() : second);
    }

    static Sides ofCategories(Incidents incidents, int[] rows, List<String> names) throws WorkbenchException {
        Column column = category(incidents);
        return both(
                Arrays.stream(rows)
                        .filter(row -> names.get(0).equals(column.text(row)))
                        .toArray(),
                Arrays.stream(rows)
                        .filter(row -> names.get(1).equals(column.text(row)))
                        .toArray(),
                names);
    }

    static Sides ofPeriods(Incidents incidents, int[] rows, List<String> names) throws WorkbenchException {
        return both(within(incidents, rows, names.get(0)), within(incidents, rows, names.get(1)), names);
    }

    private static int[] within(Incidents incidents, int[] rows, String name) throws WorkbenchException {
        Days period = Days.parse(name).orElseThrow(() -> new WorkbenchException(badPeriod(name, "first")));
        return Arrays.stream(rows)
                .filter(row -> period.contains(incidents.start(row)))
                .toArray();
    }

    /** What is wrong with two periods; a blank one is chosen, {@link #chosen}. */
    static List<Problem> problems(String first, String second, InputSummary summary) {
        List<Problem> problems = new ArrayList<>();
        if (!first.isBlank() && Days.parse(first).isEmpty()) {
            problems.add(badPeriod(first, "first"));
        }
        if (!second.isBlank() && Days.parse(second).isEmpty()) {
            problems.add(badPeriod(second, "second"));
        }
        if (!problems.isEmpty() || summary.earliest() == LocalMillis.MISSING) {
            return problems;
        }
        Optional<Days[]> chosen = chosen(summary.earliest(), summary.latest(), summary.precision());
        if (chosen.isEmpty() && (first.isBlank() || second.isBlank())) {
            return List.of(Problem.error("dual-density.one-day", summary.name()));
        }
        Days one = Days.parse(first).orElseGet(() -> chosen.orElseThrow()[1]);
        Days two = Days.parse(second).orElseGet(() -> chosen.orElseThrow()[0]);
        if (one.overlaps(two)) {
            // An incident in both would be held against itself, and dealing out labels would count it twice.
            problems.add(Problem.error("dual-density.overlap", one.toString(), two.toString())
                    .at(Where.parameter(second.isBlank() ? "first" : "second")));
        }
        if (!one.fits(summary.precision())) {
            problems.add(
                    Problem.error("dual-density.too-coarse", one.toString()).at(Where.parameter("first")));
        }
        if (!two.fits(summary.precision())) {
            problems.add(
                    Problem.error("dual-density.too-coarse", two.toString()).at(Where.parameter("second")));
        }
        return problems;
    }

    private static Problem badPeriod(String name, String parameter) {
        return Problem.error("dual-density.bad-period", name).at(Where.parameter(parameter));
    }

    /** The earlier and the later half of the days there are; of the months or years where times know no more. */
    private static Optional<Days[]> chosen(long earliest, long latest, TimePrecision precision) {
        if (!precision.atLeast(TimePrecision.DAY)) {
            return Days.halves(earliest, latest, precision);
        }
        LocalDate from = LocalMillis.toDateTime(earliest).toLocalDate();
        LocalDate to = LocalMillis.toDateTime(latest).toLocalDate();
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        LocalDate middle = from.plusDays(Math.floorDiv(days, 2L));
        return days < 2
                ? Optional.empty()
                : Optional.of(new Days[] {new Days(from, middle.minusDays(1)), new Days(middle, to)});
    }

    private static Sides both(int[] first, int[] second, List<String> names) throws WorkbenchException {
        for (int side = 0; side < 2; side++) {
            if ((side == 0 ? first : second).length == 0) {
                throw new WorkbenchException(Problem.error("dual-density.none", names.get(side))
                        .at(Where.parameter(side == 0 ? "first" : "second")));
            }
        }
        return new Sides(first, second);
    }

    private static Column category(Incidents incidents) throws WorkbenchException {
        return incidents
                .column(Role.CATEGORY)
                .orElseThrow(() -> new WorkbenchException(Problem.error("dual-density.no-category", incidents.name())));
    }
}
