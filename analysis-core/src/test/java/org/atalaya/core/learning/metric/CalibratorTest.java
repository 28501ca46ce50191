// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibratorTest {

    private static final int CASES = 3000;

    private final double[] truth = new double[CASES];
    private final double[] said = new double[CASES];
    private final boolean[] positive = new boolean[CASES];

    CalibratorTest() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < CASES; i++) {
            truth[i] = random.nextDouble(0.02, 0.98);
            positive[i] = random.nextDouble() < truth[i];
            // Twice the log odds: an overconfident model.
            double odds = Math.pow(truth[i] / (1 - truth[i]), 2);
            said[i] = odds / (1 + odds);
        }
    }

    @Test
    void onItsOwnSliceItLowersTheLogLossOfADistortedModelAndFindsTheTruthBehindIt() {
        for (Calibrator calibrator :
                new Calibrator[] {Calibrator.sigmoid(positive, said), Calibrator.isotonic(positive, said)}) {
            double[] after = new double[CASES];
            double off = 0;
            for (int i = 0; i < CASES; i++) {
                after[i] = calibrator.of(said[i]);
                off += Math.abs(after[i] - truth[i]) / CASES;
            }
            assertTrue(logLoss(after) < logLoss(said) - 0.02);
            assertTrue(off < 0.03, "off by " + off);
        }
    }

    @Test
    void noMapFallsAnywhereAndNoneGivesCertainty() {
        for (Calibrator calibrator : new Calibrator[] {
            Calibrator.sigmoid(positive, said),
            Calibrator.isotonic(positive, said),
            Calibrator.sigmoid(new boolean[] {true, true, false}, new double[] {0.1, 0.2, 0.9}),
            Calibrator.isotonic(new boolean[] {true, true, false}, new double[] {0.1, 0.2, 0.9}),
            Calibrator.sigmoid(new boolean[3], new double[] {0, 0.5, 1}),
            Calibrator.isotonic(new boolean[3], new double[] {0, 0.5, 1})
        }) {
            double last = 0;
            for (int i = 0; i <= 1000; i++) {
                double p = calibrator.of(i / 1000.0);
                assertTrue(p >= last - 1e-12 && p > 0 && p < 1, i + " " + p);
                last = p;
            }
        }
    }

    @Test
    void neighboursOutOfOrderArePooledAsByHand() {
        // Weights 1: 1, 0, 1 over 0.2, 0.4, 0.9 pools the first two to 1/2 at 0.3; 1 is kept at 1 - 1/5.
        Calibrator calibrator = Calibrator.isotonic(new boolean[] {true, false, true}, new double[] {0.2, 0.4, 0.9});
        assertEquals(0.5, calibrator.of(0.1), 1e-12);
        assertEquals(0.5, calibrator.of(0.3), 1e-12);
        assertEquals(0.65, calibrator.of(0.6), 1e-12);
        assertEquals(0.8, calibrator.of(1), 1e-12);
    }

    private double logLoss(double[] p) {
        double sum = 0;
        for (int i = 0; i < CASES; i++) {
            sum -= Math.log(positive[i] ? p[i] : 1 - p[i]);
        }
        return sum / CASES;
    }
}
