// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Locale;

/**
 * Patterns in which {@code %} stands for any letters and {@code _} for one; behind a backslash they stand for themselves,
 * as does the backslash. Greedy with one step back, so that no pattern takes longer than pattern times text; a regular
 * expression with many stars can take for ever.
 */
final class Like {

    /** Signs in the place of letters: from the part of Unicode that no text uses. */
    private static final char ANY = '\uE000';

    private static final char ONE = '\uE001';

    private Like() {}

    /** A text as a pattern that only it fits. */
    static String quote(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The text of a pattern without signs for other letters; null where it has one. */
    static String plain(String pattern) {
        String signs = signs(pattern);
        return signs.indexOf(ANY) >= 0 || signs.indexOf(ONE) >= 0 ? null : signs;
    }

    private static String signs(String pattern) {
        StringBuilder signs = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            boolean escapes = letter == '\\' && i + 1 < pattern.length() && "%_\\".indexOf(pattern.charAt(i + 1)) >= 0;
            if (escapes) {
                signs.append(pattern.charAt(++i));
            } else {
                signs.append(letter == '%' ? ANY : letter == '_' ? ONE : letter);
            }
        }
        return signs.toString();
    }

    /** Whether the whole text fits. */
    static boolean matches(String text, String pattern, boolean caseMatters) {
        String t = caseMatters ? text : text.toLowerCase(Locale.ROOT);
        String p = signs(caseMatters ? pattern : pattern.toLowerCase(Locale.ROOT));
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < t.length()) {
            if (in < p.length() && p.charAt(in) == ANY) {
                star = in++;
                retry = at;
            } else if (in < p.length() && (p.charAt(in) == ONE || p.charAt(in) == t.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < p.length() && p.charAt(in) == ANY) {
            in++;
        }
        return in == p.length();
    }
}
