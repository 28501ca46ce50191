// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.learning.metric.ConfusionMatrix;
import org.atalaya.core.learning.metric.Probabilities;

/**
 * One fold judged by itself.
 *
 * @param repeat and {@code fold}, both from 0
 * @param models in the order of the bench
 */
record FoldScores(int repeat, int fold, int trained, int tested, List<Score> models) {

    /** What one model reached. */
    record Score(double accuracy, double logLoss, double macroF1) {}

    static FoldScores of(int repeat, int fold, int trained, int[] actual, List<Answers> answers, int classes) {
        List<Score> models = new ArrayList<>();
        for (Answers said : answers) {
            double[][] p = Arrays.copyOf(said.probabilities(), actual.length);
            ConfusionMatrix matrix = ConfusionMatrix.of(actual, Probabilities.mostProbable(p), classes);
            models.add(new Score(matrix.accuracy(), Probabilities.logLoss(actual, p), matrix.macroF1()));
        }
        return new FoldScores(repeat, fold, trained, actual.length, models);
    }
}
