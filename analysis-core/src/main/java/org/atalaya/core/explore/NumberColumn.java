// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ColumnNumbers;
import org.atalaya.core.grid.Quantiles;

/** A column whose texts are numbers. Immutable. */
public final class NumberColumn {

    private static final int BINS = 24;
    private static final double CENTRAL_FROM = 0.005;
    private static final double CENTRAL_TO = 0.995;

    /** So far beyond the central part, in widths of it, the axis follows the values. */
    private static final double FENCE = 1;

    private static final int LOOKED_AT = 40;

    private final Column column;

    /** The number of each level. */
    private final double[] values;

    /** Rows that have a number, by its size; equal ones in the order of the rows. */
    private final int[] order;

    private NumberColumn(Column column, double[] values, int[] order) {
        this.column = column;
        this.values = values;
        this.order = order;
    }

    /** Empty where some text is no number. */
    public static Optional<NumberColumn> of(Column column) {
        ColumnNumbers numbers = ColumnNumbers.of(column);
        if (!numbers.numeric()) {
            return Optional.empty();
        }
        double[] values = column.levels().stream().mapToDouble(numbers::read).toArray();
        return Optional.of(new NumberColumn(column, values, sorted(column, values)));
    }

    /** Of texts as the program itself writes numbers. */
    static NumberColumn ofPlain(Column column) {
        double[] values =
                column.levels().stream().mapToDouble(Double::parseDouble).toArray();
        return new NumberColumn(column, values, sorted(column, values));
    }

    /** Whether some of its rows have numbers and none anything else; the column is not read as a whole. */
    public static boolean looksLikeNumbers(Column column) {
        List<String> some = new ArrayList<>();
        int step = Math.max(1, column.size() / LOOKED_AT);
        for (int row = 0; row < column.size() && some.size() < LOOKED_AT; row += step) {
            String text = column.text(row);
            if (text != null) {
                some.add(text);
            }
        }
        return !some.isEmpty()
                && ColumnNumbers.of(Column.of(column.name(), some)).numeric();
    }

    public String name() {
        return column.name();
    }

    /** NaN where the row has none. */
    public double value(int row) {
        int code = column.code(row);
        return code < 0 ? Double.NaN : values[code];
    }

    /** Rows that have a number. */
    public int size() {
        return order.length;
    }

    /** The row of the k-th number by size. */
    int row(int k) {
        return order[k];
    }

    /** Bins for a histogram. */
    public NumberBins bins() {
        return bins(BINS);
    }

    NumberBins bins(int most) {
        if (order.length == 0) {
            return new NumberBins(0, 1, 1, false, false);
        }
        double[] sorted = Arrays.stream(order).mapToDouble(this::value).toArray();
        double least = sorted[0];
        double greatest = sorted[sorted.length - 1];
        double from = Quantiles.of(sorted, CENTRAL_FROM);
        double to = Quantiles.of(sorted, CENTRAL_TO);
        double margin = (to - from) * FENCE;
        double low = Arrays.stream(sorted).filter(v -> v >= from - margin).min().orElse(least);
        double high = Arrays.stream(sorted).filter(v -> v <= to + margin).max().orElse(greatest);
        boolean whole = Arrays.stream(values).allMatch(v -> v == Math.rint(v));
        return NumberBins.over(low, high, least, greatest, whole, most);
    }

    Facet facet(NumberBins bins) {
        int[] byLevel = Arrays.stream(values).mapToInt(bins::bin).toArray();
        Facet.Builder facet = new Facet.Builder(column.size(), bins.size());
        for (int row = 0; row < column.size(); row++) {
            int code = column.code(row);
            if (code >= 0) {
                facet.put(byLevel[code], 1);
            }
            facet.next();
        }
        return facet.build();
    }

    /** Levels are sorted, rows are dealt out to them: the number of rows does not enter twice. */
    private static int[] sorted(Column column, double[] values) {
        Integer[] levels = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(levels, (a, b) -> Double.compare(values[a], values[b]));
        int[] next = new int[values.length];
        int[] counts = column.counts();
        int before = 0;
        for (int level : levels) {
            next[level] = before;
            before += counts[level];
        }
        int[] order = new int[before];
        for (int row = 0; row < column.size(); row++) {
            int code = column.code(row);
            if (code >= 0) {
                order[next[code]++] = row;
            }
        }
        return order;
    }
}
