// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.edit;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/**
 * A place on the border of a zone that a pointer is drawn to.
 *
 * @param corner whether it is a corner; otherwise it lies on an edge
 * @param zone name of a zone that has it
 */
public record Snap(Coordinate place, boolean corner, String zone) {

    /**
     * The nearest corner within reach or, where there is none, the nearest place on an edge.
     *
     * @param reach in metres
     * @param not a corner that draws nothing, with the edges that end in it: the one that is being moved; null for none
     */
    public static Optional<Snap> find(List<Zone> zones, Coordinate at, double reach, Coordinate not) {
        double nearestCorner = reach;
        double nearestEdge = reach;
        Snap corner = null;
        Snap edge = null;
        for (Zone zone : zones) {
            if (zone.area().getEnvelopeInternal().distance(new Envelope(at)) > reach) {
                continue;
            }
            for (Coordinate[] ring : Rings.of(zone.area())) {
                for (int i = 0; i + 1 < ring.length; i++) {
                    if (not != null && ring[i].equals2D(not)) {
                        continue;
                    }
                    double away = ring[i].distance(at);
                    if (away <= nearestCorner) {
                        nearestCorner = away;
                        corner = new Snap(ring[i].copy(), true, zone.name());
                    }
                    if (not == null || !ring[i + 1].equals2D(not)) {
                        Coordinate close = new LineSegment(ring[i], ring[i + 1]).closestPoint(at);
                        if (close.distance(at) <= nearestEdge) {
                            nearestEdge = close.distance(at);
                            edge = new Snap(close, false, zone.name());
                        }
                    }
                }
            }
        }
        return Optional.ofNullable(corner == null ? edge : corner);
    }
}
