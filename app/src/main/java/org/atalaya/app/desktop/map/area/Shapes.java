// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Areas from corners, in metres of the project. */
final class Shapes {

    /** Corners of a circle: its area is 0.2 % short, and it can still be edited. */
    private static final int CIRCLE = 60;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Shapes() {}

    static List<double[]> rectangle(double[] a, double[] b) {
        return List.of(a, new double[] {b[0], a[1]}, b, new double[] {a[0], b[1]});
    }

    static List<double[]> circle(double[] centre, double[] rim) {
        double radius = Math.hypot(rim[0] - centre[0], rim[1] - centre[1]);
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < CIRCLE; i++) {
            double angle = 2 * Math.PI * i / CIRCLE;
            corners.add(new double[] {centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)});
        }
        return corners;
    }

    /** The area inside corners; where their line crosses itself, what it encloses. Empty where they enclose nothing. */
    static Optional<Geometry> area(List<double[]> corners) {
        if (corners.size() < 3) {
            return Optional.empty();
        }
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        for (int i = 0; i < ring.length; i++) {
            double[] corner = corners.get(i % corners.size());
            ring[i] = new Coordinate(corner[0], corner[1]);
        }
        Geometry area = GEOMETRIES.createPolygon(ring);
        Geometry sound = area.isValid() ? area : GeometryFixer.fix(area);
        return sound.getArea() > 0 ? Optional.of(sound) : Optional.empty();
    }

    /** Corners that can be taken hold of: of a simple polygon without holes. */
    static Optional<List<double[]>> corners(Geometry area, int most) {
        if (!(area instanceof Polygon polygon)
                || polygon.getNumInteriorRing() > 0
                || polygon.getNumPoints() > most + 1) {
            return Optional.empty();
        }
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i + 1 < ring.length; i++) {
            corners.add(new double[] {ring[i].x, ring[i].y});
        }
        return Optional.of(corners);
    }
}
