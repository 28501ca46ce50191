// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;

/**
 * Points in horizontal strips, those of a strip from west to east (equal ones from south to north): an order that depends
 * on the places alone. Neighbours are found by walking east and west in a few strips.
 */
final class Strips {

    /** Positions west to east in a strip are sorted as numbers of so many bits, then put right. */
    private static final int BITS = 38;

    private static final int MOST = 2_000_000;

    final double[] x;
    final double[] y;

    /** The number of the point among those given. */
    final int[] given;

    /** First point of each strip, and one more: the number of points. */
    final int[] first;

    final double height;
    private final double south;

    private Strips(double[] x, double[] y, int[] given, int[] first, double south, double height) {
        this.x = x;
        this.y = y;
        this.given = given;
        this.first = first;
        this.south = south;
        this.height = height;
    }

    /** Strips of at least this height; higher ones where there would be more than {@value #MOST} strips. */
    static Strips of(double[] x, double[] y, double leastHeight) {
        int n = x.length;
        double south = Arrays.stream(y).min().orElse(0);
        double north = Arrays.stream(y).max().orElse(0);
        double height = Math.max(leastHeight, (north - south) / MOST);
        int count = height > 0 ? (int) ((north - south) / height) + 1 : 1;
        int[] strip = new int[n];
        int[] first = new int[count + 1];
        for (int i = 0; i < n; i++) {
            strip[i] = height > 0 ? Math.min(count - 1, (int) ((y[i] - south) / height)) : 0;
            first[strip[i] + 1]++;
        }
        for (int s = 0; s < count; s++) {
            first[s + 1] += first[s];
        }
        int[] order = new int[n];
        int[] next = first.clone();
        for (int i = 0; i < n; i++) {
            order[next[strip[i]]++] = i;
        }
        for (int s = 0; s < count; s++) {
            sort(order, first[s], first[s + 1], x, y);
        }
        double[] sortedX = new double[n];
        double[] sortedY = new double[n];
        for (int k = 0; k < n; k++) {
            sortedX[k] = x[order[k]];
            sortedY[k] = y[order[k]];
        }
        return new Strips(sortedX, sortedY, order, first, south, height);
    }

    /** A height that leaves about two points to a square of it. */
    static double heightFor(double[] x, double[] y) {
        double width = Arrays.stream(x).max().orElse(0) - Arrays.stream(x).min().orElse(0);
        double high = Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0);
        double even = Math.sqrt(2 * width * high / Math.max(1, x.length));
        return even > 0 ? even : Math.max(width, high);
    }

    int size() {
        return x.length;
    }

    int count() {
        return first.length - 1;
    }

    /** The strip of a point by its position in this order. */
    int stripOf(int position) {
        int found = Arrays.binarySearch(first, position);
        int strip = found >= 0 ? found : -found - 2;
        while (first[strip + 1] <= position) {
            strip++;
        }
        return strip;
    }

    double southOf(int strip) {
        return south + strip * height;
    }

    /** The first position of a strip that is not west of a line. */
    int firstFrom(int strip, double west) {
        int low = first[strip];
        int high = first[strip + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < west) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void sort(int[] order, int from, int to, double[] x, double[] y) {
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            west = Math.min(west, x[order[k]]);
            east = Math.max(east, x[order[k]]);
        }
        int room = 64 - BITS - 1;
        if (to - from > 1 && to - from < 1 << room) {
            double scale = east > west ? ((1L << BITS) - 1) / (east - west) : 0;
            long[] keys = new long[to - from];
            for (int k = from; k < to; k++) {
                keys[k - from] = (long) ((x[order[k]] - west) * scale) << room | (k - from);
            }
            int[] before = Arrays.copyOfRange(order, from, to);
            Arrays.sort(keys);
            for (int k = from; k < to; k++) {
                order[k] = before[(int) (keys[k - from] & ((1 << room) - 1))];
            }
        }
        // Equal in all bits but the last few: rare, and few at a time.
        for (int k = from + 1; k < to; k++) {
            int point = order[k];
            int at = k;
            while (at > from && isBefore(point, order[at - 1], x, y)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = point;
        }
    }

    private static boolean isBefore(int a, int b, double[] x, double[] y) {
        return x[a] < x[b] || (x[a] == x[b] && y[a] < y[b]);
    }
}
