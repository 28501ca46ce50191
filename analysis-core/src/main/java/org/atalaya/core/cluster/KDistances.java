// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * How far each point must look until it has seen {@code k} points, itself counted, in ascending order: inside clusters a
 * little way, outside far. Ester, Kriegel, Sander and Xu (1996) read the reach of their clusters off this curve, where it
 * bends. Of more than {@value #MOST_PLACES} different places evenly many are asked.
 */
public record KDistances(double[] ascending, int k) {

    static final int MOST_PLACES = 20_000;

    private static final double POINTS_PER_BIN = 2;

    /** There are at least {@code k} points. */
    public static KDistances of(double[] x, double[] y, int k, Progress progress) {
        if (k < 1 || k > x.length) {
            throw new IllegalArgumentException("the distance to point " + k + " of " + x.length);
        }
        Sites sites = Sites.ofAbout(x, y, POINTS_PER_BIN);
        int asked = Math.min(sites.size(), MOST_PLACES);
        double[] distance = new double[asked];
        Blocks.each(asked, progress, "progress.measuring-reach", (from, to) -> {
            for (int i = from; i < to; i++) {
                distance[i] = reach(sites, site(i, asked, sites), k);
            }
        });
        double[] all = IntStream.range(0, asked)
                .mapToObj(i -> {
                    double[] alike = new double[sites.weight[site(i, asked, sites)]];
                    Arrays.fill(alike, distance[i]);
                    return alike;
                })
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        return new KDistances(all, k);
    }

    private static int site(int i, int asked, Sites sites) {
        return (int) ((long) i * sites.size() / asked);
    }

    private static double reach(Sites sites, int site, int k) {
        double x = sites.x[site];
        double y = sites.y[site];
        for (int away = 0; ; away = away == 0 ? 1 : 2 * away) {
            Nearest nearest = new Nearest(k);
            sites.around(x, y, away, bin -> {
                for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                    nearest.offer(sites.squareTo(s, x, y), sites.weight[s]);
                }
                return true;
            });
            // All that lies nearer than the edge of the block of bins has been seen.
            double sure = away == 0 ? sites.toEdge(x, y) : away * sites.side;
            boolean nearer = nearest.complete() && nearest.farthest() <= sure * sure;
            if (nearer || nearest.seen == sites.points()) {
                return Math.sqrt(nearest.farthest());
            }
        }
    }

    /**
     * The bend: the point of the curve farthest below the straight line from its first to its last point, both axes scaled
     * to the same length (Satopää, Albrecht, Irwin and Raghavan 2011). 0 where most points share their place with others.
     */
    public double knee() {
        int last = ascending.length - 1;
        double low = ascending[0];
        double high = ascending[last];
        if (!(high > low)) {
            return high;
        }
        int best = 0;
        double deepest = 0;
        for (int i = 0; i <= last; i++) {
            double depth = (double) i / last - (ascending[i] - low) / (high - low);
            if (depth > deepest) {
                deepest = depth;
                best = i;
            }
        }
        return ascending[best];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KDistances that && k == that.k && Arrays.equals(ascending, that.ascending);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ascending);
    }

    @Override
    public String toString() {
        return "reach to " + k + " points from " + ascending.length;
    }

    /** The squares of the k least distances so far. */
    private static final class Nearest {

        private final double[] squares;
        private int count;
        private int seen;

        Nearest(int k) {
            squares = new double[k];
        }

        boolean complete() {
            return count == squares.length;
        }

        double farthest() {
            return squares[count - 1];
        }

        void offer(double square, int times) {
            seen += times;
            for (int t = 0; t < times && (!complete() || square < farthest()); t++) {
                int at = complete() ? count - 1 : count++;
                while (at > 0 && squares[at - 1] > square) {
                    squares[at] = squares[at - 1];
                    at--;
                }
                squares[at] = square;
            }
        }
    }
}
