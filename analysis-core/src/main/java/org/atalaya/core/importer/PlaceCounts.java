// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many rows stand on each pair of coordinates, in a memory that does not grow with the file. Up to 65,536 different
 * pairs are counted exactly; beyond that the rare ones make room (Misra and Gries 1982), and no count is too low by more
 * than one row in 65,536.
 */
final class PlaceCounts {

    private static final int MOST = 1 << 16;
    private static final int FIRST_SIZE = 1 << 10;

    /** Bits that tell different places apart once there are more of them than counters. */
    private static final int BITS = 1 << 22;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private double[] xs = new double[FIRST_SIZE];
    private double[] ys = new double[FIRST_SIZE];
    private long[] firstRows = new long[FIRST_SIZE];

    /** Open addressing: a pair stands at its place or behind it; a count of 0 is an empty place. */
    private int[] counts = new int[FIRST_SIZE];

    private int used;
    private long rows;
    private boolean full;
    private long[] bits = new long[0];

    /**
     * A pair with its rows.
     *
     * @param firstRow the first of them
     */
    record Busy(double x, double y, long count, long firstRow) {}

    void add(double x, double y, long row) {
        rows++;
        long hash = hash(x, y);
        int at = find(x, y, hash);
        if (counts[at] > 0) {
            counts[at]++;
        } else if (used < MOST) {
            put(at, x, y, 1, row);
            if (2 * used >= counts.length) {
                rebuild(2 * counts.length, 0);
            }
        } else {
            if (!full) {
                full = true;
                bits = new long[BITS / Long.SIZE];
                for (int i = 0; i < counts.length; i++) {
                    if (counts[i] > 0) {
                        mark(hash(xs[i], ys[i]));
                    }
                }
            }
            rebuild(counts.length, 1);
        }
        if (full) {
            mark(hash);
        }
    }

    long rows() {
        return rows;
    }

    /** Different pairs: exact up to 65,536, beyond that by linear counting (Whang 1990), good to one in a hundred. */
    long distinct() {
        if (!full) {
            return used;
        }
        long set = 0;
        for (long word : bits) {
            set += Long.bitCount(word);
        }
        double empty = Math.max(0.5, (double) (BITS - set));
        return Math.min(rows, Math.round(-BITS * Math.log(empty / BITS)));
    }

    /** The pairs that hold more rows than this, the busiest first, equally busy ones in the order of the file. */
    List<Busy> above(double least) {
        List<Busy> busy = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > least) {
                busy.add(new Busy(xs[i], ys[i], counts[i], firstRows[i]));
            }
        }
        busy.sort(Comparator.comparingLong(Busy::count).reversed().thenComparing(Busy::firstRow));
        return busy;
    }

    private static long hash(double x, double y) {
        long hash = Double.doubleToRawLongBits(x) * FACTOR;
        hash = (hash ^ (hash >>> 32) ^ Double.doubleToRawLongBits(y)) * FACTOR;
        return hash ^ (hash >>> 29);
    }

    private int find(double x, double y, long hash) {
        int mask = counts.length - 1;
        int at = (int) ((hash * FACTOR) >>> 32) & mask;
        while (counts[at] > 0 && (xs[at] != x || ys[at] != y)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void put(int at, double x, double y, int count, long row) {
        xs[at] = x;
        ys[at] = y;
        counts[at] = count;
        firstRows[at] = row;
        used++;
    }

    /** Takes so much off every count; what is left finds a new place. */
    private void rebuild(int size, int less) {
        double[] oldXs = xs;
        double[] oldYs = ys;
        int[] oldCounts = counts;
        long[] oldRows = firstRows;
        xs = new double[size];
        ys = new double[size];
        counts = new int[size];
        firstRows = new long[size];
        used = 0;
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] > less) {
                put(
                        find(oldXs[i], oldYs[i], hash(oldXs[i], oldYs[i])),
                        oldXs[i],
                        oldYs[i],
                        oldCounts[i] - less,
                        oldRows[i]);
            }
        }
    }

    private void mark(long hash) {
        int bit = (int) (hash >>> 40) & (BITS - 1);
        bits[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
    }
}
