// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

/**
 * A place that draws incidents: a bell around its middle, wider along its bearing than across, and a few doors
 * (a stall, a bus stop, a gate) that are written down with one and the same position each time.
 *
 * @param bearingDegrees of the long axis, clockwise from north
 * @param along standard deviation in metres along the bearing
 */
record Place(
        String name, double x, double y, double along, double across, double bearingDegrees, int doors, double atDoor) {

    /** A position east and north, by the bell. */
    double[] around(Dice dice) {
        double length = along * dice.normal();
        double width = across * dice.normal();
        double bearing = StrictMath.toRadians(bearingDegrees);
        double sin = StrictMath.sin(bearing);
        double cos = StrictMath.cos(bearing);
        return new double[] {x + length * sin + width * cos, y + length * cos - width * sin};
    }
}
