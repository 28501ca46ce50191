// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.List;

/**
 * Features of some rows.
 *
 * @param cells label of each row in the grid that the counting baseline uses, negative as in {@link Feature}
 */
public record FeatureTable(int size, List<Feature> features, int[] cells) {

    public FeatureTable {
        features = List.copyOf(features);
        if (cells.length != size) {
            throw new IllegalArgumentException(size + " rows, " + cells.length + " cells");
        }
    }
}
