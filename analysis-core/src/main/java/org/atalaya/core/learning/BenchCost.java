// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Optional;
import org.atalaya.core.analysis.Cost;

/** What a bench takes: each learner fitted once and asked about every row of the test part. */
final class BenchCost {

    /** Classes counted, features drawn out and the baselines asked; measured on one core. */
    private static final double SECONDS_PER_ROW = 1e-5;

    private static final double SECONDS_PER_BAYES = 5e-6;

    /** A row on its way down one level of one tree, sorted by one feature. */
    private static final double SECONDS_PER_TREE_LEVEL = 1.2e-7;

    /** Two rows compared in one feature. */
    private static final double SECONDS_PER_COMPARISON = 2e-9;

    /** A row on its way down one level of one tree of the fast forest. */
    private static final double SECONDS_PER_RANKED_LEVEL = 1.0e-8;

    /** One level of the search for one row's neighbours, in one feature. */
    private static final double SECONDS_PER_POINT_LEVEL = 4e-7;

    private static final double BYTES_PER_ROW = 250;
    private static final double BYTES_PER_ROW_AND_FEATURE = 60;
    private static final double SECOND_MODEL = 1.8;
    private static final double SHARED = 0.8;

    private BenchCost() {}

    static Optional<Cost> of(int rows, BenchParams p) {
        double trained = rows * p.trainingShare() / 100;
        double asked = rows - trained;
        int features = Math.max(1, p.features().size());
        double seconds = rows * SECONDS_PER_ROW;
        if (p.learners().contains(LearnerKind.NAIVE_BAYES.id())) {
            seconds += rows * features * SECONDS_PER_BAYES;
        }
        if (p.learners().contains(LearnerKind.RANDOM_FOREST.id())) {
            double levels = Math.max(1, Math.log(Math.max(2, trained / p.minLeaf())) / Math.log(2));
            seconds +=
                    p.trees() * (trained * features * levels * SECONDS_PER_TREE_LEVEL + asked * SECONDS_PER_TREE_LEVEL);
        }
        if (p.learners().contains(LearnerKind.KNN.id())) {
            seconds += trained * asked * features * SECONDS_PER_COMPARISON;
        }
        for (String id : p.learners()) {
            seconds += LearnerKind.find(id)
                    .map(kind -> LearnerCost.seconds(kind, trained, asked, features))
                    .orElse(0.0);
        }
        if (p.learners().contains(LearnerKind.FAST_FOREST.id())) {
            double levels = Math.max(1, Math.log(Math.max(2, trained / p.minLeaf())) / Math.log(2));
            seconds += p.trees() * rows * levels * SECONDS_PER_RANKED_LEVEL;
        }
        if (p.learners().contains(LearnerKind.FAST_KNN.id())) {
            double levels = Math.log(Math.max(2, trained)) / Math.log(2);
            seconds += rows * features * levels * SECONDS_PER_POINT_LEVEL;
        }
        if (p.recalibrate() != Recalibration.Method.NONE && p.validationShare() == 0) {
            // Each model learns a second time, from four fifths.
            seconds *= SECOND_MODEL;
        }
        return Optional.of(new Cost(
                rows,
                Cost.Unit.INCIDENTS,
                seconds,
                SHARED,
                rows * (BYTES_PER_ROW + features * BYTES_PER_ROW_AND_FEATURE)));
    }
}
