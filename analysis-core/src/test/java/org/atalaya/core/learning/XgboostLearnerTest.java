// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.atalaya.core.learning.boost.BoostSettings;
import org.atalaya.core.learning.boost.NativeBoosting;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XgboostLearnerTest {

    private static final XgboostLearner USUAL = new XgboostLearner(new BoostSettings(20, Map.of("eta", 0.3)));

    @BeforeEach
    void libraryIsHere() {
        assumeTrue(NativeBoosting.available(), () -> "the library of XGBoost: " + NativeBoosting.missing());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void probabilitiesSumToOneAndTheLabelThatDecidesIsLearned(int classes) {
        LearningTask task = task(600, classes, 0, 1, new double[0]);
        double[][] said = USUAL.learn(task, Progress.NONE).probabilities();
        int[] most = Probabilities.mostProbable(said);
        for (int i = 0; i < said.length; i++) {
            assertEquals(1, Arrays.stream(said[i]).sum(), 1e-12);
            assertEquals(task.table().features().get(0).codes()[task.asked()[i]], most[i]);
        }
    }

    @Test
    void anyNumberOfThreadsSaysTheSameBits() {
        XgboostLearner drawn = new XgboostLearner(BoostSettings.read(List.of("rounds=15", "subsample=0.7")));
        double[][] one =
                drawn.learn(task(5000, 4, 1, 1, new double[0]), Progress.NONE).probabilities();
        for (int threads : new int[] {2, 3, 8}) {
            assertArrayEquals(
                    one,
                    drawn.learn(task(5000, 4, 1, threads, new double[0]), Progress.NONE)
                            .probabilities());
        }
    }

    @Test
    void rowOfWeightThreeCountsAsThreeRows() {
        int n = 300;
        double[] weights =
                new SplittableRandom(4).ints(n, 1, 4).mapToDouble(w -> w).toArray();
        LearningTask weighted = task(n, 3, 1, 1, weights);
        int[] repeated = IntStream.range(0, n)
                .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
                .toArray();
        LearningTask copies = task(n, 3, 1, 1, new double[0]).only(repeated);
        double[][] said = USUAL.learn(weighted, Progress.NONE).probabilities();
        double[][] expected = USUAL.learn(copies, Progress.NONE).probabilities();
        double[][] plain =
                USUAL.learn(task(n, 3, 1, 1, new double[0]), Progress.NONE).probabilities();
        double off = 0;
        double unlike = 0;
        for (int i = 0; i < said.length; i++) {
            off += Math.abs(said[i][0] - expected[i][0]) / said.length;
            unlike += Math.abs(plain[i][0] - expected[i][0]) / said.length;
        }
        // Bins of the histograms are drawn from weighted ranks, and floats add up in another order.
        assertTrue(off < 0.2 * unlike, off + " against " + unlike);
    }

    @Test
    void stopIsHeededBetweenTwoRounds() {
        AtomicInteger rounds = new AtomicInteger();
        assertThrows(CancellationException.class, () -> new XgboostLearner(BoostSettings.DEFAULT)
                .fit(task(2000, 4, 1, 1, new double[0]), (fraction, key, args) -> {
                    if (rounds.incrementAndGet() == 10) {
                        throw new CancellationException();
                    }
                }));
        assertEquals(10, rounds.get());
    }

    @Test
    void missingValueIsNoNumber() {
        // The number is missing exactly where the class is 1, and says nothing else.
        int n = 400;
        int[] classOf = IntStream.range(0, n).map(i -> i % 2).toArray();
        SplittableRandom random = new SplittableRandom(3);
        double[] number = Arrays.stream(classOf)
                .mapToDouble(c -> c == 1 ? Double.NaN : random.nextDouble() - 0.5)
                .toArray();
        FeatureTable table = new FeatureTable(n, List.of(Feature.number("number", new int[n], 1, number)), new int[n]);
        int[] rows = IntStream.range(0, n).toArray();
        LearningTask task = new LearningTask(table, rows, classOf, rows, 2, 1, 1_000_000_000L, 1);
        assertArrayEquals(
                classOf,
                Probabilities.mostProbable(USUAL.learn(task, Progress.NONE).probabilities()));
    }

    @Test
    void metreIsToldApartAtTheNorthingsOfTheSouth() {
        int n = 400;
        int[] classOf = IntStream.range(0, n).map(i -> i % 2).toArray();
        // Floats near 8.7 million are one metre apart.
        double[] y =
                Arrays.stream(classOf).mapToDouble(c -> 8_675_000.2 + 0.3 * c).toArray();
        FeatureTable table = new FeatureTable(
                n, List.of(Feature.place("place", Feature.Form.POINT, new int[n], 1, new double[n], y)), new int[n]);
        int[] rows = IntStream.range(0, n).toArray();
        LearningTask task = new LearningTask(table, rows, classOf, rows, 2, 1, 1_000_000_000L, 1);
        assertArrayEquals(
                classOf,
                Probabilities.mostProbable(USUAL.learn(task, Progress.NONE).probabilities()));
    }

    @Test
    void lessMemoryLearnsFromFewerRowsAndSaysSo() {
        LearningTask task = task(50_000, 4, 1, 1, new double[0]);
        LearningTask small = new LearningTask(
                task.table(), task.training(), task.classOf(), task.asked(), 4, 3, USUAL.memoryBytes(task) / 2, 1);
        assertTrue(USUAL.fit(small, Progress.NONE).limited().matches("rows=\\d+"));
        assertEquals("", USUAL.fit(task, Progress.NONE).limited());
    }

    @Test
    void typedSettingsAreReadAndOthersRefused() {
        var reading = LearnerOptions.read("xgboost: eta=0.05 rounds=7; j48: -C 0.1");
        assertEquals(List.of(), reading.problems());
        assertEquals(
                7,
                BoostSettings.read(reading.options().get(LearnerKind.XGBOOST)).rounds());
        for (String wrong : List.of("eta=2", "eta=x", "rounds=1.5", "wood=1", "eta")) {
            var refused = LearnerOptions.read("xgboost: " + wrong).problems();
            assertEquals("bench.options-refused", refused.get(0).code());
            assertTrue(refused.get(0).args().toString().contains(wrong));
        }
        assertFalse(LearnerOptions.read("voting: eta=1").problems().isEmpty());
    }

    /** A label that is the class but for a share of noise, with a place and a number of which some are missing. */
    private static LearningTask task(int training, int classes, double noise, int threads, double[] weights) {
        SplittableRandom random = new SplittableRandom(11);
        int n = training + 60;
        int[] label = new int[n];
        int[] classOf = new int[n];
        double[] x = new double[n];
        double[] y = new double[n];
        double[] number = new double[n];
        for (int i = 0; i < n; i++) {
            label[i] = random.nextInt(classes);
            classOf[i] = random.nextDouble() < 0.5 * noise ? random.nextInt(classes) : label[i];
            x[i] = 1000 * random.nextDouble();
            y[i] = 1000 * random.nextDouble();
            number[i] = random.nextInt(9) == 0 ? Double.NaN : random.nextDouble();
        }
        List<Feature> features = List.of(
                Feature.labels("label", Feature.Form.LABEL, label, classes),
                Feature.place("place", Feature.Form.POINT, new int[n], 1, x, y),
                Feature.number("number", new int[n], 1, number));
        return new LearningTask(
                new FeatureTable(n, features, new int[n]),
                IntStream.range(0, training).toArray(),
                Arrays.copyOf(classOf, training),
                weights,
                IntStream.range(training, n).toArray(),
                classes,
                3,
                1_000_000_000L,
                threads);
    }
}
