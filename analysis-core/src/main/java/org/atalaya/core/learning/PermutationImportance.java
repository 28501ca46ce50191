// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.progress.Progress;

/**
 * What a fitted model loses when one feature's values are dealt anew among the rows it is judged on (Breiman 2001; Fisher,
 * Rudin and Dominici 2019). It needs no refit, and says what this model leans on, not what could be known.
 *
 * @param accuracyDrop right answers lost, as a share of the rows
 * @param logLossRise log loss gained, in nats
 */
record PermutationImportance(String feature, Loss accuracyDrop, Loss logLossRise) {

    /** 95 % of the normal distribution on both sides. */
    private static final double Z = 1.959964;

    /**
     * A mean with its 95 % interval, which covers the draw of the rows and that of the permutations:
     * se² = var over rows / n + var over repeats / r.
     */
    record Loss(double mean, double low, double high) {

        static Loss of(double[] ofRow, double[] ofRepeat) {
            double mean = PermutationImportance.mean(ofRow);
            double error = Math.sqrt(
                    variance(ofRow) / ofRow.length + (ofRepeat.length > 1 ? variance(ofRepeat) / ofRepeat.length : 0));
            return new Loss(mean, mean - Z * error, mean + Z * error);
        }
    }

    /**
     * @param rows of the table to judge on
     * @param actual class of each
     */
    static List<PermutationImportance> of(
            Fitted fitted, FeatureTable table, int[] rows, int[] actual, int repeats, long seed, Progress progress) {
        double[][] asIs = fitted.answer(table, rows, Progress.NONE);
        int features = table.features().size();
        List<PermutationImportance> all = new ArrayList<>();
        for (int f = 0; f < features; f++) {
            double[] lostRow = new double[rows.length];
            double[] roseRow = new double[rows.length];
            double[] lostRepeat = new double[repeats];
            double[] roseRepeat = new double[repeats];
            for (int r = 0; r < repeats; r++) {
                progress.step((double) (f * repeats + r) / (features * repeats), "progress.explain-importance");
                int[][] from = new int[features][];
                Arrays.fill(from, rows);
                from[f] = shuffled(rows, seed * 1_000_003L + f * 10_007L + r);
                FeatureTable mixed = MixedRows.of(table, from, rows);
                double[][] said = fitted.answer(mixed, MixedRows.all(mixed), Progress.NONE);
                for (int i = 0; i < rows.length; i++) {
                    double lost = right(asIs[i], actual[i]) - right(said[i], actual[i]);
                    double rose = surprise(said[i], actual[i]) - surprise(asIs[i], actual[i]);
                    lostRow[i] += lost / repeats;
                    roseRow[i] += rose / repeats;
                    lostRepeat[r] += lost / rows.length;
                    roseRepeat[r] += rose / rows.length;
                }
            }
            all.add(new PermutationImportance(
                    table.features().get(f).name(), Loss.of(lostRow, lostRepeat), Loss.of(roseRow, roseRepeat)));
        }
        return all;
    }

    private static double right(double[] p, int actual) {
        return Probabilities.mostProbable(p) == actual ? 1 : 0;
    }

    private static double surprise(double[] p, int actual) {
        return -Math.log(Math.min(1, Math.max(Probabilities.CLIP, p[actual])));
    }

    private static int[] shuffled(int[] rows, long seed) {
        int[] shuffled = rows.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : sum / (values.length - 1);
    }
}
