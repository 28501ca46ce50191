// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

/**
 * How a forest grows.
 *
 * @param maxDepth 0 is no limit
 * @param minLeaf a node of fewer than twice as many rows, counted as often as they were drawn, is not cut (as in Weka's trees),
 *     and each side of a cut holds at least a fifth of it
 * @param columns looked at for each cut
 */
public record ForestSettings(int trees, int maxDepth, int minLeaf, int columns, long seed) {

    public ForestSettings {
        if (trees < 1 || maxDepth < 0 || minLeaf < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    trees + " trees, depth " + maxDepth + ", leaf " + minLeaf + ", " + columns + " columns");
        }
    }

    /** Columns that Weka's forest looks at: the binary logarithm of all, rounded down, and one. */
    public static int columnsOf(int all) {
        return all < 2 ? 1 : 32 - Integer.numberOfLeadingZeros(all);
    }
}
