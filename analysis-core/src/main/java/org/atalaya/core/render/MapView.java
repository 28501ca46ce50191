// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Path2D;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** One painting's frame, theme and progress, and the way from geometries to paths of pixels. */
record MapView(MapFrame frame, MapTheme theme, Progress progress) {

    /** Vertices nearer than this to the one before cannot be seen. */
    private static final double NEAR = 0.6;

    /** Pixels around the frame within which lines still reach into it. */
    private static final int RIM = 24;

    void step(double fraction) {
        progress.step(fraction, "progress.painting");
    }

    Envelope window() {
        Extent seen = frame.extent().grow(RIM * frame.metresPerPixel());
        return new Envelope(seen.minX(), seen.maxX(), seen.minY(), seen.maxY());
    }

    boolean sees(Geometry geometry) {
        return window().intersects(geometry.getEnvelopeInternal());
    }

    /** The longer side of a geometry's box in logical pixels. */
    double size(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return Math.max(box.getWidth(), box.getHeight()) / frame.metresPerPixel();
    }

    Path2D path(Geometry geometry) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        add(geometry, path);
        return path;
    }

    double x(Coordinate place) {
        return frame.toPixelX(place.x);
    }

    double y(Coordinate place) {
        return frame.toPixelY(place.y);
    }

    private void add(Geometry geometry, Path2D path) {
        if (geometry instanceof GeometryCollection parts) {
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                add(parts.getGeometryN(i), path);
            }
        } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
            add(polygon.getExteriorRing().getCoordinateSequence(), true, path);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                add(polygon.getInteriorRingN(i).getCoordinateSequence(), true, path);
            }
        } else if (geometry instanceof LineString line && !line.isEmpty()) {
            add(line.getCoordinateSequence(), line.isClosed(), path);
        }
    }

    private void add(CoordinateSequence places, boolean closed, Path2D path) {
        double lastX = frame.toPixelX(places.getX(0));
        double lastY = frame.toPixelY(places.getY(0));
        path.moveTo(lastX, lastY);
        for (int i = 1; i < places.size(); i++) {
            double x = frame.toPixelX(places.getX(i));
            double y = frame.toPixelY(places.getY(i));
            boolean end = i == places.size() - 1;
            if (end && closed) {
                break;
            }
            if (end || Math.abs(x - lastX) >= NEAR || Math.abs(y - lastY) >= NEAR) {
                path.lineTo(x, y);
                lastX = x;
                lastY = y;
            }
        }
        if (closed) {
            path.closePath();
        }
    }
}
