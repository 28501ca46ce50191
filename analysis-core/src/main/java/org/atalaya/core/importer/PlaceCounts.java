// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.Arrays;
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
    private int[] counts = new int[FIRST_SIZE];

    /**
     * Open addressing: where a pair stands in the arrays, plus one, with the upper half of its hash above, so that most
     * questions are answered by one look into memory; 0 is an empty place.
     */
    private long[] table = new long[2 * FIRST_SIZE];

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
        if (table[at] != 0) {
            counts[place(table[at])]++;
        } else if (used < MOST) {
            if (used == xs.length) {
                grow();
                at = find(x, y, hash);
            }
            put(at, hash, x, y, 1, row);
        } else {
            if (!full) {
                full = true;
                bits = new long[BITS / Long.SIZE];
                for (int i = 0; i < used; i++) {
                    mark(hash(xs[i], ys[i]));
                }
            }
            takeOneOff();
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
        for (int i = 0; i < used; i++) {
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

    /** Where in the table a pair stands, or would stand. */
    private int find(double x, double y, long hash) {
        int mask = table.length - 1;
        int at = (int) ((hash * FACTOR) >>> 32) & mask;
        while (table[at] != 0 && !(((table[at] ^ hash) >>> 32) == 0 && isAt(place(table[at]), x, y))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static int place(long entry) {
        return (int) entry - 1;
    }

    private boolean isAt(int place, double x, double y) {
        return xs[place] == x && ys[place] == y;
    }

    private void put(int at, long hash, double x, double y, int count, long row) {
        xs[used] = x;
        ys[used] = y;
        counts[used] = count;
        firstRows[used] = row;
        used++;
        table[at] = (hash >>> 32 << 32) | used;
    }

    private void grow() {
        int size = 2 * xs.length;
        xs = Arrays.copyOf(xs, size);
        ys = Arrays.copyOf(ys, size);
        counts = Arrays.copyOf(counts, size);
        firstRows = Arrays.copyOf(firstRows, size);
        table = new long[2 * size];
        for (int i = 0; i < used; i++) {
            long hash = hash(xs[i], ys[i]);
            table[find(xs[i], ys[i], hash)] = (hash >>> 32 << 32) | (i + 1);
        }
    }

    /** Takes one off every count; the pairs that are left move together. */
    private void takeOneOff() {
        int before = used;
        used = 0;
        Arrays.fill(table, 0);
        for (int i = 0; i < before; i++) {
            if (counts[i] > 1) {
                long hash = hash(xs[i], ys[i]);
                put(find(xs[i], ys[i], hash), hash, xs[i], ys[i], counts[i] - 1, firstRows[i]);
            }
        }
    }

    private void mark(long hash) {
        int bit = (int) (hash >>> 40) & (BITS - 1);
        bits[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
    }
}
