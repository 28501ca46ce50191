// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.Optional;
import org.atalaya.core.comparison.Period;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Layer;

/**
 * One of two maps.
 *
 * @param period whose incidents it shows; empty where a layer is compared
 * @param incidents those it shows, or that its layer was made of
 * @param content the layer that is compared
 */
record Side(Optional<Period> period, Optional<Incidents> incidents, Layer content) {

    int count() {
        return incidents.map(Incidents::size).orElse(0);
    }
}
