// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.atalaya.core.data.Role;
import org.atalaya.core.time.LocalMillis;

/**
 * The later end of an uncertain time: a moment in a column of its own, a day with a clock time beside it, a day or a month
 * alone, which belongs to the span as a whole, or a clock time alone, which is that of the same night. One that cannot be
 * read or lies before the start is no end.
 */
final class LaterEnd {

    private final DateCell moment;
    private final ClockFormat clockFormat;
    private final int clock;
    private final boolean days;
    private String doubt;

    /** Whether the end read last is that of a whole day or month. */
    private boolean whole;

    LaterEnd(ImportPlan plan, ClockFormat clockFormat) {
        int later = plan.position(Role.TIME_TO).orElse(-1);
        this.moment = later < 0 || plan.time().laterFormats().isEmpty()
                ? null
                : DateCell.in(plan, later, plan.time().laterFormats());
        this.days = plan.time().laterDays();
        this.clockFormat = clockFormat;
        this.clock = plan.position(Role.CLOCK_TO).orElse(-1);
    }

    /** Position of the column with the later end, −1 where there is none. */
    int column() {
        return moment != null ? moment.column() : clock;
    }

    void forget() {
        doubt = null;
    }

    /** Code of what is odd about the end asked for last, null where nothing is. */
    String doubt() {
        return doubt;
    }

    /** The end of what began then, MISSING where none is known. */
    long after(List<String> cells, LocalDateTime start) {
        String text = column() < 0 ? "" : cells.get(column()).strip();
        if (Numbers.missing(text)) {
            return LocalMillis.MISSING;
        }
        whole = false;
        LocalDateTime end = moment != null ? moment(cells) : nextClock(text, start);
        if (end == null) {
            doubt = "import.unreadable-end";
        } else if (end.isBefore(start) || (whole && end.isEqual(start))) {
            doubt = "import.end-before-start";
        }
        return end == null || !end.isAfter(start) ? LocalMillis.MISSING : LocalMillis.of(end);
    }

    private LocalDateTime moment(List<String> cells) {
        DateFormat.Reading reading = moment.read(cells);
        LocalDateTime read = reading.moment();
        if (read == null) {
            return null;
        }
        LocalDate day = read.toLocalDate();
        if (clock >= 0 && clockFormat.endsDay(cells.get(clock))) {
            return day.plusDays(1).atStartOfDay();
        }
        LocalTime time = clock < 0 ? null : clockFormat.read(cells.get(clock));
        if (time != null) {
            return day.atTime(time);
        }
        whole = !reading.clock() || (days && !reading.dayEnd() && read.equals(day.atStartOfDay()));
        if (!whole) {
            return read;
        }
        return (moment.holdsDays() ? day.plusDays(1) : day.plusMonths(1)).atStartOfDay();
    }

    private LocalDateTime nextClock(String text, LocalDateTime start) {
        if (clockFormat.endsDay(text)) {
            return start.toLocalDate().plusDays(1).atStartOfDay();
        }
        LocalTime time = clockFormat.read(text);
        if (time == null) {
            return null;
        }
        LocalDateTime sameDay = start.toLocalDate().atTime(time);
        return sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay;
    }
}
