// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.regex.Pattern;

/** Clock times as spreadsheets in Spanish write them, put as others do: "10:05 a. m." is "10:05 AM". */
final class ClockWords {

    private static final Pattern MORNING = Pattern.compile("(?i)[ \\u00a0\\u202f]*a[ .\\u00a0\\u202f]*m\\.?$");
    private static final Pattern EVENING = Pattern.compile("(?i)[ \\u00a0\\u202f]*p[ .\\u00a0\\u202f]*m\\.?$");
    private static final Pattern HOURS = Pattern.compile("(?i)(\\d) ?(?:hrs?|hs|horas|h)\\.?$");
    private static final Pattern BETWEEN = Pattern.compile("(?i)(\\d)h(\\d{2})$");
    private static final Pattern COMMA = Pattern.compile("(\\d), ?(\\d{1,2}:)");

    private ClockWords() {}

    /** The same text with AM, PM and colons; most texts end in a digit or a mark of their own and stay as they are. */
    static String usual(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String usual = text;
        char last = text.charAt(text.length() - 1);
        if (last == '.' || last == 'm' || last == 'M') {
            usual = MORNING.matcher(usual).replaceFirst(" AM");
            usual = EVENING.matcher(usual).replaceFirst(" PM");
        }
        if (last == '.' || last == 's' || last == 'S' || last == 'h' || last == 'H' || last == 'r') {
            usual = HOURS.matcher(usual).replaceFirst("$1");
        }
        if (usual.indexOf('h') > 0) {
            usual = BETWEEN.matcher(usual).replaceFirst("$1:$2");
        }
        if (usual.indexOf(',') > 0) {
            usual = COMMA.matcher(usual).replaceFirst("$1 $2");
        }
        return usual.strip();
    }
}
