// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import org.locationtech.jts.geom.Geometry;

/**
 * A part of the base map: a polygon, line or point in metres.
 *
 * @param name as it is written on the map, empty for none
 */
public record BaseFeature(Kind kind, String name, Geometry shape) {

    /** What it is, in the order it is painted. */
    public enum Kind {
        SEA,
        BEACH,
        HILL,
        BLOCK,
        PARK,
        RIVER,
        LANE,
        STREET,
        AVENUE,
        /** A point or polygon that only carries its name. */
        PLACE
    }
}
