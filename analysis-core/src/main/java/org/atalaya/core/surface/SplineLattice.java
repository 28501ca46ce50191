// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A lattice for Gaussian sums. An incident is spread to the 4 × 4 nodes around it by cubic B-splines, whose weights are
 * never negative and whose variance along an axis is s²/3 for nodes s apart; a Gaussian with that much less variance,
 * one axis after the other, makes up for it. What is left is the fourth moment: about 0.004 (s/σ)⁴ of the peak an axis.
 *
 * <p>Weights are read off a table with {@value #BINS} bins between two nodes, linearly. Nodes add up whole numbers (the
 * weights times a power of two), so the order of incidents and the number of threads do not show.
 */
final class SplineLattice {

    /** A Gaussian ends at six standard deviations. */
    private static final double REACH = Kernel.GAUSSIAN.reach();

    private static final int BINS = 256;
    private static final int STRIP = 256;
    private static final int WORTH_A_THREAD = 50_000;
    private static final int MOST_PARTS = 8;

    private final double minX;
    private final double minY;
    private final double perMetre;
    private final int width;
    private final int height;
    private final double[] spline = spline();

    /**
     * @param minX easting of the first node; incidents must be at least one and a bit nodes inside the rim
     * @param spacing metres between nodes
     */
    SplineLattice(double minX, double minY, double spacing, int width, int height) {
        this.minX = minX;
        this.minY = minY;
        this.perMetre = 1 / spacing;
        this.width = width;
        this.height = height;
    }

    int size() {
        return width * height;
    }

    int width() {
        return width;
    }

