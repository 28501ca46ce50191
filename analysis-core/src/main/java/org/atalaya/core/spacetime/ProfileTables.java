// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** Profiles as tables, lines and a sentence; only those that the times can tell. */
final class ProfileTables {

    private static final int HOURS = 24;

    /** A month seen for fewer days is not named as the one with most. */
    private static final int DAYS_TO_NAME = 14;

    private static final TableColumn INCIDENTS = TableColumn.decimal("incidents", "time-profile.column.incidents", 1);
    private static final TableColumn SHARE = TableColumn.percent("share", "time-profile.column.share", 1);
    private static final TableColumn PER_DAY = TableColumn.decimal("per-day", "time-profile.column.per-day", 2);

    private final TimeProfile profile;
    private final ShiftBins shifts;
    private final boolean clock;
    private final boolean calendar;
    private final int[] daysOfMonth = new int[12];
    private final int[] daysOfWeek = new int[7];

    private ProfileTables(TimeProfile profile, ShiftBins shifts, Incidents incidents) {
        this.profile = profile;
        this.shifts = shifts;
        this.clock = incidents.precision().atLeast(TimePrecision.HOUR);
        this.calendar = incidents.precision().atLeast(TimePrecision.DAY);
        LocalDate first = LocalMillis.toDateTime(incidents.earliest()).toLocalDate();
        LocalDate last = LocalMillis.toDateTime(incidents.latest()).toLocalDate();
        if (!calendar) {
            first = first.withDayOfMonth(1);
            last = YearMonth.from(last).atEndOfMonth();
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            daysOfMonth[day.getMonthValue() - 1]++;
            daysOfWeek[day.getDayOfWeek().getValue() - 1]++;
        }
    }

    static List<Artifact> of(TimeProfile profile, ShiftBins shifts, Incidents incidents) {
        return new ProfileTables(profile, shifts, incidents).artifacts();
    }

    private List<Artifact> artifacts() {
        List<Artifact> artifacts = new ArrayList<>();
        if (clock) {
            List<String> days = Arrays.stream(DayOfWeek.values())
                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                    .toList();
            artifacts.add(new Artifact.Matrix(
                    "hour-weekday",
                    "time-profile.hour-weekday",
                    "hour-weekday",
                    "",
                    new Matrix(days, hourNames(), profile.hours().weights())));
            artifacts.add(line("hours-line", hourNames(), hours()));
            artifacts.add(table("hours", TableColumn.text("hour", "time-profile.column.hour"), hourNames(), hours()));
            artifacts.add(shiftTable());
        }
        if (calendar) {
            artifacts.add(weekdayTable());
        }
        artifacts.add(line("months-line", numbers(12), profile.months()));
        artifacts.add(monthTable());
        artifacts.add(seasonTable());
        if (calendar) {
            artifacts.add(line("year-line", yearDayNames(), profile.yearDays()));
            artifacts.add(table(
                    "year",
                    TableColumn.text("day", "time-profile.column.day-of-year"),
                    yearDayNames(),
                    profile.yearDays()));
            artifacts.add(circularTable());
        }
        artifacts.add(note());
        return artifacts;
    }

