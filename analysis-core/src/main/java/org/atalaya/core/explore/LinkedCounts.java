// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.explore.Facets.Side;

/**
 * What all views show under the choices made: each counts the incidents that pass the choices of all others, so the one in
 * which something is chosen still shows what else could be ("crossfilter"). One pass over the rows.
 *
 * @param passing incidents that pass all choices
 * @param rows whether a row passes all choices; never changed
 * @param counts by side and value, weights added up; never changed
 */
public record LinkedCounts(int passing, BitSet rows, Map<Side, double[]> counts) {

    /** Sums are made of blocks in the order of the rows, so they do not depend on the number of threads. */
    private static final int BLOCK = 1 << 16;

    /** How many of some rows pass. */
    public int passing(BitSet some) {
        BitSet both = (BitSet) rows.clone();
        both.and(some);
        return both.cardinality();
    }

    /** The counts of one view, empty where the incidents do not have that side. */
    public double[] of(Side side) {
        return counts.getOrDefault(side, new double[0]).clone();
    }

    /** Counts all views at once. */
    public static LinkedCounts of(Facets facets, Brushes brushes) {
        return of(facets, brushes, Optional.empty());
    }

    /**
     * Counts all views at once.
     *
     * @param only the rows that are looked at; empty for all
     */
    public static LinkedCounts of(Facets facets, Brushes brushes, Optional<BitSet> only) {
        BitSet looked = both(only, brushes.rows());
        List<Side> sides = facets.sides().keySet().stream().sorted().toList();
        Facet[] all = sides.stream().map(facets.sides()::get).toArray(Facet[]::new);
        boolean[][] chosen = sides.stream()
                .map(side -> chosen(brushes.of(side), facets.sides().get(side).size()))
                .toArray(boolean[][]::new);
        long[] passes = new long[(facets.rows() + Long.SIZE - 1) / Long.SIZE];
        int blocks = (facets.rows() + BLOCK - 1) / BLOCK;
        List<double[][]> parts = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> {
                    int from = block * BLOCK;
                    return block(all, chosen, looked, from, Math.min(facets.rows(), from + BLOCK), passes);
                })
                .toList();
        Map<Side, double[]> counts = new HashMap<>();
        for (int s = 0; s < all.length; s++) {
            double[] sum = new double[all[s].size()];
            for (double[][] part : parts) {
                for (int value = 0; value < sum.length; value++) {
                    sum[value] += part[s][value];
                }
            }
            counts.put(sides.get(s), sum);
        }
        BitSet rows = BitSet.valueOf(passes);
        return new LinkedCounts(rows.cardinality(), rows, counts);
    }

    /** The rows that are in both; null for all. */
    private static BitSet both(Optional<BitSet> first, Optional<BitSet> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second).orElse(null);
        }
        BitSet both = (BitSet) first.get().clone();
        both.and(second.get());
        return both;
    }

    /** Which values pass; null where all do, also rows without one. */
    private static boolean[] chosen(Optional<BitSet> values, int size) {
        if (values.isEmpty()) {
            return null;
        }
        boolean[] passing = new boolean[size];
        values.get().stream().takeWhile(value -> value < size).forEach(value -> passing[value] = true);
        return passing;
    }

    /** Counts rows of one block; its bits of what passes are words of their own. */
    private static double[][] block(Facet[] all, boolean[][] chosen, BitSet only, int from, int to, long[] passes) {
        double[][] counts = new double[all.length][];
        for (int s = 0; s < all.length; s++) {
            counts[s] = new double[all[s].size()];
        }
        int first = only == null ? from : only.nextSetBit(from);
        for (int row = first; row >= 0 && row < to; row = only == null ? row + 1 : only.nextSetBit(row + 1)) {
            // The only side that a row fails; of a row that fails two no view counts anything.
            int failed = -1;
            int failures = 0;
            for (int s = 0; s < all.length; s++) {
                if (chosen[s] != null && !all[s].hasAny(row, chosen[s])) {
                    failed = s;
                    failures++;
                }
            }
            if (failures == 0) {
                passes[row / Long.SIZE] |= 1L << (row % Long.SIZE);
                for (int s = 0; s < all.length; s++) {
                    all[s].count(row, counts[s]);
                }
            } else if (failures == 1) {
                all[failed].count(row, counts[failed]);
            }
        }
        return counts;
    }
}
