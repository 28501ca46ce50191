// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

/**
 * Where the places of a file lie, decided from all of them and kept in the plan: half of the values lie on either side
 * of x and of y, so a few wild ones do not move it. In the units of the file.
 *
 * @param reach farther from the middle than this is far outside: {@link #TIMES} times the distance that nine places out
 *     of ten keep; 0 where the middle is not known
 */
public record Middle(double x, double y, double reach) {

    /** Cities seen: the farthest true places lie at up to 3 times the ninth decile, wrong ones at 8 times and more. */
    static final double TIMES = 5;

    /** The middle of a file without places, or of a plan that was saved before plans knew it. */
    static final Middle UNKNOWN = new Middle(0, 0, 0);

    /** Swapped degrees are recognised when they land this near to the middle, and lay that far away before. */
    private static final double NEAR_DEGREES = 1;

    private static final double AWAY_DEGREES = 5;

    boolean known() {
        return reach > 0;
    }

    /** Degrees of longitude shrink towards the poles; metres do not. */
    double distance(double px, double py, boolean degrees) {
        double shrink = degrees ? Math.cos(Math.toRadians(y)) : 1;
        double east = (px - x) * shrink;
        double north = py - y;
        return Math.sqrt(east * east + north * north);
    }

    boolean isFar(double px, double py, boolean degrees) {
        return known() && distance(px, py, degrees) > reach;
    }

    /** Whether a pair of degrees belongs here only when its two numbers change places. */
    boolean fitsExchanged(double px, double py) {
        return known() && distance(px, py, true) > AWAY_DEGREES && distance(py, px, true) < NEAR_DEGREES;
    }
}
