// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import org.geotools.api.referencing.operation.TransformException;
import org.locationtech.jts.geom.Geometry;

/** How coordinates come from one system to another. Immutable. */
interface Way {

    /** Transforms interleaved x, y pairs in place. A place outside the system's domain becomes NaN, NaN. */
    void transform(double[] xy);

    /**
     * A copy of a geometry, transformed.
     *
     * @throws TransformException or IllegalArgumentException when some of it is outside the system's domain
     */
    Geometry transform(Geometry geometry) throws TransformException;
}
