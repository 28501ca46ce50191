// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;

/** The way from one coordinate system to another, for points in bulk and for geometries. Immutable. */
public final class Projection {

    private final Crs from;
    private final Crs to;
    private final MathTransform transform;

    private Projection(Crs from, Crs to, MathTransform transform) {
        this.from = from;
        this.to = to;
        this.transform = transform;
    }

    public static Projection between(Crs from, Crs to) throws WorkbenchException {
        try {
            MathTransform transform = CRS.findMathTransform(CrsRegistry.system(from), CrsRegistry.system(to), true);
            return new Projection(from, to, transform);
        } catch (FactoryException e) {
            throw new WorkbenchException(Problem.error("geo.no-way", from.name(), to.name()), e);
        }
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
        // In place, so that a failure half-way leaves places that were moved already.
        double[] before = xy.clone();
        try {
            transform.transform(xy, 0, xy, 0, xy.length / 2);
        } catch (TransformException wholeFailed) {
            System.arraycopy(before, 0, xy, 0, xy.length);
            onePlaceAtATime(xy);
        }
    }

    public Geometry transform(Geometry geometry) throws WorkbenchException {
        try {
            return JTS.transform(geometry, transform);
        } catch (TransformException e) {
            throw new WorkbenchException(Problem.error("geo.no-way", from.name(), to.name()), e);
        }
    }

    private void onePlaceAtATime(double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            try {
                transform.transform(xy, i, xy, i, 1);
            } catch (TransformException e) {
                xy[i] = Double.NaN;
                xy[i + 1] = Double.NaN;
            }
        }
    }
}
