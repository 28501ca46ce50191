// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.fast.Neighbours;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/** The same neighbours as Weka's IBk on the same numbers, found by a tree of our own and several threads. */
public record FastNeighboursLearner(int k) implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.FAST_KNN;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return bytes(task, task.training().length, WekaRows.count(task, WekaRows.Style.DISTANCES));
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-fitting");
        int all = task.training().length;
        int attributes = WekaRows.count(task, WekaRows.Style.DISTANCES);
        int rows = RowLimit.fitting(all, task.memoryBytes(), r -> bytes(task, r, attributes));
        LearningTask limited = rows < all ? RowLimit.draw(task, rows) : task;
        WekaRows form = new WekaRows(limited, WekaRows.Style.DISTANCES);
        Neighbours neighbours = Neighbours.fit(form.asColumns(), k, task.threads(), progress);
        return new Found(form, neighbours, task.threads(), RowLimit.said(rows, all));
    }

    private record Found(WekaRows form, Neighbours neighbours, int threads, String limited) implements Fitted {

        @Override
        public double[][] answer(FeatureTable table, int[] rows, Progress progress) {
            return neighbours.answer(form.columns(table, rows), threads, progress);
        }
    }

    private static long bytes(LearningTask task, int rows, int attributes) {
        return ModelMemory.points(rows, task.asked().length, attributes, task.classes());
    }
}
