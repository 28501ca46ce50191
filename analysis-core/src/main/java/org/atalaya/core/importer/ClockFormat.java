// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** One way of writing clock times in a column of their own. */
enum ClockFormat {
    /** 21:40, 21:40:05, 9:40 PM, or 2140. */
    USUAL,
    /** Hours and minutes as one number without leading zeros: 5 is 00:05, 930 is 09:30. */
    HOUR_MINUTE_NUMBER,
    /** The hour alone, 0 to 23. */
    HOUR;

    private static final DateTimeFormatter FORMATTER = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[h:mm[:ss] a][H:mm[:ss]]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[AaPp][Mm])?|\\d{4}");
    private static final int HUNDRED = 100;

    /** Whether a text is written as a clock time, be there such a time of day or not: 25:00. */
    static boolean written(String text) {
        return WRITTEN.matcher(ClockWords.usual(text.strip())).matches();
    }

    /** Whether a text is written with a colon as a clock time that does not exist; four digits can be anything. */
    static boolean impossible(String text) {
        return text.indexOf(':') >= 0 && written(text) && USUAL.read(text) == null;
    }

    /** The clock time of a text, or null when it is none. */
    LocalTime read(String text) {
        String clock = ClockWords.usual(text.strip());
        try {
            if (this != USUAL) {
                int number = number(clock);
                if (number >= 0) {
                    return this == HOUR ? time(number, 0) : time(number / HUNDRED, number % HUNDRED);
                }
            }
            if (clock.length() == 4 && clock.chars().allMatch(Character::isDigit)) {
                int digits = Integer.parseInt(clock);
                return time(digits / HUNDRED, digits % HUNDRED);
            }
            int colon = clock.indexOf(':');
            return colon < 1 || colon > 2 ? null : LocalTime.parse(clock, FORMATTER);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether a text says the end of the day: 24:00, 2400, and 24 in a column of hours. */
    boolean endsDay(String text) {
        String clock = text.strip();
        if (!clock.startsWith("24")) {
            return false;
        }
        String digits = ClockWords.usual(clock);
        return switch (digits) {
            case "24:00", "24:00:00", "2400" -> true;
            case "24" -> this == HOUR;
            default -> digits.equals("2400.0") && this == HOUR_MINUTE_NUMBER;
        };
    }

    /** Null where there is no such time, which columns of numbers hold in every row. */
    private static LocalTime time(int hour, int minute) {
        return hour <= 23 && minute <= 59 ? LocalTime.of(hour, minute) : null;
    }

    /** A whole number of at most four digits, behind which a spreadsheet may have put .0; −1 for anything else. */
    static int number(String clock) {
        String digits = clock.endsWith(".0") ? clock.substring(0, clock.length() - 2) : clock;
        return digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? -1
                : Integer.parseInt(digits);
    }
}
