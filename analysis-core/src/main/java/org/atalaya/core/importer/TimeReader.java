// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final long DAY_MILLIS = 86_400_000L;

    private final DateCell date;
    private final boolean first;
    private final ClockFormat clockFormat;
    private final ZoneRules rules;
    private final LocalDate notAfter;
    private final int clock;
    private final LaterEnd laterEnd;
    private final Optional<PlainDate> quick;
    private final long lastMoment;
    private final Map<DateFormat, Long> used = new EnumMap<>(DateFormat.class);

    /** Rows that the quick reader read, all written in one way. */
    private long usual;

    private long dated;
    private long firstsOfMonth;
    private boolean anyPastMidnight;
    private boolean anyDay;
    private boolean anySeconds;

    /**
     * What was read.
     *
     * @param failure code of the reason why the row has no usable time, null where it has or says nothing
     * @param text the cell that failed
     * @param column its position
     * @param clocked whether there is a clock time
     * @param clockDoubt code of what is odd about the clock, null where nothing is
     * @param endDoubt code of what is odd about the later end, null where nothing is
     */
    record Span(
            long start,
            long end,
            String failure,
            String text,
            int column,
            boolean clocked,
            String clockDoubt,
            String endDoubt) {

        static final Span NONE = failed(null, "", -1);

        /** Code of what is told of a clock time of 24:00. */
        static final String DAY_END = "import.day-end";

        static Span failed(String code, String text, int column) {
            return new Span(LocalMillis.MISSING, LocalMillis.MISSING, code, text, column, false, null, null);
        }

        static Span between(LocalDateTime start, LocalDateTime end) {
            return new Span(LocalMillis.of(start), LocalMillis.of(end), null, "", -1, false, null, null);
        }

        boolean known() {
            return start != LocalMillis.MISSING;
        }

        /** Whether there is a time and nothing is odd about it. */
        boolean undoubted() {
            return known() && failure == null && clockDoubt == null && endDoubt == null;
        }

        /** Whether there is a clock time, and that is 00:00. */
        boolean atMidnight() {
            return clocked && known() && Math.floorMod(start, DAY_MILLIS) == 0;
        }

        /** Whether it lies on the first of a month, at no clock time or 00:00. */
        boolean onFirst() {
            return known()
                    && Math.floorMod(start, DAY_MILLIS) == 0
                    && LocalMillis.toDateTime(start).getDayOfMonth() == 1;
        }
    }

    TimeReader(ImportPlan plan) {
        this(plan, DateCell.of(plan));
    }

    /** Reads the column that stands in for the first one, where the plan names such. */
    static Optional<TimeReader> other(ImportPlan plan) {
        return DateCell.other(plan).map(cell -> new TimeReader(plan, cell));
    }

    private TimeReader(ImportPlan plan, DateCell date) {
        TimePlan time = plan.time();
        this.date = date;
        this.first = date.column() == DateCell.of(plan).column();
        this.clockFormat = TimePlan.clock(time.clockFormat());
        this.rules = ZoneId.of(time.zone()).getRules();
        this.notAfter = LocalDate.parse(time.notAfter());
        this.clock = plan.position(Role.CLOCK).orElse(-1);
        this.laterEnd = new LaterEnd(plan, clockFormat);
        this.quick = clock < 0 && laterEnd.column() < 0 ? date.quick() : Optional.empty();
        this.lastMoment = LocalMillis.of(notAfter.plusDays(1).atStartOfDay()) - 1;
    }

    int dateColumn() {
        return date.column();
    }

    /** Position of the column with the later end, −1 where there is none. */
    int laterColumn() {
        return laterEnd.column();
    }

    int clockColumn() {
        return clock >= 0 ? clock : date.column();
    }

    /** A date as the plan expects it, for sentences. */
    String shownDate() {
        return date.shown();
    }

    /** Which ways of writing have been met, with their counts. */
    Map<DateFormat, Long> used() {
        Map<DateFormat, Long> all = new EnumMap<>(used);
        if (usual > 0) {
            all.merge(date.last(), usual, Long::sum);
        }
        return all;
    }

    Span read(List<String> cells) {
        String text = date.text(cells);
        if (quick.isPresent()) {
            Span span = usual(quick.get(), text);
            if (span != null) {
                return span;
            }
        }
        String clockDoubt = null;
        laterEnd.forget();
        if (Numbers.missing(text)) {
            return Span.NONE;
        }
        DateFormat.Reading reading = date.read(cells);
        if (!reading.ok()) {
            return Span.failed(reading.failure(), text, date.column());
        }
        LocalDateTime start = reading.moment();
        boolean hasClock = reading.clock();
        boolean dayEnd = reading.dayEnd();
        String clockText = clock < 0 || !first ? "" : cells.get(clock).strip();
        boolean past = hasClock && (dayEnd || !start.toLocalTime().equals(LocalTime.MIDNIGHT));
        if (!Numbers.missing(clockText) && clockFormat.endsDay(clockText)) {
            start = start.toLocalDate().plusDays(1).atStartOfDay();
            hasClock = true;
            past = true;
            dayEnd = true;
        } else if (!Numbers.missing(clockText)) {
            dayEnd = false;
            LocalTime time = clockFormat.read(clockText);
            if (time == null) {
                String why = ClockFormat.written(clockText) || ClockFormat.number(clockText) >= 0
                        ? "import.impossible-time"
                        : "import.unreadable-clock";
                return Span.failed(why, clockText, clock);
            }
            start = start.toLocalDate().atTime(time);
            hasClock = true;
            past = !time.equals(LocalTime.MIDNIGHT);
        } else if ((clock >= 0 && !past) || (date.expectsClock() && !hasClock)) {
            clockDoubt = "import.no-clock";
        }
        if (hasClock && !rules.isFixedOffset() && rules.getValidOffsets(start).isEmpty()) {
            clockDoubt = "import.clock-gap";
        }
        if (dayEnd && clockDoubt == null) {
            clockDoubt = Span.DAY_END;
        }
        boolean future = start.toLocalDate().isAfter(notAfter);
        if (!future) {
            note(start, past);
        }
        long end = laterEnd.after(cells, start);
        return new Span(
                LocalMillis.of(start),
                end,
                future ? "import.future-date" : null,
                text,
                date.column(),
                hasClock,
                clockDoubt,
                laterEnd.doubt());
    }

    /** The span of a date as most are written, null for one that has to be looked at closely. */
    private Span usual(PlainDate reader, String text) {
        if (reader.look(text) != PlainDate.Outcome.MOMENT || (date.expectsClock() && !reader.clocked())) {
            return null;
        }
        long start = reader.millis();
        if (start > lastMoment
                || (reader.clocked()
                        && !rules.isFixedOffset()
                        && rules.getValidOffsets(reader.moment()).isEmpty())) {
            return null;
        }
        dated++;
        usual++;
        firstsOfMonth += reader.dayOfMonth() == 1 ? 1 : 0;
        anyPastMidnight |= reader.clocked() && !reader.isMidnight();
        anyDay = true;
        anySeconds |= reader.hasSeconds();
        return new Span(start, LocalMillis.MISSING, null, text, date.column(), reader.clocked(), null, null);
    }

    private void note(LocalDateTime start, boolean past) {
        dated++;
        firstsOfMonth += start.getDayOfMonth() == 1 ? 1 : 0;
        anyPastMidnight |= past;
        anyDay |= date.holdsDays();
        anySeconds |= start.getSecond() != 0 || start.getNano() != 0;
        if (date.last() != null) {
            used.merge(date.last(), 1L, Long::sum);
        }
    }

    /** The month that a row's date names, as a span, where its day cannot be. */
    Span month(List<String> cells) {
        Optional<YearMonth> month = date.month(cells);
        if (month.isEmpty() || month.get().atDay(1).isAfter(notAfter)) {
            return Span.NONE;
        }
        LocalDate first = month.get().atDay(1);
        return Span.between(first.atStartOfDay(), first.plusMonths(1).atStartOfDay());
    }

    /** The whole day of a moment. */
    static Span day(long start) {
        LocalDate day = LocalMillis.toDateTime(start).toLocalDate();
        return Span.between(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
    }

    /** Whether dates are months written as their first day: no real year has every offence on the first. */
    boolean onlyMonths() {
        return !anyPastMidnight && dated >= MONTHLY && firstsOfMonth == dated;
    }

    TimePrecision precision() {
        if (dated == 0) {
            return TimePrecision.NONE;
        }
        if (!anyPastMidnight) {
            return onlyMonths() || !anyDay ? TimePrecision.MONTH : TimePrecision.DAY;
        }
        return anySeconds ? TimePrecision.SECOND : TimePrecision.MINUTE;
    }
}
