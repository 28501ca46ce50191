// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import org.locationtech.jts.geom.Coordinate;

/** How far places lie from their mean centre. */
public final class Spread {

    private Spread() {}

    /** Root of the mean squared distance from the mean centre, divisor n (Bachi 1963; Ebdon 1985). */
    public static double standardDistance(Weighted places) {
        Moments moments = moments(places);
        return Math.sqrt(moments.xx + moments.yy);
    }

    /** The same with CrimeStat's divisor n − 2; NaN where that is not positive. */
    public static double standardDistanceOfSample(Weighted places) {
        double n = places.total();
        return n > 2 ? standardDistance(places) * Math.sqrt(n / (n - 2)) : Double.NaN;
    }

    /**
     * The standard deviational ellipse: the axes along which the places spread most and least (Lefever 1926; Yuill 1971),
     * their half lengths the standard deviations along them times the factor of the variant.
     */
    public static Ellipse ellipse(Weighted places, EllipseVariant variant) {
        Moments m = moments(places);
        double half = (m.xx + m.yy) / 2;
        double apart = Math.hypot((m.xx - m.yy) / 2, m.xy);
        double factor = variant.factor(places.total());
        double fromEast = Math.atan2(2 * m.xy, m.xx - m.yy) / 2;
        double fromNorth = 90 - Math.toDegrees(fromEast);
        return new Ellipse(
                Centres.mean(places),
                factor * Math.sqrt(half + apart),
                factor * Math.sqrt(Math.max(0, half - apart)),
                ((fromNorth % 180) + 180) % 180);
    }

    /** Second moments about the mean centre, divisor n. */
    private record Moments(double xx, double yy, double xy) {}

    private static Moments moments(Weighted places) {
        Coordinate mean = Centres.mean(places);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < places.size(); i++) {
            double dx = places.x()[i] - mean.x;
            double dy = places.y()[i] - mean.y;
            xx += places.weight()[i] * dx * dx;
            yy += places.weight()[i] * dy * dy;
            xy += places.weight()[i] * dx * dy;
        }
        double n = places.total();
        return new Moments(xx / n, yy / n, xy / n);
    }
}
