// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

/** How weight falls with distance: 1 at 0, nothing beyond the bandwidth. */
public enum WeightKernel {
    TRIANGULAR,
    EPANECHNIKOV,
    QUARTIC,
    /** A normal curve whose standard deviation is a third of the bandwidth, cut off there. */
    GAUSSIAN;

    /** Weight at a distance said in bandwidths. */
    public double weight(double share) {
        if (!(share <= 1)) {
            return 0;
        }
        double rest = 1 - share * share;
        return switch (this) {
            case TRIANGULAR -> 1 - share;
            case EPANECHNIKOV -> rest;
            case QUARTIC -> rest * rest;
            case GAUSSIAN -> Math.exp(-4.5 * share * share);
        };
    }
}
