// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import org.locationtech.jts.geom.Envelope;

/**
 * The innermost loops of {@link RipleyK}: sums of the weights of pairs by the first radius that reaches them. Pairs that
 * no radius reaches are summed in one more place, which costs less than to ask.
 */
final class PairSums {

    private static final double HEAVIEST = 100;

    private final RipleyK ripley;
    private final Strips strips;
    private final int[] lastSeen;
    private final RadiusBins bins;
    private final double[] sums;
    private final long[] counts;
    private final Envelope box;

    /**
     * Sums for some points.
     *
     * @param lastSeen for border correction the last radius of each point that stays inside, otherwise null
     */
    PairSums(RipleyK ripley, Strips strips, int[] lastSeen) {
        this.ripley = ripley;
        this.strips = strips;
        this.lastSeen = lastSeen;
        this.bins = ripley.bins;
        this.sums = new double[ripley.radii.length + 1];
        this.counts = new long[ripley.radii.length + 1];
        this.box = ripley.area.geometry().getEnvelopeInternal();
    }

    /** The sums of the pairs of a strip's points, from one to another, with those east of them and in strips above. */
    double[] of(int[] block) {
        int strip = block[0];
        // Tables and bins reach a strip beyond the last radius, if strips are as low as they are meant to be.
        boolean slim = strips.height < 0.2 * ripley.reach;
        for (int other = strip; other <= RipleyK.lastStrip(strips, strip, ripley.reach); other++) {
            double wide = RipleyK.widest(strips, strip, other, ripley.reach);
            if (wide < 0) {
                break;
            }
            int end = strips.first[other + 1];
            int low = strips.firstFrom(other, strips.x[block[1]] - wide);
            int high = low;
            for (int i = block[1]; i < block[2]; i++) {
                double xi = strips.x[i];
                while (low < end && strips.x[low] < xi - wide) {
                    low++;
                }
                while (high < end && strips.x[high] <= xi + wide) {
                    high++;
                }
                int from = other == strip ? i + 1 : low;
                if (slim) {
                    pairs(i, from, high, other == strip);
                } else {
                    near(i, from, high, other == strip);
                }
            }
        }
        for (int r = 0; r < sums.length; r++) {
            sums[r] += counts[r];
        }
        return sums;
    }

    private void near(int i, int from, int to, boolean sameStrip) {
        double square = ripley.reach * ripley.reach * (1 + 1e-12);
        for (int j = from; j < to; j++) {
            double dx = strips.x[j] - strips.x[i];
            double dy = strips.y[j] - strips.y[i];
            if (dx * dx + dy * dy <= square) {
                pairs(i, j, j + 1, sameStrip);
            }
        }
    }

    private void pairs(int i, int from, int to, boolean sameStrip) {
        switch (ripley.correction) {
            case TRANSLATION -> {
                if (sameStrip) {
                    shiftedEitherWay(i, from, to);
                } else {
                    shiftedNorth(i, from, to);
                }
            }
            case ISOTROPIC -> circles(i, from, to);
            case BORDER -> seen(i, from, to);
            case NONE -> counted(i, from, to);
        }
    }

    /** {@link SetCovariance#at} for many, written out: hundreds of millions of pairs pass here. */
    private void shiftedNorth(int i, int from, int to) {
        double[] xs = strips.x;
        double[] ys = strips.y;
        int[] start = bins.start;
        double[] limit = bins.limit;
        double scale = bins.scale;
        double[] table = ripley.covariance.table;
        int columns = ripley.covariance.columns;
        double east = ripley.covariance.perMetreEast;
        double north = ripley.covariance.perMetreNorth;
        double middle = ripley.covariance.middle;
        double twice = 2 * ripley.ground;
        double least = ripley.ground / HEAVIEST;
        double xi = xs[i];
        double yi = ys[i];
        for (int j = from; j < to; j++) {
            double dx = xs[j] - xi;
            double dy = ys[j] - yi;
            double square = dx * dx + dy * dy;
            int bin = start[(int) (square * scale)];
            while (square > limit[bin]) {
                bin++;
            }
            double u = dx * east + middle;
            double v = dy * north;
            int column = (int) u;
            int row = (int) v;
            double right = u - column;
            int at = row * columns + column;
            double low = table[at] + right * (table[at + 1] - table[at]);
            double high = table[at + columns] + right * (table[at + columns + 1] - table[at + columns]);
            sums[bin] += twice / Math.max(least, low + (v - row) * (high - low));
        }
    }

    private void shiftedEitherWay(int i, int from, int to) {
        double least = ripley.ground / HEAVIEST;
        for (int j = from; j < to; j++) {
            double dx = strips.x[j] - strips.x[i];
            double dy = strips.y[j] - strips.y[i];
            sums[bins.of(dx * dx + dy * dy)] += 2 * ripley.ground / Math.max(least, ripley.covariance.at(dx, dy));
        }
    }

    private void counted(int i, int from, int to) {
        double[] xs = strips.x;
        double[] ys = strips.y;
        double xi = xs[i];
        double yi = ys[i];
        for (int j = from; j < to; j++) {
            double dx = xs[j] - xi;
            double dy = ys[j] - yi;
            counts[bins.of(dx * dx + dy * dy)] += 2;
        }
    }

    /** Each point of a pair looks at the other, from the radius of the pair on until it is too near the boundary. */
    private void seen(int i, int from, int to) {
        for (int j = from; j < to; j++) {
            double dx = strips.x[j] - strips.x[i];
            double dy = strips.y[j] - strips.y[i];
            int bin = bins.of(dx * dx + dy * dy);
            if (lastSeen[i] >= bin) {
                counts[bin]++;
                counts[lastSeen[i] + 1]--;
            }
            if (lastSeen[j] >= bin) {
                counts[bin]++;
                counts[lastSeen[j] + 1]--;
            }
        }
    }

    private void circles(int i, int from, int to) {
        for (int j = from; j < to; j++) {
            double dx = strips.x[j] - strips.x[i];
            double dy = strips.y[j] - strips.y[i];
            double square = dx * dx + dy * dy;
            int bin = bins.of(square);
            if (bin < ripley.radii.length) {
                double d = Math.sqrt(square);
                sums[bin] += circle(i, d) + circle(j, d);
            }
        }
    }

    /** The inverse of the share of a circle around a point that lies inside the rectangle. */
    private double circle(int point, double d) {
        double x = strips.x[point];
        double y = strips.y[point];
        double west = beyond(x - box.getMinX(), d);
        double east = beyond(box.getMaxX() - x, d);
        double south = beyond(y - box.getMinY(), d);
        double north = beyond(box.getMaxY() - y, d);
        double outside = 2 * (west + east + south + north)
                - both(west, south)
                - both(west, north)
                - both(east, south)
                - both(east, north);
        double inside = 1 - outside / (2 * Math.PI);
        return Math.min(HEAVIEST, 1 / Math.max(inside, 1 / HEAVIEST));
    }

    /** Half the angle of the circle beyond one side. */
    private static double beyond(double distance, double d) {
        return distance < d ? Math.acos(distance / d) : 0;
    }

    /** The angle beyond two sides at once, round the corner between them. */
    private static double both(double one, double other) {
        return Math.max(0, one + other - Math.PI / 2);
    }
}
