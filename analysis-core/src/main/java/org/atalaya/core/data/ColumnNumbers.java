// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.List;

/**
 * The numbers that the texts of one column stand for, as the importer reads numbers: a comma or a point before the
 * decimals, and points, commas, blanks or apostrophes between thousands. {@code 1.234} alone can be either; the other
 * texts of the column tell, and where none does, the mark is that of decimals; among amounts, such as residents or losses,
 * a comma is then one between thousands.
 */
public final class ColumnNumbers {

    private static final int GROUP = 3;
    private static final int LONGEST = 32;

    private final boolean groupingPoint;
    private final boolean groupingComma;
    private final boolean numeric;

    private ColumnNumbers(boolean groupingPoint, boolean groupingComma, boolean numeric) {
        this.groupingPoint = groupingPoint;
        this.groupingComma = groupingComma;
        this.numeric = numeric;
    }

    public static ColumnNumbers of(Column column) {
        return of(column.levels(), false);
    }

    /** Of texts that say how much or how many: {@code 1,234} alone is more than a thousand. */
    public static ColumnNumbers amounts(List<String> texts) {
        return of(texts, true);
    }

    private static ColumnNumbers of(List<String> texts, boolean amounts) {
        int[] point = new int[2];
        int[] comma = new int[2];
        boolean numeric = !texts.isEmpty();
        for (String text : texts) {
            Digits digits = Digits.of(text);
            numeric &= digits != null;
            if (digits != null && !digits.eitherWay()) {
                count(point, digits, '.');
                count(comma, digits, ',');
            }
        }
        return new ColumnNumbers(point[1] > point[0], amounts ? comma[1] >= comma[0] : comma[1] > comma[0], numeric);
    }

    /** At 0 the texts in which a mark stands before decimals, at 1 those in which it stands between thousands. */
    private static void count(int[] counts, Digits digits, char mark) {
        counts[0] += digits.decimal == mark ? 1 : 0;
        counts[1] += digits.between == mark ? 1 : 0;
    }

    /** Whether every text is a number. */
    public boolean numeric() {
        return numeric;
    }

    /** The number of a text, NaN where it is none. */
    public double read(String text) {
        Digits digits = Digits.of(text);
        if (digits == null) {
            return Double.NaN;
        }
        boolean grouped = digits.eitherWay()
                && ((digits.decimal == '.' && groupingPoint) || (digits.decimal == ',' && groupingComma));
        return Double.parseDouble(grouped ? digits.number.replace(".", "") : digits.number);
    }

    /**
     * A number taken apart.
     *
     * @param number as Java writes it
     * @param decimal the mark before its decimals, 0 without
     * @param between the mark between its thousands, 0 without
     * @param eitherWay whether the decimal mark can be one between thousands as well
     */
    private record Digits(String number, char decimal, char between, boolean eitherWay) {

        /** Null for a text that is no number. */
        static Digits of(String text) {
            String stripped = text.strip();
            int length = stripped.length();
            int start = length > 0 && "-−+".indexOf(stripped.charAt(0)) >= 0 ? 1 : 0;
            if (length == start || length > LONGEST) {
                return null;
            }
            int power = Math.max(stripped.indexOf('e'), stripped.indexOf('E'));
            String body = stripped.substring(start, power < 0 ? length : power);
            String tail = power < 0 ? "" : stripped.substring(power);
            if (!tail.isEmpty() && !tail.matches("[eE][+-]?\\d{1,3}")) {
                return null;
            }
            String sign = start == 1 && stripped.charAt(0) != '+' ? "-" : "";
            return ofBody(sign, body, tail);
        }

        private static Digits ofBody(String sign, String body, String tail) {
            int last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
            char mark = last < 0 ? 0 : body.charAt(last);
            boolean decimals = last >= 0 && body.indexOf(mark) == last;
            String whole = decimals ? body.substring(0, last) : body;
            String rest = decimals ? body.substring(last + 1) : "";
            if (!digits(rest) || (whole.isEmpty() && rest.isEmpty())) {
                return null;
            }
            char between = between(whole);
            String joined = whole;
            if (between != 0) {
                joined = ungrouped(whole, between);
                if (joined == null || (between == mark && decimals)) {
                    return null;
                }
            } else if (!digits(whole)) {
                return null;
            }
            boolean either = decimals
                    && between == 0
                    && tail.isEmpty()
                    && rest.length() == GROUP
                    && !whole.isEmpty()
                    && whole.length() <= GROUP
                    && whole.charAt(0) != '0';
            String number = sign + (joined.isEmpty() ? "0" : joined) + (rest.isEmpty() ? "" : "." + rest) + tail;
            return new Digits(number, decimals ? mark : 0, between, either);
        }

        /** The first sign that is no digit, 0 where all are. */
        private static char between(String whole) {
            for (int i = 0; i < whole.length(); i++) {
                if (!digit(whole.charAt(i))) {
                    return usual(whole.charAt(i));
                }
            }
            return 0;
        }

        /** The digits without the marks between groups of three, null where they are not so written. */
        private static String ungrouped(String whole, char mark) {
            if (".,' ".indexOf(mark) < 0 || whole.charAt(0) == '0') {
                return null;
            }
            StringBuilder digits = new StringBuilder();
            int run = 0;
            boolean first = true;
            for (int i = 0; i <= whole.length(); i++) {
                if (i < whole.length() && digit(whole.charAt(i))) {
                    digits.append(whole.charAt(i));
                    run++;
                } else if ((i < whole.length() && usual(whole.charAt(i)) != mark)
                        || (first ? run < 1 || run > GROUP : run != GROUP)) {
                    return null;
                } else {
                    run = 0;
                    first = false;
                }
            }
            return digits.toString();
        }

        private static char usual(char mark) {
            return switch (mark) {
                case '\u00a0', '\u202f', '\u2009' -> ' ';
                case '\u2019', '`', '\u00b4' -> '\'';
                default -> mark;
            };
        }

        private static boolean digits(String text) {
            return text.chars().allMatch(c -> digit((char) c));
        }

        private static boolean digit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
