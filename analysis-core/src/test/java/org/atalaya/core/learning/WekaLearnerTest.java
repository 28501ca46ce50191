// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;

class WekaLearnerTest {

    @TempDir
    Path folder;

    private static Stream<LearnerKind> kinds() {
        return Arrays.stream(LearnerKind.values()).filter(WekaClassifiers::has);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void probabilitiesSumToOne(LearnerKind kind) {
        for (double[] row :
                learner(kind).learn(task(300, 60, 4, 1), Progress.NONE).probabilities()) {
            assertEquals(1, Arrays.stream(row).sum(), 1e-9);
            assertEquals(0, Arrays.stream(row).filter(p -> !(p >= 0)).count());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void labelThatDecidesIsLearned(LearnerKind kind) {
        LearningTask task = task(600, 60, 4, 0);
        int[] said = Probabilities.mostProbable(
                learner(kind).learn(task, Progress.NONE).probabilities());
        for (int i = 0; i < said.length; i++) {
            assertEquals(task.table().features().get(0).codes()[task.asked()[i]], said[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takesWeightsOfItself(LearnerKind kind) {
        assertInstanceOf(WeightedInstancesHandler.class, WekaClassifiers.make(kind, defaults(kind), 1));
    }

    /** Weka's own command line on the written files says the same, to the last of 15 digits. */
    @ParameterizedTest
    @MethodSource("kinds")
    void benchSaysWhatWekasCommandLineSays(LearnerKind kind) throws Exception {
        LearningTask task = task(400, 80, 3, 1);
        double[][] ours = learner(kind).learn(task, Progress.NONE).probabilities();
        WekaRows form = new WekaRows(task, WekaClassifiers.style(kind));
        Path train = arff("train.arff", form.training());
        Instances asked = form.asked(task.table(), task.asked(), 0, task.asked().length);
        asked.forEach(row -> row.setClassValue(0));
        Path test = arff("test.arff", asked);
        Path csv = folder.resolve("said.csv");
        Classifier weka = WekaClassifiers.make(kind, List.of(), 1)
                .getClass()
                .getDeclaredConstructor()
                .newInstance();
        List<String> line = new ArrayList<>(List.of(
                "-t",
                train.toString(),
                "-T",
                test.toString(),
                "-v",
                "-o",
                "-classifications",
                "weka.classifiers.evaluation.output.prediction.CSV -distribution -decimals 16 -suppress -file "
                        + Utils.quote(csv.toString())));
        if (weka instanceof weka.core.Randomizable) {
            line.addAll(List.of("-S", Long.toString(task.seed())));
        }
        line.addAll(defaults(kind));
        Evaluation.evaluateModel(weka, line.toArray(String[]::new));
        List<String> lines =
                Files.readAllLines(csv).stream().filter(l -> l.matches("\\d.*")).toList();
        assertEquals(ours.length, lines.size());
        for (int i = 0; i < ours.length; i++) {
            String[] cells = lines.get(i).split(",", -1);
            double[] said = Arrays.stream(cells, cells.length - task.classes(), cells.length)
                    .mapToDouble(text -> Double.parseDouble(text.replace("*", "")))
                    .toArray();
            assertArrayEquals(said, ours[i], 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void savedModelSaysTheSameWhenWekaOpensIt(LearnerKind kind) throws Exception {
        LearningTask task = task(200, 20, 3, 1);
        BatchPrediction fitted =
                assertInstanceOf(BatchPrediction.class, learner(kind).fit(task, Progress.NONE));
        Path file = folder.resolve("saved.model");
        try (OutputStream out = Files.newOutputStream(file)) {
            WekaFiles.model(fitted, out);
        }
        boolean isOurs = kind == LearnerKind.FAST_FOREST || kind == LearnerKind.FAST_KNN;
        String written = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertEquals(isOurs, written.contains("org.atalaya"), "a model of Weka opens without us");
        Object[] read = SerializationHelper.readAll(file.toString());
        Classifier opened = (Classifier) read[0];
        Instances rows = fitted.form().asked(task.table(), task.asked(), 0, 20);
        assertTrue(((Instances) read[1]).equalHeaders(rows));
        double[][] ours = fitted.answer(task.table(), task.asked(), Progress.NONE);
        for (int i = 0; i < 20; i++) {
            assertArrayEquals(ours[i], opened.distributionForInstance(rows.get(i)), 0);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void stopEndsTheWorkWithinTwoSecondsAndLeavesNoThread(LearnerKind kind) {
        LearningTask task = task(20_000, 5_000, 10, 1);
        long start = System.nanoTime();
        long stopAt = start + 300_000_000L;
        boolean stopped = false;
        try {
            learner(kind).learn(task, (fraction, key, args) -> {
                if (System.nanoTime() > stopAt) {
                    throw new CancellationException();
                }
            });
        } catch (CancellationException e) {
            stopped = true;
        }
        double late = (System.nanoTime() - stopAt) / 1e9;
        assertTrue(late < 2, kind + " ended " + late + " s after the stop, stopped " + stopped);
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals(Stoppable.THREAD)));
    }

    @Test
    void voteIsTheMeanOfTheModelsThatWereChosen() throws WorkbenchException {
        Run run = new BenchFixture().run("learners", "naive-bayes, j48, voting");
        Table said = BenchFixture.table(run, "predictions");
        for (List<Object> row : said.rows()) {
            double bayes = (double) row.get(said.columnIndex("p_naive-bayes_theft"));
            double tree = (double) row.get(said.columnIndex("p_j48_theft"));
            assertEquals((bayes + tree) / 2, (double) row.get(said.columnIndex("p_voting_theft")), 1e-12);
        }
    }

    @Test
    void balancedWeightsFindMoreOfTheRareClass() throws WorkbenchException {
        BenchFixture district = new BenchFixture();
        String[] plain = {"learners", "naive-bayes", "split", "random"};
        String[] balanced = {"learners", "naive-bayes", "split", "random", "class-weights", "balanced"};
        assertTrue(rare(district.run(balanced)) > rare(district.run(plain)));
    }

    private static long rare(Run run) {
        Table said = BenchFixture.table(run, "predictions");
        int column = said.columnIndex("naive-bayes");
        return said.rows().stream()
                .filter(row -> row.get(column).equals("homicide"))
                .count();
    }

    @Test
    void weightOfAllClassesIsTheSameAndTheirSumIsTheNumberOfRows() {
        double[] weights = Learners.weights(BenchParams.ClassWeights.BALANCED, new int[] {0, 0, 0, 2}, 3);
        assertArrayEquals(new double[] {4 / 6.0, 4 / 6.0, 4 / 6.0, 2}, weights, 1e-15);
    }

    @Test
    void optionsThatWekaDoesNotKnowAreRefusedInItsWords() {
        var reading = LearnerOptions.read("j48: -C 0.1 -M 5; smo: -Z 3; oak: -X; voting: -R; plain; j48: -U");
        assertEquals(List.of("-C", "0.1", "-M", "5"), reading.options().get(LearnerKind.J48));
        assertEquals(
                List.of(
                        "bench.options-refused",
                        "bench.options-unknown-learner",
                        "bench.options-unknown-learner",
                        "bench.options-no-learner",
                        "bench.options-twice"),
                reading.problems().stream().map(problem -> problem.code()).toList());
        assertTrue(reading.problems().get(0).args().toString().contains("-Z"));
    }

    private Path arff(String name, Instances rows) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            WekaFiles.arff(rows, List.of(), out);
        }
        return file;
    }

    private static List<String> defaults(LearnerKind kind) {
        return switch (kind) {
            case FAST_FOREST, RANDOM_FOREST -> List.of("-I", "20", "-num-slots", "1");
            case FAST_KNN -> List.of("-K", "5");
            case KNN, WEIGHTED_KNN -> {
                String search = "weka.core.neighboursearch.KDTree -A \"weka.core.EuclideanDistance -D -R first-last\"";
                yield kind == LearnerKind.KNN
                        ? List.of("-K", "5", "-A", search)
                        : List.of("-K", "5", "-I", "-A", search);
            }
            default -> WekaClassifiers.options(kind, null);
        };
    }

    private static Learner learner(LearnerKind kind) {
        return new WekaLearner(kind, defaults(kind));
    }

    /** A label that is the class but for a share of noise, beside a place and a number that are chance. */
    private static LearningTask task(int training, int asked, int classes, double noise) {
        SplittableRandom random = new SplittableRandom(11);
        int n = training + asked;
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
            number[i] = random.nextDouble();
        }
        List<Feature> features = List.of(
                Feature.labels("label", Feature.Form.LABEL, label, classes),
                Feature.place("place", Feature.Form.POINT, new int[n], 1, x, y),
                Feature.number("number", new int[n], 1, number));
        return new LearningTask(
                new FeatureTable(n, features, new int[n]),
                IntStream.range(0, training).toArray(),
                Arrays.copyOf(classOf, training),
                IntStream.range(training, n).toArray(),
                classes,
                3,
                1_000_000_000L,
                2);
    }
}
