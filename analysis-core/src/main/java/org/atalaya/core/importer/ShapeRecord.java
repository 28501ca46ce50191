// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** The geometry of one record of a shapefile (ESRI, 1998); heights and measures are left aside. */
final class ShapeRecord {

    private static final int POINT = 1;
    private static final int LINES = 3;
    private static final int POLYGON = 5;
    private static final int POINTS = 8;

    /** Type, box, number of parts and of points. */
    private static final int HEAD = 44;

    private static final int PAIR = 16;

    private ShapeRecord() {}

    /**
     * Reads a record.
     *
     * @return null for a feature without a place
     * @throws IllegalArgumentException when the record is damaged
     */
    static Geometry read(byte[] record, GeometryFactory factory) {
        ByteBuffer bytes = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        check(record.length >= 4);
        int type = bytes.getInt(0);
        if (type == 0) {
            return null;
        }
        // Types 11 to 18 carry heights, 21 to 28 measures, behind what is read here.
        return switch (type % 10) {
            case POINT -> point(bytes, record.length, factory);
            case POINTS -> points(bytes, record.length, factory);
            case LINES -> lines(parts(bytes, record.length), factory);
            case POLYGON -> polygons(parts(bytes, record.length), factory);
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private static Geometry points(ByteBuffer bytes, int length, GeometryFactory factory) {
        check(length >= HEAD - 4);
        int count = bytes.getInt(36);
        check(count >= 0 && (long) count * PAIR <= length - (HEAD - 4));
        return factory.createMultiPointFromCoords(pairs(bytes, HEAD - 4, count));
    }

    private static Geometry point(ByteBuffer bytes, int length, GeometryFactory factory) {
        check(length >= 4 + PAIR);
        double x = bytes.getDouble(4);
        double y = bytes.getDouble(12);
        return Double.isFinite(x) && Double.isFinite(y) ? factory.createPoint(new Coordinate(x, y)) : null;
    }

    private static List<Coordinate[]> parts(ByteBuffer bytes, int length) {
        check(length >= HEAD);
        int parts = bytes.getInt(36);
        int points = bytes.getInt(40);
        check(parts >= 0 && points >= 0);
        check(HEAD + 4L * parts + (long) PAIR * points <= length);
        List<Coordinate[]> list = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            int from = bytes.getInt(HEAD + 4 * i);
            int to = i + 1 < parts ? bytes.getInt(HEAD + 4 * (i + 1)) : points;
            check(from >= 0 && from <= to && to <= points);
            list.add(pairs(bytes, HEAD + 4 * parts + PAIR * from, to - from));
        }
        return list;
    }

    private static Coordinate[] pairs(ByteBuffer bytes, int at, int count) {
        Coordinate[] pairs = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = new Coordinate(bytes.getDouble(at + PAIR * i), bytes.getDouble(at + PAIR * i + 8));
        }
        return pairs;
    }

    private static Geometry lines(List<Coordinate[]> parts, GeometryFactory factory) {
        List<Geometry> lines = new ArrayList<>();
        parts.stream().filter(p -> p.length > 1).forEach(p -> lines.add(factory.createLineString(p)));
        return GeoJsonGeometry.single(factory.buildGeometry(lines));
    }

    /** Rings that run clockwise are areas; the others are holes in the area around them. */
    private static Geometry polygons(List<Coordinate[]> parts, GeometryFactory factory) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] part : parts) {
            if (part.length >= 3) {
                LinearRing ring = GeoJsonGeometry.ring(part, factory);
                (Orientation.isCCW(ring.getCoordinateSequence()) ? holes : shells).add(ring);
            }
        }
        if (shells.isEmpty()) {
            shells.addAll(holes);
            holes.clear();
        }
        if (shells.isEmpty()) {
            return null;
        }
        List<List<LinearRing>> inside = new ArrayList<>();
        STRtree tree = new STRtree();
        for (int i = 0; i < shells.size(); i++) {
            inside.add(new ArrayList<>());
            tree.insert(shells.get(i).getEnvelopeInternal(), i);
        }
        List<LinearRing> stray = new ArrayList<>();
        for (LinearRing hole : holes) {
            int around = around(hole, shells, tree);
            (around < 0 ? stray : inside.get(around)).add(hole);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            polygons.add(factory.createPolygon(shells.get(i), inside.get(i).toArray(new LinearRing[0])));
        }
        // A hole in nothing was drawn the wrong way round.
        stray.forEach(ring -> polygons.add(factory.createPolygon(ring)));
        return GeoJsonGeometry.single(factory.createMultiPolygon(polygons.toArray(new Polygon[0])));
    }

    /** Position of the smallest shell around a hole, -1 where there is none. */
    private static int around(LinearRing hole, List<LinearRing> shells, STRtree tree) {
        int best = -1;
        Envelope box = hole.getEnvelopeInternal();
        for (Object candidate : tree.query(box)) {
            int i = (Integer) candidate;
            Envelope outer = shells.get(i).getEnvelopeInternal();
            boolean smaller = best < 0
                    || outer.getArea() < shells.get(best).getEnvelopeInternal().getArea();
            if (smaller
                    && outer.contains(box)
                    && PointLocation.isInRing(
                            hole.getCoordinateN(0), shells.get(i).getCoordinates())) {
                best = i;
            }
        }
        return best;
    }

    private static void check(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("record");
        }
    }
}
