// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import org.atalaya.core.analysis.Cost;

/** The models of the bench for other questions than the bench's own. */
public final class BenchLearners {

    private BenchLearners() {}

    /** The models that the parameters name, without the baselines, in the order of {@link LearnerKind}. */
    public static List<Learner> of(BenchParams params) {
        return Learners.of(params).stream()
                .filter(learner -> !learner.kind().baseline())
                .toList();
    }

    /** What fitting them once on the training share of so many rows takes, and asking about the rest. */
    public static Cost cost(int rows, BenchParams params) {
        return BenchCost.of(rows, params).orElseThrow();
    }

    /** What sentences choose the model's name by; never changed. */
    public static int number(LearnerKind kind) {
        return kind.number();
    }
}
