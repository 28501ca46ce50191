// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.stream.IntStream;

/**
 * How well points sit in their clusters (Rousseeuw 1987): with a the mean distance to the others of its own cluster and b
 * that to the nearest other cluster, a point has (b − a) / max(a, b), alone in its cluster 0.
 */
public final class Silhouette {

    private Silhouette() {}

    /** The mean over all points, each compared with all others. NaN with fewer than two clusters. */
    public static double mean(double[] x, double[] y, int[] labels, int clusters) {
        int[] size = new int[clusters];
        for (int label : labels) {
            size[label]++;
        }
        if (IntStream.of(size).filter(s -> s > 0).count() < 2) {
            return Double.NaN;
        }
        double[] width = new double[x.length];
        IntStream.range(0, x.length).parallel().forEach(i -> width[i] = width(x, y, labels, size, i));
        double sum = 0;
        for (double one : width) {
            sum += one;
        }
        return sum / x.length;
    }

    private static double width(double[] x, double[] y, int[] labels, int[] size, int i) {
        if (size[labels[i]] == 1) {
            return 0;
        }
        double[] sum = new double[size.length];
        for (int j = 0; j < x.length; j++) {
            double dx = x[i] - x[j];
            double dy = y[i] - y[j];
            sum[labels[j]] += Math.sqrt(dx * dx + dy * dy);
        }
        double own = sum[labels[i]] / (size[labels[i]] - 1);
        double other = Double.POSITIVE_INFINITY;
        for (int c = 0; c < size.length; c++) {
            if (c != labels[i] && size[c] > 0) {
                other = Math.min(other, sum[c] / size[c]);
            }
        }
        double larger = Math.max(own, other);
        return larger > 0 ? (other - own) / larger : 0;
    }
}
