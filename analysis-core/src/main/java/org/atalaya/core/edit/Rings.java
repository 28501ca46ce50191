// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The closed lines that an area is bounded by. */
final class Rings {

    private Rings() {}

    static List<Coordinate[]> of(Geometry area) {
        List<Coordinate[]> rings = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon) {
                rings.add(polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        return rings;
    }

    /**
     * The area with every ring changed.
     *
     * @param change gives a ring back, closed or not; fewer than three corners make the ring disappear
     */
    static Geometry map(Geometry area, UnaryOperator<List<Coordinate>> change) {
        GeometryFactory factory = area.getFactory();
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            LinearRing shell = ring(polygon.getExteriorRing(), change, factory);
            List<LinearRing> holes = new ArrayList<>();
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                LinearRing inner = ring(polygon.getInteriorRingN(hole), change, factory);
                if (!inner.isEmpty()) {
                    holes.add(inner);
                }
            }
            if (!shell.isEmpty()) {
                parts.add(factory.createPolygon(shell, holes.toArray(LinearRing[]::new)));
            }
        }
        if (parts.isEmpty()) {
            return factory.createPolygon();
        }
        return parts.size() == 1 && area instanceof Polygon
                ? parts.get(0)
                : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static LinearRing ring(LinearRing ring, UnaryOperator<List<Coordinate>> change, GeometryFactory factory) {
        Coordinate[] closed = ring.getCoordinates();
        List<Coordinate> open = new ArrayList<>(List.of(closed).subList(0, closed.length - 1));
        return closed(change.apply(open), factory);
    }

    /** A ring through these corners; empty where they are too few. Corners that repeat the one before are dropped. */
    static LinearRing closed(List<Coordinate> corners, GeometryFactory factory) {
        List<Coordinate> kept = new ArrayList<>();
        for (Coordinate corner : corners) {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals2D(corner)) {
                kept.add(new Coordinate(corner.x, corner.y));
            }
        }
        while (kept.size() > 1 && kept.get(0).equals2D(kept.get(kept.size() - 1))) {
            kept.remove(kept.size() - 1);
        }
        if (kept.size() < 3) {
            return factory.createLinearRing();
        }
        kept.add(kept.get(0).copy());
        return factory.createLinearRing(kept.toArray(Coordinate[]::new));
    }
}
