// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

/** The core sites of each bin and the rectangle around them: two bins are joined where two of them are near enough. */
final class CoreBins {

    private final Sites sites;

    /** The core sites of all bins, one bin after the other, from west to east. */
    private final int[] core;

    private final int[] first;

    /** West, south, east and north of the core sites of each bin. */
    private final double[] box;

    private CoreBins(Sites sites, int[] core, int[] first, double[] box) {
        this.sites = sites;
        this.core = core;
        this.first = first;
        this.box = box;
    }

    static CoreBins of(Sites sites, boolean[] isCore) {
        int[] core = new int[sites.size()];
        int[] first = new int[sites.bins() + 1];
        double[] box = new double[4 * sites.bins()];
        int count = 0;
        for (int bin = 0; bin < sites.bins(); bin++) {
            first[bin] = count;
            int b = 4 * bin;
            box[b] = Double.POSITIVE_INFINITY;
            box[b + 1] = Double.POSITIVE_INFINITY;
            box[b + 2] = Double.NEGATIVE_INFINITY;
            box[b + 3] = Double.NEGATIVE_INFINITY;
            for (int s = sites.first[bin]; s < sites.first[bin + 1]; s++) {
                if (isCore[s]) {
                    core[count++] = s;
                    box[b] = Math.min(box[b], sites.x[s]);
                    box[b + 1] = Math.min(box[b + 1], sites.y[s]);
                    box[b + 2] = Math.max(box[b + 2], sites.x[s]);
                    box[b + 3] = Math.max(box[b + 3], sites.y[s]);
                }
            }
        }
        first[sites.bins()] = count;
        return new CoreBins(sites, core, first, box);
    }

    boolean any(int bin) {
        return first[bin + 1] > first[bin];
    }

    double someX(int bin) {
        return sites.x[core[first[bin]]];
    }

    double someY(int bin) {
        return sites.y[core[first[bin]]];
    }

    /** Whether a core site of one bin and one of the other are no further apart than the root of {@code square}. */
    boolean near(int a, int b, double square) {
        if (apart(a, b) > square) {
            return false;
        }
        for (int i = first[a]; i < first[a + 1]; i++) {
            double x = sites.x[core[i]];
            double y = sites.y[core[i]];
            if (apart(b, x, y) > square) {
                continue;
            }
            for (int j = first[b]; j < first[b + 1]; j++) {
                if (sites.squareTo(core[j], x, y) <= square) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Square of the distance between two rectangles. */
    private double apart(int a, int b) {
        double dx = gap(box[4 * a], box[4 * a + 2], box[4 * b], box[4 * b + 2]);
        double dy = gap(box[4 * a + 1], box[4 * a + 3], box[4 * b + 1], box[4 * b + 3]);
        return dx * dx + dy * dy;
    }

    private double apart(int bin, double x, double y) {
        double dx = gap(box[4 * bin], box[4 * bin + 2], x, x);
        double dy = gap(box[4 * bin + 1], box[4 * bin + 3], y, y);
        return dx * dx + dy * dy;
    }

    private static double gap(double fromA, double toA, double fromB, double toB) {
        return Math.max(0, Math.max(fromB - toA, fromA - toB));
    }
}
