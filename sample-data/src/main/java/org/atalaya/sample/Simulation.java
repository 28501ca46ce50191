// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A simulated year.
 *
 * @param incidents all, in the order of their numbers
 * @param dirty rows of the dirty file in order, each with what was done to it
 */
record Simulation(long seed, District district, StreetNetwork streets, List<Incident> incidents, List<DirtyRow> dirty) {

    /** The incidents that some row of the dirty file still tells well enough to be used: the clean file. */
    List<Incident> usable() {
        Set<Integer> ruined = new HashSet<>();
        for (DirtyRow row : dirty) {
            if (row.isRuined()) {
                ruined.add(row.incident().number());
            }
        }
        return incidents.stream().filter(i -> !ruined.contains(i.number())).toList();
    }
}
