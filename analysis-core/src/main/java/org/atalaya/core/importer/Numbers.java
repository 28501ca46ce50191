// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Locale;

/** Numbers as people write them in data files. */
final class Numbers {

    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** The longest mark of "no data". */
    private static final int LONGEST_MARK = 11;

    private Numbers() {}

    /**
     * The number a text stands for, NaN when it is none. A comma counts as the decimal mark; where a point and a comma
     * stand in one number, the last of them is the decimal mark and the other one groups thousands.
     */
    static double parse(String text) {
        String number = text.strip();
        double plain = plain(number);
        if (!Double.isNaN(plain)) {
            return plain;
        }
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

    /**
     * Digits with at most one decimal mark and a minus sign, which most numbers are; NaN for everything else. Up to 15
     * digits and a power of ten up to 10²² are exact, so the one division rounds as the full algorithm does (Clinger
     * 1990).
     */
    static double plain(String number) {
        int length = number.length();
        int first = length > 0 && number.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int mark = -1;
        for (int i = first; i < length; i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (mark < 0 && (c == '.' || c == ',')) {
                mark = i;
            } else {
                return Double.NaN;
            }
        }
        int count = length - first - (mark < 0 ? 0 : 1);
        if (count < 1 || count > EXACT_DIGITS) {
            return Double.NaN;
        }
        double value = mark < 0 ? digits : digits / POWERS_OF_TEN[length - 1 - mark];
        return first == 1 ? -value : value;
    }

    /** Whether a cell says "no data": nothing, or one of the marks that exports write for it. */
    static boolean missing(String text) {
        if (text.length() > LONGEST_MARK || (!text.isEmpty() && beginsANumber(text))) {
            return false;
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "",
                    "NA",
                    "N/A",
                    "#N/A",
                    "NULL",
                    "NONE",
                    "NAN",
                    "NIL",
                    "-",
                    "--",
                    ".",
                    "?",
                    "#N/D",
                    "(NULL)",
                    "<NULL>",
                    "<NA>" -> true;
            case "ND", "N/D", "SD", "S/D", "N.D.", "S.D.", "SIN DATO", "SIN DATOS", "NO DATA" -> true;
            case "S/F", "S.F.", "SIN FECHA", "S/H", "SIN HORA", "S/N", "NO PRECISA", "NO REGISTRA", "NO INDICA" -> true;
            default -> false;
        };
    }

    private static boolean beginsANumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || (first == '-' && text.length() > 2);
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
