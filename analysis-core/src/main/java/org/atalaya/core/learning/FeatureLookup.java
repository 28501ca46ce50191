// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.learning.feature.Codes;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.metric.Probabilities;

/**
 * What one feature alone scores on the test part: the most probable class by the training shares of its label, smoothed
 * as those of a cell are. A feature that restates the target gives itself away here.
 *
 * @param missing share of the test rows without a value
 * @param unseen share of the test rows with a value, or in a cell, that no training row has
 * @param logLoss of the label's smoothed class shares
 */
record FeatureLookup(String feature, int labels, double missing, double unseen, double accuracy, double logLoss) {

    static List<FeatureLookup> of(LearningTask task, int[] actual, double smoothing) {
        List<FeatureLookup> lookups = new ArrayList<>();
        for (Feature feature : task.table().features()) {
            SmoothedShares shares = SmoothedShares.fit(task, feature.codes(), smoothing);
            double[][] all = shares.of(task.asked(), feature.codes());
            double[][] said = Arrays.copyOf(all, actual.length);
            int right = 0;
            int missing = 0;
            int unseen = 0;
            boolean[] trained = new boolean[feature.labels()];
            for (int row : task.training()) {
                if (feature.codes()[row] >= 0) {
                    trained[feature.codes()[row]] = true;
                }
            }
            for (int i = 0; i < actual.length; i++) {
                right += Probabilities.mostProbable(said[i]) == actual[i] ? 1 : 0;
                int label = feature.codes()[task.asked()[i]];
                missing += label == Codes.MISSING ? 1 : 0;
                unseen += label == Codes.NEVER_SEEN || (label >= 0 && !trained[label]) ? 1 : 0;
            }
            lookups.add(new FeatureLookup(
                    feature.name(),
                    feature.labels(),
                    (double) missing / actual.length,
                    (double) unseen / actual.length,
                    (double) right / actual.length,
                    Probabilities.logLoss(actual, said)));
        }
        return lookups;
    }
}
