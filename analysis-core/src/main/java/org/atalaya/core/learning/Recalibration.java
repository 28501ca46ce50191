// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.learning.metric.Calibrator;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.learning.metric.Ranking;

/**
 * Probabilities of all classes recalibrated: each class against the rest by a map of its own, then divided by their sum.
 *
 * @param method sigmoid or isotonic
 * @param cases it was learned from
 */
record Recalibration(Method method, int cases, List<Calibrator> judgedClass) {

    /** Isotonic maps of fewer cases follow chance (Niculescu-Mizil and Caruana 2005). */
    static final int ENOUGH_FOR_ISOTONIC = 1000;

    /** How a map is shaped. */
    public enum Method {
        NONE,
        /** Sigmoid below 1,000 cases, else isotonic. */
        AUTO,
        SIGMOID,
        ISOTONIC
    }

    Recalibration {
        judgedClass = List.copyOf(judgedClass);
    }

    /**
     * Learns from cases that the model has not seen.
     *
     * @param said probabilities of each case
     */
    static Recalibration of(Method asked, double[][] said, int[] actual, int classes) {
        Method method =
                asked != Method.AUTO ? asked : said.length < ENOUGH_FOR_ISOTONIC ? Method.SIGMOID : Method.ISOTONIC;
        List<Calibrator> maps = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            boolean[] positive = Ranking.isClass(actual, c);
            double[] p = Probabilities.column(said, c);
            maps.add(method == Method.SIGMOID ? Calibrator.sigmoid(positive, p) : Calibrator.isotonic(positive, p));
        }
        return new Recalibration(method, said.length, maps);
    }

    double[][] of(double[][] said) {
        double[][] all = new double[said.length][];
        for (int i = 0; i < said.length; i++) {
            double[] p = new double[said[i].length];
            double sum = 0;
            for (int c = 0; c < p.length; c++) {
                p[c] = judgedClass.get(c).of(said[i][c]);
                sum += p[c];
            }
            for (int c = 0; c < p.length; c++) {
                p[c] /= sum;
            }
            all[i] = p;
        }
        return all;
    }
}
