// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** One geometry in the words of RFC 7946. Coordinates are rounded to 1e-8 degrees, about a millimetre. */
final class GeoJsonGeometry {

    private static final double STEPS_PER_DEGREE = 1e8;

    private GeoJsonGeometry() {}

    static void write(Geometry geometry, JsonGenerator json) throws IOException {
        if (geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            json.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i), json);
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("coordinates");
            coordinates(geometry, json);
        }
        json.writeEndObject();
    }

    static void writePoint(double longitude, double latitude, JsonGenerator json) throws IOException {
        if (Double.isNaN(longitude)) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        position(longitude, latitude, json);
        json.writeEndObject();
    }

    private static void coordinates(Geometry geometry, JsonGenerator json) throws IOException {
        if (geometry instanceof Point point) {
            position(point.getX(), point.getY(), json);
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinates(), json);
        } else if (geometry instanceof Polygon polygon) {
            json.writeStartArray();
            ring(polygon.getExteriorRing(), true, json);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false, json);
            }
            json.writeEndArray();
        } else {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                coordinates(geometry.getGeometryN(i), json);
            }
            json.writeEndArray();
        }
    }

    private static void ring(LinearRing ring, boolean anticlockwise, JsonGenerator json) throws IOException {
        boolean asItIs = Orientation.isCCW(ring.getCoordinateSequence()) == anticlockwise;
        positions((asItIs ? ring : ring.reverse()).getCoordinates(), json);
    }

    private static void positions(Coordinate[] coordinates, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Coordinate coordinate : coordinates) {
            position(coordinate.x, coordinate.y, json);
        }
        json.writeEndArray();
    }

    private static void position(double x, double y, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeNumber(rounded(x));
        json.writeNumber(rounded(y));
        json.writeEndArray();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
