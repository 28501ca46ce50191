// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.atalaya.core.data.Incidents;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.geometry.BoundingBox;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Conditions on the place, in metres of the project; a row without a place answers none of them. */
final class PlaceTest {

    private static final double FOOT = 0.3048;
    private static final double STATUTE_MILE = 1609.344;
    private static final double NAUTICAL_MILE = 1852;

    private PlaceTest() {}

    static IntPredicate of(BinarySpatialOperator test, Incidents incidents) {
        if (test instanceof BBOX box) {
            BoundingBox b = box.getBounds();
            double minX = b.getMinX();
            double minY = b.getMinY();
            double maxX = b.getMaxX();
            double maxY = b.getMaxY();
            return row -> incidents.x(row) >= minX
                    && incidents.x(row) <= maxX
                    && incidents.y(row) >= minY
                    && incidents.y(row) <= maxY;
        }
        Geometry shape = test.getExpression2().evaluate(null, Geometry.class);
        GeometryFactory geometries = shape.getFactory();
        if (test instanceof DistanceBufferOperator distance) {
            double metres = distance.getDistance() * metres(distance.getDistanceUnits());
            boolean near = distance instanceof DWithin;
            return near || distance instanceof Beyond ? within(shape, metres, near, incidents) : row -> false;
        }
        PreparedGeometry area = PreparedGeometryFactory.prepare(shape);
        Envelope box = shape.getEnvelopeInternal();
        if (test instanceof Intersects) {
            return row -> inside(box, incidents, row) && area.intersects(point(geometries, incidents, row));
        }
        if (test instanceof Within) {
            return row -> inside(box, incidents, row) && area.contains(point(geometries, incidents, row));
        }
        if (test instanceof Disjoint) {
            return row -> incidents.hasPlace(row)
                    && !(inside(box, incidents, row) && area.intersects(point(geometries, incidents, row)));
        }
        return row -> incidents.hasPlace(row) && other(test, point(geometries, incidents, row), shape);
    }

    private static boolean other(BinarySpatialOperator test, Geometry point, Geometry shape) {
        return switch (test.getClass().getSimpleName().replace("Impl", "").toLowerCase(Locale.ROOT)) {
            case "contains" -> point.contains(shape);
            case "touches" -> point.touches(shape);
            case "equals" -> point.equalsTopo(shape);
            default -> throw new IllegalStateException("no such test: " + test);
        };
    }

    private static IntPredicate within(Geometry shape, double metres, boolean near, Incidents incidents) {
        Envelope box = shape.getEnvelopeInternal();
        box.expandBy(metres);
        PreparedGeometry area = PreparedGeometryFactory.prepare(shape);
        IndexedFacetDistance edges = new IndexedFacetDistance(shape);
        GeometryFactory geometries = shape.getFactory();
        return row -> {
            if (!incidents.hasPlace(row)) {
                return false;
            }
            if (!box.contains(incidents.x(row), incidents.y(row))) {
                return !near;
            }
            Geometry point = point(geometries, incidents, row);
            boolean reached = area.intersects(point) || edges.isWithinDistance(point, metres);
            return reached == near;
        };
    }

    /** GeoTools knows no other units. */
    private static double metres(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "feet" -> FOOT;
            case "statute miles" -> STATUTE_MILE;
            case "nautical miles" -> NAUTICAL_MILE;
            case "kilometers" -> 1000;
            default -> 1;
        };
    }

    private static boolean inside(Envelope box, Incidents incidents, int row) {
        return incidents.hasPlace(row) && box.contains(incidents.x(row), incidents.y(row));
    }

    private static Geometry point(GeometryFactory geometries, Incidents incidents, int row) {
        return geometries.createPoint(new Coordinate(incidents.x(row), incidents.y(row)));
    }
}
