// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.evaluation;

/**
 * Two different numbers are called RRI in the literature. Say which one is meant; one cannot be read as the other. Both
 * are NaN or infinite where nothing is observed.
 */
public final class RecaptureRate {

    private RecaptureRate() {}

    /**
     * Σ predicted / Σ observed over the k cells of highest predicted count (R package ptools, function {@code pai}): 1 when
     * as much happened there as was said, above 1 when too much was said. Says how well counts are calibrated, not where.
     */
    public static double predictedOverObserved(double[] predicted, double[] observed, int k) {
        RiskRanking ranking = RiskRanking.of(predicted);
        return ranking.expectedSum(predicted, k) / ranking.expectedSum(observed, k);
    }

    /**
     * (n₂ / n₁) / (N₂ / N₁), Levine's (2008) recapture rate index: incidents of the later over those of the earlier period
     * in the flagged cells, by the same ratio for the whole area. 1 when the flagged cells kept their share, which is
     * usually a little less: hotspots fall back to the mean.
     *
     * @param ranking how cells are ranked for flagging, by the earlier period
     */
    public static double levine(RiskRanking ranking, double[] earlier, double[] later, int k) {
        int all = ranking.size();
        double flagged = ranking.expectedSum(later, k) / ranking.expectedSum(earlier, k);
        return flagged / (ranking.expectedSum(later, all) / ranking.expectedSum(earlier, all));
    }
}
