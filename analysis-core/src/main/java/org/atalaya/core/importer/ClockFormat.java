// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** Clock times in a column of their own: 21:40, 21:40:05, 9:40 PM, or 2140. */
final class ClockFormat {

    private static final DateTimeFormatter FORMATTER = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[h:mm[:ss] a][H:mm[:ss]]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern WRITTEN = Pattern.compile("\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[AaPp][Mm])?|\\d{4}");

    private ClockFormat() {}

    /** Whether a text is written as a clock time, be there such a time of day or not: 25:00. */
    static boolean written(String text) {
        return WRITTEN.matcher(text.strip()).matches();
    }

    /** Whether a text is written with a colon as a clock time that does not exist; four digits can be anything. */
    static boolean impossible(String text) {
        return text.indexOf(':') >= 0 && written(text) && read(text) == null;
    }

    /** The clock time of a text, or null when it is none. */
    static LocalTime read(String text) {
        String clock = text.strip();
        try {
            if (clock.length() == 4 && clock.chars().allMatch(Character::isDigit)) {
                return LocalTime.of(Integer.parseInt(clock.substring(0, 2)), Integer.parseInt(clock.substring(2)));
            }
            return clock.indexOf(':') < 0 ? null : LocalTime.parse(clock, FORMATTER);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
