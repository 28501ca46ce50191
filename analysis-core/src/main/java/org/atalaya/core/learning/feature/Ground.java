// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.HashMap;
import java.util.Map;
import org.atalaya.core.data.Incidents;

/**
 * The square cells of the plane that have training rows, aligned to multiples of their size, so that no data moves their
 * edges. Labels count up in the order in which training rows come.
 */
final class Ground {

    private final double size;
    private final Map<Long, Integer> labelOf;

    private Ground(double size, Map<Long, Integer> labelOf) {
        this.size = size;
        this.labelOf = labelOf;
    }

    static Ground fit(Incidents incidents, int[] training, double size) {
        Map<Long, Integer> labelOf = new HashMap<>();
        for (int row : training) {
            if (incidents.hasPlace(row)) {
                labelOf.putIfAbsent(cell(incidents.x(row), incidents.y(row), size), labelOf.size());
            }
        }
        return new Ground(size, labelOf);
    }

    int labels() {
        return labelOf.size();
    }

    int[] codes(Incidents incidents, int[] rows) {
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = incidents.hasPlace(rows[i])
                    ? labelOf.getOrDefault(cell(incidents.x(rows[i]), incidents.y(rows[i]), size), Feature.NEVER_SEEN)
                    : Feature.MISSING;
        }
        return codes;
    }

    /** The middle of a cell along one axis. */
    double middle(double coordinate) {
        return (Math.floor(coordinate / size) + 0.5) * size;
    }

    /** One number for the square cell that a place lies in. */
    static long cell(double x, double y, double size) {
        return ((long) Math.floor(x / size) << 32) ^ ((long) Math.floor(y / size) & 0xffff_ffffL);
    }
}
