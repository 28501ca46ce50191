// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Random random = new Random(11);

    @Test
    void multiClassMccOfTwoClassesIsMatthews() {
        ConfusionMatrix m = ConfusionMatrix.of(ints(200, 2), ints(200, 2), 2);
        assertEquals(m.mcc(1), m.mcc(), 1e-12);
    }

    @Test
    void mccAndKappaOfTheScikitLearnExample() {
        // y_true = [+1, +1, +1, −1], y_pred = [+1, −1, +1, +1]: matthews_corrcoef −0.33 (its docstring); kappa by hand.
        ConfusionMatrix m = ConfusionMatrix.of(new int[] {1, 1, 1, 0}, new int[] {1, 0, 1, 1}, 2);
        assertEquals(-1 / 3.0, m.mcc(), 1e-12);
        assertEquals((0.5 - 0.625) / 0.375, m.kappa(), 1e-12);
    }

    @Test
    void macroAndWeightedScoresOfTheScikitLearnExample() {
        // f1_score docstring: y_true = [0 1 2 0 1 2], y_pred = [0 2 1 0 0 1]: macro 0.26…, precision macro 0.22…
        ConfusionMatrix m = ConfusionMatrix.of(new int[] {0, 1, 2, 0, 1, 2}, new int[] {0, 2, 1, 0, 0, 1}, 3);
        assertEquals(0.8 / 3, m.macroF1(), 1e-12);
        assertEquals(2 / 9.0, m.macroPrecision(), 1e-12);
        assertEquals(1 / 3.0, m.macroRecall(), 1e-12);
        assertEquals(0.8 / 3, m.weightedF1(), 1e-12);
    }

    @Test
    void perfectAnswersScoreOneAndWeightedRecallIsAccuracy() {
        int[] actual = ints(300, 4);
        ConfusionMatrix perfect = ConfusionMatrix.of(actual, actual, 4);
        assertEquals(1, perfect.kappa(), 1e-12);
        assertEquals(1, perfect.mcc(), 1e-12);
        assertEquals(1, perfect.macroF1(), 1e-12);
        ConfusionMatrix guess = ConfusionMatrix.of(actual, ints(300, 4), 4);
        assertEquals(guess.accuracy(), guess.weightedRecall(), 1e-12);
        assertEquals(guess.balancedAccuracy(), guess.macroRecall(), 1e-12);
    }

    @Test
    void classNeverSaidHasNoPrecisionAndCountsZeroInTheMacroOnly() {
        ConfusionMatrix m = ConfusionMatrix.of(new int[] {0, 0, 1}, new int[] {0, 0, 0}, 3);
        assertTrue(Double.isNaN(m.precision(1)));
        assertTrue(Double.isNaN(m.f1(1)));
        assertTrue(Double.isNaN(m.recall(2)));
        assertEquals(1 / 3.0, m.macroPrecision(), 1e-12);
        assertEquals(0.5, m.balancedAccuracy(), 1e-12);
    }

    @Test
    void aucIsTheShareOfPairsInTheRightOrder() {
        boolean[] positive = new boolean[120];
        double[] score = new double[120];
        for (int i = 0; i < 120; i++) {
            positive[i] = random.nextInt(3) == 0;
            score[i] = random.nextInt(15);
        }
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < 120; i++) {
            for (int j = 0; j < 120; j++) {
                if (positive[i] && !positive[j]) {
                    right += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        assertEquals(right / pairs, Ranking.auc(positive, score), 1e-12);
        assertTrue(Double.isNaN(Ranking.auc(new boolean[3], new double[3])));
    }

    @Test
    void averagePrecisionOfEqualScoresIsTheShareOfPositives() {
        assertEquals(0.25, Ranking.averagePrecision(new boolean[] {true, false, false, false}, new double[4]), 1e-12);
    }

    @Test
    void sharesCostTheirEntropy() {
        int[] actual = {0, 0, 0, 1};
        double[][] p = new double[4][];
        Arrays.fill(p, new double[] {0.75, 0.25});
        assertEquals(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), Probabilities.logLoss(actual, p), 1e-12);
        assertEquals(-Math.log(1e-15), Probabilities.logLoss(new int[] {1}, new double[][] {{1, 0}}), 1e-9);
    }

    @Test
    void wellCalibratedAnswersHaveASmallError() {
        int n = 20_000;
        boolean[] came = new boolean[n];
        double[] said = new double[n];
        for (int i = 0; i < n; i++) {
            said[i] = random.nextDouble();
            came[i] = random.nextDouble() < said[i];
        }
        assertTrue(Reliability.of(came, said, 10).calibrationError() < 0.02);
        double[] bold = Arrays.stream(said).map(p -> p < 0.5 ? 0 : 1).toArray();
        assertTrue(Reliability.of(came, bold, 10).calibrationError() > 0.2);
    }

    @Test
    void intervalOfAccuracyIsThatOfABinomialShare() {
        boolean[] right = new boolean[1000];
        Arrays.fill(right, 0, 300, true);
        PairedBootstrap.Interval interval = new PairedBootstrap(1, 600).accuracy(right);
        // 0.3 ± 1.96 sqrt(0.3 × 0.7 / 1000) = 0.272 to 0.328; 600 draws steady the ends to about 0.003.
        assertEquals(0.272, interval.low(), 0.006);
        assertEquals(0.328, interval.high(), 0.006);
    }

    @Test
    void differenceOfEqualAnswersIsNothingAndSwapsItsSign() {
        boolean[] a = new boolean[400];
        boolean[] b = new boolean[400];
        for (int i = 0; i < 400; i++) {
            a[i] = random.nextInt(10) < 6;
            b[i] = random.nextInt(10) < 4;
        }
        PairedBootstrap bootstrap = new PairedBootstrap(5, 600);
        assertEquals(new PairedBootstrap.Interval(0, 0), bootstrap.difference(a, a));
        assertEquals(
                bootstrap.difference(a, b).low(), -bootstrap.difference(b, a).high(), 1e-12);
        assertTrue(bootstrap.difference(a, b).low() > 0);
    }

    private int[] ints(int n, int bound) {
        return random.ints(n, 0, bound).toArray();
    }
}
