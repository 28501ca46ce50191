// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import weka.core.Statistics;

/** Student's t. */
final class StudentT {

    /** Halvings of the interval: past the last bit of a double. */
    private static final int HALVINGS = 200;

    private StudentT() {}

    /** The value that a share {@code level}, above one half, of the distribution stays below; by bisection. */
    static double quantile(double level, int degreesOfFreedom) {
        double low = 0;
        double high = 1e7;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double below = 1 - Statistics.FProbability(middle * middle, 1, degreesOfFreedom) / 2;
            if (below < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
