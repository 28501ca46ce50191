// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.boost.BoostSettings;
import org.atalaya.core.learning.boost.BoostedTrees;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/** Gradient-boosted trees by XGBoost; {@link BenchCheck} refuses it where its library is missing. */
public record XgboostLearner(BoostSettings settings) implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.XGBOOST;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return bytes(task, task.training().length, labels(task));
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-fitting");
        int all = task.training().length;
        int[] labels = labels(task);
        int rows = RowLimit.fitting(all, task.memoryBytes(), r -> bytes(task, r, labels));
        LearningTask limited = rows < all ? RowLimit.draw(task, rows) : task;
        WekaRows form = new WekaRows(limited, WekaRows.Style.NUMBERS);
        BoostedTrees trees = BoostedTrees.fit(form.asColumns(), settings, task.seed(), progress);
        return new Boosted(form, trees, task.threads(), RowLimit.said(rows, all));
    }

    record Boosted(WekaRows form, BoostedTrees trees, int threads, String limited) implements Fitted {

        @Override
        public double[][] answer(FeatureTable table, int[] rows, Progress progress) {
            return trees.answer(form.columns(table, rows), threads, progress);
        }
    }

    private static int[] labels(LearningTask task) {
        return new WekaRows(task, WekaRows.Style.NUMBERS).labels();
    }

    private long bytes(LearningTask task, int rows, int[] labels) {
        return BoostedTrees.bytes(rows, task.asked().length, labels, task.classes(), settings);
    }
}
