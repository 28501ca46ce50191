// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in fields as they are written in the language of the window: 31/12/2025 in Spanish, and 2025-12-31 in English, where
 * a day with strokes means two things. What is typed may have either form.
 */
public final class TypedDay {

    private static final Pattern DAY_FIRST =
            Pattern.compile("\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?\\s*");

    private TypedDay() {}

    /** A day where it is one, else day and clock time. */
    public static String of(LocalDateTime moment, Language language) {
        String clock =
                moment.toLocalTime().toSecondOfDay() == 0 ? "" : moment.getSecond() == 0 ? " HH:mm" : " HH:mm:ss";
        return DateTimeFormatter.ofPattern(language.get("date.field") + clock, Locale.ROOT)
                .format(moment);
    }

    /**
     * What was typed as the rest of the program reads it, 2025-12-31 or 2025-12-31T22:00; what is no such day stays as it
     * was typed, so that it can be told what is wrong with it.
     */
    public static String iso(String typed, Language language) {
        Matcher day = DAY_FIRST.matcher(typed);
        if (!language.isSpanish() || !day.matches()) {
            return typed.strip();
        }
        try {
            LocalDate found = LocalDate.of(
                    Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            String clock = day.group(4);
            return clock == null ? found.toString() : found + "T" + (clock.indexOf(':') == 1 ? "0" : "") + clock;
        } catch (DateTimeException e) {
            return typed.strip();
        }
    }
}
