// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * When it says 60 %, is it right in 60 %? Cases in bins of equal width by probability; bins without a case are left out.
 */
public record Reliability(List<Bin> bins) {

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** One bin: mean probability said, share that came true, number of cases. */
    public record Bin(double said, double cameTrue, int cases) {}

    /** Bin i of k is (i/k, (i+1)/k], the first one closed at 0 as well. */
    public static Reliability of(boolean[] positive, double[] probability, int binCount) {
        double[] said = new double[binCount];
        int[] hits = new int[binCount];
        int[] cases = new int[binCount];
        for (int i = 0; i < probability.length; i++) {
            int bin = 0;
            while (bin < binCount - 1 && probability[i] > (bin + 1.0) / binCount) {
                bin++;
            }
            said[bin] += probability[i];
            hits[bin] += positive[i] ? 1 : 0;
            cases[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < binCount; b++) {
            if (cases[b] > 0) {
                bins.add(new Bin(said[b] / cases[b], (double) hits[b] / cases[b], cases[b]));
            }
        }
        return new Reliability(bins);
    }

    /** The class said and its probability, against whether it was right. */
    public static Reliability ofClassSaid(int[] actual, double[][] probabilities, int binCount) {
        boolean[] right = new boolean[actual.length];
        double[] said = new double[actual.length];
        for (int i = 0; i < actual.length; i++) {
            int c = Probabilities.mostProbable(probabilities[i]);
            right[i] = c == actual[i];
            said[i] = probabilities[i][c];
        }
        return of(right, said, binCount);
    }

    /** Expected calibration error: Σ share of cases × |came true − said|. */
    public double calibrationError() {
        double sum = 0;
        int cases = 0;
        for (Bin bin : bins) {
            sum += bin.cases() * Math.abs(bin.cameTrue() - bin.said());
            cases += bin.cases();
        }
        return sum / cases;
    }
}
