// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final int DIMENSIONS = 4;

    /** Whole numbers of a small range, so that many rows are equally near. */
    private static Columns made(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[DIMENSIONS][rows];
        for (double[] column : values) {
            Arrays.setAll(column, i -> random.nextInt(6));
        }
        Arrays.setAll(values[0], i -> random.nextInt(3) == 0 ? random.nextDouble() : values[0][i]);
        return new Columns(values, new int[DIMENSIONS], rows);
    }

    private static Training training() {
        SplittableRandom random = new SplittableRandom(5);
        int rows = 3000;
        int[] classOf = IntStream.range(0, rows).map(i -> random.nextInt(4)).toArray();
        double[] weights = IntStream.range(0, rows).mapToDouble(i -> 1 + i % 3).toArray();
        return new Training(made(rows, 1), classOf, weights, 4);
    }

    @Test
    void theyAreThoseOfTheDefinition() {
        Training training = training();
        Columns asked = made(300, 2);
        for (int k : new int[] {1, 15, 3000, 5000}) {
            double[][] said = Neighbours.fit(training, k, 2, Progress.NONE).answer(asked, 2, Progress.NONE);
            for (int row = 0; row < asked.rows(); row++) {
                assertArrayEquals(byDefinition(training, asked, row, k), said[row], 1e-12);
            }
        }
    }

    private static double[] byDefinition(Training training, Columns asked, int row, int k) {
        int rows = training.columns().rows();
        double[] apart = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                double one = training.columns().values()[d][i] - asked.values()[d][row];
                apart[i] += one * one;
            }
        }
        double[] sorted = apart.clone();
        Arrays.sort(sorted);
        double last = sorted[Math.min(k, rows) - 1];
        double[] shares = training.shares();
        double sum = 1;
        for (int i = 0; i < rows; i++) {
            if (apart[i] <= last) {
                shares[training.classOf()[i]] += training.weights()[i];
                sum += training.weights()[i];
            }
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() {
        Training training = training();
        Columns asked = made(2000, 3);
        assertArrayEquals(
                Neighbours.fit(training, 15, 1, Progress.NONE).answer(asked, 1, Progress.NONE),
                Neighbours.fit(training, 15, 4, Progress.NONE).answer(asked, 4, Progress.NONE));
    }
}
