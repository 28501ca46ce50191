// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ColumnNumbers;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * What a column of incidents holds, for its header.
 *
 * @param rows how many were looked at
 * @param sampled whether they are a sample of all: telling a million different texts apart says nothing
 * @param missing rows without data
 * @param distinct how many different values there are
 * @param top the most frequent values of a text column, at most {@value #MOST}
 * @param spread how numbers and times lie; empty for texts and where there are none
 */
public record FieldSummary(
        int rows, boolean sampled, int missing, int distinct, List<Value> top, Optional<Spread> spread) {

    /** From here on a column of texts that all differ is judged by a sample. */
    private static final int MANY = 100_000;

    private static final int FIRST_SAMPLE = 200;
    private static final int SAMPLE = 4_000;

    public static final int MOST = 200;
    public static final int BARS = 16;

    /** A value and how many rows have it. */
    public record Value(String text, int rows) {}

    /**
     * Rows by equal steps from the least to the greatest value; of times in milliseconds, of places in metres.
     *
     * @param bars {@value #BARS} counts, the last with its upper end
     */
    public record Spread(double least, double most, List<Integer> bars) {
        public Spread {
            bars = List.copyOf(bars);
        }
    }

    public FieldSummary {
        top = List.copyOf(top);
    }

    /** Reads one column of all incidents given. */
    public static FieldSummary of(Incidents incidents, Field field, Progress progress) throws WorkbenchException {
        progress.step(0, "progress.counting");
        if (field.column().isPresent()) {
            Column column = field.column().get();
            if (column.size() > MANY && sample(column, FIRST_SAMPLE).levels().size() > FIRST_SAMPLE * 9 / 10) {
                return of(sample(column, SAMPLE), field.kind(), true);
            }
            return of(column.whole(), field.kind(), false);
        }
        double[] values = new double[incidents.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = switch (field.id()) {
                case Field.EAST -> incidents.x(row);
                case Field.NORTH -> incidents.y(row);
                default -> incidents.hasTime(row) ? incidents.start(row) : Double.NaN;
            };
        }
        return known(values);
    }

    /** Rows from all over the column. */
    private static Column sample(Column column, int wanted) throws WorkbenchException {
        int[] rows = IntStream.range(0, wanted)
                .map(i -> (int) ((long) i * column.size() / wanted))
                .toArray();
        Column.Builder some = new Column.Builder(column.name());
        column.texts(rows).forEach(some::add);
        return some.build();
    }

    private static FieldSummary known(double[] values) {
        double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        int missing = values.length - present.length;
        Optional<Spread> spread =
                spread(present, IntStream.range(0, present.length).map(i -> 1).toArray());
        Arrays.sort(present);
        int distinct = 0;
        for (int i = 0; i < present.length; i++) {
            distinct += i == 0 || present[i] != present[i - 1] ? 1 : 0;
        }
        return new FieldSummary(values.length, false, missing, distinct, List.of(), spread);
    }

    private static FieldSummary of(Column column, Field.Kind kind, boolean sampled) {
        int[] counts = column.counts();
        Optional<Spread> spread = Optional.empty();
        if (kind == Field.Kind.NUMBER) {
            ColumnNumbers reading = ColumnNumbers.of(column);
            spread = spread(column.levels().stream().mapToDouble(reading::read).toArray(), counts);
        }
        return new FieldSummary(
                column.size(), sampled, missing(column, counts), used(counts), top(column, counts), spread);
    }

    private static int missing(Column column, int[] counts) {
        return column.size() - Arrays.stream(counts).sum();
    }

    private static int used(int[] counts) {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** The most frequent first, those as frequent in the order of the file. */
    private static List<Value> top(Column column, int[] counts) {
        long[] packed = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            packed[i] = ((long) Integer.MAX_VALUE - counts[i]) << Integer.SIZE | i;
        }
        Arrays.sort(packed);
        List<Value> top = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, packed.length); i++) {
            int code = (int) packed[i];
            if (counts[code] > 0) {
                top.add(new Value(column.levels().get(code), counts[code]));
            }
        }
        return top;
    }

    private static Optional<Spread> spread(double[] values, int[] counts) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && counts[i] > 0) {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
        }
        if (least > most) {
            return Optional.empty();
        }
        int[] bars = new int[BARS];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double share = most > least ? (values[i] - least) / (most - least) : 0;
                bars[(int) Math.min(BARS - 1, share * BARS)] += counts[i];
            }
        }
        return Optional.of(new Spread(least, most, Arrays.stream(bars).boxed().toList()));
    }
}
