// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.fast.Forest;
import org.atalaya.core.learning.fast.ForestSettings;
import org.atalaya.core.learning.fast.Training;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/** Our own forest on ranked columns: kept whole in few bytes, and the same bits for any number of threads. */
public record FastForestLearner(int trees, int maxDepth, int minLeaf) implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.FAST_FOREST;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return bytes(task, task.training().length, minLeaf);
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-fitting");
        int all = task.training().length;
        int leaf = leaf(task);
        int rows = RowLimit.fitting(all, task.memoryBytes(), r -> bytes(task, r, leaf));
        LearningTask limited = rows < all ? RowLimit.draw(task, rows) : task;
        WekaRows form = new WekaRows(limited, WekaRows.Style.NUMBERS);
        Training training = form.asColumns();
        int columns = ForestSettings.columnsOf(training.columns().labels().length);
        Forest forest = Forest.fit(
                training, new ForestSettings(trees, maxDepth, leaf, columns, task.seed()), task.threads(), progress);
        String said = (leaf > minLeaf ? "min-leaf=" + leaf + " " : "") + RowLimit.said(rows, all);
        return new Grown(form, forest, task.threads(), said.strip());
    }

    private record Grown(WekaRows form, Forest forest, int threads, String limited) implements Fitted {

        @Override
        public double[][] answer(FeatureTable table, int[] rows, Progress progress) {
            return forest.answer(form.columns(table, rows), threads, progress);
        }
    }

    /** The smallest leaf, from the one asked for and doubled up to 1,000 rows, whose trees fit in the memory. */
    private int leaf(LearningTask task) {
        int leaf = minLeaf;
        while (leaf < 1000 && bytes(task, task.training().length, leaf) > task.memoryBytes()) {
            leaf *= 2;
        }
        return bytes(task, task.training().length, leaf) > task.memoryBytes() ? minLeaf : leaf;
    }

    private long bytes(LearningTask task, int rows, int leaf) {
        int attributes = WekaRows.count(task, WekaRows.Style.NUMBERS);
        return ModelMemory.columns(rows, task.asked().length, attributes, task.classes())
                + task.threads() * ModelMemory.rankedBag(rows)
                + trees * ModelMemory.rankedTree(rows, task.classes(), leaf, maxDepth);
    }
}
