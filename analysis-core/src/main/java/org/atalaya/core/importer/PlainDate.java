// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;

/**
 * The usual ways of writing a date and a clock time, read letter by letter, since a formatter takes twenty times as long
 * and there are millions of dates: the pattern's digits (days and months of one or two, years of four), then nothing, or
 * a blank or T with H:mm, H:mm:ss, H:mm:ss with a fraction, or either of the first two with AM or PM.
 */
final class PlainDate {

    private static final int YEAR_DIGITS = 4;
    private static final int NANO_DIGITS = 9;

    private final String text;
    private int at;

    private PlainDate(String text) {
        this.text = text;
    }

    /** What the formatter of the pattern would say, or null for a text that only the formatter can judge. */
    static DateFormat.Reading read(String text, String pattern) {
        return new PlainDate(text).read(pattern);
    }

    private DateFormat.Reading read(String pattern) {
        int year = -1;
        int month = -1;
        int day = -1;
        for (int p = 0; p < pattern.length(); ) {
            char letter = pattern.charAt(p);
            int run = 1;
            while (p + run < pattern.length() && pattern.charAt(p + run) == letter) {
                run++;
            }
            p += run;
            int value = 0;
            switch (letter) {
                case 'u' -> year = value = number(YEAR_DIGITS, YEAR_DIGITS);
                case 'M' -> month = value = number(run, 2);
                case 'd' -> day = value = number(run, 2);
                default -> value = skip(letter) ? 0 : -1;
            }
            if (value < 0) {
                return null;
            }
        }
        if (at < text.length() && isDigit(text.charAt(at))) {
            return null;
        }
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        if (at == text.length()) {
            return exists
                    ? new DateFormat.Reading(LocalDateTime.of(year, month, day, 0, 0), false, null)
                    : DateFormat.Reading.IMPOSSIBLE;
        }
        return clock(year, month, day, exists);
    }

    private DateFormat.Reading clock(int year, int month, int day, boolean exists) {
        if (!skip(' ') && !skip('T')) {
            return null;
        }
        int hour = number(1, 2);
        int minute = hour >= 0 && skip(':') ? number(2, 2) : -1;
        if (minute < 0) {
            return null;
        }
        boolean hasSeconds = skip(':');
        int second = hasSeconds ? number(2, 2) : 0;
        boolean hasFraction = hasSeconds && skip('.');
        int nano = hasFraction ? fraction() : 0;
        if (second < 0 || nano < 0) {
            return null;
        }
        boolean onTheClock = true;
        boolean half = !hasFraction && at == text.length() - 3 && skip(' ');
        if (half) {
            String mark = text.substring(at).toUpperCase(Locale.ROOT);
            if (!mark.equals("AM") && !mark.equals("PM")) {
                return null;
            }
            onTheClock = hour >= 1 && hour <= 12;
            hour = hour % 12 + (mark.equals("PM") ? 12 : 0);
        } else if (at < text.length()) {
            return null;
        }
        if (!exists) {
            return DateFormat.Reading.IMPOSSIBLE;
        }
        if (hour == 24 && minute == 0 && second == 0 && nano == 0 && !half) {
            return DateFormat.Reading.endOf(LocalDate.of(year, month, day));
        }
        return onTheClock && hour <= 23 && minute <= 59 && second <= 59
                ? new DateFormat.Reading(LocalDateTime.of(year, month, day, hour, minute, second, nano), true, null)
                : DateFormat.Reading.IMPOSSIBLE_TIME;
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
        int nano = number(1, NANO_DIGITS);
        for (int digits = at - from; digits < NANO_DIGITS; digits++) {
            nano *= 10;
        }
        return nano;
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
