// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.time.LocalDateTime;

/** Minutes of the year 2025 and how they are written. */
final class Clock {

    static final int DAY = 24 * 60;
    static final int DAYS = 365;
    static final int END = DAYS * DAY;
    private static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 0, 0);

    private Clock() {}

    static LocalDateTime at(int minute) {
        return START.plusMinutes(minute);
    }

    static int day(int minute) {
        return minute / DAY;
    }

    static int hour(int minute) {
        return minute % DAY / 60;
    }

    /** Monday is 0; 2025 began on a Wednesday. */
    static int weekday(int day) {
        return (day + 2) % 7;
    }

    /** {@code 2025-01-31}. */
    static String isoDate(int minute) {
        return at(minute).toLocalDate().toString();
    }

    /** {@code 31/01/2025}. */
    static String dayFirst(int minute) {
        LocalDateTime moment = at(minute);
        return padded("", moment.getDayOfMonth(), 2) + padded("/", moment.getMonthValue(), 2) + "/" + moment.getYear();
    }

    /** {@code 21:40}. */
    static String time(int minute) {
        return padded("", hour(minute), 2) + padded(":", minute % 60, 2);
    }

    /** A number with leading zeros; without {@code String.format}, which would ask for a locale. */
    static String padded(String before, int number, int digits) {
        return before + "0".repeat(Math.max(0, digits - Integer.toString(number).length())) + number;
    }
}
