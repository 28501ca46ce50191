// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;

/**
 * Lloyd's k-means on places in metres, started by k-means++ (Arthur and Vassilvitskii 2007). At most
 * {@value #ROUNDS} rounds; a centre that loses all its places stays where it was.
 */
public final class KMeans {

    private static final int ROUNDS = 100;

    private final double[] centreX;
    private final double[] centreY;

    private KMeans(double[] centreX, double[] centreY) {
        this.centreX = centreX;
        this.centreY = centreY;
    }

    /** Fits on the training rows that have a place; with fewer distinct places than {@code k} there are fewer centres. */
    public static KMeans fit(double[] x, double[] y, boolean[] training, int k, long seed) {
        int[] rows = IntStream.range(0, x.length)
                .filter(i -> training[i] && !Double.isNaN(x[i]))
                .toArray();
        if (rows.length == 0) {
            return new KMeans(new double[0], new double[0]);
        }
        KMeans means = start(x, y, rows, k, new SplittableRandom(seed));
        int[] owner = new int[rows.length];
        Arrays.fill(owner, -1);
        for (int round = 0; round < ROUNDS && means.assign(x, y, rows, owner); round++) {
            means = means.centred(x, y, rows, owner);
        }
        return means;
    }

    /** The best of several starts on all places: the least sum of squared distances, of equals the first. */
    public static KMeans best(double[] x, double[] y, int k, int starts, long seed, Progress progress) {
        boolean[] all = new boolean[x.length];
        Arrays.fill(all, true);
        KMeans[] fits = new KMeans[starts];
        double[] inertia = new double[starts];
        progress.step(0, "progress.placing-centres", k);
        IntStream.range(0, starts).parallel().forEach(start -> {
            fits[start] = fit(x, y, all, k, seed + start);
            inertia[start] = fits[start].inertia(x, y);
        });
        int best = 0;
        for (int start = 1; start < starts; start++) {
            best = inertia[start] < inertia[best] ? start : best;
        }
        progress.step(1, "progress.placing-centres", k);
        return fits[best];
    }

    /** Sum of the squared distances to the nearest centre, in square metres. */
    public double inertia(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            int c = nearest(x[i], y[i]);
            sum += square(x[i] - centreX[c], y[i] - centreY[c]);
        }
        return sum;
    }

    public int size() {
        return centreX.length;
    }

    public double centreX(int cluster) {
        return centreX[cluster];
    }

    public double centreY(int cluster) {
        return centreY[cluster];
    }

    /** The nearest centre of each place, the first of equals; −1 without a place or without any centre. */
    public int[] nearest(double[] x, double[] y) {
        int[] nearest = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            nearest[i] = Double.isNaN(x[i]) ? -1 : nearest(x[i], y[i]);
        }
        return nearest;
    }

    private int nearest(double x, double y) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centreX.length; c++) {
            double square = square(x - centreX[c], y - centreY[c]);
            if (square < least) {
                least = square;
                best = c;
            }
        }
        return best;
    }

    private static KMeans start(double[] x, double[] y, int[] rows, int k, SplittableRandom random) {
        double[] startX = new double[k];
        double[] startY = new double[k];
        double[] square = new double[rows.length];
        Arrays.fill(square, Double.POSITIVE_INFINITY);
        int chosen = rows[random.nextInt(rows.length)];
        int size = 0;
        while (true) {
            startX[size] = x[chosen];
            startY[size] = y[chosen];
            size++;
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                square[i] = Math.min(square[i], square(x[rows[i]] - x[chosen], y[rows[i]] - y[chosen]));
                sum += square[i];
            }
            if (size == k || sum == 0) {
                return new KMeans(Arrays.copyOf(startX, size), Arrays.copyOf(startY, size));
            }
            // Each place is drawn with a chance that grows with its squared distance from the centres so far.
            double left = random.nextDouble() * sum;
            int i = 0;
            while (i < rows.length - 1 && left >= square[i]) {
                left -= square[i++];
            }
            chosen = rows[i];
        }
    }

    private boolean assign(double[] x, double[] y, int[] rows, int[] owner) {
        boolean changed = false;
        for (int i = 0; i < rows.length; i++) {
            int best = nearest(x[rows[i]], y[rows[i]]);
            changed |= best != owner[i];
            owner[i] = best;
        }
        return changed;
    }

    private KMeans centred(double[] x, double[] y, int[] rows, int[] owner) {
        double[] sumX = new double[size()];
        double[] sumY = new double[size()];
        int[] members = new int[size()];
        for (int i = 0; i < rows.length; i++) {
            sumX[owner[i]] += x[rows[i]];
            sumY[owner[i]] += y[rows[i]];
            members[owner[i]]++;
        }
        for (int c = 0; c < size(); c++) {
            sumX[c] = members[c] == 0 ? centreX[c] : sumX[c] / members[c];
            sumY[c] = members[c] == 0 ? centreY[c] : sumY[c] / members[c];
        }
        return new KMeans(sumX, sumY);
    }

    private static double square(double dx, double dy) {
        return dx * dx + dy * dy;
    }
}
