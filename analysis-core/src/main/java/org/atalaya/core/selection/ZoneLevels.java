// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The zone each incident lies in; on a border the zone that comes first. Found when it is first asked for. */
final class ZoneLevels implements Levels {

    private static final int NOT_LOOKED = -2;

    private final Incidents incidents;
    private final List<Zone> zones;
    private final STRtree tree = new STRtree();
    private final PreparedGeometry[] areas;
    private final int[] codes;
    private final GeometryFactory geometries = new GeometryFactory();

    ZoneLevels(Incidents incidents, Zones layer) {
        this.incidents = incidents;
        this.zones = layer.zones();
        this.areas = new PreparedGeometry[zones.size()];
        this.codes = new int[incidents.size()];
        Arrays.fill(codes, NOT_LOOKED);
        for (int i = 0; i < areas.length; i++) {
            areas[i] = PreparedGeometryFactory.prepare(zones.get(i).area());
            tree.insert(zones.get(i).area().getEnvelopeInternal(), i);
        }
    }

    @Override
    public int count() {
        return zones.size();
    }

    @Override
    public int code(int row) {
        if (codes[row] == NOT_LOOKED) {
            codes[row] = incidents.hasPlace(row) ? locate(incidents.x(row), incidents.y(row)) : -1;
        }
        return codes[row];
    }

    @Override
    public Object value(int code) {
        return zones.get(code).name();
    }

    private int locate(double x, double y) {
        Coordinate place = new Coordinate(x, y);
        Point point = geometries.createPoint(place);
        List<Integer> found = new ArrayList<>();
        tree.query(new Envelope(place), item -> found.add((Integer) item));
        return found.stream()
                .sorted()
                .filter(i -> areas[i].intersects(point))
                .findFirst()
                .orElse(-1);
    }
}
