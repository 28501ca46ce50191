// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.time.TimePrecision;

/**
 * One way of writing dates, with or without a clock time behind them. Impossible dates (31 February) are told apart from
 * texts that are no date at all.
 */
enum DateFormat {
    YEAR_MONTH_DAY("uuuu-MM-dd", Rewriting.NONE),
    YEAR_MONTH_DAY_SLASH("uuuu/MM/dd", Rewriting.NONE),
    DAY_MONTH_YEAR("d/M/uuuu", Rewriting.NONE),
    MONTH_DAY_YEAR("M/d/uuuu", Rewriting.NONE),
    DAY_MONTH_YEAR_DASH("d-M-uuuu", Rewriting.NONE),
    MONTH_DAY_YEAR_DASH("M-d-uuuu", Rewriting.NONE),
    DAY_MONTH_YEAR_DOT("d.M.uuuu", Rewriting.NONE),
    YEAR_MONTH("uuuu-MM", Rewriting.NONE),
    MONTH_YEAR("M/uuuu", Rewriting.NONE),
    COMPACT("uuuuMMdd", Rewriting.NONE),
    COMPACT_CLOCK("uuuuMMdd", Rewriting.COMPACT_CLOCK),
    DAY_MONTH_SHORT_YEAR("d/M/uuuu", Rewriting.SHORT_YEAR),
    MONTH_DAY_SHORT_YEAR("M/d/uuuu", Rewriting.SHORT_YEAR),
    DAY_MONTH_SHORT_YEAR_DASH("d-M-uuuu", Rewriting.SHORT_YEAR),
    MONTH_DAY_SHORT_YEAR_DASH("M-d-uuuu", Rewriting.SHORT_YEAR),
    DAY_MONTH_SHORT_YEAR_DOT("d.M.uuuu", Rewriting.SHORT_YEAR),
    SHORT_YEAR_MONTH_DAY("uuuu/M/d", Rewriting.SHORT_YEAR_FIRST),
    SHORT_YEAR_MONTH_DAY_DASH("uuuu-M-d", Rewriting.SHORT_YEAR_FIRST),
    SHORT_YEAR_MONTH_DAY_DOT("uuuu.M.d", Rewriting.SHORT_YEAR_FIRST),
    DAY_NAMED_MONTH_YEAR("d ~M uuuu", Rewriting.NAMED_MONTH),
    NAMED_MONTH_DAY_YEAR("~M d uuuu", Rewriting.NAMED_MONTH),
    YEAR_NAMED_MONTH_DAY("uuuu ~M d", Rewriting.NAMED_MONTH),
    NAMED_MONTH_YEAR("~M uuuu", Rewriting.NAMED_MONTH),
    EPOCH_SECONDS("", Rewriting.EPOCH),
    EPOCH_MILLIS("", Rewriting.EPOCH),
    DAYS_SINCE_1900("", Rewriting.SERIAL),
    DAYS_SINCE_1904("", Rewriting.SERIAL);

    /** What has to be done to a text before its digits stand as in the pattern. */
    private enum Rewriting {
        NONE,
        SHORT_YEAR,
        SHORT_YEAR_FIRST,
        NAMED_MONTH,
        COMPACT_CLOCK,
        EPOCH,
        SERIAL
    }

    private static final LocalDate SHOWN = LocalDate.of(2025, 12, 31);
    private static final long MILLIS = 1_000;

    private final String pattern;
    private final Rewriting rewriting;
    private final DateTimeFormatter formatter;

    DateFormat(String pattern, Rewriting rewriting) {
        this.pattern = pattern;
        this.rewriting = rewriting;
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
        long seconds = SHOWN.toEpochSecond(LocalTime.MIDNIGHT, java.time.ZoneOffset.UTC);
        return switch (this) {
            case EPOCH_SECONDS -> Long.toString(seconds);
            case EPOCH_MILLIS -> Long.toString(seconds * MILLIS);
            case DAYS_SINCE_1900 -> "46022";
            case DAYS_SINCE_1904 -> "44560";
            case DAY_NAMED_MONTH_YEAR -> "31 dic 2025";
            case NAMED_MONTH_DAY_YEAR -> "dic 31, 2025";
            case YEAR_NAMED_MONTH_DAY -> "2025 dic 31";
            case NAMED_MONTH_YEAR -> "dic 2025";
            case COMPACT_CLOCK -> "202512312140";
            default -> {
                String year = shortYear() ? pattern.replace("uuuu", "uu") : pattern;
                yield DateTimeFormatter.ofPattern(year, Locale.ENGLISH).format(SHOWN);
            }
        };
    }

