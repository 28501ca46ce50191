// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;
import weka.core.Statistics;

/**
 * One order of nearest-neighbour hierarchical clusters (CrimeStat's Nnh): the point with most others within the threshold
 * distance takes them all as the first cluster, of those left the one with most takes the second, until no point is left
 * with enough around it. Of points with equally many the one to which they are nearer comes first, then the southern and
 * western one: the order of the rows does not show.
 *
 * @param labels cluster of each point, from 0 by falling number of points; −1 for those in none
 */
public record NeighbourClusters(int[] labels, int clusters) {

    public static final int NONE = -1;

    /** Standard error of a mean nearest-neighbour distance under chance, times √(n² / area) (Clark and Evans 1954). */
    private static final double STANDARD_ERROR = 0.26136;

    /**
     * The mean distance to the nearest neighbour that chance gives so many points on so much ground, less as many standard
     * errors as the lower end of a one-sided confidence interval is away; at a half it is the mean itself.
     *
     * @param tail probability below that end, above 0 and at most a half
     */
    public static double threshold(double area, int points, double tail) {
        double mean = 0.5 * Math.sqrt(area / points);
        return Math.max(0, mean + Statistics.normalInverse(tail) * STANDARD_ERROR * Math.sqrt(area) / points);
    }

    public static NeighbourClusters of(double[] x, double[] y, double threshold, int least, Progress progress) {
        if (!(threshold > 0) || least < 1) {
            throw new IllegalArgumentException("threshold " + threshold + ", least " + least);
        }
        Sites sites = Sites.of(x, y, threshold);
        boolean[] taken = new boolean[sites.size()];
        Seed[] first = new Seed[sites.size()];
        Blocks.each(sites.size(), progress.slice(0, 0.5), "progress.counting-neighbours", (from, to) -> {
            for (int site = from; site < to; site++) {
                first[site] = seed(sites, site, threshold, taken);
            }
        });
        PriorityQueue<Seed> waiting = new PriorityQueue<>(Seed.ORDER);
        Arrays.stream(first).filter(seed -> seed.count >= least).forEach(waiting::add);
        int[] cluster = new int[sites.size()];
        Arrays.fill(cluster, NONE);
        int clusters = 0;
        int all = Math.max(1, waiting.size());
        while (!waiting.isEmpty()) {
            Seed seed = waiting.poll();
            // What others have taken meanwhile only makes a point come later, so the first that has lost nothing is
            // next.
            Seed now = taken[seed.site] ? null : seed(sites, seed.site, threshold, taken);
            if (now != null && now.count == seed.count) {
                take(sites, seed.site, threshold, taken, cluster, clusters++);
                progress.step(1 - 0.5 * waiting.size() / all, "progress.forming-clusters");
            } else if (now != null && now.count >= least) {
                waiting.add(now);
            }
        }
        return numbered(sites, cluster, clusters);
    }

    /** A place with the points around it that are in no cluster. */
    private record Seed(int site, int count, double squares) {

        static final Comparator<Seed> ORDER = Comparator.<Seed>comparingInt(s -> -s.count)
                .thenComparingDouble(s -> s.squares)
                .thenComparingInt(s -> s.site);
    }

    private static Seed seed(Sites sites, int site, double threshold, boolean[] taken) {
        int[] count = {0};
        double[] squares = {0};
        sites.around(sites.x[site], sites.y[site], 1, bin -> {
            for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                double square = sites.squareTo(s, sites.x[site], sites.y[site]);
                if (!taken[s] && square <= threshold * threshold) {
                    count[0] += sites.weight[s];
                    squares[0] += sites.weight[s] * square;
                }
            }
            return true;
        });
        return new Seed(site, count[0], squares[0]);
    }

    private static void take(Sites sites, int site, double threshold, boolean[] taken, int[] cluster, int number) {
        sites.around(sites.x[site], sites.y[site], 1, bin -> {
            for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                if (!taken[s] && sites.squareTo(s, sites.x[site], sites.y[site]) <= threshold * threshold) {
                    taken[s] = true;
                    cluster[s] = number;
                }
            }
            return true;
        });
    }

    /** By falling number of points; the seeds were found in that order, later steps may have left them fewer. */
    private static NeighbourClusters numbered(Sites sites, int[] cluster, int clusters) {
        int[] size = new int[clusters];
        for (int s = 0; s < cluster.length; s++) {
            if (cluster[s] >= 0) {
                size[cluster[s]] += sites.weight[s];
            }
        }
        int[] order = IntStream.range(0, clusters)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> -size[c]).thenComparingInt(c -> c))
                .mapToInt(c -> c)
                .toArray();
        int[] number = new int[clusters];
        for (int i = 0; i < clusters; i++) {
            number[order[i]] = i;
        }
        return new NeighbourClusters(
                Arrays.stream(sites.siteOf)
                        .map(s -> cluster[s] < 0 ? NONE : number[cluster[s]])
                        .toArray(),
                clusters);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NeighbourClusters that && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return clusters + " clusters of " + labels.length + " points";
    }
}
