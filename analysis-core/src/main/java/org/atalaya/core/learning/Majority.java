// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.progress.Progress;

/** Baseline: the most frequent class, always; its probabilities are the class shares of the training part. */
public record Majority() implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.MAJORITY;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return 8L * task.classes();
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-counting");
        double[] shares = SmoothedShares.overall(task);
        return (table, rows, asked) -> Answers.same(shares, rows.length);
    }
}
