// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Locale;

/**
 * Patterns in which {@code %} stands for any letters and {@code _} for one. Greedy with one step back, so that no
 * pattern takes longer than pattern times text; a regular expression with many stars can take for ever.
 */
final class Like {

    private Like() {}

    /** Whether the whole text fits. */
    static boolean matches(String text, String pattern, boolean caseMatters) {
        String t = caseMatters ? text : text.toLowerCase(Locale.ROOT);
        String p = caseMatters ? pattern : pattern.toLowerCase(Locale.ROOT);
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < t.length()) {
            if (in < p.length() && p.charAt(in) == '%') {
                star = in++;
                retry = at;
            } else if (in < p.length() && (p.charAt(in) == '_' || p.charAt(in) == t.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < p.length() && p.charAt(in) == '%') {
            in++;
        }
        return in == p.length();
    }
}
