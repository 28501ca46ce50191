// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.learning.feature.FeatureTable;

/** Rows put together from several others: each feature taken from a row of its own. */
final class MixedRows {

    private MixedRows() {}

    /**
     * @param from from[f][i] is the row that feature f of the mixed row i is taken from
     * @param cells the row that the cell of the counting baseline is taken from
     */
    static FeatureTable of(FeatureTable table, int[][] from, int[] cells) {
        return new FeatureTable(
                cells.length,
                IntStream.range(0, from.length)
                        .mapToObj(f -> table.features().get(f).rows(from[f]))
                        .toList(),
                JudgedModel.pick(table.cells(), cells));
    }

    /** The same rows with fewer features. */
    static FeatureTable only(FeatureTable table, List<Integer> features) {
        return new FeatureTable(
                table.size(), features.stream().map(table.features()::get).toList(), table.cells());
    }

    static int[] all(FeatureTable table) {
        return IntStream.range(0, table.size()).toArray();
    }
}
