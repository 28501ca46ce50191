// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.List;
import org.atalaya.core.geo.Crs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** A layer of areas in metres, such as the zones of a district; their union is the study area. Immutable. */
public final class Zones {

    private final String name;
    private final Crs crs;
    private final List<Zone> zones;
    private final Geometry union;

    public Zones(String name, Crs crs, List<Zone> zones) {
        if (zones.isEmpty()) {
            throw new IllegalArgumentException("zone layer without a zone: " + name);
        }
        this.name = name;
        this.crs = crs;
        this.zones = List.copyOf(zones);
        this.union = UnaryUnionOp.union(zones.stream().map(Zone::area).toList());
    }

    public String name() {
        return name;
    }

    public Crs crs() {
        return crs;
    }

    public List<Zone> zones() {
        return zones;
    }

    /** The study area: all zones as one geometry. */
    public Geometry union() {
        return union;
    }

    /**
     * Hash of the layer: SHA-256 over system, ids, names, attributes in the order of their names, and every corner.
     * Equal fingerprints mean equal zones; whether a single polygon is written as a polygon or as a multipolygon of one
     * does not matter.
     */
    public String fingerprint() {
        return ZonesFingerprint.of(this);
    }

    public double areaKm2() {
        return union.getArea() / 1e6;
    }
}
