// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Optional;
import org.atalaya.core.analysis.Cost;

/** What a bench takes when rows judge in turn: one fit of everything per fold. */
final class FoldCost {

    /** Where every zone or block is a fold, their number is not known before the rows are read. */
    private static final int SOME = 20;

    private FoldCost() {}

    static Optional<Cost> of(int rows, BenchParams p) {
        if (p.split().once()) {
            return BenchCost.of(rows, p);
        }
        int folds = p.folds() == 0 ? SOME : p.folds();
        double share = p.split() == BenchParams.Split.ROLLING ? 75 : 100.0 * (folds - 1) / Math.max(1, folds);
        return BenchCost.of(rows, p.with("trainingShare", Math.max(5, share)))
                .map(cost -> times(cost, folds * Splits.repeats(p)));
    }

    /** The same, so many times one after the other. */
    static Cost times(Cost cost, double runs) {
        return new Cost(cost.count(), cost.unit(), cost.seconds() * runs, cost.shared(), cost.bytes());
    }
}
