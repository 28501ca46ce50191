// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.atalaya.core.learning.Weka;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializationHelper;

class ForestTest {

    private static final int LABELS = 9;

    /** Two numbers, a label and a number that is often missing; the class follows the first and the label, with noise. */
    private static Training made(int rows, long seed, double noise) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[4][rows];
        int[] classOf = new int[rows];
        for (int i = 0; i < rows; i++) {
            values[0][i] = random.nextDouble();
            values[1][i] = random.nextDouble();
            values[2][i] = random.nextInt(LABELS);
            values[3][i] = random.nextInt(3) == 0 ? Double.NaN : random.nextDouble();
            int truth = (values[0][i] > 0.6 ? 1 : 0) + ((int) values[2][i] % 2 == 0 ? 1 : 0);
            classOf[i] = random.nextDouble() < noise ? random.nextInt(3) : truth;
        }
        return new Training(new Columns(values, new int[] {0, 0, LABELS, 0}, rows), classOf, new double[0], 3);
    }

    private static double[][] answers(Training training, Columns asked, int minLeaf, int threads) {
        return Forest.fit(training, new ForestSettings(30, 0, minLeaf, 3, 7), threads, Progress.NONE)
                .answer(asked, threads, Progress.NONE);
    }

    private static double right(double[][] said, int[] classOf) {
        return IntStream.range(0, said.length)
                        .filter(i -> best(said[i]) == classOf[i])
                        .count()
                / (double) said.length;
    }

    private static int best(double[] shares) {
        return IntStream.range(0, shares.length)
                .reduce((a, b) -> shares[b] > shares[a] ? b : a)
                .orElseThrow();
    }

    private static double logLoss(double[][] said, int[] classOf) {
        return IntStream.range(0, said.length)
                .mapToDouble(i -> -Math.log(said[i][classOf[i]]))
                .average()
                .orElseThrow();
    }

    @Test
    void whatDecidesIsLearned() {
        Training asked = made(2000, 2, 0);
        assertTrue(right(answers(made(3000, 1, 0), asked.columns(), 1, 2), asked.classOf()) > 0.98);
    }

    @Test
    void oneThreadAndManyGiveTheSameBits() {
        Training training = made(2500, 3, 0.3);
        assertArrayEquals(answers(training, training.columns(), 5, 1), answers(training, training.columns(), 5, 4));
    }

    @Test
    void anotherOrderOfTheClassesChangesTheirOrderOnly() {
        Training training = made(2500, 4, 0.3);
        int[] turned = IntStream.of(training.classOf()).map(c -> (c + 1) % 3).toArray();
        double[][] said = answers(training, training.columns(), 10, 2);
        double[][] other =
                answers(new Training(training.columns(), turned, new double[0], 3), training.columns(), 10, 2);
        for (int i = 0; i < said.length; i++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(said[i][c], other[i][(c + 1) % 3], 1e-12);
            }
        }
    }

    @Test
    void sharesAreAboveNoneAndSumToOne() {
        Training training = made(500, 5, 0.2);
        for (double[] shares : answers(training, made(500, 6, 0).columns(), 1, 1)) {
            double sum = 0;
            for (double share : shares) {
                assertTrue(share > 0);
                sum += share;
            }
            assertEquals(1, sum, 1e-9);
        }
    }

    @Test
    void noiseGivesAboutTheLossOfTheShares() {
        Training training = made(6000, 8, 1);
        Training asked = made(3000, 9, 1);
        double loss = logLoss(answers(training, asked.columns(), 50, 2), asked.classOf());
        assertEquals(Math.log(3), loss, 0.04);
    }

    @Test
    void weightsCountAsRowsDo() {
        Training training = made(3000, 10, 0.9);
        double[] weights = IntStream.of(training.classOf())
                .mapToDouble(c -> c == 2 ? 20 : 1)
                .toArray();
        double[][] said =
                answers(new Training(training.columns(), training.classOf(), weights, 3), training.columns(), 50, 2);
        double mean = IntStream.range(0, said.length)
                .mapToDouble(i -> said[i][2])
                .average()
                .orElseThrow();
        assertTrue(mean > 0.75, "mean share of the heavy class " + mean);
    }

    @Test
    void aStopEndsIt() {
        Training training = made(20_000, 11, 0.5);
        Progress stop = (fraction, key, args) -> {
            if (fraction > 0.12) {
                throw new CancellationException();
            }
        };
        ForestSettings many = new ForestSettings(2000, 0, 1, 3, 1);
        assertThrows(CancellationException.class, () -> Forest.fit(training, many, 2, stop));
    }

    @Test
    void itIsAsOftenRightAsWekasWithinChance() throws Exception {
        Training training = made(4000, 12, 0.4);
        Training asked = made(4000, 13, 0.4);
        Instances rows = instances(training);
        Instances questions = instances(asked);
        RandomForest wekas = new RandomForest();
        wekas.setOptions(new String[] {"-I", "30", "-S", "1"});
        wekas.buildClassifier(rows);
        FastForest ours = new FastForest();
        ours.setOptions(new String[] {"-I", "30", "-S", "1", "-M", "5"});
        ours.buildClassifier(rows);
        int better = 0;
        int differ = 0;
        for (int i = 0; i < questions.size(); i++) {
            boolean a = best(ours.distributionForInstance(questions.get(i))) == asked.classOf()[i];
            boolean b = best(wekas.distributionForInstance(questions.get(i))) == asked.classOf()[i];
            better += Boolean.compare(a, b);
            differ += a == b ? 0 : 1;
        }
        // 95 % interval of the difference by McNemar's variance; its upper end must not lie below Weka.
        assertTrue(better + 1.96 * Math.sqrt(differ) >= 0, better + " of " + differ);
    }

    @Test
    void aSavedModelAnswersTheSame(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        Instances rows = instances(made(500, 14, 0.2));
        for (weka.classifiers.AbstractClassifier model : List.of(new FastForest(), new FastNeighbours())) {
            model.buildClassifier(rows);
            String file = folder.resolve("fast.model").toString();
            SerializationHelper.write(file, model);
            weka.classifiers.Classifier again = (weka.classifiers.Classifier) SerializationHelper.read(file);
            assertArrayEquals(model.distributionForInstance(rows.get(3)), again.distributionForInstance(rows.get(3)));
        }
    }

    private static Instances instances(Training training) {
        Weka.prepare();
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int a = 0; a < 4; a++) {
            int labels = training.columns().labels()[a];
            attributes.add(
                    labels == 0
                            ? new Attribute("a" + a)
                            : new Attribute(
                                    "a" + a,
                                    IntStream.range(0, labels)
                                            .mapToObj(Integer::toString)
                                            .toList()));
        }
        attributes.add(new Attribute("class", List.of("0", "1", "2")));
        Instances all = new Instances("made", attributes, training.columns().rows());
        all.setClassIndex(4);
        for (int i = 0; i < training.columns().rows(); i++) {
            double[] values = new double[5];
            for (int a = 0; a < 4; a++) {
                values[a] = training.columns().values()[a][i];
            }
            values[4] = training.classOf()[i];
            all.add(new DenseInstance(1, values));
        }
        return all;
    }
}
