// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.List;
import org.atalaya.core.analysis.Artifact;

/** How many clusters chance would give, in a sentence. */
final class ChanceNote {

    private ChanceNote() {}

    /** Empty where no chance was simulated. */
    static List<Artifact> of(String analysis, int found, ChanceClusters chance) {
        return chance.none()
                ? List.of()
                : List.of(new Artifact.Note(
                        "chance",
                        analysis + ".chance-note",
                        "note.cluster.chance",
                        List.of(
                                found,
                                chance.meanNumber(),
                                (long) chance.highNumber(),
                                chance.clusters().length,
                                chance.pOfNumber(found))));
    }
}
