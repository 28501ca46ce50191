// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with the name of the month in Spanish or English, whole or cut to three letters or more: "12 de marzo de 2020",
 * "Mar 12, 2020 9:40 PM", "12-ENE-20", "12MAR2020".
 */
final class MonthWords {

    private static final List<List<String>> MONTHS = List.of(
            List.of("enero", "january"),
            List.of("febrero", "february"),
            List.of("marzo", "march"),
            List.of("abril", "april"),
            List.of("mayo", "may"),
            List.of("junio", "june"),
            List.of("julio", "july"),
            List.of("agosto", "august"),
            List.of("setiembre", "septiembre", "september"),
            List.of("octubre", "october"),
            List.of("noviembre", "november"),
            List.of("diciembre", "december"));

    private static final List<String> DAYS = List.of(
            "lunes",
            "martes",
            "miercoles",
            "jueves",
            "viernes",
            "sabado",
            "domingo",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final List<String> FILL = List.of("de", "del", "a", "las", "at", "of", "the", "hrs", "horas", "h");
    private static final Map<String, String> HALVES = Map.of("am", "AM", "pm", "PM", "a m", "AM", "p m", "PM");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|" + CLOCK + "|\\d+");
    private static final int LEAST_LETTERS = 3;

    /** No date is longer; longer texts are not looked at. */
    private static final int LONGEST = 60;

    private MonthWords() {}

    /** Whether a text is the whole name of a month. */
    static boolean isMonth(String text) {
        return MONTHS.stream().anyMatch(names -> names.contains(HeaderWords.normal(text)));
    }

    /** The date with a number for the month, in the same order: "12 ~3 2020 9:40 PM"; null where no month is named. */
    static String numbered(String text) {
        if (text.length() > LONGEST || text.chars().noneMatch(Character::isLetter)) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\b([ap])\\. ?m\\.?", "$1m")
                .replaceAll("(\\d)(?:st|nd|rd|th)\\b", "$1");
        List<String> parts = new ArrayList<>();
        String clock = "";
        boolean named = false;
        Matcher tokens = TOKEN.matcher(plain);
        while (tokens.find()) {
            String token = tokens.group();
            if (CLOCK.matcher(token).matches()) {
                clock = " " + token;
            } else if (HALVES.containsKey(token)) {
                clock += clock.isEmpty() ? "" : " " + HALVES.get(token);
            } else if (Character.isDigit(token.charAt(0))) {
                parts.add(token);
            } else if (!named && month(token) > 0) {
                named = true;
                parts.add("~" + month(token));
            } else if (!FILL.contains(token) && !day(token)) {
                return null;
            }
        }
        if (!named || parts.size() < 2 || parts.size() > 3) {
            return null;
        }
        completeYear(parts);
        return String.join(" ", parts) + clock;
    }

    /** The number of a month, 0 for another word. */
    static int month(String word) {
        String plain = HeaderWords.normal(word);
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i)) {
                if (plain.length() >= LEAST_LETTERS && name.startsWith(plain)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static boolean day(String word) {
        return word.length() >= 2 && DAYS.stream().anyMatch(name -> name.startsWith(word));
    }

    /** Where no part has four digits, the last of them is the year. */
    private static void completeYear(List<String> parts) {
        int last = parts.size() - 1;
        if (parts.stream().noneMatch(p -> p.length() == 4) && parts.get(last).length() == 2) {
            String whole = ShortYear.completed("1/1/" + parts.get(last));
            parts.set(last, whole == null ? parts.get(last) : whole.substring("1/1/".length()));
        }
    }
}
