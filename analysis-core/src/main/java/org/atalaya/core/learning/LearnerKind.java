// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.Optional;

/** The models of the bench, in the order of its table. The baselines stand last and cannot be left out. */
public enum LearnerKind {
    NAIVE_BAYES("naive-bayes", false),
    RANDOM_FOREST("random-forest", false),
    KNN("knn", false),
    CELL_SHARES("cell-shares", true),
    MAJORITY("majority", true);

    private final String id;
    private final boolean baseline;

    LearnerKind(String id, boolean baseline) {
        this.id = id;
        this.baseline = baseline;
    }

    /** Stands in recipes, tables and file names. */
    public String id() {
        return id;
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
