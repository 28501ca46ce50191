// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Geometry;

/** By the projection library. */
record LibraryWay(MathTransform transform) implements Way {

    @Override
    public void transform(double[] xy) {
        // In place, so that a failure half-way leaves places that were moved already.
        double[] before = xy.clone();
        try {
            transform.transform(xy, 0, xy, 0, xy.length / 2);
        } catch (TransformException | IllegalArgumentException wholeFailed) {
            System.arraycopy(before, 0, xy, 0, xy.length);
            onePlaceAtATime(xy);
        }
    }

    @Override
    public Geometry transform(Geometry geometry) throws TransformException {
        return JTS.transform(geometry, transform);
    }

    private void onePlaceAtATime(double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            try {
                transform.transform(xy, i, xy, i, 1);
            } catch (TransformException | IllegalArgumentException outside) {
                xy[i] = Double.NaN;
                xy[i + 1] = Double.NaN;
            }
        }
    }
}
