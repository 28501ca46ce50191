// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Five figures that stand for many numbers (Tukey 1977). Quartiles lie between values as R's default (type 7) has them;
 * whiskers end at the last value within 1.5 times the distance of the quartiles.
 *
 * @param count numbers
 * @param low where the lower whisker ends
 * @param high where the upper whisker ends
 * @param beyond numbers outside the whiskers
 */
public record BoxPlot(
        int count,
        double least,
        double low,
        double firstQuartile,
        double median,
        double thirdQuartile,
        double high,
        double greatest,
        int beyond) {

    private static final double WHISKER = 1.5;
    private static final double[] QUARTERS = {0.25, 0.5, 0.75};

    /** No number at all. */
    public static final BoxPlot NONE =
            new BoxPlot(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    /**
     * One box for each group.
     *
     * @param group of a row, −1 for none
     * @param rows which count
     */
    public static List<BoxPlot> of(NumberColumn numbers, IntUnaryOperator group, int groups, BitSet rows) {
        int[] counts = new int[groups];
        int[] groupOf = new int[numbers.size()];
        for (int k = 0; k < groupOf.length; k++) {
            int row = numbers.row(k);
            groupOf[k] = rows.get(row) ? group.applyAsInt(row) : -1;
            if (groupOf[k] >= 0) {
                counts[groupOf[k]]++;
            }
        }
        double[][] quartiles = quartiles(numbers, groupOf, counts);
        double[] low = filled(groups);
        double[] high = filled(groups);
        double[] least = filled(groups);
        double[] greatest = filled(groups);
        int[] beyond = new int[groups];
        for (int k = 0; k < groupOf.length; k++) {
            int g = groupOf[k];
            if (g < 0) {
                continue;
            }
            double value = numbers.value(numbers.row(k));
            double reach = WHISKER * (quartiles[g][2] - quartiles[g][0]);
            least[g] = Double.isNaN(least[g]) ? value : least[g];
            greatest[g] = value;
            if (value < quartiles[g][0] - reach || value > quartiles[g][2] + reach) {
                beyond[g]++;
            } else {
                low[g] = Double.isNaN(low[g]) ? value : low[g];
                high[g] = value;
            }
        }
        List<BoxPlot> boxes = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            boxes.add(
                    counts[g] == 0
                            ? NONE
                            : new BoxPlot(
                                    counts[g],
                                    least[g],
                                    low[g],
                                    quartiles[g][0],
                                    quartiles[g][1],
                                    quartiles[g][2],
                                    high[g],
                                    greatest[g],
                                    beyond[g]));
        }
        return List.copyOf(boxes);
    }

    private static double[][] quartiles(NumberColumn numbers, int[] groupOf, int[] counts) {
        double[][] quartiles = new double[counts.length][QUARTERS.length];
        int[] seen = new int[counts.length];
        for (int k = 0; k < groupOf.length; k++) {
            int g = groupOf[k];
            if (g < 0) {
                continue;
            }
            int place = seen[g]++;
            for (int q = 0; q < QUARTERS.length; q++) {
                double wanted = QUARTERS[q] * (counts[g] - 1);
                double share = 1 - Math.abs(wanted - place);
                if (share > 0) {
                    // The one or two values around the wanted place, each by how near it is.
                    quartiles[g][q] += share * numbers.value(numbers.row(k));
                }
            }
        }
        return quartiles;
    }

    private static double[] filled(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
