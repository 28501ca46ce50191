// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import weka.core.Utils;
import weka.experiment.PairedStats;
import weka.experiment.PairedStatsCorrected;

/**
 * Is one model better than another over the folds of a repeated cross-validation? The folds share their training cases,
 * so that their differences d are not independent, and the usual paired t calls chance a difference far too often. Nadeau
 * and Bengio (2003) correct its variance:
 *
 * <p>t = mean(d) / √((1/m + n_test/n_train) var(d)), with m differences, the variance with divisor m − 1, and m − 1
 * degrees of freedom.
 *
 * <p>For folds in the order of time the term n_test/n_train is a rule of thumb only. Computed by Weka.
 *
 * @param t the corrected one; NaN when all differences are equal, or fewer than two
 * @param p two-sided
 * @param uncorrectedT of the plain paired test, to show what the correction does
 * @param uncorrectedP two-sided
 */
public record CorrectedResampledT(
        double meanDifference, double t, double p, double uncorrectedT, double uncorrectedP, int degreesOfFreedom) {

    /**
     * Compares two models fold by fold.
     *
     * @param first scores of the one model, fold by fold
     * @param second scores of the other on the same folds
     * @param testToTrain n_test / n_train: 1/9 for ten folds
     */
    public static CorrectedResampledT of(double[] first, double[] second, double testToTrain) {
        if (first.length != second.length || !(testToTrain > 0)) {
            throw new IllegalArgumentException(
                    first.length + " scores, " + second.length + " scores, ratio " + testToTrain);
        }
        // The level is for Weka's own verdict, which is not used here.
        PairedStats plain = new PairedStats(0.05);
        PairedStatsCorrected corrected = new PairedStatsCorrected(0.05, testToTrain);
        plain.add(first, second);
        corrected.add(first, second);
        plain.calculateDerived();
        corrected.calculateDerived();
        double mean = plain.differencesStats.mean;
        double deviation = plain.differencesStats.stdDev;
        int m = first.length;
        // A deviation that is only the rounding of equal differences is none.
        if (m < 2 || !(deviation > Utils.SMALL * Math.abs(mean)) || !(deviation > 0)) {
            return new CorrectedResampledT(mean, Double.NaN, Double.NaN, Double.NaN, Double.NaN, m - 1);
        }
        return new CorrectedResampledT(
                mean,
                mean / (deviation * Math.sqrt(1.0 / m + testToTrain)),
                corrected.differencesProbability,
                mean / (deviation * Math.sqrt(1.0 / m)),
                plain.differencesProbability,
                m - 1);
    }

    /**
     * The 95 % interval of the mean difference: mean ± t_{0.975, m−1} √((1/m + n_test/n_train) var(d)); NaN with fewer than
     * two differences.
     */
    public static PairedBootstrap.Interval interval(double[] first, double[] second, double testToTrain) {
        int m = first.length;
        double mean = 0;
        for (int i = 0; i < m; i++) {
            mean += (first[i] - second[i]) / m;
        }
        double squares = 0;
        for (int i = 0; i < m; i++) {
            squares += (first[i] - second[i] - mean) * (first[i] - second[i] - mean);
        }
        double reach = m < 2
                ? Double.NaN
                : StudentT.quantile(0.975, m - 1) * Math.sqrt((1.0 / m + testToTrain) * squares / (m - 1));
        return new PairedBootstrap.Interval(mean - reach, mean + reach);
    }

    /** That chance alone makes the first model at least so much better. */
    public double pFirstIsBetter() {
        return oneSided(t, p);
    }

    /** The same by the plain paired test, which is too small. */
    public double uncorrectedPFirstIsBetter() {
        return oneSided(uncorrectedT, uncorrectedP);
    }

    private static double oneSided(double t, double twoSided) {
        return t >= 0 ? twoSided / 2 : 1 - twoSided / 2;
    }
}
