// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.atalaya.core.time.TimePrecision;

/**
 * One way of writing dates, with or without a clock time behind them. Impossible dates (31 February) are told apart from
 * texts that are no date at all.
 */
enum DateFormat {
    YEAR_MONTH_DAY("uuuu-MM-dd"),
    YEAR_MONTH_DAY_SLASH("uuuu/MM/dd"),
    DAY_MONTH_YEAR("d/M/uuuu"),
    MONTH_DAY_YEAR("M/d/uuuu"),
    DAY_MONTH_YEAR_DASH("d-M-uuuu"),
    MONTH_DAY_YEAR_DASH("M-d-uuuu"),
    DAY_MONTH_YEAR_DOT("d.M.uuuu"),
    YEAR_MONTH("uuuu-MM"),
    COMPACT("uuuuMMdd");

    private final String pattern;
    private final DateTimeFormatter formatter;

    DateFormat(String pattern) {
        this.pattern = pattern;
        this.formatter = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendPattern("[[' ']['T']h:mm[:ss] a][[' ']['T']H:mm[:ss]]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The last day of 2025 written this way, which shows the order in any language: 31/12/2025. */
    String shown() {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(LocalDate.of(2025, 12, 31));
    }

    boolean dayBeforeMonth() {
        return this == DAY_MONTH_YEAR || this == DAY_MONTH_YEAR_DASH || this == DAY_MONTH_YEAR_DOT;
    }

    /** The other reading of the same digits, where there is one. */
    DateFormat twin() {
        return switch (this) {
            case DAY_MONTH_YEAR -> MONTH_DAY_YEAR;
            case MONTH_DAY_YEAR -> DAY_MONTH_YEAR;
            case DAY_MONTH_YEAR_DASH -> MONTH_DAY_YEAR_DASH;
            case MONTH_DAY_YEAR_DASH -> DAY_MONTH_YEAR_DASH;
            default -> this;
        };
    }

    /**
     * Reads a text without a zone mark.
     *
     * @return the moment, or a reason why there is none
     */
    Reading read(String text) {
        Reading plain = this == YEAR_MONTH ? null : PlainDate.read(text, pattern);
        return plain == null ? readAnyWay(text) : plain;
    }

    /** Every way of writing, by the formatter alone. */
    Reading readAnyWay(String text) {
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalTime clock = parsed.query(TemporalQueries.localTime());
            LocalDate date = this == YEAR_MONTH
                    ? LocalDate.of(parsed.get(ChronoField.YEAR), parsed.get(ChronoField.MONTH_OF_YEAR), 1)
                    : parsed.query(TemporalQueries.localDate());
            if (date == null) {
                return Reading.UNREADABLE;
            }
            return new Reading(clock == null ? date.atStartOfDay() : date.atTime(clock), clock != null, null);
        } catch (DateTimeParseException e) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor digits = formatter.parseUnresolved(text, position);
            boolean wholeText = digits != null && position.getErrorIndex() < 0 && position.getIndex() == text.length();
            if (!wholeText) {
                return Reading.UNREADABLE;
            }
            return isDay(digits) ? Reading.IMPOSSIBLE_TIME : Reading.IMPOSSIBLE;
        } catch (DateTimeException e) {
            return Reading.IMPOSSIBLE;
        }
    }

    /** Whether the digits of the date, whatever the clock says, are a day that exists. */
    private boolean isDay(TemporalAccessor digits) {
        try {
            int day = this == YEAR_MONTH ? 1 : digits.get(ChronoField.DAY_OF_MONTH);
            return LocalDate.of(digits.get(ChronoField.YEAR), digits.get(ChronoField.MONTH_OF_YEAR), day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The finest precision that this way of writing can hold. */
    TimePrecision coarsest() {
        return this == YEAR_MONTH ? TimePrecision.MONTH : TimePrecision.DAY;
    }

    /**
     * What a text says.
     *
     * @param moment null where there is none
     * @param clock whether the text holds a clock time
     * @param failure code of the reason, null where there is a moment
     */
    record Reading(LocalDateTime moment, boolean clock, String failure) {
        static final Reading UNREADABLE = new Reading(null, false, "import.unreadable-date");
        static final Reading IMPOSSIBLE = new Reading(null, false, "import.impossible-date");
        static final Reading IMPOSSIBLE_TIME = new Reading(null, false, "import.impossible-time");

        boolean ok() {
            return moment != null;
        }

        /** Written as a date, although there is no such day or time. */
        boolean impossible() {
            return equals(IMPOSSIBLE) || equals(IMPOSSIBLE_TIME);
        }
    }
}
