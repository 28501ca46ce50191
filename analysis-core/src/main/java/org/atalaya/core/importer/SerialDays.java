// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.LocalDateTime;

/**
 * Moments as spreadsheets keep them: days counted from 1900 or from 1904, with the time of day as their fraction. Only
 * numbers from 1954 to 2064 (counted from 1900) are taken for such; most other numbers of five digits are none either,
 * which is for the column to tell.
 */
final class SerialDays {

    /** 1 March 1900 is day 61, because a 29 February 1900 is counted that never was. */
    private static final LocalDateTime START_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime START_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final int FIRST = 20_000;
    private static final int LAST = 60_000;
    private static final int DIGITS = 5;
    private static final int MOST_DECIMALS = 15;
    private static final double DAY_SECONDS = 86_400;
    private static final long MINUTE = 60;

    private SerialDays() {}

    /** Whether a text can be such a number. */
    static boolean isSerial(String text) {
        return !Double.isNaN(number(text));
    }

    private static double number(String text) {
        int length = text.length();
        if (length < DIGITS
                || length > DIGITS + 1 + MOST_DECIMALS
                || (length > DIGITS && !isMark(text.charAt(DIGITS)))) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            if (i != DIGITS && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return Double.NaN;
            }
        }
        int day = Integer.parseInt(text.substring(0, DIGITS));
        return day < FIRST || day >= LAST || length == DIGITS + 1
                ? Double.NaN
                : Double.parseDouble(text.replace(',', '.'));
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',';
    }

    /** The moment of a number, {@link DateFormat.Reading#UNREADABLE} where it is none. */
    static DateFormat.Reading read(String text, boolean from1904) {
        double number = number(text);
        if (Double.isNaN(number)) {
            return DateFormat.Reading.UNREADABLE;
        }
        long seconds = Math.round(number * DAY_SECONDS);
        // Four decimals tell a time to nine seconds: the whole minute within them is what was meant.
        int decimals = Math.max(1, text.length() - DIGITS - 1);
        double grain = DAY_SECONDS / Math.pow(10, decimals);
        long minute = Math.round(number * DAY_SECONDS / MINUTE) * MINUTE;
        if (grain < MINUTE / 2.0 && Math.abs(number * DAY_SECONDS - minute) <= Math.max(grain, 0.01)) {
            seconds = minute;
        }
        LocalDateTime moment = (from1904 ? START_1904 : START_1900).plusSeconds(seconds);
        boolean clock = number != Math.rint(number);
        return new DateFormat.Reading(moment, clock, null);
    }
}
