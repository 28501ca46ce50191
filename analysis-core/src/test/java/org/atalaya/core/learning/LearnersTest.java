// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureSettings;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.feature.FittedFeatures;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import weka.classifiers.lazy.IBk;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;
import weka.core.EuclideanDistance;
import weka.core.Instances;
import weka.core.neighboursearch.LinearNNSearch;

class LearnersTest {

    private final LearningTask task = task();

    @Test
    void treesThatVoteAndGoSayWhatWekasForestSays() throws Exception {
        Weka.prepare();
        RandomForest weka = new RandomForest();
        ((RandomTree) weka.getClassifier()).setMinNum(3);
        weka.setNumIterations(7);
        weka.setSeed(1);
        WekaRows rows = new WekaRows(task, WekaRows.Style.NUMBERS);
        weka.buildClassifier(rows.training());
        Instances asked = rows.asked(task.table(), task.asked(), 0, task.asked().length);
        double[][] ours =
                new RandomForestLearner(7, 0, 3).learn(task, Progress.NONE).probabilities();
        for (int i = 0; i < ours.length; i++) {
            assertArrayEquals(weka.distributionForInstance(asked.get(i)), ours[i], 1e-12);
        }
    }

    @Test
    void monthThatHasNotComeYetDoesNotMakeTheRarestClassTheLikeliest() {
        int[] months = IntStream.range(0, 101).map(row -> row < 100 ? 0 : 1).toArray();
        Feature month = new Feature("month", Feature.Form.CYCLE, months, 12, new double[0], new double[0]);
        int[] classOf = IntStream.range(0, 100).map(row -> row < 98 ? 0 : 1).toArray();
        LearningTask future = new LearningTask(
                new FeatureTable(101, List.of(month), new int[101]),
                IntStream.range(0, 100).toArray(),
                classOf,
                new int[] {100},
                2,
                1,
                1 << 28,
                1);
        double[] answer = new NaiveBayesLearner().learn(future, Progress.NONE).probabilities()[0];
        // Weka's own prior: (98 + 1) / (100 + 2).
        assertEquals(99 / 102.0, answer[0], 1e-9);
    }

    @Test
    void treeOfPlacesFindsTheNeighboursThatLookingAtAllRowsFinds() throws Exception {
        Weka.prepare();
        EuclideanDistance distance = new EuclideanDistance();
        distance.setDontNormalize(true);
        LinearNNSearch all = new LinearNNSearch();
        all.setDistanceFunction(distance);
        IBk weka = new IBk(9);
        weka.setNearestNeighbourSearchAlgorithm(all);
        WekaRows rows = new WekaRows(task, WekaRows.Style.DISTANCES);
        weka.buildClassifier(rows.training());
        Instances asked = rows.asked(task.table(), task.asked(), 0, task.asked().length);
        double[][] ours = new NearestNeighbours(9).learn(task, Progress.NONE).probabilities();
        for (int i = 0; i < ours.length; i++) {
            assertArrayEquals(weka.distributionForInstance(asked.get(i)), ours[i], 1e-9);
        }
    }

    @Test
    void cellsAreSmoothedTowardsTheDistrict() {
        int[] cells = new int[BenchFixture.SIZE];
        Arrays.fill(cells, 1);
        cells[0] = 0;
        cells[900] = 0;
        cells[901] = -1;
        LearningTask counted = new LearningTask(
                new FeatureTable(BenchFixture.SIZE, task.table().features(), cells),
                task.training(),
                task.classOf(),
                new int[] {900, 901},
                2,
                1,
                1_000_000,
                1);
        double share = Arrays.stream(task.classOf()).filter(c -> c == 0).count() / 900.0;
        int own = task.classOf()[0] == 0 ? 1 : 0;
        double[][] said = new CellShares(10).learn(counted, Progress.NONE).probabilities();
        assertEquals((own + 10 * share) / 11, said[0][0], 1e-12);
        assertEquals(share, said[1][0], 1e-12);
    }

