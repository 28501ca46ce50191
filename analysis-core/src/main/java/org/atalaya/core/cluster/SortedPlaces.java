// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.Arrays;
import org.atalaya.core.pattern.Places;

/** Places in an order of their own, so that a method that draws some of them by number does not see that of the rows. */
record SortedPlaces(double[] x, double[] y, int different) {

    static SortedPlaces of(Places places) {
        return of(places.x(), places.y());
    }

    static SortedPlaces of(double[] x, double[] y) {
        Sites sites = Sites.ofAbout(x, y, 2);
        double[] sortedX = new double[x.length];
        double[] sortedY = new double[x.length];
        int next = 0;
        for (int s = 0; s < sites.size(); s++) {
            Arrays.fill(sortedX, next, next + sites.weight[s], sites.x[s]);
            Arrays.fill(sortedY, next, next + sites.weight[s], sites.y[s]);
            next += sites.weight[s];
        }
        return new SortedPlaces(sortedX, sortedY, sites.size());
    }

    int size() {
        return x.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortedPlaces that && Arrays.equals(x, that.x) && Arrays.equals(y, that.y);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
    }

    @Override
    public String toString() {
        return x.length + " places";
    }
}
