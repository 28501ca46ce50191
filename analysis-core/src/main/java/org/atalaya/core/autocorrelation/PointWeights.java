// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.hotspot.PlaceIndex;
import org.atalaya.core.hotspot.Weights;

/** Neighbours by distance between points, such as centres of cells and zones. */
public final class PointWeights {

    private PointWeights() {}

    /** Weight 1 for every other point no further than {@code distance}. */
    public static Weights within(double[] x, double[] y, double distance) {
        return Weights.within(x, y, distance);
    }

    /** Weight 1 for the k nearest others; of equally near ones the first in order. Not symmetric. */
    public static Weights nearest(double[] x, double[] y, int k) {
        PlaceIndex index = new PlaceIndex(x, y);
        return Weights.binary(IntStream.range(0, x.length)
                .parallel()
                .mapToObj(i -> index.nearest(i, k))
                .toArray(int[][]::new));
    }

    /** For every other point nearer than the bandwidth, the kernel of its distance; 1 at distance 0. */
    public static Weights kernel(double[] x, double[] y, double bandwidth, WeightKernel kernel) {
        PlaceIndex index = new PlaceIndex(x, y);
        int[][] near = IntStream.range(0, x.length)
                .parallel()
                .mapToObj(i -> Arrays.stream(index.within(i, bandwidth))
                        .filter(j -> kernel.weight(index.distance(i, j) / bandwidth) > 0)
                        .toArray())
                .toArray(int[][]::new);
        double[][] weights = IntStream.range(0, x.length)
                .mapToObj(i -> Arrays.stream(near[i])
                        .mapToDouble(j -> kernel.weight(index.distance(i, j) / bandwidth))
                        .toArray())
                .toArray(double[][]::new);
        return Weights.weighted(near, weights);
    }

    /** Distance from each point to the nearest other. */
    public static double[] nearestDistances(double[] x, double[] y) {
        PlaceIndex index = new PlaceIndex(x, y);
        return IntStream.range(0, x.length)
                .parallel()
                .mapToDouble(i -> index.distance(i, index.nearest(i, 1)[0]))
                .toArray();
    }
}
