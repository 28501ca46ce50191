// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.metric.Probabilities;

/**
 * What one feature alone scores on the test part: the most probable class by the training shares of its label, smoothed
 * as those of a cell are. A feature that restates
 * the target gives itself away here.
 *
 * @param missing share of the test rows without a label known from training
 * @param logLoss of the label's smoothed class shares
 */
record FeatureLookup(String feature, int labels, double missing, double accuracy, double logLoss) {

    static List<FeatureLookup> of(LearningTask task, int[] actual, double smoothing) {
        List<FeatureLookup> lookups = new ArrayList<>();
        for (Feature feature : task.table().features()) {
            SmoothedShares shares = SmoothedShares.fit(task, feature.codes(), smoothing);
            double[][] all = shares.of(task.asked(), feature.codes());
            double[][] said = Arrays.copyOf(all, actual.length);
            int right = 0;
            int missing = 0;
            for (int i = 0; i < actual.length; i++) {
                right += Probabilities.mostProbable(said[i]) == actual[i] ? 1 : 0;
                missing += feature.codes()[task.asked()[i]] < 0 ? 1 : 0;
            }
            lookups.add(new FeatureLookup(
                    feature.name(),
                    feature.labels(),
                    (double) missing / actual.length,
                    (double) right / actual.length,
                    Probabilities.logLoss(actual, said)));
        }
        return lookups;
    }
}
