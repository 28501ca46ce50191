// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

/** Scores of probabilities: one row per case, one column per class. */
public final class Probabilities {

    /** Smallest probability in a logarithm: a class ruled out that happens costs 34.5, not infinity. */
    public static final double CLIP = 1e-15;

    private Probabilities() {}

    /** The class said: the most probable, the first of equals. */
    public static int[] mostProbable(double[][] probabilities) {
        int[] said = new int[probabilities.length];
        for (int i = 0; i < said.length; i++) {
            said[i] = mostProbable(probabilities[i]);
        }
        return said;
    }

    public static int mostProbable(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] > probabilities[best]) {
                best = c;
            }
        }
        return best;
    }

    /** Mean of −ln p(actual class), p clipped to [{@link #CLIP}, 1]. */
    public static double logLoss(int[] actual, double[][] probabilities) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum -= Math.log(Math.min(1, Math.max(CLIP, probabilities[i][actual[i]])));
        }
        return sum / actual.length;
    }

    /** Brier 1950: mean over cases of Σ_c (p_c − y_c)², 0 to 2. With two classes twice {@link #binaryBrier}. */
    public static double brier(int[] actual, double[][] probabilities) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            for (int c = 0; c < probabilities[i].length; c++) {
                double miss = probabilities[i][c] - (actual[i] == c ? 1 : 0);
                sum += miss * miss;
            }
        }
        return sum / actual.length;
    }

    /** Mean of (p − y)², p the probability of the positive class. */
    public static double binaryBrier(boolean[] positive, double[] probability) {
        double sum = 0;
        for (int i = 0; i < positive.length; i++) {
            double miss = probability[i] - (positive[i] ? 1 : 0);
            sum += miss * miss;
        }
        return sum / positive.length;
    }

    /** Mean of |p_c − y_c| over cases and classes, as Weka's mean absolute error. */
    public static double meanAbsoluteError(int[] actual, double[][] probabilities) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double row = 0;
            for (int c = 0; c < probabilities[i].length; c++) {
                row += Math.abs(probabilities[i][c] - (actual[i] == c ? 1 : 0));
            }
            sum += row / probabilities[i].length;
        }
        return sum / actual.length;
    }

    /** Root of the mean of (p_c − y_c)² over cases and classes, as Weka's root mean squared error. */
    public static double rootMeanSquaredError(int[] actual, double[][] probabilities) {
        return Math.sqrt(brier(actual, probabilities) / probabilities[0].length);
    }

    /** One column of the probabilities. */
    public static double[] column(double[][] probabilities, int c) {
        double[] column = new double[probabilities.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = probabilities[i][c];
        }
        return column;
    }
}
