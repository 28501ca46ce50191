// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import org.atalaya.core.learning.feature.Feature;

/**
 * What the labels of one feature tell of the class in the training rows: H(class) − H(class | label) in bits, as Weka's
 * {@code InfoGainAttributeEval} with missing values as a label of their own. It knows no other feature and no test row.
 *
 * @param bits rises with the number of labels even where they say nothing
 * @param ratio bits over the entropy of the labels, which is fairer to features of few labels
 */
record InformationGain(String feature, int labels, double bits, double ratio) {

    static InformationGain of(LearningTask task, Feature feature) {
        double[][] counts = new double[feature.labels() + 1][task.classes()];
        for (int i = 0; i < task.training().length; i++) {
            int label = feature.codes()[task.training()[i]];
            counts[label < 0 ? feature.labels() : label][task.classOf()[i]]++;
        }
        double[] judgedClass = new double[task.classes()];
        double[] ofLabel = new double[counts.length];
        double conditional = 0;
        for (int label = 0; label < counts.length; label++) {
            for (int c = 0; c < judgedClass.length; c++) {
                judgedClass[c] += counts[label][c];
                ofLabel[label] += counts[label][c];
            }
            conditional += ofLabel[label] / task.training().length * entropy(counts[label]);
        }
        double bits = Math.max(0, entropy(judgedClass) - conditional);
        double split = entropy(ofLabel);
        return new InformationGain(
                feature.name(),
                (int) Arrays.stream(ofLabel).filter(n -> n > 0).count(),
                bits,
                split > 0 ? bits / split : 0);
    }

    private static double entropy(double[] counts) {
        double all = Arrays.stream(counts).sum();
        double bits = 0;
        for (double n : counts) {
            if (n > 0) {
                bits -= n / all * Math.log(n / all) / Math.log(2);
            }
        }
        return bits;
    }
}
