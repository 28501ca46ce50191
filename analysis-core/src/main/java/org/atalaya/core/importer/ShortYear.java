// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

/** Years of two digits: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999, as POSIX has them. */
final class ShortYear {

    private static final int PIVOT = 69;

    private ShortYear() {}

    /** A date such as 31/12/25 with the whole year, null where the text does not begin with one. */
    static String completed(String text) {
        int at = number(text, 0);
        if (at == 0 || at >= text.length() || !mark(text.charAt(at))) {
            return null;
        }
        char mark = text.charAt(at);
        int month = at + 1;
        at = number(text, month);
        if (at == month || at >= text.length() || text.charAt(at) != mark) {
            return null;
        }
        int year = at + 1;
        at = number(text, year);
        if (at != year + 2 || (at < text.length() && Character.isDigit(text.charAt(at)))) {
            return null;
        }
        return text.substring(0, year) + year(Integer.parseInt(text.substring(year, at))) + text.substring(at);
    }

    /** A date such as 25/12/31 with the whole year, null where the text does not begin with one. */
    static String completedFirst(String text) {
        int at = number(text, 0);
        if (at != 2 || at >= text.length() || !mark(text.charAt(at))) {
            return null;
        }
        char mark = text.charAt(at);
        int month = at + 1;
        at = number(text, month);
        if (at == month || at >= text.length() || text.charAt(at) != mark) {
            return null;
        }
        int day = at + 1;
        at = number(text, day);
        if (at == day || (at < text.length() && Character.isDigit(text.charAt(at)))) {
            return null;
        }
        return year(Integer.parseInt(text.substring(0, 2))) + text.substring(2);
    }

    static int year(int digits) {
        return digits <= PIVOT ? 2000 + digits : 1900 + digits;
    }

    /** Behind the one or two digits at a place. */
    private static int number(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + 2 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean mark(char c) {
        return c == '/' || c == '-' || c == '.';
    }
}
