// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.progress.Progress;

/** Learns from the training rows of a task and answers for the asked ones. Without state of its own. */
public interface Learner {

    LearnerKind kind();

    /** Bytes taken while fitting and answering without any limit, by the formula of the method's page. */
    long memoryBytes(LearningTask task);

    Answers learn(LearningTask task, Progress progress);
}
