// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * Density-based clusters (Ester, Kriegel, Sander and Xu 1996). A point with at least {@code minPts} points within
 * {@code eps}, itself counted and the distance itself included, is a core point; core points within {@code eps} of each
 * other are in one cluster; another point within {@code eps} of a core point is at the border and goes to the nearest one's
 * cluster (of equally near ones to the western, then the southern one's); the rest is noise. The paper gives a border point
 * to whichever cluster comes first, so its answer depends on the order of the rows; ours does not.
 *
 * <p>Bins have a diagonal of just under {@code eps}: all points of a bin are within reach of each other, and a bin with
 * {@code minPts} of them is core as a whole (Gan and Tao 2015). Points at one place are handled as one with a weight.
 *
 * @param labels cluster of each point, from 0 by falling number of points; {@link #NOISE}
 * @param core whether each point is a core point
 */
public record Dbscan(int[] labels, boolean[] core, int clusters) {

    public static final int NOISE = -1;

    /** Rounding must not push two points of one bin out of each other's reach. */
    private static final double JUST_UNDER = 1 - 1e-9;

    /** A bin may touch the circle around a point three columns away only by rounding, two are enough. */
    private static final int REACH = 2;

    public static Dbscan of(double[] x, double[] y, double eps, int minPts, Progress progress) {
        if (!(eps > 0) || minPts < 1) {
            throw new IllegalArgumentException("eps " + eps + ", minPts " + minPts);
        }
        progress.step(0, "progress.sorting-places");
        Sites sites = Sites.of(x, y, eps / Math.sqrt(2) * JUST_UNDER);
        double square = eps * eps;
        boolean[] core = cores(sites, square, minPts, progress.slice(0.2, 0.6));
        int[] cluster = joined(sites, square, core, progress.slice(0.6, 0.8));
        borders(sites, square, core, cluster, progress.slice(0.8, 1));
        int[] numbers = byFallingSize(sites, cluster);
        int[] labels = new int[x.length];
        boolean[] cores = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            int site = sites.siteOf[i];
            labels[i] = cluster[site] < 0 ? NOISE : numbers[cluster[site]];
            cores[i] = core[site];
        }
        return new Dbscan(labels, cores, IntStream.of(labels).max().orElse(NOISE) + 1);
    }

    private static boolean[] cores(Sites sites, double square, int minPts, Progress progress) {
        boolean[] core = new boolean[sites.size()];
        Blocks.each(sites.bins(), progress, "progress.finding-dense", (from, to) -> {
            for (int bin = from; bin < to; bin++) {
                int inside = 0;
                for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                    inside += sites.weight[s];
                }
                for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                    core[s] = inside >= minPts || dense(sites, bin, s, square, minPts - inside);
                }
            }
        });
        return core;
    }

    /** Whether at least so many points of other bins are near. */
    private static boolean dense(Sites sites, int own, int site, double square, int wanted) {
        int[] found = {0};
        return !sites.around(sites.x[site], sites.y[site], REACH, bin -> {
            for (int s = bin == own ? sites.first[bin + 1] : sites.first[bin];
                    s < sites.first[bin + 1] && found[0] < wanted;
                    s++) {
                if (sites.squareTo(s, sites.x[site], sites.y[site]) <= square) {
                    found[0] += sites.weight[s];
                }
            }
            return found[0] < wanted;
        });
    }

    /** The first site of each core site's cluster, −1 for the others. */
    private static int[] joined(Sites sites, double square, boolean[] core, Progress progress) {
        CoreBins bins = CoreBins.of(sites, core);
        int[] parent = IntStream.range(0, sites.bins()).toArray();
        for (int bin = 0; bin < sites.bins(); bin++) {
            if (bin % 4096 == 0) {
                progress.step((double) bin / sites.bins(), "progress.joining-clusters");
            }
            if (bins.any(bin)) {
                int one = bin;
                sites.around(bins.someX(bin), bins.someY(bin), REACH, other -> {
                    if (other > one
                            && bins.any(other)
                            && root(parent, one) != root(parent, other)
                            && bins.near(one, other, square)) {
                        int a = root(parent, one);
                        int b = root(parent, other);
                        parent[Math.max(a, b)] = Math.min(a, b);
                    }
                    return true;
                });
            }
        }
        int[] cluster = new int[sites.size()];
        Arrays.fill(cluster, -1);
        for (int bin = 0; bin < sites.bins(); bin++) {
            int root = root(parent, bin);
            for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                cluster[s] = core[s] ? root : -1;
            }
        }
        return cluster;
    }

    private static int root(int[] parent, int bin) {
        int at = bin;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static void borders(Sites sites, double square, boolean[] core, int[] cluster, Progress progress) {
        Blocks.each(sites.size(), progress, "progress.finding-borders", (from, to) -> {
            for (int site = from; site < to; site++) {
                if (!core[site]) {
                    int nearest = nearestCore(sites, square, core, site);
                    // Only clusters of core sites are read, and only those of other sites are written.
                    cluster[site] = nearest < 0 ? -1 : cluster[nearest];
                }
            }
        });
    }

    private static int nearestCore(Sites sites, double square, boolean[] core, int site) {
        int[] nearest = {-1};
        double[] least = {square};
        sites.around(sites.x[site], sites.y[site], REACH, bin -> {
            for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                if (core[s]) {
                    double away = sites.squareTo(s, sites.x[site], sites.y[site]);
                    boolean first = nearest[0] < 0 || southWest(sites, s, nearest[0]);
                    if (away < least[0] || (away == least[0] && first)) {
                        least[0] = away;
                        nearest[0] = s;
                    }
                }
            }
            return true;
        });
        return nearest[0];
    }

    private static boolean southWest(Sites sites, int a, int b) {
        return sites.x[a] < sites.x[b] || (sites.x[a] == sites.x[b] && sites.y[a] < sites.y[b]);
    }

    /** The number of each cluster, at its first bin. */
    private static int[] byFallingSize(Sites sites, int[] cluster) {
        int[] size = new int[sites.bins()];
        for (int s = 0; s < cluster.length; s++) {
            if (cluster[s] >= 0) {
                size[cluster[s]] += sites.weight[s];
            }
        }
        int[] order = IntStream.range(0, size.length)
                .filter(bin -> size[bin] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(bin -> -size[bin]).thenComparingInt(bin -> bin))
                .mapToInt(bin -> bin)
                .toArray();
        int[] numbers = new int[size.length];
        for (int number = 0; number < order.length; number++) {
            numbers[order[number]] = number;
        }
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dbscan that && Arrays.equals(labels, that.labels) && Arrays.equals(core, that.core);
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
