// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.List;
import org.atalaya.core.data.Incidents;

/**
 * A feature that has learned what it needs (frequent values, cells, cluster centres, rates) from training rows, and can be
 * drawn out of any incidents: test rows, places of a grid, a place that somebody clicked. Whatever it reads of an incident's
 * history is older than the incident itself.
 */
@FunctionalInterface
public interface FittedFeature {

    /** One or more columns, always the same ones; row i of each is incident {@code rows[i]}. */
    List<Feature> of(Incidents incidents, int[] rows);
}
