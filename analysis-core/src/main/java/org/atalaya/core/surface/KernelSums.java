// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import org.atalaya.core.progress.Progress;

/**
 * The three sums a density is made of. A source is where weight sits: an incident, or a node of a fine lattice that
 * incidents were shared out to.
 */
interface KernelSums {

    int sources();

    /** How many incidents a source stands for, which need not be a whole number. */
    double incidentsAt(int source);

    /** The cell that holds a source, as {@code row * columns + column}. */
    int cellOf(int source);

    /** Σ over cells of kernel × area inside, for each source: its mass inside the study area. */
    double[] massOfSources(Progress progress);

    /** The masses of the incidents themselves, from those of the sources. */
    double[] massOfIncidents(double[] massOfSources);

    /** The mass around each cell centre. */
    double[] massOfCells(Progress progress);

    /** Σ over sources of weight × kernel at each cell centre, per square metre. */
    double[] field(double[] weights, Progress progress);
}
