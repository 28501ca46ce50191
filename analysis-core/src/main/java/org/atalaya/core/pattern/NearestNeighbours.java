// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * The k nearest other points of every point. Points at the same place are neighbours at distance 0.
 *
 * @param distances by point and order from 1 to k, ascending; infinite where there are fewer others
 * @param neighbours their numbers, −1 where there are fewer others; of equally near ones any
 */
public record NearestNeighbours(double[][] distances, int[][] neighbours) {

    private static final int BLOCK = 4096;
    private static final int BLOCKS_A_STEP = 16;

    public static NearestNeighbours of(double[] x, double[] y, int k, Progress progress) {
        int n = x.length;
        double[][] distances = new double[n][];
        int[][] neighbours = new int[n][];
        Strips strips = Strips.of(x, y, Strips.heightFor(x, y));
        int blocks = (n + BLOCK - 1) / BLOCK;
        for (int from = 0; from < blocks; from += BLOCKS_A_STEP) {
            progress.step((double) from / blocks, "progress.measuring-neighbours");
            IntStream.range(from, Math.min(blocks, from + BLOCKS_A_STEP))
                    .parallel()
                    .forEach(block -> {
                        int strip = 0;
                        for (int p = block * BLOCK; p < Math.min(n, (block + 1) * BLOCK); p++) {
                            strip = p == block * BLOCK ? strips.stripOf(p) : strip;
                            while (strips.first[strip + 1] <= p) {
                                strip++;
                            }
                            Search search = new Search(strips, p, k);
                            search.around(strip);
                            distances[strips.given[p]] = search.distances();
                            neighbours[strips.given[p]] = search.neighbours();
                        }
                    });
        }
        return new NearestNeighbours(distances, neighbours);
    }

    /** Mean distance to the neighbour of each order from 1 to k. */
    public double[] means() {
        int k = distances.length == 0 ? 0 : distances[0].length;
        return IntStream.range(0, k)
                .mapToDouble(order -> {
                    // Sorted, so that the order of the points does not show in the last digit.
                    double[] all = Arrays.stream(distances)
                            .mapToDouble(d -> d[order])
                            .sorted()
                            .toArray();
                    return Arrays.stream(all).sum() / all.length;
                })
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NearestNeighbours that && Arrays.deepEquals(distances, that.distances);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(distances);
    }

    @Override
    public String toString() {
        return "NearestNeighbours of " + distances.length;
    }

    /** The nearest found so far of one point. */
    private static final class Search {

        private final Strips strips;
        private final int point;
        private final double[] squares;
        private final int[] found;

        Search(Strips strips, int point, int k) {
            this.strips = strips;
            this.point = point;
            this.squares = new double[k];
            this.found = new int[k];
            Arrays.fill(squares, Double.POSITIVE_INFINITY);
            Arrays.fill(found, -1);
        }

        void around(int strip) {
            scan(strip, point);
            boolean up = true;
            boolean down = true;
            for (int away = 1; up || down; away++) {
                up = up && strip + away < strips.count() && near(strips.southOf(strip + away) - strips.y[point]);
                down = down && strip - away >= 0 && near(strips.y[point] - strips.southOf(strip - away + 1));
                if (up) {
                    scan(strip + away, strips.firstFrom(strip + away, strips.x[point]));
                }
                if (down) {
                    scan(strip - away, strips.firstFrom(strip - away, strips.x[point]));
                }
            }
        }

        /** Whether points so far north or south can still be among the nearest; rounding of a border is allowed for. */
        private boolean near(double gap) {
            double sure = gap - 1e-9 * strips.height;
            return sure <= 0 || sure * sure < squares[squares.length - 1];
        }

        private void scan(int strip, int middle) {
            for (int p = middle; p < strips.first[strip + 1] && reaches(p); p++) {
                offer(p);
            }
            for (int p = middle - 1; p >= strips.first[strip] && reaches(p); p--) {
                offer(p);
            }
        }

        private boolean reaches(int p) {
            double dx = strips.x[p] - strips.x[point];
            return dx * dx < squares[squares.length - 1];
        }

        private void offer(int p) {
            double dx = strips.x[p] - strips.x[point];
            double dy = strips.y[p] - strips.y[point];
            double square = dx * dx + dy * dy;
            int at = squares.length;
            if (p == point || square >= squares[at - 1]) {
                return;
            }
            at--;
            while (at > 0 && squares[at - 1] > square) {
                squares[at] = squares[at - 1];
                found[at] = found[at - 1];
                at--;
            }
            squares[at] = square;
            found[at] = p;
        }

        double[] distances() {
            return Arrays.stream(squares).map(Math::sqrt).toArray();
        }

        int[] neighbours() {
            return Arrays.stream(found).map(p -> p < 0 ? -1 : strips.given[p]).toArray();
        }
    }
}
