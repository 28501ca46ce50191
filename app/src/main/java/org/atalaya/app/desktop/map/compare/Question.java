// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.core.comparison.Period;
import org.atalaya.core.data.Zones;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.selection.Selection;
import org.atalaya.core.workspace.Comparison;

/**
 * What is to be compared, with all that is needed to do so beside the window's thread.
 *
 * @param earlier the earlier of the two periods
 * @param days those the data have; empty where no incident has a day
 * @param anytime the filter without its window
 * @param grid parameters of the latest counts, to lay the same cells
 * @param density parameters of the latest density, to smooth as much
 * @param layers of the map, the topmost first
 */
record Question(
        Comparison comparison,
        Optional<Period> earlier,
        Optional<Period> later,
        Optional<Period> days,
        Selection anytime,
        Dataset whole,
        Optional<Zones> zones,
        Map<String, String> grid,
        Map<String, String> density,
        List<Layer> layers) {}
