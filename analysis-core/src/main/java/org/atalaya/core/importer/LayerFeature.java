// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature of a layer.
 *
 * @param geometry null where it has none
 * @param cells its attributes in the order of the layer's columns, empty where one is missing
 * @param fault why its geometry cannot be read
 */
record LayerFeature(Geometry geometry, List<String> cells, Optional<Problem> fault) {

    static LayerFeature of(Geometry geometry, List<String> cells) {
        return new LayerFeature(geometry, cells, Optional.empty());
    }

    static LayerFeature unreadable(List<String> cells, String reason) {
        return new LayerFeature(null, cells, Optional.of(Problem.error("import.unreadable-geometry", reason)));
    }
}
