// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import java.util.Optional;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.layer.Look;

/**
 * One layer of the map.
 *
 * @param ref what it shows: incidents, zones, a dataset, or what a run left
 * @param opacity 0 to 1
 * @param name what the layer was renamed to; empty while it has the name it came with
 * @param look what was chosen of its style
 */
public record LayerState(InputRef ref, boolean visible, double opacity, Optional<String> name, Look look) {

    public LayerState {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity " + opacity);
        }
    }

    /** As it comes. */
    public LayerState(InputRef ref, boolean visible, double opacity) {
        this(ref, visible, opacity, Optional.empty(), Look.NONE);
    }

    public LayerState withVisible(boolean shown) {
        return new LayerState(ref, shown, opacity, name, look);
    }

    public LayerState withOpacity(double share) {
        return new LayerState(ref, visible, share, name, look);
    }

    /** Renamed; an empty name gives the one back that the layer came with. */
    public LayerState withName(Optional<String> words) {
        return new LayerState(ref, visible, opacity, words, look);
    }

    public LayerState withLook(Look chosen) {
        return new LayerState(ref, visible, opacity, name, chosen);
    }
}
