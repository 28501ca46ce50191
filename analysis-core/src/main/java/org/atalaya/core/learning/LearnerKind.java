// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.Optional;

/** The models of the bench, in the order of its table. The baselines stand last and cannot be left out. */
public enum LearnerKind {
    NAIVE_BAYES("naive-bayes", 0, false),
    RANDOM_FOREST("random-forest", 1, false),
    KNN("knn", 2, false),
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

    public static Optional<LearnerKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
