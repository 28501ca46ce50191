// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.progress.Progress;

/**
 * What speaks for how many centres: how the sum of squares falls with their number (the elbow), and how well incidents sit
 * in their clusters. Of very many places evenly many are tried.
 *
 * @param inertia sum of squares by number of centres, from 1, in square metres
 * @param silhouette mean by number of centres, from 1; NaN for 1
 */
record NumberOfCentres(double[] inertia, double[] silhouette) {

    static final int MOST_TRIED = 10_000;

    /** Each is compared with each. */
    private static final int MOST_COMPARED = 2_000;

    static NumberOfCentres of(double[] x, double[] y, int mostK, int starts, long seed, Progress progress) {
        double[] tx = every(x, MOST_TRIED);
        double[] ty = every(y, MOST_TRIED);
        double[] cx = every(tx, MOST_COMPARED);
        double[] cy = every(ty, MOST_COMPARED);
        int most = Math.min(mostK, SortedPlaces.of(tx, ty).different());
        double[] inertia = new double[most];
        double[] silhouette = new double[most];
        for (int k = 1; k <= most; k++) {
            KMeans means = KMeans.best(tx, ty, k, starts, seed, progress.slice((k - 1.0) / most, (double) k / most));
            inertia[k - 1] = means.inertia(tx, ty);
            silhouette[k - 1] = Silhouette.mean(cx, cy, means.nearest(cx, cy), means.size());
        }
        return new NumberOfCentres(inertia, silhouette);
    }

    private static double[] every(double[] values, int most) {
        if (values.length <= most) {
            return values;
        }
        double[] some = new double[most];
        Arrays.setAll(some, i -> values[(int) ((long) i * values.length / most)]);
        return some;
    }

    /** The number with the highest silhouette, of equals the least; 1 where none can be told. */
    int suggested() {
        int best = 0;
        for (int i = 1; i < silhouette.length; i++) {
            if (silhouette[i] > (best == 0 ? Double.NEGATIVE_INFINITY : silhouette[best])) {
                best = i;
            }
        }
        return best + 1;
    }

    Artifact series() {
        return series(
                "elbow", "square-km", Arrays.stream(inertia).map(m2 -> m2 / 1e6).toArray());
    }

    Artifact silhouettes() {
        return series("silhouette", "silhouette", silhouette);
    }

    private static Artifact series(String id, String name, double[] line) {
        List<String> axis = new ArrayList<>();
        for (int k = 1; k <= line.length; k++) {
            axis.add(Integer.toString(k));
        }
        return new Artifact.Series(id, "k-means." + id, id, axis, List.of(name), List.of(line));
    }

    Artifact note() {
        int k = suggested();
        return new Artifact.Note(
                "suggested",
                "k-means.suggested-note",
                k == 1 ? "note.k-means.one" : "note.k-means.suggested",
                k == 1 ? List.of() : List.of(k, silhouette[k - 1]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberOfCentres that && Arrays.equals(inertia, that.inertia);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(inertia);
    }

    @Override
    public String toString() {
        return inertia.length + " numbers of centres";
    }
}
