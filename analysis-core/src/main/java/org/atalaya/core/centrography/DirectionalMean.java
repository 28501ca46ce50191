// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

/**
 * The mean of bearings as directions on a circle (Mardia and Jupp 2000): 350° and 10° have the mean 0°, not 180°.
 *
 * @param bearing degrees clockwise from north, 0 to below 360; NaN where the directions cancel out
 * @param variance circular variance 1 − R, 0 where all point the same way, 1 where they cancel out
 * @param weight of the bearings that were read
 */
public record DirectionalMean(double bearing, double variance, double weight) {

    /** Below this share of a direction in common there is only rounding left. */
    private static final double CANCELLED = 1e-12;

    /**
     * The mean of bearings in degrees; NaN among them is passed over.
     *
     * @param weight one per bearing
     */
    public static DirectionalMean of(double[] bearings, double[] weight) {
        double north = 0;
        double east = 0;
        double sum = 0;
        for (int i = 0; i < bearings.length; i++) {
            if (!Double.isNaN(bearings[i])) {
                north += weight[i] * Math.cos(Math.toRadians(bearings[i]));
                east += weight[i] * Math.sin(Math.toRadians(bearings[i]));
                sum += weight[i];
            }
        }
        double length = Math.hypot(north, east) / sum;
        double bearing = length > CANCELLED ? Math.toDegrees(Math.atan2(east, north)) : Double.NaN;
        return new DirectionalMean(((bearing % 360) + 360) % 360, 1 - Math.min(1, length), sum);
    }
}
