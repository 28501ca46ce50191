// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonMetricsTest {

    /** Worked by hand: 2 · (1 + 10 + 45) / 1024 for 2 of 10; (|60 − 40| − 1)² / 100 = 3.61, whose chi-square tail is 0.05743. */
    @Test
    void mcNemarIsExactForFewAndCorrectedForMany() {
        McNemar few = McNemar.of(2, 8);
        assertTrue(few.exact());
        assertEquals(112.0 / 1024, few.p(), 1e-12);
        McNemar many = McNemar.of(60, 40);
        assertTrue(!many.exact());
        assertEquals(0.0574, many.p(), 1e-4);
        assertEquals(1, McNemar.of(0, 0).p());
        assertEquals(1, McNemar.of(5, 5).p(), 1e-12);
        assertEquals(McNemar.of(3, 9).p(), McNemar.of(9, 3).p());
    }

    /** Holm's steps by hand: 0.01·4, 0.02·3, 0.03·2 (not below the one before), 0.5. */
    @Test
    void holmMultipliesTheSmallestMost() {
        assertArrayEquals(
                new double[] {0.06, 0.04, 0.5, 0.06, Double.NaN},
                Holm.adjusted(new double[] {0.02, 0.01, 0.5, 0.03, Double.NaN}),
                1e-12);
    }

    /** Tables of Student's t. */
    @Test
    void quantilesOfStudentsT() {
        assertEquals(12.7062, StudentT.quantile(0.975, 1), 1e-4);
        assertEquals(2.26216, StudentT.quantile(0.975, 9), 1e-5);
        assertEquals(1.98422, StudentT.quantile(0.975, 99), 1e-5);
    }

    @Test
    void theIntervalOfFoldsLeavesZeroOutExactlyWherePIsSmall() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 300; trial++) {
            double[] first = new double[10];
            double[] second = new double[10];
            Arrays.setAll(first, i -> 0.5 + 0.1 * random.nextDouble());
            Arrays.setAll(second, i -> 0.45 + 0.1 * random.nextDouble());
            double p = CorrectedResampledT.of(first, second, 1.0 / 9).p();
            PairedBootstrap.Interval interval = CorrectedResampledT.interval(first, second, 1.0 / 9);
            assertEquals(p < 0.05, interval.low() > 0 || interval.high() < 0, "p " + p);
        }
    }

    @Test
    void periodsOfEqualModelsRaiseAFalseAlarmRarely() {
        SplittableRandom random = new SplittableRandom(8);
        int alarms = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double[] gain = new double[30];
            double[] cases = new double[30];
            for (int t = 0; t < 30; t++) {
                cases[t] = 5 + random.nextInt(20);
                gain[t] = random.nextInt(9) - 4;
            }
            alarms += PeriodDifference.of(gain, cases).p() < 0.05 ? 1 : 0;
        }
        assertTrue(alarms > 20 && alarms < 120, "of 1000 at 5 %: " + alarms);
    }

    @Test
    void periodDifferenceIsTheDifferenceOfTheSharesAndTurnsItsSign() {
        PeriodDifference d = PeriodDifference.of(new double[] {1, 2, -1, 4}, new double[] {10, 10, 10, 10});
        PeriodDifference turned = PeriodDifference.of(new double[] {-1, -2, 1, -4}, new double[] {10, 10, 10, 10});
        assertEquals(6.0 / 40, d.difference(), 1e-15);
        assertEquals(d.p(), turned.p(), 1e-15);
        assertEquals(d.low(), -turned.high(), 1e-15);
    }
}
