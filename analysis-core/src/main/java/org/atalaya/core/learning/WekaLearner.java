// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.List;
import org.atalaya.core.progress.Progress;
import weka.classifiers.AbstractClassifier;

/** Any classifier of Weka, by the options of its command line. */
public record WekaLearner(LearnerKind kind, List<String> options) implements Learner {

    public WekaLearner {
        options = List.copyOf(options);
    }

    @Override
    public long memoryBytes(LearningTask task) {
        return bytes(task, task.training().length, attributes(task));
    }

    @Override
    public Fitted fit(LearningTask task, Progress progress) {
        progress.step(0, "progress.bench-fitting");
        int all = task.training().length;
        int attributes = attributes(task);
        int rows = RowLimit.fitting(all, task.memoryBytes(), r -> bytes(task, r, attributes));
        WekaRows form = new WekaRows(rows < all ? RowLimit.draw(task, rows) : task, WekaClassifiers.style(kind));
        AbstractClassifier classifier = WekaClassifiers.make(kind, options, task.seed());
        Stop stop = new Stop();
        Stoppable.call(stop, progress, () -> {
            classifier.buildClassifier(form.training(stop));
            return classifier;
        });
        return new BatchPrediction(form, classifier, RowLimit.said(rows, all));
    }

    private long bytes(LearningTask task, int rows, int attributes) {
        return ModelMemory.rows(rows, 0, attributes, task.classes())
                + 16L * task.asked().length * task.classes()
                + LearnerCost.modelBytes(kind, rows, attributes, task.classes());
    }

    private int attributes(LearningTask task) {
        return WekaRows.count(task, WekaClassifiers.style(kind));
    }
}
