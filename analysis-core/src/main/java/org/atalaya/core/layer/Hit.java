// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import org.atalaya.core.data.Zone;

/** What lies under a place of the map. */
public sealed interface Hit {

    /** Incidents, nearest first, as positions in the layer's incidents. */
    record Rows(List<Integer> rows) implements Hit {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** A cell: its position in the artifact and its row of attributes. */
    record Cell(int index, List<Object> attributes) implements Hit {}

    /** A cell of a surface or a raster. */
    record Value(int column, int row, double value) implements Hit {}

    record Area(int index, Zone zone) implements Hit {}
}
