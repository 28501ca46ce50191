// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.SplittableRandom;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.progress.Progress;

/**
 * How the probability of a class for one row comes about, shared out among its features by Shapley values, sampled as
 * Štrumbelj and Kononenko 2014 do: for each draw an order of the features and a background row; features of the row
 * replace those of the background row in that order, and each is credited with the change it makes. The contributions of
 * a draw add up to the row's probability less that of its background row.
 *
 * @param base mean probability of the whole background
 * @param prediction probability of the row
 * @param contribution mean credit per feature
 * @param error standard error of each, from the spread over draws
 * @param sumError standard error of the sum of contributions
 */
record SampledShapley(double base, double prediction, double[] contribution, double[] error, double sumError) {

    /**
     * @param row of the table
     * @param background rows of the table that stand for the ordinary
     */
    static SampledShapley of(
            Fitted fitted, FeatureTable table, int row, int[] background, int theClass, int samples, long seed) {
        double base = mean(fitted.answer(table, background, Progress.NONE), theClass);
        return of(fitted, table, row, background, base, theClass, samples, seed);
    }

    static double mean(double[][] said, int theClass) {
        double sum = 0;
        for (double[] p : said) {
            sum += p[theClass];
        }
        return sum / said.length;
    }

    /** The same where the mean of the background is known. */
    static SampledShapley of(
            Fitted fitted,
            FeatureTable table,
            int row,
            int[] background,
            double base,
            int theClass,
            int samples,
            long seed) {
        int features = table.features().size();
        int steps = features + 1;
        int[][] orders = new int[samples][];
        int[][] from = new int[features][samples * steps];
        int[] cells = new int[samples * steps];
        for (int s = 0; s < samples; s++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003L + row * 7919L + s);
            orders[s] = order(features, random);
            int other = background[random.nextInt(background.length)];
            for (int step = 0; step < steps; step++) {
                int at = s * steps + step;
                cells[at] = row;
                for (int place = 0; place < features; place++) {
                    from[orders[s][place]][at] = place < step ? row : other;
                }
            }
        }
        FeatureTable mixed = MixedRows.of(table, from, cells);
        double[][] said = fitted.answer(mixed, MixedRows.all(mixed), Progress.NONE);
        double[][] credit = new double[features][samples];
        double[] sums = new double[samples];
        for (int s = 0; s < samples; s++) {
            for (int step = 1; step < steps; step++) {
                credit[orders[s][step - 1]][s] =
                        said[s * steps + step][theClass] - said[s * steps + step - 1][theClass];
            }
            sums[s] = said[s * steps + features][theClass] - said[s * steps][theClass];
        }
        double[] contribution = new double[features];
        double[] error = new double[features];
        for (int f = 0; f < features; f++) {
            contribution[f] = PermutationImportance.mean(credit[f]);
            error[f] = Math.sqrt(PermutationImportance.variance(credit[f]) / samples);
        }
        return new SampledShapley(
                base,
                said[features][theClass],
                contribution,
                error,
                Math.sqrt(PermutationImportance.variance(sums) / samples));
    }

    private static int[] order(int features, SplittableRandom random) {
        int[] order = new int[features];
        for (int i = 0; i < features; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
