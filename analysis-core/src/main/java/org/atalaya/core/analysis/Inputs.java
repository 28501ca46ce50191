// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.analysis;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneLayers;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** What an analysis may read: loaded, immutable, in metres, all in the project's coordinate system. */
public interface Inputs {

    /** Counts, extent and time span, cheap enough to ask for on each keystroke. */
    InputSummary summary(InputRef incidents) throws WorkbenchException;

    /**
     * The incidents a reference names.
     *
     * @throws WorkbenchException {@code input.missing} when the reference names nothing
     */
    Incidents incidents(InputRef ref) throws WorkbenchException;

    /** The boundary layer, empty when the project has none: the extent of the incidents then stands in for it. */
    Optional<Zones> zones() throws WorkbenchException;

    /** All zones of the project: the boundary and the layers beside it. */
    default ZoneLayers zoneLayers() throws WorkbenchException {
        return ZoneLayers.of(zones());
    }

    /**
     * The zones that a parameter names: a blank name is the boundary, which a project may not have.
     *
     * @throws WorkbenchException {@code input.no-zone-layer} when there is none of that name
     */
    default Optional<Zones> zones(String layer) throws WorkbenchException {
        if (layer.isBlank()) {
            return zones();
        }
        ZoneLayers layers = zoneLayers();
        return Optional.of(layers.named(layer)
                .orElseThrow(() -> new WorkbenchException(
                        Problem.error("input.no-zone-layer", layer, String.join(", ", layers.all())))));
    }

    /** What is known beside the incidents: weather, holidays, census and the like. */
    default List<ContextTable> contexts() throws WorkbenchException {
        return List.of();
    }

    /**
     * A reference that says all it means: a saved selection becomes its dataset and its condition, so that a run and its
     * recipe keep what was asked even when the selection is changed.
     *
     * @throws WorkbenchException {@code input.missing} when it names a selection that is not there
     */
    default InputRef inFull(InputRef ref) throws WorkbenchException {
        return ref;
    }
}
