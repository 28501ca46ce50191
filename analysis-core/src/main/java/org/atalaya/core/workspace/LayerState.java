// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.workspace;

import org.atalaya.core.analysis.InputRef;

/**
 * One layer of the map.
 *
 * @param ref what it shows: incidents, zones, a dataset, or what a run left
 * @param opacity 0 to 1
 */
public record LayerState(InputRef ref, boolean visible, double opacity) {

    public LayerState {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity " + opacity);
        }
    }
}