    private double[] hours() {
        double[] hours = new double[HOURS];
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < HOURS; hour++) {
                hours[hour] += profile.hours().weight(day, hour);
            }
        }
        return hours;
    }

    private Artifact shiftTable() {
        List<List<Object>> rows = new ArrayList<>();
        double[] weights = profile.shifts();
        for (int shift = 0; shift < weights.length; shift++) {
            rows.add(List.of(
                    shifts.name(shift),
                    shifts.hours(shift),
                    weights[shift],
                    share(weights[shift]),
                    weights[shift] / shifts.hours(shift)));
        }
        return new Artifact.Table(
                "shifts",
                "time-profile.shifts-table",
                "profile",
                new Table(
                        List.of(
                                TableColumn.text("shift", "time-profile.column.shift"),
                                TableColumn.decimal("length", "time-profile.column.length", 1),
                                INCIDENTS,
                                SHARE,
                                TableColumn.decimal("per-hour", "time-profile.column.per-hour", 1)),
                        rows));
    }

    private Artifact weekdayTable() {
        return rates("weekdays", "weekday", profile.weekdays(), daysOfWeek);
    }

    private Artifact monthTable() {
        return rates("months", "month", profile.months(), daysOfMonth);
    }

    private Artifact rates(String id, String column, double[] weights, int[] days) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            rows.add(Arrays.asList(i + 1L, weights[i], share(weights[i]), (long) days[i], perDay(weights[i], days[i])));
        }
        return new Artifact.Table(
                id,
                "time-profile." + id,
                "profile",
                new Table(
                        List.of(
                                TableColumn.whole(column, "time-profile.column." + column),
                                INCIDENTS,
                                SHARE,
                                TableColumn.whole("days", "time-profile.column.days"),
                                PER_DAY),
                        rows));
    }

    /** Three months each from December on; months are written, because seasons differ by hemisphere. */
    private Artifact seasonTable() {
        List<List<Object>> rows = new ArrayList<>();
        double[] months = profile.months();
        for (int season = 0; season < 4; season++) {
            double weight = 0;
            int days = 0;
            for (int month = 0; month < 3; month++) {
                int index = (11 + season * 3 + month) % 12;
                weight += months[index];
                days += daysOfMonth[index];
            }
            String name =
                    String.format(Locale.ROOT, "%02d-%02d", (11 + season * 3) % 12 + 1, (1 + season * 3) % 12 + 1);
            rows.add(Arrays.asList(name, weight, share(weight), (long) days, perDay(weight, days)));
        }
        return new Artifact.Table(
                "seasons",
                "time-profile.seasons",
                "profile",
                new Table(
                        List.of(
                                TableColumn.text("months", "time-profile.column.months"),
                                INCIDENTS,
                                SHARE,
                                TableColumn.whole("days", "time-profile.column.days"),
                                PER_DAY),
                        rows));
    }

    private Artifact circularTable() {
        List<List<Object>> rows = new ArrayList<>();
        if (clock) {
            rows.add(circle("24 h", profile.day(), hourOf(profile.day())));
        }
        double week = profile.week().mean() * 7;
        String weekday = Double.isNaN(week) ? null : String.valueOf((int) week + 1);
        rows.add(circle("7 d", profile.week(), weekday == null || !clock ? weekday : weekday + " " + clock(week % 1)));
        double year = profile.year().mean();
        rows.add(
                profile.wholeYears()
                        ? circle(
                                "1 y",
                                profile.year(),
                                Double.isNaN(year)
                                        ? null
                                        : profile.dateOfYear(year).toString().substring(5))
                        : Arrays.asList("1 y", (long) profile.year().n(), null, null, null, null));
        return new Artifact.Table(
                "circular",
                "time-profile.circular",
                "circular",
                new Table(
                        List.of(
                                TableColumn.text("cycle", "time-profile.column.cycle"),
                                TableColumn.whole("count", "column.count"),
                                TableColumn.text("mean", "time-profile.column.mean"),
                                TableColumn.decimal("concentration", "time-profile.column.concentration", 3),
                                TableColumn.decimal("kappa", "time-profile.column.kappa", 3),
                                TableColumn.decimal("rayleigh-p", "time-profile.column.rayleigh-p", 4)),
                        rows));
    }

    private static List<Object> circle(String name, Circular circle, String mean) {
        double kappa = circle.kappa();
        return Arrays.asList(
                name,
                (long) circle.n(),
                mean,
                circle.concentration(),
                Double.isFinite(kappa) ? (Object) kappa : null,
                circle.rayleighP());
    }

    private Artifact note() {
        double[] months = profile.months();
        double[] rates = rates(months, daysOfMonth, DAYS_TO_NAME);
        int month = highest(rates);
        if (!calendar) {
            return noteOf("months", List.of(month + 1, rates[month]));
        }
        double[] weekdays = profile.weekdays();
        int weekday = highest(rates(weekdays, daysOfWeek, 1));
        int named = profile.wholeYears() && rates[month] > 0 ? month + 1 : 0;
        if (!clock) {
            return noteOf("days", List.of(weekday + 1, share(weekdays[weekday]), named, rates[month]));
        }
        double[] byShift = profile.shifts();
        int shift = highest(IntStream.range(0, byShift.length)
                .mapToDouble(s -> byShift[s] / shifts.hours(s))
                .toArray());
        String mean = hourOf(profile.day());
        return noteOf(
                mean == null ? "even" : "hours",
                List.of(
                        shifts.name(shift),
                        share(byShift[shift]),
                        weekday + 1,
                        share(weekdays[weekday]),
                        named,
                        rates[month],
                        mean == null ? "" : mean,
                        profile.day().concentration(),
                        profile.day().rayleighP()));
    }

    private static Artifact noteOf(String kind, List<Object> args) {
        return new Artifact.Note("summary", "time-profile.summary-note", "note.time-profile." + kind, args);
    }

    private static Artifact line(String id, List<String> axis, double[] values) {
        return new Artifact.Series(id, "time-profile." + id, "profile", axis, List.of("incidents"), List.of(values));
    }

    private Artifact table(String id, TableColumn first, List<String> names, double[] values) {
        List<List<Object>> rows = IntStream.range(0, values.length)
                .mapToObj(i -> List.<Object>of(names.get(i), values[i], share(values[i])))
                .toList();
        return new Artifact.Table(
                id, "time-profile." + id, "profile", new Table(List.of(first, INCIDENTS, SHARE), rows));
    }

    private double share(double weight) {
        return weight / profile.counted();
    }

    private static Double perDay(double weight, int days) {
        return days == 0 ? null : Double.valueOf(weight / days);
    }

    /** Incidents a day; 0 where fewer days than so many are seen. */
    private static double[] rates(double[] weights, int[] days, int least) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> days[i] < least ? 0 : weights[i] / days[i])
                .toArray();
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static String hourOf(Circular circle) {
        return Double.isNaN(circle.mean()) ? null : clock(circle.mean());
    }

    private static String clock(double partOfDay) {
        int minutes = (int) Math.min(1439, Math.floor(partOfDay * 1440));
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static List<String> hourNames() {
        return numbersFrom(0, HOURS);
    }

    private static List<String> numbers(int to) {
        return numbersFrom(1, to + 1);
    }

    private static List<String> numbersFrom(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toList();
    }

    /** "01-01" to "12-31", with 29 February. */
    private static List<String> yearDayNames() {
        return IntStream.range(0, 366)
                .mapToObj(day -> LocalDate.ofYearDay(2000, day + 1).toString().substring(5))
                .toList();
    }
}
