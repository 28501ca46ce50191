// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;

/**
 * Lengths and areas on the ellipsoid of WGS 84, along the shortest ways, as on the ground at height 0. A map's own metres
 * are up to 0.1 % off within a UTM zone (Karney 2013, "Algorithms for geodesics"). Immutable.
 */
public final class Ruler {

    private final Projection toDegrees;
    private final Projection toMetres;

    private Ruler(Projection toDegrees, Projection toMetres) {
        this.toDegrees = toDegrees;
        this.toMetres = toMetres;
    }

    /** For places in a system. */
    public static Ruler of(Crs crs) throws WorkbenchException {
        Crs wgs84 = CrsRegistry.epsg(CrsRegistry.WGS84);
        return new Ruler(Projection.between(crs, wgs84), Projection.between(wgs84, crs));
    }

    /** Longitude and latitude of a place; NaN where the system does not reach. */
    public double[] degrees(double x, double y) {
        double[] place = {x, y};
        toDegrees.transform(place);
        return place;
    }

    /** A place of given degrees in the system; NaN where it does not reach. */
    public double[] place(double longitude, double latitude) {
        double[] place = {longitude, latitude};
        toMetres.transform(place);
        return place;
    }

    /** Metres between two places. */
    public double distance(double x1, double y1, double x2, double y2) {
        double[] a = degrees(x1, y1);
        double[] b = degrees(x2, y2);
        return metres(a[0], a[1], b[0], b[1]);
    }

    /** Metres between two places in degrees. */
    public static double metres(double longitude1, double latitude1, double longitude2, double latitude2) {
        return Geodesic.WGS84.Inverse(latitude1, longitude1, latitude2, longitude2, GeodesicMask.DISTANCE).s12;
    }

    /** Square metres inside a ring of places x, y; it need not be closed, and may run either way. */
    public double area(List<double[]> ring) {
        return squareMetres(ring.stream().map(p -> degrees(p[0], p[1])).toList());
    }

    /** Metres around a ring of places. */
    public double perimeter(List<double[]> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            double[] next = ring.get((i + 1) % ring.size());
            sum += distance(ring.get(i)[0], ring.get(i)[1], next[0], next[1]);
        }
        return sum;
    }

    /** Square metres inside a ring in degrees, longitude first. */
    static double squareMetres(List<double[]> ring) {
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        ring.forEach(p -> polygon.AddPoint(p[1], p[0]));
        return Math.abs(polygon.Compute(false, true).area);
    }

    /** Square metres of a polygon or several, less their holes. */
    public double area(Geometry geometry) {
        if (geometry instanceof GeometryCollection parts) {
            double sum = 0;
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                sum += area(parts.getGeometryN(i));
            }
            return sum;
        }
        if (!(geometry instanceof Polygon polygon) || polygon.isEmpty()) {
            return 0;
        }
        double sum = ring(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            sum -= ring(polygon.getInteriorRingN(i).getCoordinates());
        }
        return sum;
    }

    /** The last corner is the first again. */
    private double ring(Coordinate[] corners) {
        return area(List.of(corners).subList(0, corners.length - 1).stream()
                .map(corner -> new double[] {corner.x, corner.y})
                .toList());
    }
}
