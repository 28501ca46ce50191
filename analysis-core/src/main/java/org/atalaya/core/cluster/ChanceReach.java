// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import weka.core.Statistics;

/**
 * The reach up to which chance seldom makes a place dense. Points laid anywhere have a Poisson number of others within a
 * distance r, with mean n π r² / area; the reach is the r at which all of them together make at most {@value #SELDOM} core
 * points on average.
 */
final class ChanceReach {

    private static final double SELDOM = 0.05;
    private static final int HALVINGS = 100;

    private ChanceReach() {}

    /** In metres, for at least two points. */
    static double of(double area, int points, int minPts) {
        double low = 0;
        double high = minPts;
        for (int i = 0; i < HALVINGS; i++) {
            double mean = (low + high) / 2;
            // P(Poisson(mean) ≥ m) is the incomplete gamma function of m and the mean.
            if (points * Statistics.incompleteGamma(minPts - 1, mean) > SELDOM) {
                high = mean;
            } else {
                low = mean;
            }
        }
        return Math.sqrt(low * area / (Math.PI * points));
    }
}
