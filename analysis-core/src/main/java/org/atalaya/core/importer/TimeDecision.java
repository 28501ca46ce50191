// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.ZoneId;
import java.util.List;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/**
 * How dates are read, decided from whole columns.
 *
 * @param dateFormat empty where there is no date column
 * @param laterFormat empty where the later end is a clock time or not there
 */
record TimeDecision(String dateFormat, String laterFormat, boolean convertZoneMarks) {

    static TimeDecision of(List<ColumnProfile> profiles, List<Role> roles, ZoneId zone, List<Problem> statements) {
        int time = roles.indexOf(Role.TIME);
        if (time < 0) {
            statements.add(Problem.warning("import.no-date-column"));
            return new TimeDecision("", "", false);
        }
        ColumnProfile column = profiles.get(time);
        DateProfile dates = column.dates();
        DateFormat format = dates.best().orElse(DateFormat.YEAR_MONTH_DAY);
        int clock = roles.indexOf(Role.CLOCK);
        statements.add(
                clock < 0
                        ? Problem.info("import.time-column", column.name(), format.shown(), zone.getId())
                        : Problem.info(
                                "import.time-columns",
                                column.name(),
                                profiles.get(clock).name(),
                                format.shown(),
                                zone.getId()));
        if (dates.datedShare() <= RoleFinder.DATED) {
            statements.add(Problem.warning("import.hardly-dates", column.name(), format.shown()));
        }
        List<String> others = otherDates(profiles, time, roles.indexOf(Role.TIME_TO));
        if (!others.isEmpty()) {
            statements.add(Problem.info("import.other-dates", column.name(), String.join(", ", others)));
        }
        if (format.twin() != format) {
            statements.add(dayOrMonth(format, dates));
        }
        boolean calendarDays = clock >= 0 || dates.alwaysMidnight();
        if (dates.marks() > 0) {
            statements.add(
                    calendarDays
                            ? Problem.info("import.mark-on-days", column.name(), dates.marks())
                            : Problem.warning("import.mark-converted", column.name(), dates.marks(), zone.getId()));
        }
        int later = roles.indexOf(Role.TIME_TO);
        int laterEnd = later < 0 ? roles.indexOf(Role.CLOCK_TO) : later;
        if (laterEnd >= 0) {
            statements.add(
                    Problem.info("import.later-end", profiles.get(laterEnd).name()));
        }
        String laterFormat = later < 0
                ? ""
                : profiles.get(later).dates().best().orElse(format).name();
        return new TimeDecision(format.name(), laterFormat, !calendarDays);
    }

    private static Problem dayOrMonth(DateFormat format, DateProfile dates) {
        if (dates.ambiguous()) {
            return Problem.warning("import.day-or-month");
        }
        if (dates.alone(format.twin()) > 0) {
            return Problem.warning(
                    "import.mixed-order", format.shown(), dates.alone(format.twin()), dates.alone(format));
        }
        String code = format.dayBeforeMonth() ? "import.day-first" : "import.month-first";
        return Problem.info(code, dates.alone(format));
    }

    private static List<String> otherDates(List<ColumnProfile> profiles, int chosen, int later) {
        return profiles.stream()
                .filter(p -> p != profiles.get(chosen) && (later < 0 || p != profiles.get(later)))
                .filter(p -> HeaderWords.fitsDate(p.name()) > 0 && p.dates().datedShare() > 0.3)
                .map(ColumnProfile::name)
                .toList();
    }
}