    boolean dayBeforeMonth() {
        return pattern.startsWith("d");
    }

    /** Whether a text of this kind says which moment it is in the whole world. */
    boolean isInstant() {
        return rewriting == Rewriting.EPOCH;
    }

    /** Whether a text of this kind is a number of days, as spreadsheets keep moments. */
    boolean isSerial() {
        return rewriting == Rewriting.SERIAL;
    }

    /** Whether the century is left to the reader. */
    boolean shortYear() {
        return rewriting == Rewriting.SHORT_YEAR || yearFirst();
    }

    /** Whether a year of two digits stands before month and day. */
    boolean yearFirst() {
        return rewriting == Rewriting.SHORT_YEAR_FIRST;
    }

    /** What stands between the parts of a date with a year of two digits. */
    char mark() {
        return pattern.charAt(yearFirst() ? pattern.length() - 2 : 1);
    }

    /** All ways of the same mark, where the year has two digits; none for others. */
    static List<DateFormat> shortYears(DateFormat format) {
        return Arrays.stream(values())
                .filter(f -> format.shortYear() && f.shortYear() && f.mark() == format.mark())
                .toList();
    }

    /** The other reading of the same digits, where there is one. */
    DateFormat twin() {
        return switch (this) {
            case DAY_MONTH_YEAR -> MONTH_DAY_YEAR;
            case MONTH_DAY_YEAR -> DAY_MONTH_YEAR;
            case DAY_MONTH_YEAR_DASH -> MONTH_DAY_YEAR_DASH;
            case MONTH_DAY_YEAR_DASH -> DAY_MONTH_YEAR_DASH;
            case DAY_MONTH_SHORT_YEAR -> MONTH_DAY_SHORT_YEAR;
            case MONTH_DAY_SHORT_YEAR -> DAY_MONTH_SHORT_YEAR;
            case DAY_MONTH_SHORT_YEAR_DASH -> MONTH_DAY_SHORT_YEAR_DASH;
            case MONTH_DAY_SHORT_YEAR_DASH -> DAY_MONTH_SHORT_YEAR_DASH;
            default -> this;
        };
    }

    /**
     * Reads a text without a zone mark.
     *
     * @return the moment, or a reason why there is none
     */
    Reading read(String text) {
        if (rewriting == Rewriting.EPOCH) {
            LocalDateTime moment = EpochTime.read(text, this == EPOCH_MILLIS);
            return moment == null ? Reading.UNREADABLE : new Reading(moment, true, null);
        }
        if (rewriting == Rewriting.SERIAL) {
            return SerialDays.read(text, this == DAYS_SINCE_1904);
        }
        String digits = rewritten(text);
        if (digits == null) {
            return Reading.UNREADABLE;
        }
        Reading plain = months() ? null : PlainDate.read(digits, pattern);
        return plain == null ? byFormatter(digits) : plain;
    }

    /** Every way of writing, by the formatter alone. */
    Reading readAnyWay(String text) {
        if (isInstant() || isSerial()) {
            return read(text);
        }
        String digits = rewritten(text);
        return digits == null ? Reading.UNREADABLE : byFormatter(digits);
    }

    /** A quick reader of most texts written this way; empty where digits alone do not say it. */
    Optional<PlainDate> quick() {
        return rewriting == Rewriting.NONE && !months() ? Optional.of(new PlainDate(pattern)) : Optional.empty();
    }

    private String rewritten(String text) {
        return switch (rewriting) {
            case SHORT_YEAR -> ShortYear.completed(text);
            case SHORT_YEAR_FIRST -> ShortYear.completedFirst(text);
            case NAMED_MONTH -> MonthWords.numbered(text);
            case COMPACT_CLOCK -> EpochTime.apart(text);
            default -> text;
        };
    }

    private boolean months() {
        return coarsest() == TimePrecision.MONTH;
    }

    private Reading byFormatter(String text) {
        if (!hasMarks(text)) {
            return Reading.UNREADABLE;
        }
        try {
            TemporalAccessor parsed = formatter.parse(text);
            LocalTime clock = parsed.query(TemporalQueries.localTime());
            LocalDate date = months()
                    ? LocalDate.of(parsed.get(ChronoField.YEAR), parsed.get(ChronoField.MONTH_OF_YEAR), 1)
                    : parsed.query(TemporalQueries.localDate());
            if (date == null) {
                return Reading.UNREADABLE;
            }
            return new Reading(clock == null ? date.atStartOfDay() : date.atTime(clock), clock != null, null);
        } catch (DateTimeParseException e) {
            TemporalAccessor digits = unresolved(text);
            if (digits == null) {
                return Reading.UNREADABLE;
            }
            if (!isDay(digits)) {
                return Reading.IMPOSSIBLE;
            }
            return endsDay(digits) && !months() ? Reading.endOf(day(digits)) : Reading.IMPOSSIBLE_TIME;
        } catch (DateTimeException e) {
            return Reading.IMPOSSIBLE;
        }
    }

