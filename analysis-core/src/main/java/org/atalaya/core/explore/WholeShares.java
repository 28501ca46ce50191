// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts as whole numbers that add up to the whole, by the largest remainder: each part is rounded down, and what is left
 * goes to those that lost most, the first of equals before.
 */
public final class WholeShares {

    private WholeShares() {}

    /** Whole numbers that add up to the rounded sum. */
    public static double[] of(double[] parts) {
        double[] whole = Arrays.stream(parts).map(WholeShares::floor).toArray();
        long left = Math.round(Arrays.stream(parts).sum() - Arrays.stream(whole).sum());
        List<Integer> byLoss = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> whole[i] - parts[i]))
                .toList();
        for (int i = 0; i < left; i++) {
            whole[byLoss.get(i)]++;
        }
        return whole;
    }

    /** Sums of shares may miss a whole number by the last bits. */
    private static double floor(double part) {
        return Math.floor(part + 1e-9);
    }

    /**
     * Cells of a table as whole numbers.
     *
     * @param cells by row × across + column
     * @param byRow whether the sums of the rows are kept, else those of the columns
     */
    public static double[] of(double[] cells, int across, boolean byRow) {
        double[] whole = new double[cells.length];
        int down = across == 0 ? 0 : cells.length / across;
        for (int line = 0; line < (byRow ? down : across); line++) {
            int first = byRow ? line * across : line;
            int step = byRow ? 1 : across;
            int size = byRow ? across : down;
            double[] parts = new double[size];
            for (int i = 0; i < size; i++) {
                parts[i] = cells[first + i * step];
            }
            double[] rounded = of(parts);
            for (int i = 0; i < size; i++) {
                whole[first + i * step] = rounded[i];
            }
        }
        return whole;
    }
}
