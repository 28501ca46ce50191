// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Where incidents are, as sides to count: cells of a grid, zones of a layer. */
final class Places {

    private Places() {}

    /**
     * The cells that incidents lie in.
     *
     * @param size metres
     */
    record Cells(Facet facet, double size) {}

    /** Squares over the study area; empty without a place. */
    static Optional<Cells> cells(Incidents incidents, Optional<Zones> zones) {
        if (incidents.withPlace() == 0) {
            return Optional.empty();
        }
        try {
            StudyArea area = StudyArea.of(zones, incidents);
            GridSpec squares = new GridSpec(Shape.SQUARE, GridSpec.defaultCellSize(area.extent()));
            CellGrid grid = CellGrid.over(area, squares);
            Facet.Builder facet = new Facet.Builder(incidents.size(), grid.size());
            for (int row = 0; row < incidents.size(); row++) {
                int cell = incidents.hasPlace(row) ? grid.indexOf(incidents.x(row), incidents.y(row)) : -1;
                if (cell >= 0) {
                    facet.put(cell, 1);
                }
                facet.next();
            }
            return Optional.of(new Cells(facet.build(), squares.cellSize()));
        } catch (WorkbenchException e) {
            throw new IllegalStateException("no study area although places are there", e);
        }
    }

    static List<String> names(Zones layer) {
        return layer.zones().stream().map(Zone::name).toList();
    }

    /** The zone of each place; on a line between two the one that comes first. */
    static Facet zones(Incidents incidents, Zones layer) {
        List<IndexedPointInAreaLocator> locators = layer.zones().stream()
                .map(zone -> new IndexedPointInAreaLocator(zone.area()))
                .toList();
        STRtree boxes = new STRtree();
        for (int i = 0; i < locators.size(); i++) {
            boxes.insert(layer.zones().get(i).area().getEnvelopeInternal(), i);
        }
        Facet.Builder facet = new Facet.Builder(incidents.size(), locators.size());
        for (int row = 0; row < incidents.size(); row++) {
            int in = incidents.hasPlace(row)
                    ? zone(new Coordinate(incidents.x(row), incidents.y(row)), boxes, locators)
                    : Integer.MAX_VALUE;
            if (in < Integer.MAX_VALUE) {
                facet.put(in, 1);
            }
            facet.next();
        }
        return facet.build();
    }

    private static int zone(Coordinate place, STRtree boxes, List<IndexedPointInAreaLocator> locators) {
        int in = Integer.MAX_VALUE;
        for (Object found : boxes.query(new Envelope(place))) {
            int zone = (Integer) found;
            if (zone < in && locators.get(zone).locate(place) != Location.EXTERIOR) {
                in = zone;
            }
        }
        return in;
    }
}
