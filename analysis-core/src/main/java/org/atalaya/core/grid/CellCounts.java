// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import java.util.Arrays;
import org.atalaya.core.data.Incidents;

/**
 * How many incidents each cell of a grid holds.
 *
 * @param counts by cell index; handed over, not to be changed
 * @param inside incidents in some cell: the sum of the counts
 * @param outside incidents with a place outside the study area
 * @param withoutPlace incidents that cannot be put on a map
 */
public record CellCounts(CellGrid grid, int[] counts, int inside, int outside, int withoutPlace) {

    public static CellCounts of(CellGrid grid, Incidents incidents) {
        int[] counts = new int[grid.size()];
        int inside = 0;
        int placed = 0;
        for (int row = 0; row < incidents.size(); row++) {
            if (incidents.hasPlace(row)) {
                placed++;
                int cell = grid.indexOf(incidents.x(row), incidents.y(row));
                if (cell >= 0) {
                    counts[cell]++;
                    inside++;
                }
            }
        }
        return new CellCounts(grid, counts, inside, placed - inside, incidents.size() - placed);
    }

    /** Incidents per km² of the whole study area; 0 without incidents. */
    public double meanPerKm2() {
        return inside / grid.area().areaKm2();
    }

    public double[] asDoubles() {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }
}
