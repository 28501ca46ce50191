// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.progress.Progress;
import weka.classifiers.bayes.NaiveBayes;

/** Weka's naive Bayes: normal densities for numbers, counts with Laplace's correction for labels. */
public record NaiveBayesLearner() implements Learner {

    @Override
    public LearnerKind kind() {
        return LearnerKind.NAIVE_BAYES;
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return bytes(task, task.training().length);
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        int all = task.training().length;
        int rows = RowLimit.fitting(all, task.memoryBytes(), r -> bytes(task, r));
        LearningTask limited = rows < all ? RowLimit.draw(task, rows) : task;
        progress.step(0, "progress.bench-fitting");
        WekaRows weka = new WekaRows(limited, WekaRows.Style.LABELS);
        NaiveBayes bayes = new NaiveBayes();
        Stop stop = new Stop();
        Stoppable.call(stop, progress, () -> {
            bayes.buildClassifier(weka.training(stop));
            return bayes;
        });
        return new BatchPrediction(weka, bayes, RowLimit.said(rows, all));
    }

    private static long bytes(LearningTask task, int rows) {
        long labels = 0;
        for (Feature feature : task.table().features()) {
            labels += feature.labels();
        }
        return ModelMemory.rows(rows, 0, WekaRows.count(task, WekaRows.Style.LABELS), task.classes())
                + 16L * task.asked().length * task.classes()
                + 8 * labels * task.classes();
    }
}
