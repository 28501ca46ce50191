// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.io.Serializable;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/**
 * A k-d tree (Bentley 1975) cut at the median of the widest side of each node's box, its points in the order of its
 * leaves. A box is never farther than its points even in rounded numbers, since subtracting, squaring and summing in the
 * same order round alike.
 */
final class PointTree implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LEAF = 16;
    private static final int ALONE = 20_000;

    private final int dimensions;
    private final double[] points;
    private final int[] rows;

    /** First child, or −1. */
    private final int[] child;

    private final int[] from;
    private final int[] to;
    private final double[] boxes;

    private PointTree(Columns columns) {
        dimensions = columns.values().length;
        int n = columns.rows();
        rows = new int[n];
        Arrays.setAll(rows, i -> i);
        points = new double[n * dimensions];
        for (int d = 0; d < dimensions; d++) {
            double[] values = columns.values()[d];
            for (int i = 0; i < n; i++) {
                points[i * dimensions + d] = values[i];
            }
        }
        int nodes = nodes(n);
        child = new int[nodes];
        from = new int[nodes];
        to = new int[nodes];
        boxes = new double[nodes * 2 * dimensions];
    }

    /** Halves are of equal size or differ by one row, so that a part's number of nodes follows from its rows. */
    private static int nodes(int n) {
        return n <= LEAF ? 1 : 1 + nodes(n / 2) + nodes(n - n / 2);
    }

    static PointTree of(Columns columns, int threads, Runnable looking) {
        PointTree tree = new PointTree(columns);
        looking.run();
        ForkJoinPool pool = new ForkJoinPool(Math.max(1, threads));
        try {
            pool.invoke(tree.new Building(0, 1, 0, columns.rows()));
        } finally {
            pool.shutdownNow();
        }
        looking.run();
        return tree;
    }

    /** One node and all below it, whose places in the arrays are known beforehand. */
    private final class Building extends RecursiveAction {

        private static final long serialVersionUID = 1;
        private final int node;
        private final int free;
        private final int first;
        private final int last;

        Building(int node, int free, int first, int last) {
            this.node = node;
            this.free = free;
            this.first = first;
            this.last = last;
        }

        @Override
        protected void compute() {
            from[node] = first;
            to[node] = last;
            int widest = box(node, first, last);
            if (last - first <= LEAF) {
                child[node] = -1;
                return;
            }
            int middle = first + (last - first) / 2;
            select(first, last - 1, middle, widest);
            child[node] = free;
            Building left = new Building(free, free + 2, first, middle);
            Building right = new Building(free + 1, free + 2 + nodes(middle - first) - 1, middle, last);
            if (last - first > ALONE) {
                invokeAll(left, right);
            } else {
                left.compute();
                right.compute();
            }
        }
    }

    private int box(int node, int first, int last) {
        int at = node * 2 * dimensions;
        Arrays.fill(boxes, at, at + dimensions, Double.POSITIVE_INFINITY);
        Arrays.fill(boxes, at + dimensions, at + 2 * dimensions, Double.NEGATIVE_INFINITY);
        for (int i = first; i < last; i++) {
            for (int d = 0; d < dimensions; d++) {
                double v = points[i * dimensions + d];
                if (v < boxes[at + d]) {
                    boxes[at + d] = v;
                }
                if (v > boxes[at + dimensions + d]) {
                    boxes[at + dimensions + d] = v;
                }
            }
        }
        int widest = 0;
        double most = -1;
        for (int d = 0; d < dimensions; d++) {
            double width = boxes[at + dimensions + d] - boxes[at + d];
            if (width > most) {
                most = width;
                widest = d;
            }
        }
        return widest;
    }

    /** Hoare's selection: the middle one in its place, none greater before it, none smaller after it. */
    private void select(int first, int last, int middle, int d) {
        if (dimensions == 0) {
            return;
        }
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = median(value(low, d), value((low + high) >>> 1, d), value(high, d));
            int i = low;
            int j = high;
            while (i <= j) {
                while (value(i, d) < pivot) {
                    i++;
                }
                while (value(j, d) > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private double value(int i, int d) {
        return points[i * dimensions + d];
    }

    private void swap(int i, int j) {
        int row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
        for (int d = 0; d < dimensions; d++) {
            double v = points[i * dimensions + d];
            points[i * dimensions + d] = points[j * dimensions + d];
            points[j * dimensions + d] = v;
        }
    }

    int[] rows() {
        return rows;
    }

    double[] points() {
        return points;
    }

    int child(int node) {
        return child[node];
    }

    int from(int node) {
        return from[node];
    }

    int to(int node) {
        return to[node];
    }

    /** Squared distance to the nearest place of a node's box. */
    double boxDistance(int node, double[] point) {
        int at = node * 2 * dimensions;
        double sum = 0;
        for (int d = 0; d < dimensions; d++) {
            double below = boxes[at + d] - point[d];
            double above = point[d] - boxes[at + dimensions + d];
            double apart = below > 0 ? below : above > 0 ? above : 0;
            sum += apart * apart;
        }
        return sum;
    }
}
