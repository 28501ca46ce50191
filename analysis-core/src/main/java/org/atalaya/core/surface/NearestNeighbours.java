// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * Distances to the k-th nearest other incident. Incidents lie in square buckets of about two; the search widens ring by
 * ring until no nearer one can be left.
 */
final class NearestNeighbours {

    private static final double PER_BUCKET = 2;
    private static final int MOST_BUCKETS = 1 << 22;
    private static final int BLOCK = 4096;

    private final double[] x;
    private final double[] y;
    private final double minX;
    private final double minY;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] first;
    private final int[] members;

    private NearestNeighbours(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.minX = Arrays.stream(x).min().orElse(0);
        this.minY = Arrays.stream(y).min().orElse(0);
        double across = Arrays.stream(x).max().orElse(0) - minX;
        double up = Arrays.stream(y).max().orElse(0) - minY;
        double wanted = Math.min(MOST_BUCKETS, Math.max(1, x.length / PER_BUCKET));
        // A line of incidents has no area; its buckets then follow its length.
        double square = Math.max(Math.sqrt(across * up / wanted), Math.max(across, up) / wanted);
        this.side = square > 0 ? square : 1;
        this.columns = (int) Math.floor(across / side) + 1;
        this.rows = (int) Math.floor(up / side) + 1;
        this.first = new int[columns * rows + 1];
        this.members = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            first[bucket(i) + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] next = first.clone();
        for (int i = 0; i < x.length; i++) {
            members[next[bucket(i)]++] = i;
        }
    }

    /** For each incident the distance to the k-th nearest other one; fewer others than k: to the farthest of them. */
    static double[] distances(double[] x, double[] y, int k, Progress progress) {
        double[] found = new double[x.length];
        int wanted = Math.min(k, x.length - 1);
        if (wanted < 1) {
            return found;
        }
        NearestNeighbours index = new NearestNeighbours(x, y);
        int atOnce = 16 * BLOCK;
        for (int from = 0; from < x.length; from += atOnce) {
            progress.step((double) from / x.length, "progress.density-neighbours");
            int start = from;
            int blocks = (Math.min(atOnce, x.length - from) + BLOCK - 1) / BLOCK;
            IntStream.range(0, blocks).parallel().forEach(block -> {
                double[] nearest = new double[wanted];
                int last = Math.min(x.length, start + (block + 1) * BLOCK);
                for (int i = start + block * BLOCK; i < last; i++) {
                    found[i] = index.distance(i, nearest);
                }
            });
        }
        return found;
    }

    private double distance(int i, double[] nearest) {
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int worst = nearest.length - 1;
        int column = column(x[i]);
        int row = row(y[i]);
        int farthest = Math.max(columns, rows);
        for (int ring = 0; ring <= farthest; ring++) {
            // Whatever lies in this ring or beyond is at least so far away.
            double atLeast = Math.max(0, ring - 1) * side;
            if (nearest[worst] <= atLeast * atLeast) {
                break;
            }
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                boolean rim = r == row - ring || r == row + ring;
                int step = rim || ring == 0 ? 1 : 2 * ring;
                for (int c = column - ring; c <= column + ring; c += step) {
                    if (c >= 0 && c < columns) {
                        look(i, r * columns + c, nearest);
                    }
                }
            }
        }
        return Math.sqrt(nearest[worst]);
    }

    private void look(int i, int bucket, double[] nearest) {
        int worst = nearest.length - 1;
        for (int m = first[bucket]; m < first[bucket + 1]; m++) {
            int other = members[m];
            double dx = x[other] - x[i];
            double dy = y[other] - y[i];
            double square = dx * dx + dy * dy;
            if (square < nearest[worst] && other != i) {
                int at = worst;
                while (at > 0 && nearest[at - 1] > square) {
                    nearest[at] = nearest[at - 1];
                    at--;
                }
                nearest[at] = square;
            }
        }
    }

    private int bucket(int i) {
        return row(y[i]) * columns + column(x[i]);
    }

    private int column(double at) {
        return Math.min(columns - 1, (int) ((at - minX) / side));
    }

    private int row(double at) {
        return Math.min(rows - 1, (int) ((at - minY) / side));
    }
}
