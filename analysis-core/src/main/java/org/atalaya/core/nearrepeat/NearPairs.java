// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * All pairs of places nearer than a reach, found by cells as wide as the reach: each place is compared with those after it
 * in its own cell, the next one, and the three of the row above. Places are kept by cell, and within a cell by place and
 * day, so that near places are near in memory and the order of input does not matter.
 */
final class NearPairs {

    /** What a pair is given to. */
    @FunctionalInterface
    interface Taker {
        void take(int first, int second, double distance);
    }

    private static final int PLACES_A_BLOCK = 1024;

    private final TimedPlaces places;
    private final int[] original;
    private final double reach;
    private final Metric metric;
    /** Of each place, the cell it is in. */
    private final int[] cellOf;
    /** Of each cell, where the places of it and of its right neighbour end, and those of the row above begin and end. */
    private final int[] rowEnd;

    private final int[] aboveFrom;
    private final int[] aboveEnd;

    private NearPairs(TimedPlaces given, double reach, Metric metric) {
        int n = given.size();
        this.reach = reach;
        this.metric = metric;
        double west = IntStream.range(0, n).mapToDouble(given::x).min().orElse(0);
        double south = IntStream.range(0, n).mapToDouble(given::y).min().orElse(0);
        double east = IntStream.range(0, n).mapToDouble(given::x).max().orElse(0);
        double north = IntStream.range(0, n).mapToDouble(given::y).max().orElse(0);
        double extent = Math.max(east - west, north - south);
        // A trifle wider than the reach against rounding, and at most a million cells across: larger ones do no harm.
        double side = Math.max(Math.min(reach, extent + 1) * (1 + 1e-9), Math.max(extent / 1e6, 1e-6));
        long[] key = new long[n];
        for (int i = 0; i < n; i++) {
            key[i] = key((long) Math.floor((given.x(i) - west) / side), (long) Math.floor((given.y(i) - south) / side));
        }
        original = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> key[i])
                        .thenComparingDouble(given::x)
                        .thenComparingDouble(given::y)
                        .thenComparingInt(given::day))
                .mapToInt(Integer::intValue)
                .toArray();
        places = given.at(original);
        long[] keys = Arrays.stream(original).mapToLong(i -> key[i]).distinct().toArray();
        int[] start = new int[keys.length + 1];
        cellOf = new int[n];
        int cell = -1;
        for (int k = 0; k < n; k++) {
            if (cell < 0 || key[original[k]] != keys[cell]) {
                start[++cell] = k;
            }
            cellOf[k] = cell;
        }
        start[keys.length] = n;
        rowEnd = new int[keys.length];
        aboveFrom = new int[keys.length];
        aboveEnd = new int[keys.length];
        for (int c = 0; c < keys.length; c++) {
            rowEnd[c] = c + 1 < keys.length && keys[c + 1] == keys[c] + 1 ? start[c + 2] : start[c + 1];
            aboveFrom[c] = start[from(keys, keys[c] + key(-1, 1))];
            aboveEnd[c] = start[from(keys, keys[c] + key(2, 1))];
        }
    }

    static NearPairs of(TimedPlaces places, double reach, Metric metric) {
        return new NearPairs(places, reach, metric);
    }

    /** The places in the order of the pairs' numbers. */
    TimedPlaces places() {
        return places;
    }

    /** The number that a place was given with. */
    int original(int place) {
        return original[place];
    }

    /** The pairs of which a place is the first; every pair has one first. */
    void of(int place, Taker taker) {
        int cell = cellOf[place];
        compare(place, place + 1, rowEnd[cell], taker);
        compare(place, aboveFrom[cell], aboveEnd[cell], taker);
    }

    /** How many pairs each place is the first of. */
    int[] counts(Progress progress) {
        int n = places.size();
        int[] counts = new int[n];
        int blocks = (n + PLACES_A_BLOCK - 1) / PLACES_A_BLOCK;
        int atOnce = 64;
        for (int from = 0; from < blocks; from += atOnce) {
            progress.step((double) from / blocks, "progress.finding-pairs");
            IntStream.range(from, Math.min(blocks, from + atOnce)).parallel().forEach(block -> {
                int end = Math.min(n, (block + 1) * PLACES_A_BLOCK);
                for (int place = block * PLACES_A_BLOCK; place < end; place++) {
                    counts[place] = count(place);
                }
            });
        }
        return counts;
    }

    private int count(int place) {
        int[] found = new int[1];
        of(place, (i, j, distance) -> found[0]++);
        return found[0];
    }

    private void compare(int place, int from, int to, Taker taker) {
        double x = places.x(place);
        double y = places.y(place);
        for (int other = from; other < to; other++) {
            double distance = metric.distance(places.x(other) - x, places.y(other) - y);
            if (distance < reach) {
                taker.take(place, other, distance);
            }
        }
    }

    private static long key(long column, long row) {
        return (row << 32) + column;
    }

    /** The first cell whose key is at least this. */
    private static int from(long[] keys, long key) {
        int found = Arrays.binarySearch(keys, key);
        return found >= 0 ? found : -found - 1;
    }
}
