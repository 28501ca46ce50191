// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.progress.Progress;

/** Learns from the training rows of a task. Without state of its own. */
public interface Learner {

    LearnerKind kind();

    /** Bytes taken while fitting and answering without any limit, by the formula of the method's page. */
    long memoryBytes(LearningTask task);

    Fitted fit(LearningTask task, Progress progress);

    /** Fits and answers for the asked rows of the task. */
    default Answers learn(LearningTask task, Progress progress) {
        long start = System.nanoTime();
        Fitted fitted = fit(task, progress.slice(0, 0.6));
        double fit = Answers.secondsSince(start);
        start = System.nanoTime();
        double[][] said = fitted.answer(task.table(), task.asked(), progress.slice(0.6, 1));
        return new Answers(said, fit, Answers.secondsSince(start), memoryBytes(task), fitted.limited());
    }
}
