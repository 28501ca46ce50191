// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * From metres in the district to longitude and latitude as they stand in the files, with six decimals (11 cm). What
 * lies in which zone is asked of the shapes as they are written, so that a reader of the files gets the same answer.
 */
final class Positions {

    private static final double MICRO = 1e6;

    private final Projection toDegrees;
    private final Geometry outline;
    private final IndexedPointInAreaLocator boundary;
    private final Map<String, IndexedPointInAreaLocator> zones = new LinkedHashMap<>();

    Positions(District district) throws WorkbenchException {
        toDegrees = Projection.between(CrsRegistry.epsg(District.EPSG), CrsRegistry.epsg(CrsRegistry.WGS84));
        outline = written(district.boundary());
        boundary = new IndexedPointInAreaLocator(outline);
        for (var zone : district.zones().entrySet()) {
            zones.put(zone.getKey(), new IndexedPointInAreaLocator(written(zone.getValue())));
        }
    }

    /** A shape in degrees, each number rounded as it is written. */
    Geometry written(Geometry inMetres) throws WorkbenchException {
        AffineTransformation shift = AffineTransformation.translationInstance(District.ORIGIN_X, District.ORIGIN_Y);
        Geometry degrees = toDegrees.transform(shift.transform(inMetres));
        degrees.apply(new Rounding());
        degrees.geometryChanged();
        return degrees.getDimension() == 2 ? degrees.norm() : degrees;
    }

    /** Longitude and latitude of a place, rounded as written. */
    double[] written(double x, double y) {
        double[] place = {District.ORIGIN_X + x, District.ORIGIN_Y + y};
        toDegrees.transform(place);
        place[0] = rounded(place[0]);
        place[1] = rounded(place[1]);
        return place;
    }

    boolean inside(double lon, double lat) {
        return boundary.locate(new Coordinate(lon, lat)) == Location.INTERIOR;
    }

    /** More than half a kilometre from the district, so that no tolerance can take it in. */
    boolean farOutside(double lon, double lat) {
        return outline.distance(outline.getFactory().createPoint(new Coordinate(lon, lat))) > 0.005;
    }

    /** The first zone that holds the place, its edge included. */
    String zone(double lon, double lat) {
        for (var zone : zones.entrySet()) {
            if (zone.getValue().locate(new Coordinate(lon, lat)) != Location.EXTERIOR) {
                return zone.getKey();
            }
        }
        throw new IllegalArgumentException("in no zone: " + lon + " " + lat);
    }

    static double rounded(double degrees) {
        return Math.rint(degrees * MICRO) / MICRO;
    }

    /** A coordinate as text, {@code -76.393051}, always with six decimals. */
    static String text(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * MICRO), 6).toPlainString();
    }

    private static final class Rounding implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            sequence.setOrdinate(i, 0, rounded(sequence.getX(i)));
            sequence.setOrdinate(i, 1, rounded(sequence.getY(i)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
