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
    public Answers learn(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-counting");
        long start = System.nanoTime();
        double[] shares = SmoothedShares.overall(task);
        double fit = Answers.secondsSince(start);
        start = System.nanoTime();
        double[][] said = Answers.same(shares, task.asked().length);
        return new Answers(said, fit, Answers.secondsSince(start), memoryBytes(task), "");
    }
}
