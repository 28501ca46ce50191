// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.Arrays;

/** What a column of coordinates holds if the marks in its numbers stand between groups of three digits. */
final class ThousandsProfile {

    /** A few cells may hold something else: words, a 0 for no place. */
    private static final double NEARLY_ALL = 0.95;

    /** A column that is none by then is not looked at any more. */
    private static final int TRIED = 200;

    private static final double MOSTLY = 0.5;

    private final long[] counts = new long[Thousands.MARKS.length()];
    private double[] numbers = new double[0];
    private int rows;
    private long cells;
    private long whole;
    private long small;
    private long sure;
    private String example = "";
    private double exampleNumber;

    /**
     * Takes the cell of the next row.
     *
     * @param plain the number it is when the mark is a decimal one, NaN where it is none
     * @return whether it holds a number in groups
     */
    boolean add(String text, boolean missing, double plain) {
        Thousands.Grouped grouped = missing || !isTried() ? null : Thousands.read(text);
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(1024, 2 * rows));
        }
        numbers[rows++] = grouped == null ? plain : grouped.number();
        if (missing) {
            return false;
        }
        cells++;
        if (grouped == null) {
            small += plain == Math.rint(plain) && Math.abs(plain) < 1_000 ? 1 : 0;
            return false;
        }
        counts[Thousands.MARKS.indexOf(grouped.mark())]++;
        sure += grouped.sure() ? 1 : 0;
        if (whole++ == 0) {
            example = text;
            exampleNumber = grouped.number();
        }
        return true;
    }

    private boolean isTried() {
        return cells < TRIED || whole > MOSTLY * cells;
    }

    /** What stands between the groups, where all cells but few can be so written; otherwise 0. */
    char mark() {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > MOSTLY * cells && counts[i] + small >= NEARLY_ALL * cells) {
                return Thousands.MARKS.charAt(i);
            }
        }
        return 0;
    }

    /** Whether some cells can be nothing else. */
    boolean sure() {
        return sure > 0;
    }

    double share() {
        return cells == 0 ? 0 : (double) whole / cells;
    }

    String example() {
        return example;
    }

    double exampleNumber() {
        return exampleNumber;
    }

    /** The number in each row, NaN where there is none. */
    double[] numbers() {
        return Arrays.copyOf(numbers, rows);
    }
}
