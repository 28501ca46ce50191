// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.metric.Probabilities;

/**
 * What one feature alone scores on the test part: the most probable class by the training shares of its label, smoothed
 * as those of a cell are. A feature that restates the target gives itself away here.
 *
 * @param missing share of the test rows without a value
 * @param unseen share of the test rows with a value, or in a cell, that no training row has
 * @param logLoss of the label's smoothed class shares
 * @param entropy bits of the class that stay unknown on the test part when the label is known, see {@link #entropy}
 * @param told share of the test rows with a value for which the lookup is right; NaN without such rows
 * @param toldMajority share of the most frequent class among the test rows with a value
 */
record FeatureLookup(
        String feature,
        int labels,
        double missing,
        double unseen,
        double accuracy,
        double logLoss,
        double entropy,
        double told,
        double toldMajority) {

    static List<FeatureLookup> of(LearningTask task, int[] actual, double smoothing) {
        List<FeatureLookup> lookups = new ArrayList<>();
        for (Feature feature : task.table().features()) {
            SmoothedShares shares = SmoothedShares.fit(task, feature.codes(), smoothing);
            double[][] all = shares.of(task.asked(), feature.codes());
            double[][] said = Arrays.copyOf(all, actual.length);
            int right = 0;
            int missing = 0;
            int unseen = 0;
            int told = 0;
            int[] toldOf = new int[task.classes()];
            boolean[] trained = new boolean[feature.labels()];
            for (int row : task.training()) {
                if (feature.codes()[row] >= 0) {
                    trained[feature.codes()[row]] = true;
                }
            }
            for (int i = 0; i < actual.length; i++) {
                right += Probabilities.mostProbable(said[i]) == actual[i] ? 1 : 0;
                int label = feature.codes()[task.asked()[i]];
                told += label >= 0 && Probabilities.mostProbable(said[i]) == actual[i] ? 1 : 0;
                if (label >= 0) {
                    toldOf[actual[i]]++;
                }
                missing += label == Feature.MISSING ? 1 : 0;
                unseen += label == Feature.NEVER_SEEN || (label >= 0 && !trained[label]) ? 1 : 0;
            }
            lookups.add(new FeatureLookup(
                    feature.name(),
                    feature.labels(),
                    (double) missing / actual.length,
                    (double) unseen / actual.length,
                    (double) right / actual.length,
                    Probabilities.logLoss(actual, said),
                    entropy(feature.codes(), task.asked(), actual, feature.labels(), task.classes()),
                    missing == actual.length ? Double.NaN : (double) told / (actual.length - missing),
                    Arrays.stream(toldOf).max().orElse(0)
                            / Math.max(1.0, Arrays.stream(toldOf).sum())));
        }
        return lookups;
    }

    /**
     * H(class | label) in bits from the counts of the test part, rows without a label being one more; each label's own
     * entropy with the correction of Miller and Madow (1955), (classes seen - 1) / (2 n ln 2), since few rows look surer
     * than they are, and never more than that of all.
     */
    static double entropy(int[] codes, int[] asked, int[] actual, int labels, int classes) {
        int[][] counts = new int[labels + 1][classes];
        int[] all = new int[classes];
        for (int i = 0; i < actual.length; i++) {
            int label = codes[asked[i]];
            counts[label < 0 ? labels : label][actual[i]]++;
            all[actual[i]]++;
        }
        double bits = 0;
        for (int[] own : counts) {
            bits += Arrays.stream(own).sum() * entropy(own);
        }
        return Math.min(entropy(all), bits / actual.length);
    }

    private static double entropy(int[] counts) {
        double n = Arrays.stream(counts).sum();
        double bits = 0;
        int seen = 0;
        for (int count : counts) {
            if (count > 0) {
                bits -= count / n * Math.log(count / n) / Math.log(2);
                seen++;
            }
        }
        return seen == 0 ? 0 : bits + (seen - 1) / (2 * n * Math.log(2));
    }
}
