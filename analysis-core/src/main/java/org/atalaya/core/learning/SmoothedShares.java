// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

/**
 * Class shares per label, smoothed towards the shares of all training rows:
 * P(c | label) = (n_c + m p_c) / (n + m). A missing label gets p_c.
 */
final class SmoothedShares {

    private final double[] overall;
    private final double[][] byLabel;

    private SmoothedShares(double[] overall, double[][] byLabel) {
        this.overall = overall;
        this.byLabel = byLabel;
    }

    /**
     * @param labelOf label of each row of the table, −1 missing
     * @param smoothing m, in rows
     */
    static SmoothedShares fit(LearningTask task, int[] labelOf, double smoothing) {
        int labels = 0;
        for (int row : task.training()) {
            labels = Math.max(labels, labelOf[row] + 1);
        }
        double[][] shares = new double[labels][task.classes()];
        double[] rows = new double[labels];
        for (int i = 0; i < task.training().length; i++) {
            int label = labelOf[task.training()[i]];
            if (label >= 0) {
                shares[label][task.classOf()[i]]++;
                rows[label]++;
            }
        }
        double[] overall = overall(task);
        for (int label = 0; label < labels; label++) {
            for (int c = 0; c < overall.length; c++) {
                shares[label][c] = (shares[label][c] + smoothing * overall[c]) / (rows[label] + smoothing);
            }
        }
        return new SmoothedShares(overall, shares);
    }

    static double[] overall(LearningTask task) {
        int[] counts = task.classCounts();
        double[] overall = new double[counts.length];
        for (int c = 0; c < counts.length; c++) {
            overall[c] = (double) counts[c] / task.training().length;
        }
        return overall;
    }

    double[] of(int label) {
        return (label < 0 || label >= byLabel.length ? overall : byLabel[label]).clone();
    }

    double[][] of(int[] rows, int[] labelOf) {
        double[][] all = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            all[i] = of(labelOf[rows[i]]);
        }
        return all;
    }
}
