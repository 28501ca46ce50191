// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.boost;

import java.util.Optional;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.atalaya.core.problem.Problem;

/** Whether XGBoost's library can be loaded here; tried once, when first asked. */
public final class NativeBoosting {

    private static final class Tried {
        private static final Optional<String> REASON = load();
    }

    private NativeBoosting() {}

    public static boolean available() {
        return Tried.REASON.isEmpty();
    }

    /** Why it is not available, and what to do about it; empty where it is. */
    public static Optional<Problem> missing() {
        return Tried.REASON.map(NativeBoosting::problem);
    }

    static Problem problem(String reason) {
        return Problem.error("bench.no-xgboost", reason);
    }

    private static Optional<String> load() {
        try {
            new DMatrix(new float[] {0}, 1, 1, Float.NaN).dispose();
            return Optional.empty();
        } catch (LinkageError | XGBoostError e) {
            return Optional.of(said(e));
        }
    }

    /** What the loader of libraries said, which stands at the bottom of its wrappings. */
    private static String said(Throwable e) {
        Throwable bottom = e;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        return String.valueOf(bottom.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