    @Test
    void forestThatIsKeptSaysWhatTreesThatVoteAndGoSay() {
        Learner forest = new RandomForestLearner(7, 0, 3);
        double[][] gone = forest.learn(task, Progress.NONE).probabilities();
        double[][] kept = forest.fit(task, Progress.NONE).answer(task.table(), task.asked(), Progress.NONE);
        for (int i = 0; i < gone.length; i++) {
            assertArrayEquals(gone[i], kept[i], 0);
        }
    }

    @Test
    void fittedModelIsAskedAboutPlacesThatAreNoIncidents() {
        BenchFixture district = new BenchFixture();
        FittedFeatures features = FittedFeatures.fit(
                district.incidents(),
                task.training(),
                List.of("hour", "x-y", "cluster", "season", "column:code"),
                new FeatureSettings(500, 1000, 5, 30, 1),
                Progress.NONE);
        FeatureTable known = features.of(district.incidents(), task.training(), Progress.NONE);
        int[] all = IntStream.range(0, 900).toArray();
        LearningTask told = new LearningTask(known, all, task.classOf(), all, 2, 1, 1_000_000_000L, 2);
        FeatureTable places =
                features.of(district.incidents().rows(new int[] {950, 951}), new int[] {1, 0}, Progress.NONE);
        FeatureTable same = features.of(district.incidents(), new int[] {951, 950}, Progress.NONE);
        for (Learner learner :
                List.of(new NaiveBayesLearner(), new RandomForestLearner(5, 0, 5), new NearestNeighbours(5))) {
            Fitted fitted = learner.fit(told, Progress.NONE);
            double[][] said = fitted.answer(places, new int[] {0, 1}, Progress.NONE);
            double[][] again = fitted.answer(same, new int[] {0, 1}, Progress.NONE);
            for (int i = 0; i < 2; i++) {
                assertArrayEquals(again[i], said[i], 0, learner.toString());
            }
        }
    }

    @Test
    void everyLearnerSaysProbabilities() {
        for (Learner learner : List.of(
                new NaiveBayesLearner(),
                new RandomForestLearner(5, 0, 5),
                new NearestNeighbours(5),
                new CellShares(10),
                new Majority())) {
            for (double[] row : learner.learn(task, Progress.NONE).probabilities()) {
                assertEquals(1, Arrays.stream(row).sum(), 1e-9, learner.kind().id());
                assertEquals(0, Arrays.stream(row).filter(p -> p < 0).count());
            }
        }
    }

    @Test
    void labelThatDecidesIsLearnedByAll() {
        for (Learner learner :
                List.of(new NaiveBayesLearner(), new RandomForestLearner(20, 0, 1), new NearestNeighbours(5))) {
            LearningTask told = task("column:code");
            int[] said = Probabilities.mostProbable(
                    learner.learn(told, Progress.NONE).probabilities());
            BenchFixture district = new BenchFixture();
            for (int i = 0; i < said.length; i++) {
                assertEquals(district.category[told.asked()[i]].equals("theft") ? 0 : 1, said[i], learner.toString());
            }
        }
    }

    private static LearningTask task(String... more) {
        BenchFixture district = new BenchFixture();
        int[] training = IntStream.range(0, 900).toArray();
        int[] classOf = Arrays.stream(training)
                .map(i -> district.category[i].equals("theft") ? 0 : 1)
                .toArray();
        FeatureTable table = FittedFeatures.fit(
                        district.incidents(),
                        training,
                        more.length > 0 ? List.of(more) : List.of("hour", "x-y", "cluster", "season"),
                        new FeatureSettings(500, 1000, 5, 30, 1),
                        Progress.NONE)
                .of(district.incidents(), IntStream.range(0, BenchFixture.SIZE).toArray(), Progress.NONE);
        int[] asked = IntStream.range(900, 1000).toArray();
        return new LearningTask(table, training, classOf, asked, 2, 1, 1_000_000_000L, 2);
    }
}
