// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;
import weka.classifiers.Classifier;
import weka.core.Instances;

/** A fitted classifier of Weka, asked in batches, so that a stop is noticed and few rows are held in Weka's form. */
record BatchPrediction(WekaRows form, Classifier classifier, String limited) implements Fitted {

    private static final int BATCH = 1000;

    /** A single answer may take milliseconds: a stop is looked for by the clock. */
    private static final long LOOK_NANOS = 100_000_000;

    @Override
    public double[][] answer(FeatureTable table, int[] rows, Progress progress) {
        double[][] probabilities = new double[rows.length][];
        long last = System.nanoTime();
        for (int from = 0; from < rows.length; from += BATCH) {
            progress.step((double) from / rows.length, "progress.bench-predicting", from, rows.length);
            Instances batch = form.asked(table, rows, from, Math.min(rows.length, from + BATCH));
            for (int i = 0; i < batch.size(); i++) {
                if (System.nanoTime() - last > LOOK_NANOS) {
                    last = System.nanoTime();
                    progress.step(
                            (double) (from + i) / rows.length, "progress.bench-predicting", from + i, rows.length);
                }
                int row = i;
                probabilities[from + i] = Weka.call(() -> classifier.distributionForInstance(batch.get(row)));
            }
        }
        return probabilities;
    }
}
