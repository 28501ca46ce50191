// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries as RFC 7946 writes them; heights are left aside. */
final class GeoJsonGeometry {

    /** Collections within collections beyond this depth are no map. */
    private static final int DEEPEST = 20;

    /** Lies on a ring that did not end where it began. */
    private enum Mark {
        CLOSED
    }

    private GeoJsonGeometry() {}

    /**
     * Reads a geometry.
     *
     * @return null where there is none
     * @throws IllegalArgumentException when it cannot be read, with what was found
     */
    static Geometry read(JsonNode node, GeometryFactory factory) {
        return read(node, factory, 0);
    }

    private static Geometry read(JsonNode node, GeometryFactory factory, int depth) {
        if (node == null || !node.isObject() || !node.has("type")) {
            return null;
        }
        String type = node.get("type").asText();
        JsonNode at = node.path("coordinates");
        return switch (type) {
            case "Point" -> at.isEmpty() ? factory.createPoint() : factory.createPoint(coordinate(at));
            case "MultiPoint" -> factory.createMultiPointFromCoords(line(at, 0));
            case "LineString" -> factory.createLineString(line(at, 2));
            case "MultiLineString" -> {
                List<Geometry> lines = new ArrayList<>();
                at.forEach(part -> lines.add(factory.createLineString(line(part, 2))));
                yield factory.buildGeometry(lines);
            }
            case "Polygon" -> polygon(at, factory);
            case "MultiPolygon" -> {
                List<Polygon> polygons = new ArrayList<>();
                at.forEach(part -> polygons.add(polygon(part, factory)));
                yield factory.createMultiPolygon(polygons.toArray(new Polygon[0]));
            }
            case "GeometryCollection" -> {
                if (depth == DEEPEST) {
                    throw new IllegalArgumentException(type);
                }
                List<Geometry> parts = new ArrayList<>();
                node.path("geometries").forEach(part -> {
                    Geometry geometry = read(part, factory, depth + 1);
                    if (geometry != null) {
                        parts.add(geometry);
                    }
                });
                yield single(factory.buildGeometry(parts));
            }
            case "Feature", "FeatureCollection" -> null;
            default -> throw new IllegalArgumentException(SourceFiles.shorten(type));
        };
    }

    /** A collection of one thing is that thing. */
    static Geometry single(Geometry geometry) {
        return geometry.getNumGeometries() == 1 && !(geometry instanceof Point) ? geometry.getGeometryN(0) : geometry;
    }

    private static Polygon polygon(JsonNode rings, GeometryFactory factory) {
        if (rings.isEmpty()) {
            return factory.createPolygon();
        }
        List<LinearRing> list = new ArrayList<>();
        rings.forEach(ring -> list.add(ring(line(ring, 3), factory)));
        return factory.createPolygon(list.get(0), list.subList(1, list.size()).toArray(new LinearRing[0]));
    }

    /** A ring; one that does not end where it began is closed, and {@link #wasOpen} tells it. */
    static LinearRing ring(Coordinate[] points, GeometryFactory factory) {
        if (points[0].equals2D(points[points.length - 1])) {
            return factory.createLinearRing(points);
        }
        Coordinate[] closed = Arrays.copyOf(points, points.length + 1);
        closed[points.length] = points[0];
        LinearRing ring = factory.createLinearRing(closed);
        ring.setUserData(Mark.CLOSED);
        return ring;
    }

    /** Whether a ring of a geometry, as it was read, did not end where it began. */
    static boolean wasOpen(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                boolean open = polygon.getExteriorRing().getUserData() == Mark.CLOSED;
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    open |= polygon.getInteriorRingN(hole).getUserData() == Mark.CLOSED;
                }
                if (open) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Coordinate[] line(JsonNode points, int least) {
        if (!points.isArray() || points.size() < least) {
            throw new IllegalArgumentException(SourceFiles.shorten(points.toString()));
        }
        Coordinate[] line = new Coordinate[points.size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = coordinate(points.get(i));
        }
        return line;
    }

    private static Coordinate coordinate(JsonNode pair) {
        JsonNode x = pair.path(0);
        JsonNode y = pair.path(1);
        if (!x.isNumber() || !y.isNumber()) {
            throw new IllegalArgumentException(SourceFiles.shorten(pair.toString()));
        }
        return new Coordinate(x.doubleValue(), y.doubleValue());
    }
}
