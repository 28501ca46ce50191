// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How few places hold how many incidents: places by falling count, their share of all places against their share of the
 * incidents (Lorenz 1905, from the crowded end as in Weisburd 2015). Gini's coefficient is 0 where all places have the
 * same and near 1 where one has all. Fewer incidents than places cannot be even, so {@link #adjusted} measures against the
 * evenest there can be (Bernasco and Steenbeek 2017).
 *
 * @param order places by falling count, equal ones by number
 * @param counts of the places in that order; never changed
 */
public record Concentration(List<Integer> order, double[] counts) {

    public static Concentration of(double[] byPlace) {
        List<Integer> order = IntStream.range(0, byPlace.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -byPlace[place]))
                .toList();
        return new Concentration(
                order, order.stream().mapToDouble(place -> byPlace[place]).toArray());
    }

    public int places() {
        return counts.length;
    }

    public double incidents() {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The share of the incidents in so many of the most crowded places, for each number from 0 on. */
    public double[] shares() {
        double all = incidents();
        double[] shares = new double[counts.length + 1];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            shares[i + 1] = all > 0 ? sum / all : (i + 1.0) / counts.length;
        }
        return shares;
    }

    /** The share of all places that hold a share of the incidents, between places by part. */
    public double placesFor(double share) {
        double[] shares = shares();
        for (int i = 1; i < shares.length; i++) {
            if (shares[i] >= share) {
                double part = shares[i] > shares[i - 1] ? (share - shares[i - 1]) / (shares[i] - shares[i - 1]) : 0;
                return (i - 1 + part) / counts.length;
            }
        }
        return 1;
    }

    /** Twice the area between the curve and the diagonal; NaN without an incident. */
    public double gini() {
        if (incidents() == 0) {
            return Double.NaN;
        }
        double[] shares = shares();
        double area = 0;
        for (int i = 1; i < shares.length; i++) {
            area += (shares[i] + shares[i - 1]) / 2 / counts.length;
        }
        return Math.max(0, 2 * area - 1);
    }

    /** Gini's coefficient against the evenest spread that so many incidents can have; NaN without an incident. */
    public double adjusted() {
        return Math.max(0, Math.max(1, counts.length / incidents()) * (gini() - 1) + 1);
    }
}
