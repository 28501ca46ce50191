// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

/**
 * Numbers whose digits stand in groups of three: {@code 278.123}, {@code 8,675,432.5}, {@code 278 123}. One group alone
 * can be three decimals as well; the whole column tells.
 */
final class Thousands {

    /** What stands between the groups. */
    static final String MARKS = "., '";

    private static final int GROUP = 3;
    private static final int LONGEST = 24;

    private Thousands() {}

    /**
     * A number in groups.
     *
     * @param mark what stands between them
     * @param sure whether it can be nothing else
     */
    record Grouped(double number, char mark, boolean sure) {}

    /** The number that a text holds in groups of three digits, null where it holds none. */
    static Grouped read(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (length < at + 1 + 1 + GROUP || length > LONGEST || text.charAt(at) == '0') {
            return null;
        }
        StringBuilder digits = new StringBuilder(text.charAt(0) == '-' ? "-" : "");
        int end = digitsFrom(text, at);
        if (end == at || end - at > GROUP || end == length) {
            return null;
        }
        digits.append(text, at, end);
        char mark = usual(text.charAt(end));
        if (MARKS.indexOf(mark) < 0) {
            return null;
        }
        int groups = 0;
        while (end < length && usual(text.charAt(end)) == mark) {
            int next = digitsFrom(text, end + 1);
            if (next - end - 1 != GROUP) {
                return null;
            }
            digits.append(text, end + 1, next);
            end = next;
            groups++;
        }
        boolean decimals = end < length;
        if (decimals) {
            char point = text.charAt(end);
            int last = digitsFrom(text, end + 1);
            if ((point != '.' && point != ',') || last == end + 1 || last < length) {
                return null;
            }
            digits.append('.').append(text, end + 1, last);
        }
        boolean sure = decimals || groups > 1 || mark == ' ' || mark == '\'';
        return new Grouped(Double.parseDouble(digits.toString()), mark, sure);
    }

    /** The number of a text in a column with a given mark, NaN where it is not written with that. */
    static double read(String text, char mark) {
        Grouped grouped = read(text);
        return grouped != null && grouped.mark == mark ? grouped.number : Double.NaN;
    }

    private static int digitsFrom(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static char usual(char mark) {
        return switch (mark) {
            case '\u00a0', '\u202f', '\u2009' -> ' ';
            case '\u2019', '`', '\u00b4' -> '\'';
            default -> mark;
        };
    }
}
