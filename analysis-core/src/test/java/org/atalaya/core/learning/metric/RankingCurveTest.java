// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingCurveTest {

    private static final boolean[] POSITIVE = {true, false, true, true, false, false};
    private static final double[] SCORE = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4};

    @Test
    void areaIsThatOfTheRanksAndStepsOfPrecisionAddUpToItsAverageWithAndWithoutTies() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 50; trial++) {
            int n = 20 + random.nextInt(200);
            boolean[] positive = new boolean[n];
            double[] score = new double[n];
            for (int i = 0; i < n; i++) {
                positive[i] = i < 5 || random.nextInt(4) == 0;
                score[i] = trial % 2 == 0 ? random.nextInt(9) : random.nextDouble();
            }
            positive[n - 1] = false;
            RankingCurve curve = RankingCurve.of(positive, score);
            assertEquals(Ranking.auc(positive, score), curve.rocArea(), 1e-12);
            double sum = 0;
            for (long hit = 1; hit <= curve.positives(); hit++) {
                sum += curve.precision((double) hit / curve.positives());
            }
            assertEquals(Ranking.averagePrecision(positive, score), sum / curve.positives(), 1e-12);
        }
    }

    @Test
    void sixCasesAreReadAsByHand() {
        RankingCurve curve = RankingCurve.of(POSITIVE, SCORE);
        assertEquals(1.0 / 3, curve.truePositives(0), 1e-12);
        assertEquals(1, curve.truePositives(1.0 / 3 + 1e-9), 1e-6);
        assertEquals(1, curve.precision(0.1));
        assertEquals(2.0 / 3, curve.precision(0.5), 1e-12);
        assertEquals(0.75, curve.precision(1), 1e-12);
        assertEquals(1.0 / 3, curve.gain(0.5) - 1.0 / 3, 1e-12);
        assertEquals(1, curve.gain(1), 1e-12);
        assertEquals(0, curve.gain(0), 1e-12);
    }

    @Test
    void aScoreThatSaysNothingFindsNoMoreThanChance() {
        RankingCurve curve = RankingCurve.of(POSITIVE, new double[6]);
        for (double share = 0.1; share <= 1; share += 0.1) {
            assertEquals(share, curve.gain(share), 1e-12);
            assertEquals(share, curve.truePositives(share), 1e-12);
        }
        assertEquals(0.5, curve.precision(0.2));
    }

    @Test
    void everyCurveOfTheRocRises() {
        RankingCurve curve = RankingCurve.of(POSITIVE, SCORE);
        double last = 0;
        for (int i = 0; i <= 100; i++) {
            double now = curve.truePositives(i / 100.0);
            assertTrue(now >= last - 1e-12);
            last = now;
        }
    }
}
