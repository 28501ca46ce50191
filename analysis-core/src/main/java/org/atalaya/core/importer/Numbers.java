// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Locale;

/** Numbers as people write them in data files. */
final class Numbers {

    private Numbers() {}

    /**
     * The number a text stands for, NaN when it is none. A comma counts as the decimal mark; where a point and a comma
     * stand in one number, the last of them is the decimal mark and the other one groups thousands.
     */
    static double parse(String text) {
        String number = text.strip();
        if (number.isEmpty() || !looksLikeNumber(number)) {
            return Double.NaN;
        }
        try {
            int comma = number.lastIndexOf(',');
            if (comma < 0) {
                return Double.parseDouble(number);
            }
            int point = number.lastIndexOf('.');
            if (point < 0) {
                return Double.parseDouble(number.replace(',', '.'));
            }
            String grouped = point > comma
                    ? number.replace(",", "")
                    : number.replace(".", "").replace(',', '.');
            return Double.parseDouble(grouped);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether a cell says "no data": nothing, or one of the marks that exports write for it. */
    static boolean missing(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "", "NA", "N/A", "NULL", "NONE", "NAN", "-" -> true;
            default -> false;
        };
    }

    static boolean isNumber(String text) {
        return !Double.isNaN(parse(text));
    }

    /** Java also reads "NaN", "0x1p3" and "1d"; data files do not mean those. */
    private static boolean looksLikeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == '-' || c == '+' || c == '.' || c == ',' || c == 'e' || c == 'E';
            if (!sign && (c < '0' || c > '9')) {
                return false;
            }
        }
        char first = text.charAt(0);
        return first != 'e' && first != 'E';
    }
}
