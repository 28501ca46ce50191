// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Problem;

/** How dates are read, decided from whole columns. */
final class TimeDecision {

    private final List<ColumnProfile> profiles;
    private final List<Role> roles;
    private final ZoneId zone;
    private final List<Problem> statements;

    private TimeDecision(List<ColumnProfile> profiles, List<Role> roles, ZoneId zone, List<Problem> statements) {
        this.profiles = profiles;
        this.roles = roles;
        this.zone = zone;
        this.statements = statements;
    }

    static TimePlan of(List<ColumnProfile> profiles, List<Role> roles, ZoneId zone, List<Problem> statements) {
        return new TimeDecision(profiles, roles, zone, statements).decide();
    }

    private TimePlan decide() {
        if (roles.contains(Role.YEAR)) {
            statements.add(Problem.info("import.time-parts", String.join(", ", parts()), zone.getId()));
            return plan(List.of(), List.of(), false);
        }
        int time = roles.indexOf(Role.TIME);
        if (time < 0) {
            statements.add(Problem.warning("import.no-date-column"));
            profiles.stream()
                    .filter(p -> roles.get(profiles.indexOf(p)) == Role.KEEP && p.couldBeSerialDays())
                    .limit(1)
                    .forEach(p -> statements.add(Problem.info("import.maybe-days", p.name())));
            return plan(List.of(), List.of(), false);
        }
        YearPlace.settle(profiles, zone, statements);
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
        Map<DateFormat, Long> needed = dates.needed();
        if (needed.size() > 1) {
            statements.add(Problem.warning("import.several-formats", column.name(), counted(needed)));
        }
        if (needed.keySet().stream().anyMatch(DateFormat::shortYear)) {
            statements.add(Problem.info("import.short-years", column.name()));
        }
        if (needed.keySet().stream().anyMatch(DateFormat::isInstant)) {
            statements.add(Problem.info("import.epoch", column.name(), zone.getId()));
        }
        needed.keySet().stream()
                .filter(DateFormat::isSerial)
                .findFirst()
                .ifPresent(days -> statements.add(days(column, days)));
        List<String> others = otherDates(time, roles.indexOf(Role.TIME_TO)).stream()
                .map(ColumnProfile::name)
                .toList();
        if (!others.isEmpty()) {
            statements.add(Problem.info("import.other-dates", column.name(), String.join(", ", others)));
        }
        for (DateFormat used : needed.isEmpty() ? List.of(format) : needed.keySet()) {
            if (used.twin() != used) {
                statements.add(dayOrMonth(used, dates));
                break;
            }
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
            int laterClock = roles.indexOf(Role.CLOCK_TO);
            boolean days = laterDays(later)
                    || (later >= 0 && !profiles.get(later).dates().hasClock());
            statements.add(
                    later >= 0 && laterClock >= 0
                            ? Problem.info(
                                    "import.later-ends",
                                    profiles.get(later).name(),
                                    profiles.get(laterClock).name())
                            : Problem.info(
                                    days ? "import.later-days" : "import.later-end",
                                    profiles.get(laterEnd).name()));
        }
        List<String> laterFormats =
                later < 0 ? List.of() : names(profiles.get(later).dates().needed(), format);
        return plan(names(needed, format), laterFormats, !calendarDays);
    }

    /** A number of days is a moment by convention only: an example shows which. */
    private static Problem days(ColumnProfile column, DateFormat days) {
        boolean from1904 = days == DateFormat.DAYS_SINCE_1904;
        String example = column.dates().exampleOf(days);
        DateFormat other = from1904 ? DateFormat.DAYS_SINCE_1900 : DateFormat.DAYS_SINCE_1904;
        return Problem.warning(
                "import.serial-days",
                column.name(),
                from1904 ? "1904" : "1900",
                example,
                String.valueOf(days.read(example).moment().toLocalDate()),
                from1904 ? "1900" : "1904",
                String.valueOf(other.read(example).moment().toLocalDate()));
    }

    private TimePlan plan(List<String> formats, List<String> laterFormats, boolean convert) {
        int clock = roles.indexOf(Role.CLOCK) >= 0 ? roles.indexOf(Role.CLOCK) : roles.indexOf(Role.CLOCK_TO);
        String clockFormat = clock < 0 ? "" : profiles.get(clock).clockFormat().name();
        String notAfter = LocalDate.now(zone).plusDays(1).toString();
        Optional<ColumnProfile> other = otherDates(roles.indexOf(Role.TIME), roles.indexOf(Role.TIME_TO)).stream()
                .findFirst();
        return new TimePlan(
                formats,
                laterFormats,
                laterDays(roles.indexOf(Role.TIME_TO)),
                clockFormat,
                other.map(ColumnProfile::name).orElse(""),
                other.map(o -> names(o.dates().needed(), DateFormat.YEAR_MONTH_DAY))
                        .orElse(List.of()),
                zone.getId(),
                convert,
                notAfter);
    }

    /** Whether both ends of the times always stand at 00:00, which then is no hour of theirs. */
    private boolean laterDays(int later) {
        return later >= 0
                && !roles.contains(Role.CLOCK)
                && !roles.contains(Role.CLOCK_TO)
                && profiles.get(later).dates().alwaysMidnight()
                && roles.contains(Role.TIME)
                && profiles.get(roles.indexOf(Role.TIME)).dates().alwaysMidnight();
    }

    private static List<String> names(Map<DateFormat, Long> needed, DateFormat otherwise) {
        return needed.isEmpty()
                ? List.of(otherwise.name())
                : needed.keySet().stream().map(DateFormat::name).toList();
    }

    private List<String> parts() {
        List<String> names = new ArrayList<>();
        for (Role role : List.of(Role.YEAR, Role.MONTH, Role.DAY, Role.HOUR, Role.MINUTE)) {
            if (roles.contains(role)) {
                names.add(profiles.get(roles.indexOf(role)).name());
            }
        }
        return names;
    }

    /** 31/12/2025 (120), 2025-12-31 (3). */
    static String counted(Map<DateFormat, Long> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .sorted(Map.Entry.<DateFormat, Long>comparingByValue().reversed())
                        .map(e -> e.getKey().shown() + " (" + e.getValue() + ")")
                        .toList());
    }

    static Problem dayOrMonth(DateFormat format, DateProfile dates) {
        if (dates.alone(format) == 0 && dates.alone(format.twin()) == 0) {
            return Problem.warning("import.day-or-month");
        }
        if (dates.alone(format.twin()) > 0) {
            return Problem.warning(
                    "import.mixed-order", format.shown(), dates.alone(format.twin()), dates.alone(format));
        }
        String code = format.dayBeforeMonth() ? "import.day-first" : "import.month-first";
        return Problem.info(code, dates.alone(format));
    }

    private List<ColumnProfile> otherDates(int chosen, int later) {
        return profiles.stream()
                .filter(p -> chosen < 0 || p != profiles.get(chosen))
                .filter(p -> later < 0 || p != profiles.get(later))
                .filter(p -> HeaderWords.fitsDate(p.name()) > 0 && p.dates().datedShare() > 0.3)
                .filter(p -> HeaderWords.saysMoment(p.name())
                        || p.dates().best().filter(DateFormat::isSerial).isEmpty())
                .toList();
    }
}
