// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Zones at places: which one a place lies in, on a line between two the first of them; how far away the nearest is. */
final class ZoneOfPlace {

    private final List<Zone> zones;
    private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    private final STRtree boxes = new STRtree();
    private final IndexedFacetDistance edges;

    ZoneOfPlace(Zones zones) {
        this.zones = zones.zones();
        for (int i = 0; i < this.zones.size(); i++) {
            locators.add(new IndexedPointInAreaLocator(this.zones.get(i).area()));
            boxes.insert(this.zones.get(i).area().getEnvelopeInternal(), i);
        }
        boxes.build();
        this.edges = new IndexedFacetDistance(new GeometryFactory()
                .buildGeometry(this.zones.stream().map(Zone::area).toList()));
    }

    /** What is said of the zone of each incident, no data outside of all; all rows of the incidents. */
    Column column(String name, Incidents incidents, Function<Zone, String> said) {
        Column.Builder builder = new Column.Builder(name);
        for (int row = 0; row < incidents.size(); row++) {
            int at = incidents.hasPlace(row) ? at(incidents.x(row), incidents.y(row)) : -1;
            builder.add(at < 0 ? null : said.apply(zones.get(at)));
        }
        return builder.build();
    }

    /** Metres to the nearest zone, 0 inside one. */
    double[][] distance(Incidents incidents, int[] rows) {
        GeometryFactory points = new GeometryFactory();
        double[] metres = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            metres[i] = Double.NaN;
            if (incidents.hasPlace(rows[i])) {
                Point point = points.createPoint(new Coordinate(incidents.x(rows[i]), incidents.y(rows[i])));
                metres[i] = at(point.getX(), point.getY()) >= 0 ? 0 : edges.distance(point);
            }
        }
        return new double[][] {metres};
    }

    private int at(double x, double y) {
        Coordinate place = new Coordinate(x, y);
        int in = -1;
        for (Object found : boxes.query(new Envelope(place))) {
            int zone = (Integer) found;
            if ((in < 0 || zone < in) && locators.get(zone).locate(place) != Location.EXTERIOR) {
                in = zone;
            }
        }
        return in;
    }
}
