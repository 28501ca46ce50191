// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;

/**
 * The usual ways of writing a date and a clock time, read letter by letter, since a formatter takes twenty times as long
 * and there are millions of dates: the pattern's digits (days and months of one or two, years of four), then nothing, or
 * a blank or T with H:mm, H:mm:ss, H:mm:ss with a fraction, or either of the first two with AM or PM. One for a thread;
 * what the text read last says stands in its getters.
 */
final class PlainDate {

    private static final int YEAR_DIGITS = 4;
    private static final int NANO_DIGITS = 9;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** The letter of a piece of the pattern, and how often it stands there. */
    private final char[] letters;

    private final int[] runs;
    private String text = "";
    private int at;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean clocked;

    /** What a text is. */
    enum Outcome {
        MOMENT,
        /** Written as a date that does not exist. */
        NO_SUCH_DAY,
        NO_SUCH_TIME,
        /** Only the formatter can judge it. */
        UNSURE
    }

    PlainDate(String pattern) {
        int pieces = 0;
        char[] found = new char[pattern.length()];
        int[] lengths = new int[pattern.length()];
        for (int p = 0; p < pattern.length(); p++) {
            char letter = pattern.charAt(p);
            if (p > 0 && letter == pattern.charAt(p - 1)) {
                lengths[pieces - 1]++;
            } else {
                found[pieces] = letter;
                lengths[pieces++] = 1;
            }
        }
        this.letters = Arrays.copyOf(found, pieces);
        this.runs = Arrays.copyOf(lengths, pieces);
    }

    /** What the formatter of the pattern would say, or null for a text that only the formatter can judge. */
    static DateFormat.Reading read(String text, String pattern) {
        PlainDate date = new PlainDate(pattern);
        return switch (date.look(text)) {
            case MOMENT -> new DateFormat.Reading(date.moment(), date.clocked, null);
            case NO_SUCH_DAY -> DateFormat.Reading.IMPOSSIBLE;
            case NO_SUCH_TIME ->
                date.isDayEnd()
                        ? DateFormat.Reading.endOf(LocalDate.of(date.year, date.month, date.day))
                        : DateFormat.Reading.IMPOSSIBLE_TIME;
            case UNSURE -> null;
        };
    }

    /** Whether the text holds a clock time. */
    boolean clocked() {
        return clocked;
    }

    int dayOfMonth() {
        return day;
    }

    /** Whether it says seconds other than 0. */
    boolean hasSeconds() {
        return second != 0 || nano != 0;
    }

    boolean isMidnight() {
        return hour == 0 && minute == 0 && !hasSeconds();
    }

    /** Whether the clock says 24:00, which is no time of this day. */
    private boolean isDayEnd() {
        return hour == 24 && minute == 0 && !hasSeconds();
    }

    LocalDateTime moment() {
        return LocalDateTime.of(year, month, day, hour, minute, second, nano);
    }

    /** The moment as {@link org.atalaya.core.time.LocalMillis} counts. */
    long millis() {
        long seconds = ((epochDay() * 24 + hour) * 60 + minute) * 60 + second;
        return seconds * 1_000 + nano / NANOS_PER_MILLI;
    }

    /** Days from 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
    long epochDay() {
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400);
        long ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    Outcome look(String written) {
        text = written;
        at = 0;
        clocked = false;
        hour = 0;
        minute = 0;
        second = 0;
        nano = 0;
        for (int p = 0; p < letters.length; p++) {
            int value;
            switch (letters[p]) {
                case 'u' -> year = value = number(YEAR_DIGITS, YEAR_DIGITS);
                case 'M' -> month = value = number(runs[p], 2);
                case 'd' -> day = value = number(runs[p], 2);
                default -> value = skip(letters[p]) ? 0 : -1;
            }
            if (value < 0) {
                return Outcome.UNSURE;
            }
        }
        if (at < text.length() && isDigit(text.charAt(at))) {
            return Outcome.UNSURE;
        }
        boolean exists = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= lengthOfMonth());
        if (at == text.length()) {
            return exists ? Outcome.MOMENT : Outcome.NO_SUCH_DAY;
        }
        return clock(exists);
    }

    private Outcome clock(boolean exists) {
        if (!skip(' ') && !skip('T')) {
            return Outcome.UNSURE;
        }
        hour = number(1, 2);
        minute = hour >= 0 && skip(':') ? number(2, 2) : -1;
        if (minute < 0) {
            return Outcome.UNSURE;
        }
        boolean hasSeconds = skip(':');
        second = hasSeconds ? number(2, 2) : 0;
        boolean hasFraction = hasSeconds && skip('.');
        nano = hasFraction ? fraction() : 0;
        if (second < 0 || nano < 0) {
            return Outcome.UNSURE;
        }
        boolean onTheClock = true;
        if (at < text.length()) {
            if (hasFraction || at != text.length() - 3 || !skip(' ')) {
                return Outcome.UNSURE;
            }
            String mark = text.substring(at).toUpperCase(Locale.ROOT);
            if (!mark.equals("AM") && !mark.equals("PM")) {
                return Outcome.UNSURE;
            }
            onTheClock = hour >= 1 && hour <= 12;
            hour = hour % 12 + (mark.equals("PM") ? 12 : 0);
        }
        clocked = true;
        if (!exists) {
            return Outcome.NO_SUCH_DAY;
        }
        return onTheClock && hour <= 23 && minute <= 59 && second <= 59 ? Outcome.MOMENT : Outcome.NO_SUCH_TIME;
    }

    private int lengthOfMonth() {
        return switch (month) {
            case 2 -> Year.isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** A number of so many digits, -1 where there is none. */
    private int number(int least, int most) {
        int value = 0;
        int digits = 0;
        while (digits < most && at < text.length() && isDigit(text.charAt(at))) {
            value = value * 10 + (text.charAt(at++) - '0');
            digits++;
        }
        return digits >= least ? value : -1;
    }

    private int fraction() {
        int from = at;
        int value = number(1, NANO_DIGITS);
        for (int digits = at - from; digits < NANO_DIGITS; digits++) {
            value *= 10;
        }
        return value;
    }

    private boolean skip(char letter) {
        boolean there = at < text.length() && text.charAt(at) == letter;
        at += there ? 1 : 0;
        return there;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
