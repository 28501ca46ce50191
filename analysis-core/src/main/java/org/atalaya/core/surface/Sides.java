// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;

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
        LocalDate from = LocalMillis.toDateTime(incidents.earliest()).toLocalDate();
        LocalDate to = LocalMillis.toDateTime(incidents.latest()).toLocalDate();
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        if (days < 2) {
            throw new WorkbenchException(Problem.error("dual-density.one-day", incidents.name()));
        }
        LocalDate middle = from.plusDays(Math.floorDiv(days, 2L));
        return List.of(
                first.isBlank() ? middle + "/" + to : first,
                second.isBlank() ? from + "/" + middle.minusDays(1) : second);
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
        long[] period = period(name).orElseThrow(() -> new WorkbenchException(badPeriod(name)));
        return Arrays.stream(rows)
                .filter(row ->
                        incidents.hasTime(row) && incidents.start(row) >= period[0] && incidents.start(row) < period[1])
                .toArray();
    }

    static Problem badPeriod(String name) {
        return Problem.error("dual-density.bad-period", name).at(Where.parameter("first"));
    }

    /** From the first day to the end of the last, {@code 2024-01-01/2024-06-30}; empty where it is none. */
    static Optional<long[]> period(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(parts[0].strip());
            LocalDate to = LocalDate.parse(parts[1].strip()).plusDays(1);
            return from.isBefore(to)
                    ? Optional.of(new long[] {
                        LocalMillis.of(from.atTime(LocalTime.MIDNIGHT)), LocalMillis.of(to.atTime(LocalTime.MIDNIGHT))
                    })
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
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
