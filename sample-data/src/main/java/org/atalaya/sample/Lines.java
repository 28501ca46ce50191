// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.shape.CubicBezierCurve;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Drawing with few numbers. Everything lands on whole centimetres, which hides what processors round differently. */
final class Lines {

    static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(100));

    private Lines() {}

    /** A line through x, y, x, y … with corners. */
    static LineString straight(double... xy) {
        return FACTORY.createLineString(coordinates(xy, false));
    }

    /** A smooth curve through the points, with no more vertices than half a metre of error asks for. */
    static LineString smooth(double... xy) {
        Geometry curve = CubicBezierCurve.bezierCurve(straight(xy), 0.8);
        return (LineString) tidy(DouglasPeuckerSimplifier.simplify(curve, 0.5));
    }

    static Polygon polygon(double... xy) {
        return FACTORY.createPolygon(coordinates(xy, true));
    }

    /** The same shape on whole centimetres, valid. */
    static Geometry tidy(Geometry shape) {
        Geometry reduced = GeometryPrecisionReducer.reduce(FACTORY.createGeometry(shape), FACTORY.getPrecisionModel());
        return reduced.isValid() ? reduced : GeometryFixer.fix(reduced);
    }

    /**
     * The faces larger than {@code smallest} square metres between lines. The polygonizer walks hash sets of objects,
     * so its faces come in any order and start at any corner; here they are put in order.
     */
    static List<Polygon> faces(Collection<Geometry> lines, double smallest) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(FACTORY.buildGeometry(lines), FACTORY.getPrecisionModel()));
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) ((Polygon) face).norm();
            if (polygon.getArea() > smallest) {
                faces.add(polygon);
            }
        }
        faces.sort((a, b) -> a.compareTo(b));
        return faces;
    }

    private static Coordinate[] coordinates(double[] xy, boolean closed) {
        int count = xy.length / 2;
        Coordinate[] coordinates = new Coordinate[closed ? count + 1 : count];
        for (int i = 0; i < count; i++) {
            coordinates[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        if (closed) {
            coordinates[count] = coordinates[0].copy();
        }
        return coordinates;
    }
}
