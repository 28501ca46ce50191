// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Different places in square bins, each with how many points lie at it. They are ordered by bin and within a bin from west
 * to east and south to north, so the order in which the points came does not show. Bins without a place take no memory,
 * however small they are beside the district.
 */
final class Sites {

    /** Columns and rows are kept in one long. */
    private static final double MOST_BINS = 1L << 30;

    private static final int SHORT = 24;

    final double[] x;
    final double[] y;
    final int[] weight;

    /** The site of each point as given. */
    final int[] siteOf;

    /** Row and column of each bin that has a site, ascending. */
    private final long[] keys;

    /** The first site of each bin, and the number of sites at the end. */
    final int[] first;

    private final double minX;
    private final double minY;
    final double side;

    private Sites(
            double[] x,
            double[] y,
            int[] weight,
            int[] siteOf,
            long[] keys,
            int[] first,
            double minX,
            double minY,
            double side) {
        this.x = x;
        this.y = y;
        this.weight = weight;
        this.siteOf = siteOf;
        this.keys = keys;
        this.first = first;
        this.minX = minX;
        this.minY = minY;
        this.side = side;
    }

    /** Bins of about so many points each, if the points were spread evenly over the rectangle around them. */
    static Sites ofAbout(double[] x, double[] y, double pointsPerBin) {
        double width = span(x);
        double height = span(y);
        double bins = Math.max(1, x.length / pointsPerBin);
        double fit = Math.max(Math.sqrt(width * height / bins), Math.max(width, height) / bins);
        return of(x, y, fit > 0 ? fit : 1);
    }

    private static double span(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }

    static Sites of(double[] x, double[] y, double side) {
        int n = x.length;
        double minX = Arrays.stream(x).min().orElse(0);
        double minY = Arrays.stream(y).min().orElse(0);
        if (!(side > 0) || span(x) / side > MOST_BINS || span(y) / side > MOST_BINS) {
            throw new IllegalArgumentException("bins of " + side + " m over " + span(x) + " m by " + span(y) + " m");
        }
        long[] key = new long[n];
        Arrays.parallelSetAll(key, i -> key(bin(y[i] - minY, side), bin(x[i] - minX, side)));
        long[] keys = different(key);
        int[] binOf = new int[n];
        Arrays.parallelSetAll(binOf, i -> Arrays.binarySearch(keys, key[i]));
        int[] start = new int[keys.length + 1];
        for (int bin : binOf) {
            start[bin + 1]++;
        }
        for (int bin = 0; bin < keys.length; bin++) {
            start[bin + 1] += start[bin];
        }
        int[] order = new int[n];
        int[] next = start.clone();
        for (int i = 0; i < n; i++) {
            order[next[binOf[i]]++] = i;
        }
        IntStream.range(0, keys.length).parallel().forEach(bin -> sort(order, start[bin], start[bin + 1], x, y));
        return joined(x, y, order, start, keys, minX, minY, side);
    }

    private static Sites joined(
            double[] x, double[] y, int[] order, int[] start, long[] keys, double minX, double minY, double side) {
        int n = x.length;
        double[] siteX = new double[n];
        double[] siteY = new double[n];
        int[] weight = new int[n];
        int[] siteOf = new int[n];
        int[] first = new int[keys.length + 1];
        int sites = 0;
        for (int bin = 0; bin < keys.length; bin++) {
            first[bin] = sites;
            for (int k = start[bin]; k < start[bin + 1]; k++) {
                int i = order[k];
                boolean same = sites > first[bin] && siteX[sites - 1] == x[i] && siteY[sites - 1] == y[i];
                if (!same) {
                    siteX[sites] = x[i];
                    siteY[sites] = y[i];
                    sites++;
                }
                weight[sites - 1]++;
                siteOf[i] = sites - 1;
            }
        }
        first[keys.length] = sites;
        return new Sites(
                Arrays.copyOf(siteX, sites),
                Arrays.copyOf(siteY, sites),
                Arrays.copyOf(weight, sites),
                siteOf,
                keys,
                first,
                minX,
                minY,
                side);
    }

    private static long bin(double from, double side) {
        return (long) (from / side);
    }

    private static long key(long row, long column) {
        return (row << 32) | column;
    }

    private static long[] different(long[] all) {
        long[] sorted = all.clone();
        Arrays.parallelSort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static void sort(int[] order, int from, int to, double[] x, double[] y) {
        if (to - from <= SHORT) {
            for (int k = from + 1; k < to; k++) {
                int i = order[k];
                int at = k;
                while (at > from && before(i, order[at - 1], x, y)) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = i;
            }
            return;
        }
        Integer[] boxed = new Integer[to - from];
        Arrays.setAll(boxed, k -> order[from + k]);
        Arrays.sort(boxed, Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingDouble(i -> y[i]));
        for (int k = from; k < to; k++) {
            order[k] = boxed[k - from];
        }
    }

    private static boolean before(int i, int j, double[] x, double[] y) {
        return x[i] < x[j] || (x[i] == x[j] && y[i] < y[j]);
    }

    int size() {
        return x.length;
    }

    int points() {
        return siteOf.length;
    }

    int bins() {
        return keys.length;
    }

    /** The bin of a place, −1 where no site is in it. */
    int binAt(double atX, double atY) {
        int found = Arrays.binarySearch(keys, key(bin(atY - minY, side), bin(atX - minX, side)));
        return Math.max(-1, found);
    }

    /** What is done with a bin. */
    @FunctionalInterface
    interface BinVisit {
        /** False to stop. */
        boolean visit(int bin);
    }

    /** The bins no more than so many columns and rows away from a place, row by row, its own among them. */
    boolean around(double atX, double atY, int away, BinVisit visit) {
        long row = (long) Math.floor((atY - minY) / side);
        long column = (long) Math.floor((atX - minX) / side);
        long west = Math.max(0, column - away);
        for (long r = Math.max(0, row - away); r <= row + away; r++) {
            long last = key(r, Math.max(0, column + away));
            int bin = Arrays.binarySearch(keys, key(r, west));
            for (bin = bin < 0 ? -bin - 1 : bin; bin < keys.length && keys[bin] <= last; bin++) {
                if (!visit.visit(bin)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** From a place to the nearest edge of its bin. */
    double toEdge(double atX, double atY) {
        double inX = (atX - minX) / side;
        double inY = (atY - minY) / side;
        double toX = Math.min(inX - Math.floor(inX), Math.floor(inX) + 1 - inX);
        double toY = Math.min(inY - Math.floor(inY), Math.floor(inY) + 1 - inY);
        return Math.min(toX, toY) * side;
    }

    double squareTo(int site, double atX, double atY) {
        double dx = x[site] - atX;
        double dy = y[site] - atY;
        return dx * dx + dy * dy;
    }

    /** The most points at one place. */
    int most() {
        return Arrays.stream(weight).max().orElse(0);
    }

    /** Points that share their place with another. */
    int shared() {
        return Arrays.stream(weight).filter(w -> w > 1).sum();
    }
}
