// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.comparison.Change;
import org.atalaya.core.comparison.ComparedCells;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Wording;
import org.atalaya.core.workspace.Comparison;

/**
 * What two maps show.
 *
 * @param left side A
 * @param right side B
 * @param single the one layer that stands for both, such as their change
 * @param change from the earlier period to the later one
 * @param cells the same cells in both periods
 * @param notes what must be said beside the numbers
 */
record Compared(
        Comparison asked,
        Side left,
        Side right,
        Optional<Layer> single,
        Optional<Change> change,
        Optional<ComparedCells> cells,
        List<Wording> notes) {

    /** The earlier of the two sides; layers have no time, the left one comes first. */
    Side earlier() {
        return asked.swapped() && left.period().isPresent() ? right : left;
    }

    Side later() {
        return asked.swapped() && left.period().isPresent() ? left : right;
    }
}
