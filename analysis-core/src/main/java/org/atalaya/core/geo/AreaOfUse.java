// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geo;

import java.util.Optional;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.referencing.CRS;

/**
 * Where a coordinate system is meant to be used, as the EPSG database says: a box in degrees. Its east is less than its
 * west where the box crosses 180 degrees.
 */
public record AreaOfUse(double west, double south, double east, double north) {

    /** The area of a system; empty where none is published. */
    public static Optional<AreaOfUse> of(Crs crs) throws WorkbenchException {
        Optional<WgsSystem> known = WgsSystem.of(crs);
        if (known.isPresent()) {
            return known.map(WgsSystem::area);
        }
        GeographicBoundingBox box = CRS.getGeographicBoundingBox(CrsRegistry.system(crs));
        return Optional.ofNullable(box)
                .map(b -> new AreaOfUse(
                        b.getWestBoundLongitude(),
                        b.getSouthBoundLatitude(),
                        b.getEastBoundLongitude(),
                        b.getNorthBoundLatitude()));
    }

    /** Degrees of longitude from the west side to the east side. */
    public double width() {
        return east < west ? east - west + 360 : east - west;
    }

    /** Whether a place lies in the area or at most so many degrees beside it. */
    public boolean contains(double longitude, double latitude, double margin) {
        double fromWest = (longitude - west + margin) % 360;
        double eastward = fromWest < 0 ? fromWest + 360 : fromWest;
        return eastward <= width() + 2 * margin && latitude >= south - margin && latitude <= north + margin;
    }
}
