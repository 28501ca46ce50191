// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * An ellipse in metres.
 *
 * @param major half of the long axis, never below {@code minor}
 * @param bearing of the long axis, degrees clockwise from north, 0 to below 180
 */
public record Ellipse(Coordinate centre, double major, double minor, double bearing) {

    /** Corners of the polygon that is drawn: its area is 0.005 % too small. */
    private static final int CORNERS = 360;

    public static Ellipse circle(Coordinate centre, double radius) {
        return new Ellipse(centre, radius, radius, 0);
    }

    public double area() {
        return Math.PI * major * minor;
    }

    /** Whether a place is inside or on it. */
    public boolean covers(double x, double y) {
        double angle = Math.toRadians(bearing);
        double along = (x - centre.x) * Math.sin(angle) + (y - centre.y) * Math.cos(angle);
        double across = (x - centre.x) * Math.cos(angle) - (y - centre.y) * Math.sin(angle);
        double u = along / major;
        double v = across / minor;
        return u * u + v * v <= 1;
    }

    public Polygon polygon() {
        Coordinate[] corners = new Coordinate[CORNERS + 1];
        double angle = Math.toRadians(bearing);
        for (int i = 0; i < CORNERS; i++) {
            double turn = 2 * Math.PI * i / CORNERS;
            double along = major * Math.cos(turn);
            double across = minor * Math.sin(turn);
            corners[i] = new Coordinate(
                    centre.x + along * Math.sin(angle) + across * Math.cos(angle),
                    centre.y + along * Math.cos(angle) - across * Math.sin(angle));
        }
        corners[CORNERS] = corners[0].copy();
        return new GeometryFactory().createPolygon(corners);
    }
}
