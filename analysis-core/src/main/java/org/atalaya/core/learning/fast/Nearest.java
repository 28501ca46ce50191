// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import java.util.Arrays;

/** A search for the k nearest points and all that are as near as the k-th; one for each thread. */
final class Nearest {

    private final PointTree tree;
    private final int k;

    /** The k nearest so far, nearest first. */
    private final double[] distance;

    private final int[] found;
    private int size;

    /** As near as the k-th. */
    private int[] ties = new int[16];

    private int tied;
    private double[] point = new double[0];
    private double worst;

    Nearest(PointTree tree, int k) {
        this.tree = tree;
        this.k = Math.min(k, tree.rows().length);
        distance = new double[this.k];
        found = new int[this.k];
    }

    void search(double[] of) {
        point = of;
        size = 0;
        tied = 0;
        worst = Double.POSITIVE_INFINITY;
        visit(0);
    }

    int size() {
        return size + tied;
    }

    /** Position of a point in the tree's order. */
    int at(int i) {
        return i < size ? found[i] : ties[i - size];
    }

    private void visit(int node) {
        int child = tree.child(node);
        if (child < 0) {
            scan(tree.from(node), tree.to(node));
            return;
        }
        double first = tree.boxDistance(child, point);
        double second = tree.boxDistance(child + 1, point);
        int near = first <= second ? child : child + 1;
        if (Math.min(first, second) <= worst) {
            visit(near);
        }
        if (Math.max(first, second) <= worst) {
            visit(near == child ? child + 1 : child);
        }
    }

    private void scan(int from, int to) {
        int dimensions = point.length;
        double[] points = tree.points();
        int at = from * dimensions;
        for (int i = from; i < to; i++) {
            double sum = 0;
            for (int d = 0; d < dimensions; d++) {
                double apart = points[at + d] - point[d];
                sum += apart * apart;
            }
            at += dimensions;
            if (sum <= worst) {
                offer(i, sum);
            }
        }
    }

    private void offer(int i, double apart) {
        if (size == k && apart == worst) {
            tie(i);
            return;
        }
        int pushed = -1;
        if (size == k) {
            pushed = found[k - 1];
        } else {
            size++;
        }
        int place = size - 1;
        while (place > 0 && distance[place - 1] > apart) {
            distance[place] = distance[place - 1];
            found[place] = found[place - 1];
            place--;
        }
        distance[place] = apart;
        found[place] = i;
        if (pushed >= 0) {
            if (distance[k - 1] == worst) {
                tie(pushed);
            } else {
                tied = 0;
            }
        }
        if (size == k) {
            worst = distance[k - 1];
        }
    }

    private void tie(int i) {
        if (tied == ties.length) {
            ties = Arrays.copyOf(ties, tied * 2);
        }
        ties[tied++] = i;
    }
}
