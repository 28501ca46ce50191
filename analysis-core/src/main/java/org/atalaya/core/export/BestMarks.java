// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.List;
import java.util.Set;
import org.atalaya.core.data.Table;

/** Which cells of the bench are the best of their column, ties included. Speed and size win no star. */
final class BestMarks {

    private static final List<String> HIGHER = List.of("accuracy", "kappa", "mcc", "precision", "recall", "f1", "auc");
    private static final Set<String> LOWER = Set.of("log-loss", "brier", "calibration-error", "ece");
    private static final List<String> NOT_A_SCORE = List.of("-low", "-high", "-from", "-to", "difference");

    private BestMarks() {}

    static boolean isBest(Table table, int row, int column) {
        String id = table.columns().get(column).id();
        boolean lower = LOWER.contains(id);
        boolean scored = lower || higherIsBetter(id);
        if (!scored || !(table.rows().get(row).get(column) instanceof Double own)) {
            return false;
        }
        boolean several = false;
        for (int other = 0; other < table.rows().size(); other++) {
            if (table.rows().get(other).get(column) instanceof Double value) {
                if (lower ? value < own : value > own) {
                    return false;
                }
                several |= other != row && !value.equals(own);
            }
        }
        return several;
    }

    private static boolean higherIsBetter(String id) {
        return NOT_A_SCORE.stream().noneMatch(id::contains) && HIGHER.stream().anyMatch(id::contains);
    }
}
