// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.Arrays;
import org.atalaya.core.evaluation.GridForecast;
import org.atalaya.core.evaluation.HitScore;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.learning.metric.Ranking;

/**
 * How good one forecast of one period was.
 *
 * @param risk what was said of each cell
 * @param happened where anything happened
 * @param logLoss and {@code brier} NaN where only an order was said
 * @param flagged the hit score at each of {@link #COVERAGES}
 */
record PeriodScore(
        double[] risk,
        boolean[] happened,
        double logLoss,
        double brier,
        double auc,
        double precision,
        HitScore[] flagged) {

    /** Shares of the area that are flagged. */
    static final double[] COVERAGES = {0.01, 0.02, 0.05, 0.10};

    /** Of the coverages, the one that the verdict speaks of. */
    static final int SPOKEN_OF = 2;

    static PeriodScore of(double[] risk, boolean probabilities, int[] counts, double[] areaKm2) {
        boolean[] happened = new boolean[risk.length];
        int[] classOf = new int[risk.length];
        double[][] both = new double[risk.length][];
        for (int i = 0; i < risk.length; i++) {
            happened[i] = counts[i] > 0;
            classOf[i] = happened[i] ? 1 : 0;
            both[i] = new double[] {1 - risk[i], risk[i]};
        }
        GridForecast forecast =
                new GridForecast(risk, Arrays.stream(counts).asDoubleStream().toArray(), areaKm2);
        double all = Arrays.stream(areaKm2).sum();
        return new PeriodScore(
                risk,
                happened,
                probabilities ? Probabilities.logLoss(classOf, both) : Double.NaN,
                probabilities ? Probabilities.binaryBrier(happened, risk) : Double.NaN,
                Ranking.auc(happened, risk),
                Ranking.averagePrecision(happened, risk),
                Arrays.stream(COVERAGES)
                        .mapToObj(share -> forecast.flagging(forecast.cellsWithin(share * all)))
                        .toArray(HitScore[]::new));
    }
}
