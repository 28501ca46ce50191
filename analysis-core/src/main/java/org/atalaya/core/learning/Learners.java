// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atalaya.core.learning.boost.BoostSettings;

/** The learners of a question, in the order of its table. */
final class Learners {

    private Learners() {}

    static List<Learner> of(BenchParams params) {
        Map<LearnerKind, List<String>> typed =
                LearnerOptions.read(params.options()).options();
        List<Learner> learners = new ArrayList<>();
        for (LearnerKind kind : LearnerKind.values()) {
            if (kind.baseline() || params.learners().contains(kind.id())) {
                learners.add(
                        typed.containsKey(kind)
                                ? typed(kind, typed.get(kind))
                                : of(kind, params, List.copyOf(learners)));
            }
        }
        return learners;
    }

    private static Learner typed(LearnerKind kind, List<String> words) {
        return kind == LearnerKind.XGBOOST
                ? new XgboostLearner(BoostSettings.read(words))
                : new WekaLearner(kind, words);
    }

    private static Learner of(LearnerKind kind, BenchParams params, List<Learner> before) {
        return switch (kind) {
            case NAIVE_BAYES -> new NaiveBayesLearner();
            case RANDOM_FOREST -> new RandomForestLearner(params.trees(), params.maxDepth(), params.minLeaf());
            case FAST_FOREST -> new FastForestLearner(params.trees(), params.maxDepth(), params.minLeaf());
            case FAST_KNN -> new FastNeighboursLearner(params.k());
            case XGBOOST -> new XgboostLearner(BoostSettings.DEFAULT);
            case KNN -> new NearestNeighbours(params.k());
            case VOTING -> new Voting(before);
            case CELL_SHARES -> new CellShares(params.smoothing());
            case MAJORITY -> new Majority();
            default -> new WekaLearner(kind, WekaClassifiers.options(kind, params));
        };
    }

    /** Of each training row; empty where each counts once. A class without rows takes no share of the weight. */
    static double[] weights(BenchParams.ClassWeights way, int[] classOf, int classes) {
        if (way == BenchParams.ClassWeights.NONE) {
            return new double[0];
        }
        double[] counts = new double[classes];
        Arrays.stream(classOf).forEach(c -> counts[c]++);
        long present = Arrays.stream(counts).filter(n -> n > 0).count();
        return Arrays.stream(classOf)
                .mapToDouble(c -> classOf.length / (present * counts[c]))
                .toArray();
    }
}
