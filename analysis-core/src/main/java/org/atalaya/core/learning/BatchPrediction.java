// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.progress.Progress;
import weka.classifiers.Classifier;
import weka.core.Instances;

/** The asked rows answered in batches, so that a stop is noticed and few rows are held in Weka's form. */
record BatchPrediction(double[][] probabilities, double seconds) {

    private static final int BATCH = 1000;

    static BatchPrediction of(LearningTask task, WekaRows rows, Classifier classifier, Progress progress) {
        int asked = task.asked().length;
        double[][] probabilities = new double[asked][];
        long nanos = 0;
        for (int from = 0; from < asked; from += BATCH) {
            progress.step((double) from / asked, "progress.bench-predicting", from, asked);
            Instances batch = rows.asked(from, Math.min(asked, from + BATCH));
            long start = System.nanoTime();
            for (int i = 0; i < batch.size(); i++) {
                int row = i;
                probabilities[from + i] = Weka.call(() -> classifier.distributionForInstance(batch.get(row)));
            }
            nanos += System.nanoTime() - start;
        }
        return new BatchPrediction(probabilities, nanos / 1e9);
    }
}
