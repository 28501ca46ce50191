// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.AoristicWeights;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimeBins;
import org.atalaya.core.time.TimePrecision;

/**
 * When incidents happen: by hour and weekday, shift, weekday, month and day of the year, spans shared out by {@link
 * AoristicWeights}; and on the circles of day, week and year.
 */
public final class TimeProfile {

    private static final int ROWS_A_STEP = 65_536;
    private static final double DAY = 86_400_000;
    private static final double WEEK = 7 * DAY;
    private static final double DAYS_OF_YEAR = 365.2425;

    /** How many days the time seen may be longer or shorter than whole years. */
    private static final double YEARS_WITHIN = 6;

    /** 1970-01-01 was a Thursday, three days into its week. */
    private static final double WEEK_ORIGIN = -3 * DAY;

    private final HourWeekday hours;
    private final double[] shifts;
    private final double[] weekdays = new double[7];
    private final double[] months = new double[12];
    private final double[] yearDays = new double[366];
    private final Circular day = new Circular();
    private final Circular week = new Circular();
    private final Circular year = new Circular();
    private final int counted;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    /** Counts all incidents, as far as their times say so much. */
    TimeProfile(Incidents incidents, ShiftBins bins, boolean spread, double longestSpan, Progress progress) {
        TimePrecision precision = incidents.precision();
        boolean clock = precision.atLeast(TimePrecision.HOUR);
        boolean calendar = precision.atLeast(TimePrecision.DAY);
        hours = new HourWeekday(spread, longestSpan);
        shifts = new double[bins.count()];
        AoristicWeights byShift =
                new AoristicWeights(bins, spread, longestSpan, (bin, weight) -> shifts[bins.shift(bin)] += weight);
        AoristicWeights byDay = new AoristicWeights(TimeBins.days(), spread && calendar, longestSpan, this::putDay);
        for (int row = 0; row < incidents.size(); row++) {
            if (row % ROWS_A_STEP == 0) {
                progress.step((double) row / incidents.size(), "progress.counting");
            }
            long start = incidents.start(row);
            long end = incidents.end(row);
            int before = byDay.counted();
            byDay.add(start, end);
            hours.add(start, end);
            if (clock) {
                byShift.add(start, end);
            }
            if (byDay.counted() > before && calendar) {
                boolean span = spread && end != LocalMillis.MISSING && end > start;
                turn(start, span ? end - start : 0, clock);
            }
        }
        counted = byDay.counted();
    }

    private void putDay(long epochDay, double weight) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        weekdays[date.getDayOfWeek().getValue() - 1] += weight;
        months[date.getMonthValue() - 1] += weight;
        yearDays[yearDay(date)] += weight;
    }

    /** Place of a date among the 366 of a leap year, so that 1 March is the same day every year. */
    static int yearDay(LocalDate date) {
        return date.withYear(2000).getDayOfYear() - 1;
    }

    private void turn(long start, long length, boolean clock) {
        // A time without an hour lies somewhere in its day.
        double span = clock ? (double) length : Math.max((double) length, DAY);
        put(week, (start - WEEK_ORIGIN) / WEEK, span / WEEK);
        LocalDate date = LocalMillis.toDateTime(start).toLocalDate();
        first = date.isBefore(first) ? date : first;
        last = date.isAfter(last) ? date : last;
        double daysOfYear = Year.of(date.getYear()).length();
        double intoDay = Math.floorMod(start, (long) DAY) / DAY;
        put(year, (date.getDayOfYear() - 1 + intoDay) / daysOfYear, span / DAY / daysOfYear);
        if (clock) {
            put(day, intoDay, span / DAY);
        }
    }

    private static void put(Circular circle, double from, double length) {
        double part = from - Math.floor(from);
        if (length > 0) {
            circle.addSpan(part, length);
        } else {
            circle.add(part);
        }
    }

    HourWeekday hours() {
        return hours;
    }

    double[] shifts() {
        return shifts.clone();
    }

    /** Monday first. */
    double[] weekdays() {
        return weekdays.clone();
    }

    double[] months() {
        return months.clone();
    }

    /** 29 February has a place every year. */
    double[] yearDays() {
        return yearDays.clone();
    }

    /** Incidents that are in the profiles. */
    int counted() {
        return counted;
    }

    /** The clock; empty where times have no hours. */
    Circular day() {
        return day;
    }

    /** The week from Monday. */
    Circular week() {
        return week;
    }

    Circular year() {
        return year;
    }

    /** Whether the days from the first to the last are whole years: else months that are not seen look like a season. */
    boolean wholeYears() {
        if (first.isAfter(last)) {
            return false;
        }
        double days = (double) ChronoUnit.DAYS.between(first, last) + 1;
        double years = Math.rint(days / DAYS_OF_YEAR);
        return years >= 1 && Math.abs(days - years * DAYS_OF_YEAR) <= YEARS_WITHIN;
    }

    /** The calendar date at a part of the year; of the year of the incidents where it is one, else of one of 365 days. */
    LocalDate dateOfYear(double part) {
        int calendar = first.getYear() == last.getYear() ? first.getYear() : 2023;
        int days = Year.of(calendar).length();
        // Midnight may come out of the circle a little less.
        return LocalDate.ofYearDay(calendar, (int) Math.floor(part * days + 1e-6) % days + 1);
    }
}
