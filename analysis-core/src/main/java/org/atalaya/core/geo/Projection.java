// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.locationtech.jts.geom.Geometry;

/** The way from one coordinate system to another, for points in bulk and for geometries. Immutable. */
public final class Projection {

    private final Crs from;
    private final Crs to;
    private final Way way;

    private Projection(Crs from, Crs to, Way way) {
        this.from = from;
        this.to = to;
        this.way = way;
    }

    public static Projection between(Crs from, Crs to) throws WorkbenchException {
        Optional<Way> known = WgsWay.between(from, to);
        if (known.isPresent()) {
            return new Projection(from, to, known.get());
        }
        try {
            MathTransform transform = CRS.findMathTransform(CrsRegistry.system(from), CrsRegistry.system(to), true);
            return new Projection(from, to, new LibraryWay(transform));
        } catch (FactoryException e) {
            throw new WorkbenchException(Problem.error("geo.no-way", from.name(), to.name()), e);
        }
    }

    /**
     * The way that is right near a place: where a datum has several regional shifts, the one published for the area
     * that holds the place. Between datums of the same shift, or where none is published for the place, this is the same
     * as {@link #between(Crs, Crs)}.
     *
     * @param longitude degrees on WGS 84; a few kilometres do not matter
     */
    public static Projection between(Crs from, Crs to, double longitude, double latitude) throws WorkbenchException {
        Optional<Way> known = WgsWay.between(from, to);
        if (known.isPresent()) {
            return new Projection(from, to, known.get());
        }
        CoordinateReferenceSystem source = CrsRegistry.system(from);
        CoordinateReferenceSystem target = CrsRegistry.system(to);
        try {
            Optional<DatumShift> there = DatumShift.near(source, longitude, latitude);
            Optional<DatumShift> back = DatumShift.near(target, longitude, latitude);
            boolean sameDatum = CRS.equalsIgnoreMetadata(DatumShift.geographic(source), DatumShift.geographic(target));
            if (sameDatum || (there.isEmpty() && back.isEmpty())) {
                return between(from, to);
            }
            CoordinateReferenceSystem wgs84 = CrsRegistry.system(CrsRegistry.epsg(CrsRegistry.WGS84));
            MathTransform toWgs84 = leg(source, there, wgs84);
            MathTransform fromWgs84 = leg(target, back, wgs84).inverse();
            return new Projection(from, to, new LibraryWay(ConcatenatedTransform.create(toWgs84, fromWgs84)));
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw new WorkbenchException(Problem.error("geo.no-way", from.name(), to.name()), e);
        }
    }

    private static MathTransform leg(
            CoordinateReferenceSystem system, Optional<DatumShift> shift, CoordinateReferenceSystem wgs84)
            throws FactoryException {
        if (shift.isEmpty()) {
            return CRS.findMathTransform(system, wgs84, true);
        }
        MathTransform toDegrees = CRS.findMathTransform(system, DatumShift.geographic(system), true);
        return ConcatenatedTransform.create(toDegrees, shift.get().toWgs84());
    }

    public Crs from() {
        return from;
    }

    public Crs to() {
        return to;
    }

    /**
     * Transforms interleaved x, y pairs in place. A place outside the system's domain becomes NaN, NaN.
     *
     * @param xy x0, y0, x1, y1 …
     */
    public void transform(double[] xy) {
        way.transform(xy);
    }

    public Geometry transform(Geometry geometry) throws WorkbenchException {
        try {
            return way.transform(geometry);
        } catch (TransformException | IllegalArgumentException e) {
            // The library warns of places far outside, and cannot write angles of millions of degrees.
            throw new WorkbenchException(Problem.error("geo.no-way", from.name(), to.name()), e);
        }
    }
}
