// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.browse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ColumnNumbers;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Folded;

/**
 * Rows in the order of a column. Rows without data come last whichever way is sorted, and rows that are equal keep the
 * order of the file. A million rows take a few tenths of a second, because only distinct texts are compared.
 */
public final class RowOrder {

    private static final double MILLIMETRES = 1000;
    private static final long MISSING = Long.MIN_VALUE;

    private RowOrder() {}

    /**
     * Sorts rows.
     *
     * @param rows positions in the incidents, ascending; left as they are
     */
    public static int[] of(Incidents incidents, Field field, boolean descending, int[] rows, Progress progress)
            throws WorkbenchException {
        progress.step(0, "progress.sorting");
        if (field.column().isPresent()) {
            Column column = field.column().get().whole();
            progress.step(0.5, "progress.sorting");
            int[] rank = ranks(column, field.kind());
            return byKey(rows, row -> column.code(row) < 0 ? MISSING : rank[column.code(row)], descending);
        }
        return switch (field.id()) {
            case Field.EAST -> byKey(rows, row -> place(incidents.x(row)), descending);
            case Field.NORTH -> byKey(rows, row -> place(incidents.y(row)), descending);
            default -> byKey(rows, row -> incidents.hasTime(row) ? incidents.start(row) : MISSING, descending);
        };
    }

    /** What a row is sorted by. */
    @FunctionalInterface
    private interface Key {
        long of(int row);
    }

    private static long place(double metres) {
        return Double.isNaN(metres) ? MISSING : Math.round(metres * MILLIMETRES);
    }

    /** The place of each distinct text among all: numbers by size and before what is none, texts without capitals. */
    private static int[] ranks(Column column, Field.Kind kind) {
        List<String> levels = column.levels();
        int size = levels.size();
        double[] numbers = new double[kind == Field.Kind.NUMBER ? size : 0];
        if (numbers.length > 0) {
            ColumnNumbers reading = ColumnNumbers.of(column);
            Arrays.setAll(numbers, i -> reading.read(levels.get(i)));
        }
        String[] folded = new String[size];
        Arrays.setAll(folded, i -> Folded.of(levels.get(i)));
        Comparator<Integer> byText =
                Comparator.<Integer, String>comparing(i -> folded[i]).thenComparing(levels::get);
        Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        // NaN, which is no number, is greater than all numbers here.
        Arrays.sort(
                order,
                numbers.length > 0
                        ? Comparator.<Integer>comparingDouble(i -> numbers[i]).thenComparing(byText)
                        : byText);
        int[] rank = new int[size];
        for (int i = 0; i < size; i++) {
            // 007 and 7 are the same number, and rows of both keep their order.
            boolean same = i > 0 && numbers.length > 0 && numbers[order[i]] == numbers[order[i - 1]];
            rank[order[i]] = same ? rank[order[i - 1]] : i;
        }
        return rank;
    }

    /** Key and position in one number, so that primitive numbers are sorted. */
    private static int[] byKey(int[] rows, Key key, boolean descending) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        int present = 0;
        for (int row : rows) {
            long value = key.of(row);
            if (value != MISSING) {
                least = Math.min(least, value);
                most = Math.max(most, value);
                present++;
            }
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, rows.length));
        boolean fits = present == 0 || (most - least >= 0 && most - least < Long.MAX_VALUE >> bits);
        if (!fits) {
            return boxed(rows, key, descending);
        }
        long[] packed = new long[present];
        int[] sorted = new int[rows.length];
        int with = 0;
        int without = present;
        for (int i = 0; i < rows.length; i++) {
            long value = key.of(rows[i]);
            if (value == MISSING) {
                sorted[without++] = rows[i];
            } else {
                packed[with++] = (descending ? most - value : value - least) << bits | i;
            }
        }
        Arrays.parallelSort(packed);
        long mask = (1L << bits) - 1;
        for (int i = 0; i < present; i++) {
            sorted[i] = rows[(int) (packed[i] & mask)];
        }
        return sorted;
    }

    private static int[] boxed(int[] rows, Key key, boolean descending) {
        Comparator<Integer> byValue = Comparator.comparingLong(key::of);
        return Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(row -> key.of(row) == MISSING)
                        .thenComparing(descending ? byValue.reversed() : byValue))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