    /** Weights in the nodes around each incident; they add up to the weight. */
    double[] spread(double[] x, double[] y, double[] weights) {
        double highest = Arrays.stream(weights).max().orElse(0);
        double[] nodes = new double[size()];
        if (!(highest > 0)) {
            return nodes;
        }
        // The sum of all fits into 62 bits.
        int bits = 61 - (32 - Integer.numberOfLeadingZeros(x.length)) - Math.getExponent(highest) - 1;
        double scale = Math.scalb(1.0, bits);
        int parts = Math.max(
                1,
                Math.min(
                        Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors()),
                        x.length / Math.max(WORTH_A_THREAD, size() / 8)));
        long[][] sums = new long[parts][];
        IntStream.range(0, parts).parallel().forEach(part -> {
            long[] own = new long[size()];
            int from = (int) ((long) x.length * part / parts);
            int to = (int) ((long) x.length * (part + 1) / parts);
            add(x, y, weights, from, to, scale, own);
            sums[part] = own;
        });
        double back = 1 / scale;
        IntStream.range(0, height).parallel().forEach(row -> {
            for (int node = row * width; node < (row + 1) * width; node++) {
                long sum = sums[0][node];
                for (int part = 1; part < parts; part++) {
                    sum += sums[part][node];
                }
                nodes[node] = sum * back;
            }
        });
        return nodes;
    }

    private void add(double[] x, double[] y, double[] weights, int from, int to, double scale, long[] own) {
        double[] table = spline;
        for (int i = from; i < to; i++) {
            double across = (x[i] - minX) * perMetre;
            double up = (y[i] - minY) * perMetre;
            int column = (int) across;
            int row = (int) up;
            double atX = (across - column) * BINS;
            double atY = (up - row) * BINS;
            int binX = (int) atX;
            int binY = (int) atY;
            double partX = atX - binX;
            double partY = atY - binY;
            int tx = binX * 4;
            int ty = binY * 4;
            double x0 = table[tx] + partX * (table[tx + 4] - table[tx]);
            double x1 = table[tx + 1] + partX * (table[tx + 5] - table[tx + 1]);
            double x2 = table[tx + 2] + partX * (table[tx + 6] - table[tx + 2]);
            double x3 = table[tx + 3] + partX * (table[tx + 7] - table[tx + 3]);
            double weight = weights[i] * scale;
            int node = (row - 1) * width + column - 1;
            for (int r = 0; r < 4; r++) {
                double w = weight * (table[ty + r] + partY * (table[ty + 4 + r] - table[ty + r]));
                own[node] += (long) (w * x0);
                own[node + 1] += (long) (w * x1);
                own[node + 2] += (long) (w * x2);
                own[node + 3] += (long) (w * x3);
                node += width;
            }
        }
    }

    /** The values of the nodes at a place, with the same weights as {@link #spread}. */
    double at(double[] nodes, double atX, double atY) {
        double across = (atX - minX) * perMetre;
        double up = (atY - minY) * perMetre;
        int column = (int) across;
        int row = (int) up;
        double binsX = (across - column) * BINS;
        double binsY = (up - row) * BINS;
        double sum = 0;
        for (int r = 0; r < 4; r++) {
            int node = (row - 1 + r) * width + column - 1;
            double along = 0;
            for (int c = 0; c < 4; c++) {
                along += weight(binsX, c) * nodes[node + c];
            }
            sum += weight(binsY, r) * along;
        }
        return sum;
    }

    /** What an incident of weight 1 finds of itself, along one axis, after smoothing. */
    double self(double at, boolean easting, double[] kernel) {
        double across = (at - (easting ? minX : minY)) * perMetre;
        double bins = (across - (int) across) * BINS;
        double sum = 0;
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                int apart = Math.abs(a - b);
                sum += weight(bins, a) * weight(bins, b) * (apart < kernel.length ? kernel[apart] : 0);
            }
        }
        return sum;
    }

    private double weight(double bins, int node) {
        int bin = (int) bins;
        double low = spline[bin * 4 + node];
        return low + (bins - bin) * (spline[bin * 4 + 4 + node] - low);
    }

    /** A normal curve of one axis at whole nodes, per metre; its values times the spacing add up to 1. */
    double[] gaussian(double variance) {
        double inNodes = variance * perMetre * perMetre;
        int reach = (int) Math.ceil(REACH * Math.sqrt(inNodes));
        double[] kernel = IntStream.rangeClosed(0, reach)
                .mapToDouble(t -> Math.exp(-t * (double) t / (2 * inNodes)))
                .toArray();
        double sum = kernel[0];
        for (int t = 1; t <= reach; t++) {
            sum += 2 * kernel[t];
        }
        double scale = perMetre / sum;
        return Arrays.stream(kernel).map(k -> k * scale).toArray();
    }

    /** A cubic B-spline's variance, for taking it off a Gaussian's. */
    double splineVariance() {
        return 1 / (3 * perMetre * perMetre);
    }

    /** The nodes with a symmetric curve laid over each, along both axes. */
    double[] smooth(double[] nodes, double[] kernel) {
        double[] across = new double[nodes.length];
        IntStream.range(0, height).parallel().forEach(row -> rowOf(nodes, row, kernel, across));
        double[] both = new double[nodes.length];
        int strips = (width + STRIP - 1) / STRIP;
        int bands = Math.max(1, Math.min(MOST_PARTS, height / 64));
        IntStream.range(0, strips * bands).parallel().forEach(part -> {
            int from = part / bands * STRIP;
            int first = (int) ((long) height * (part % bands) / bands);
            int last = (int) ((long) height * (part % bands + 1) / bands);
            for (int row = first; row < last; row++) {
                columnsOf(across, row, from, Math.min(width, from + STRIP), kernel, both);
            }
        });
        return both;
    }

    private void rowOf(double[] nodes, int row, double[] kernel, double[] result) {
        int start = row * width;
        boolean empty = true;
        for (int j = start; empty && j < start + width; j++) {
            empty = nodes[j] == 0;
        }
        if (empty) {
            return;
        }
        int reach = kernel.length - 1;
        double[] wide = new double[width + 2 * reach];
        System.arraycopy(nodes, start, wide, reach, width);
        double[] out = new double[width];
        for (int j = 0; j < width; j++) {
            out[j] = kernel[0] * wide[reach + j];
        }
        int t = 1;
        for (; t + 1 <= reach; t += 2) {
            double k = kernel[t];
            double l = kernel[t + 1];
            int left = reach - t;
            int right = reach + t;
            for (int j = 0; j < width; j++) {
                out[j] += k * (wide[left + j] + wide[right + j]) + l * (wide[left - 1 + j] + wide[right + 1 + j]);
            }
        }
        if (t == reach) {
            double k = kernel[t];
            for (int j = 0; j < width; j++) {
                out[j] += k * (wide[j] + wide[2 * reach + j]);
            }
        }
        System.arraycopy(out, 0, result, start, width);
    }

    private void columnsOf(double[] nodes, int row, int from, int to, double[] kernel, double[] result) {
        int count = to - from;
        double[] out = new double[STRIP];
        int own = row * width + from;
        for (int j = 0; j < count; j++) {
            out[j] = kernel[0] * nodes[own + j];
        }
        for (int t = 1; t < kernel.length; t++) {
            int south = row - t >= 0 ? own - t * width : -1;
            int north = row + t < height ? own + t * width : -1;
            double k = kernel[t];
            if (south >= 0 && north >= 0) {
                for (int j = 0; j < count; j++) {
                    out[j] += k * (nodes[south + j] + nodes[north + j]);
                }
            } else if (south >= 0 || north >= 0) {
                int other = Math.max(south, north);
                for (int j = 0; j < count; j++) {
                    out[j] += k * nodes[other + j];
                }
            } else {
                break;
            }
        }
        System.arraycopy(out, 0, result, own, count);
    }

    /** Cubic B-spline weights of four nodes for a place so far between the two in the middle. */
    private static double[] spline() {
        double[] table = new double[(BINS + 2) * 4];
        for (int bin = 0; bin <= BINS + 1; bin++) {
            double t = Math.min(1, bin / (double) BINS);
            double u = 1 - t;
            table[bin * 4] = u * u * u / 6;
            table[bin * 4 + 1] = (3 * t * t * t - 6 * t * t + 4) / 6;
            table[bin * 4 + 2] = (3 * u * u * u - 6 * u * u + 4) / 6;
            table[bin * 4 + 3] = t * t * t / 6;
        }
        return table;
    }
}