    private static boolean endsDay(TemporalAccessor digits) {
        return part(digits, ChronoField.HOUR_OF_DAY) == 24
                && part(digits, ChronoField.MINUTE_OF_HOUR) == 0
                && part(digits, ChronoField.SECOND_OF_MINUTE) <= 0
                && part(digits, ChronoField.NANO_OF_SECOND) <= 0;
    }

    private static long part(TemporalAccessor digits, ChronoField field) {
        return digits.isSupported(field) ? digits.getLong(field) : -1;
    }

    /** Whether what parts the pattern's digits stands in the text; without, asking the formatter only takes time. */
    private boolean hasMarks(String text) {
        int at = 0;
        for (int p = 0; p < pattern.length(); p++) {
            if (!Character.isLetter(pattern.charAt(p)) && pattern.charAt(p) != '~') {
                at = text.indexOf(pattern.charAt(p), at) + 1;
                if (at == 0) {
                    return false;
                }
            }
        }
        return !text.isEmpty() && !Character.isLetter(text.charAt(0));
    }

    /** What the digits say where they stand as in the pattern, although there may be no such day; null where not. */
    private TemporalAccessor unresolved(String text) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor digits = formatter.parseUnresolved(text, position);
        boolean wholeText = digits != null && position.getErrorIndex() < 0 && position.getIndex() == text.length();
        return wholeText ? digits : null;
    }

    /** The month that a text names, whatever it says of the day. */
    Optional<YearMonth> month(String text) {
        if (rewriting == Rewriting.SERIAL) {
            return Optional.ofNullable(read(text).moment()).map(YearMonth::from);
        }
        String digits = rewriting == Rewriting.EPOCH ? null : rewritten(text);
        TemporalAccessor parts = digits == null ? null : unresolved(digits);
        if (parts == null || !parts.isSupported(ChronoField.YEAR)) {
            return Optional.empty();
        }
        // The digits are those written, so that a month may be 0 or 13.
        long month = part(parts, ChronoField.MONTH_OF_YEAR);
        long year = part(parts, ChronoField.YEAR);
        return month >= 1 && month <= 12 && year >= 1 && year <= 9999
                ? Optional.of(YearMonth.of((int) year, (int) month))
                : Optional.empty();
    }

    /** Whether the digits of the date, whatever the clock says, are a day that exists. */
    private boolean isDay(TemporalAccessor digits) {
        try {
            return day(digits) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private LocalDate day(TemporalAccessor digits) {
        int day = months() ? 1 : digits.get(ChronoField.DAY_OF_MONTH);
        return LocalDate.of(digits.get(ChronoField.YEAR), digits.get(ChronoField.MONTH_OF_YEAR), day);
    }

    /** The finest precision that this way of writing can hold where no clock time follows. */
    TimePrecision coarsest() {
        boolean number = rewriting == Rewriting.EPOCH || rewriting == Rewriting.SERIAL;
        return pattern.indexOf('d') < 0 && !number ? TimePrecision.MONTH : TimePrecision.DAY;
    }

    /**
     * What a text says.
     *
     * @param moment null where there is none
     * @param clock whether the text holds a clock time
     * @param failure code of the reason, null where there is a moment
     * @param dayEnd whether the clock says 24:00, which is 00:00 of the next day
     */
    record Reading(LocalDateTime moment, boolean clock, String failure, boolean dayEnd) {
        static final Reading UNREADABLE = new Reading(null, false, "import.unreadable-date");
        static final Reading IMPOSSIBLE = new Reading(null, false, "import.impossible-date");
        static final Reading IMPOSSIBLE_TIME = new Reading(null, false, "import.impossible-time");

        Reading(LocalDateTime moment, boolean clock, String failure) {
            this(moment, clock, failure, false);
        }

        /** The end of a day as ISO 8601 writes it, 24:00. */
        static Reading endOf(LocalDate day) {
            return new Reading(day.plusDays(1).atStartOfDay(), true, null, true);
        }

        boolean ok() {
            return moment != null;
        }

        /** Written as a date, although there is no such day or time. */
        boolean impossible() {
            return equals(IMPOSSIBLE) || equals(IMPOSSIBLE_TIME);
        }
    }
}
