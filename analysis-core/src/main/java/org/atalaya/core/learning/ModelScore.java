// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import org.atalaya.core.learning.metric.ConfusionMatrix;
import org.atalaya.core.learning.metric.PairedBootstrap;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.learning.metric.Ranking;
import org.atalaya.core.learning.metric.Reliability;

/**
 * One model judged on the test part. Numbers that are not defined are NaN.
 *
 * @param said class said for each test row
 * @param auc one against the rest, per class
 * @param validationAccuracy NaN without a validation part
 */
record ModelScore(
        LearnerKind kind,
        Answers answers,
        int[] said,
        boolean[] right,
        ConfusionMatrix matrix,
        double[] auc,
        double averagePrecision,
        double logLoss,
        double brier,
        Reliability reliability,
        PairedBootstrap.Interval accuracyInterval,
        double validationAccuracy) {

    static final int RELIABILITY_BINS = 10;

    /**
     * @param answers for the test rows and after them the validation rows
     */
    static ModelScore of(
            LearnerKind kind, Answers answers, int[] actual, int[] validation, int classes, PairedBootstrap bootstrap) {
        double[][] p = Arrays.copyOf(answers.probabilities(), actual.length);
        int[] said = Probabilities.mostProbable(p);
        boolean[] right = right(actual, said);
        double[] auc = new double[classes];
        double precisionSum = 0;
        int defined = 0;
        for (int c = 0; c < classes; c++) {
            boolean[] positive = Ranking.isClass(actual, c);
            double[] score = Probabilities.column(p, c);
            auc[c] = Ranking.auc(positive, score);
            if (!Double.isNaN(auc[c])) {
                precisionSum += Ranking.averagePrecision(positive, score);
                defined++;
            }
        }
        return new ModelScore(
                kind,
                answers,
                said,
                right,
                ConfusionMatrix.of(actual, said, classes),
                auc,
                precisionSum / defined,
                Probabilities.logLoss(actual, p),
                Probabilities.brier(actual, p),
                Reliability.ofClassSaid(actual, p, RELIABILITY_BINS),
                bootstrap.accuracy(right),
                validationAccuracy(answers, actual.length, validation));
    }

    /** Mean over the classes that have cases and others in the test part. */
    double macroAuc() {
        return Arrays.stream(auc).filter(a -> !Double.isNaN(a)).average().orElse(Double.NaN);
    }

    /** The same, weighted by the cases of each class. */
    double weightedAuc() {
        double sum = 0;
        long cases = 0;
        for (int c = 0; c < auc.length; c++) {
            if (!Double.isNaN(auc[c])) {
                sum += auc[c] * matrix.support(c);
                cases += matrix.support(c);
            }
        }
        return sum / cases;
    }

    static boolean[] right(int[] actual, int[] said) {
        boolean[] right = new boolean[actual.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = actual[i] == said[i];
        }
        return right;
    }

    private static double validationAccuracy(Answers answers, int from, int[] validation) {
        int right = 0;
        for (int i = 0; i < validation.length; i++) {
            right += Probabilities.mostProbable(answers.probabilities()[from + i]) == validation[i] ? 1 : 0;
        }
        return (double) right / validation.length;
    }
}
