// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.atalaya.core.data.Role;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * Reads the time of a row as the plan says. Keeps what precision the column really has: a column whose clock is always
 * 00:00 knows days only.
 */
final class TimeReader {

    /** So many dates, all on the first of a month, are months. */
    private static final int MONTHLY = 30;

    private final DateFormat format;
    private final DateFormat laterFormat;
    private final ZoneId zone;
    private final boolean convert;
    private final LocalDate notAfter;
    private final int date;
    private final int clock;
    private final int later;
    private final int laterClock;
    private String clockDoubt;
    private String endDoubt;
    private long dated;
    private long firstsOfMonth;
    private boolean anyPastMidnight;
    private boolean anySeconds;

    /**
     * What was read.
     *
     * @param failure code of the reason why the row has no usable time, null where it has or says nothing
     * @param text the cell that failed
     * @param column its position
     */
    record Span(long start, long end, String failure, String text, int column) {
        static final Span NONE = new Span(LocalMillis.MISSING, LocalMillis.MISSING, null, "", -1);

        static Span failed(String code, String text, int column) {
            return new Span(LocalMillis.MISSING, LocalMillis.MISSING, code, text, column);
        }
    }

    TimeReader(ImportPlan plan) {
        // A plan that names a column of dates but no way of writing them means the usual one.
        this.format = plan.dateFormat().isEmpty() ? DateFormat.YEAR_MONTH_DAY : DateFormat.valueOf(plan.dateFormat());
        this.laterFormat = plan.laterFormat().isEmpty() ? null : DateFormat.valueOf(plan.laterFormat());
        this.zone = ZoneId.of(plan.zone());
        this.convert = plan.convertZoneMarks();
        this.notAfter = LocalDate.parse(plan.notAfter());
        this.date = plan.position(Role.TIME).orElse(-1);
        this.clock = plan.position(Role.CLOCK).orElse(-1);
        this.later = plan.position(Role.TIME_TO).orElse(-1);
        this.laterClock = plan.position(Role.CLOCK_TO).orElse(-1);
    }

    int dateColumn() {
        return date;
    }

    /** Position of the column with the later end, −1 where there is none. */
    int laterColumn() {
        return later >= 0 && laterFormat != null ? later : laterClock;
    }

    int clockColumn() {
        return clock;
    }

    /** Code of what is odd about the clock of the row read last, null where nothing is. */
    String clockDoubt() {
        return clockDoubt;
    }

    /** Code of what is odd about the later end of the row read last, null where nothing is. */
    String endDoubt() {
        return endDoubt;
    }

    /** A date as the plan expects it, for sentences. */
    String shownDate() {
        return format.shown();
    }

    Span read(List<String> cells) {
        clockDoubt = null;
        endDoubt = null;
        String text = date < 0 ? "" : cells.get(date).strip();
        if (Numbers.missing(text)) {
            return Span.NONE;
        }
        DateFormat.Reading reading = moment(format, text);
        if (!reading.ok()) {
            return Span.failed(reading.failure(), text, date);
        }
        LocalDateTime start = reading.moment();
        boolean past = reading.clock() && !start.toLocalTime().equals(LocalTime.MIDNIGHT);
        String clockText = clock < 0 ? "" : cells.get(clock).strip();
        if (!Numbers.missing(clockText)) {
            LocalTime time = ClockFormat.read(clockText);
            if (time == null) {
                String why = ClockFormat.written(clockText) ? "import.impossible-time" : "import.unreadable-clock";
                return Span.failed(why, clockText, clock);
            }
            start = start.toLocalDate().atTime(time);
            past = !time.equals(LocalTime.MIDNIGHT);
        } else if (clock >= 0 && !past) {
            clockDoubt = "import.no-clock";
        }
        if (start.toLocalDate().isAfter(notAfter)) {
            return Span.failed("import.future-date", text, date);
        }
        dated++;
        firstsOfMonth += start.getDayOfMonth() == 1 ? 1 : 0;
        anyPastMidnight |= past;
        anySeconds |= start.getSecond() != 0 || start.getNano() != 0;
        return new Span(LocalMillis.of(start), end(cells, start), null, "", -1);
    }

    /** The later end; one that cannot be read or lies before the start is no end. */
    private long end(List<String> cells, LocalDateTime start) {
        int column = laterColumn();
        String text = column < 0 ? "" : cells.get(column).strip();
        if (Numbers.missing(text)) {
            return LocalMillis.MISSING;
        }
        LocalDateTime end = null;
        if (later >= 0) {
            end = moment(laterFormat, text).moment();
        } else {
            LocalTime time = ClockFormat.read(text);
            if (time != null) {
                LocalDateTime sameDay = start.toLocalDate().atTime(time);
                end = sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay;
            }
        }
        if (end == null) {
            endDoubt = "import.unreadable-end";
        } else if (end.isBefore(start)) {
            endDoubt = "import.end-before-start";
        }
        return end == null || !end.isAfter(start) ? LocalMillis.MISSING : LocalMillis.of(end);
    }

    /** Whether dates are months written as their first day: no real year has every offence on the first. */
    boolean onlyMonths() {
        return !anyPastMidnight && dated >= MONTHLY && firstsOfMonth == dated;
    }

    private DateFormat.Reading moment(DateFormat with, String text) {
        ZoneMark mark = ZoneMark.of(text);
        DateFormat.Reading reading = with.read(mark.text());
        if (!reading.ok() || !mark.present() || !convert) {
            return reading;
        }
        LocalDateTime local =
                reading.moment().atOffset(mark.offset()).atZoneSameInstant(zone).toLocalDateTime();
        return new DateFormat.Reading(local, reading.clock(), null);
    }

    TimePrecision precision() {
        if (dated == 0) {
            return TimePrecision.NONE;
        }
        if (!anyPastMidnight) {
            return onlyMonths() ? TimePrecision.MONTH : format.coarsest();
        }
        return anySeconds ? TimePrecision.SECOND : TimePrecision.MINUTE;
    }
}
