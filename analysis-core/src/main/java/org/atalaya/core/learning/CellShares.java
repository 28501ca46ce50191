// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.progress.Progress;

/** Baseline: plain counting by cell, smoothed towards the district. */
public record CellShares(double smoothing) implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.CELL_SHARES;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        int cells = 0;
        for (int cell : task.table().cells()) {
            cells = Math.max(cells, cell + 1);
        }
        return cells * (16L + 8L * task.classes());
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-counting");
        SmoothedShares shares = SmoothedShares.fit(task, task.table().cells(), smoothing);
        return (table, rows, asked) -> shares.of(rows, table.cells());
    }
}
