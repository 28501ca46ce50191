// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.learning.boost.NativeBoosting;
import org.atalaya.core.problem.Problem;

/** The models of the bench, in the order of its table. The baselines stand last and cannot be left out. */
public enum LearnerKind {
    NAIVE_BAYES("naive-bayes", 0, false),
    FAST_FOREST("fast-forest", 15, false),
    FAST_KNN("fast-knn", 16, false),
    /** Needs a native library, which {@link #missing} looks for. */
    XGBOOST("xgboost", 17, false),
    RANDOM_FOREST("random-forest", 1, false),
    KNN("knn", 2, false),
    KERNEL_BAYES("kernel-bayes", 5, false),
    WEIGHTED_KNN("knn-weighted", 6, false),
    J48("j48", 7, false),
    LOGISTIC("logistic", 8, false),
    SMO("smo", 9, false),
    PERCEPTRON("perceptron", 10, false),
    ADABOOST("adaboost", 11, false),
    LOGITBOOST("logitboost", 12, false),
    BAGGING("bagging", 13, false),
    /** The mean of what the other chosen models say; stands behind all of them. */
    VOTING("voting", 14, false),
    CELL_SHARES("cell-shares", 3, true),
    MAJORITY("majority", 4, true);

    private final String id;
    private final int number;
    private final boolean baseline;

    LearnerKind(String id, int number, boolean baseline) {
        this.id = id;
        this.number = number;
        this.baseline = baseline;
    }

    /** Stands in recipes, tables and file names. */
    public String id() {
        return id;
    }

    /** What the verdict's sentences choose the model's name by; never changed, since runs keep it. */
    int number() {
        return number;
    }

    public boolean baseline() {
        return baseline;
    }

    /** Key of the model's name in the bundles. */
    public String titleKey() {
        return "classifier-bench.learners." + id;
    }

    /** Why this model cannot learn on this computer; empty where it can. */
    public Optional<Problem> missing() {
        return this == XGBOOST ? NativeBoosting.missing() : Optional.empty();
    }

    /** The ids of all, as a sentence names them. */
    public static String all() {
        return Arrays.stream(values()).map(LearnerKind::id).collect(Collectors.joining(", "));
    }

    public static Optional<LearnerKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
