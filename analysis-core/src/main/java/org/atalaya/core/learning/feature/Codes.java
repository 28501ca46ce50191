// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;

/**
 * Labels as small numbers, learned from training rows. What has no label is {@link #MISSING}, or {@link #NEVER_SEEN} when
 * only other rows have the value; both are negative.
 */
public record Codes(int[] codes, int labels) {

    /** There is no value. */
    public static final int MISSING = -1;

    /** There is a value, and no training row has it. */
    public static final int NEVER_SEEN = -2;

    /** Square cells of the plane, aligned to multiples of their size, so that no data moves their edges. */
    public static Codes cells(double[] x, double[] y, double size, boolean[] training) {
        Map<Long, Integer> index = new HashMap<>();
        int[] codes = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            if (training[i] && !Double.isNaN(x[i])) {
                index.computeIfAbsent(cell(x[i], y[i], size), k -> index.size());
            }
        }
        for (int i = 0; i < x.length; i++) {
            codes[i] = Double.isNaN(x[i]) ? MISSING : index.getOrDefault(cell(x[i], y[i], size), NEVER_SEEN);
        }
        return new Codes(codes, index.size());
    }

    /**
     * The {@code most} most frequent values of the training rows (ties: first appearance); every other value is one
     * more label, unless no training row has such a value.
     */
    public static Codes frequent(Column column, int[] rows, boolean[] training, int most) {
        int[] counts = new int[column.levels().size()];
        for (int i = 0; i < rows.length; i++) {
            int level = column.code(rows[i]);
            if (training[i] && level >= 0) {
                counts[level]++;
            }
        }
        int[] order = IntStream.range(0, counts.length)
                .filter(level -> counts[level] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer level) -> -counts[level])
                        .thenComparingInt(level -> level))
                .mapToInt(level -> level)
                .toArray();
        int kept = Math.min(order.length, most);
        boolean rest = order.length > kept;
        int[] labelOf = new int[counts.length];
        Arrays.fill(labelOf, rest ? kept : NEVER_SEEN);
        for (int i = 0; i < kept; i++) {
            labelOf[order[i]] = i;
        }
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int level = column.code(rows[i]);
            codes[i] = level < 0 ? MISSING : labelOf[level];
        }
        return new Codes(codes, kept + (rest ? 1 : 0));
    }

    /** The middle of a cell along one axis. */
    static double middle(double coordinate, double size) {
        return (Math.floor(coordinate / size) + 0.5) * size;
    }

    private static long cell(double x, double y, double size) {
        return ((long) Math.floor(x / size) << 32) ^ ((long) Math.floor(y / size) & 0xffff_ffffL);
    }
}
