// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Table;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.attributeSelection.InfoGainAttributeEval;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class ModelExplanationTest {

    private final BenchFixture district = new BenchFixture();

    @ParameterizedTest
    @ValueSource(strings = {"naive-bayes", "random-forest", "knn"})
    void theFeatureThatDecidesIsFirstEverywhereAndNoiseIsAroundZero(String learner) throws WorkbenchException {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            // Weekday and month stay noise; the code tells the class four times of five.
            district.copy[i] = random.nextInt(5) > 0 ? district.category[i] + " code" : "theft code";
        }
        Run run = run("learner", learner, "features", "weekday, column:code");
        for (String table : List.of("importance", "ranking", "shap")) {
            assertEquals("column:code", table(run, table).cell(0, "feature"), table);
        }
        Table importance = table(run, "importance");
        assertTrue((double) importance.cell(0, "log-loss-rise-low") > 0);
        assertTrue((double) importance.cell(0, "accuracy-drop-low") > 0);
        assertTrue((double) importance.cell(1, "accuracy-drop-low") <= 0);
        assertTrue((double) importance.cell(1, "accuracy-drop-high") >= 0);
        Table elimination = table(run, "elimination");
        assertEquals("weekday", elimination.cell(0, "goes"));
        assertEquals("column:code", elimination.cell(1, "features-left"));
    }

    @Test
    void contributionsAndTheErrorOfSamplingAddUpFromTheBaseToThePrediction() throws WorkbenchException {
        Table why = table(run("why-row", "1100", "judged-class", "robbery", "samples", "400"), "why");
        double sum = 0;
        for (List<Object> row : why.rows().subList(0, why.rows().size() - 1)) {
            sum += (Double) row.get(2);
        }
        int last = why.rows().size() - 1;
        assertEquals((Double) why.cell(last, "contribution"), sum, 1e-9);
        double off = (Double) why.cell(last - 1, "contribution");
        double error = (Double) why.cell(last - 1, "error");
        assertTrue(Math.abs(off) <= 4 * error, off + " against " + error);
        assertTrue(error < 0.03);
    }

    @Test
    void shapleyValuesOfASumAreItsParts() {
        int n = 60;
        SplittableRandom random = new SplittableRandom(9);
        double[] a = random.doubles(n).toArray();
        double[] b = random.doubles(n).toArray();
        FeatureTable table = new FeatureTable(
                n, List.of(Feature.number("a", new int[n], 1, a), Feature.number("b", new int[n], 1, b)), new int[n]);
        Fitted sum = new Fitted() {
            @Override
            public double[][] answer(FeatureTable asked, int[] rows, Progress progress) {
                return Arrays.stream(rows)
                        .mapToObj(i -> {
                            double p = 0.3 * asked.features().get(0).x()[i]
                                    + 0.6 * asked.features().get(1).x()[i];
                            return new double[] {p, 1 - p};
                        })
                        .toArray(double[][]::new);
            }

            @Override
            public String limited() {
                return "";
            }
        };
        SampledShapley one =
                SampledShapley.of(sum, table, 3, IntStream.range(0, n).toArray(), 0, 4000, 1);
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        assertEquals(0.3 * (a[3] - meanA), one.contribution()[0], 4 * one.error()[0]);
        assertEquals(0.6 * (b[3] - meanB), one.contribution()[1], 4 * one.error()[1]);
        assertEquals(one.prediction() - one.base(), one.contribution()[0] + one.contribution()[1], 4 * one.sumError());
    }

    @Test
    void informationGainIsThatOfWeka() throws Exception {
        Random random = new Random(4);
        int n = 500;
        int[] codes = new int[n];
        int[] classOf = new int[n];
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(
                new Attribute("label", List.of("0", "1", "2", "3")), new Attribute("class", List.of("0", "1", "2"))));
        Instances instances = new Instances("law", attributes, n);
        instances.setClassIndex(1);
        for (int i = 0; i < n; i++) {
            codes[i] = random.nextInt(4);
            classOf[i] = random.nextInt(3) == 0 ? codes[i] % 3 : random.nextInt(3);
            instances.add(new DenseInstance(1, new double[] {codes[i], classOf[i]}));
        }
        InfoGainAttributeEval weka = new InfoGainAttributeEval();
        weka.buildEvaluator(instances);
        Feature feature = Feature.labels("label", Feature.Form.LABEL, codes, 4);
        LearningTask task = new LearningTask(
                new FeatureTable(n, List.of(feature), new int[n]),
                IntStream.range(0, n).toArray(),
                classOf,
                new int[0],
                3,
                1,
                1_000_000,
                1);
        assertEquals(
                weka.evaluateAttribute(0), InformationGain.of(task, feature).bits(), 1e-9);
    }

    @Test
    void theProbabilityOfRobberyFallsAfterTheSixthHourAndThereIsNoLineForAPlace() throws WorkbenchException {
        Run run = run("judged-class", "robbery", "learner", "random-forest", "features", "hour, x-y");
        Artifact.Series hours =
                (Artifact.Series) run.artifact("dependence-hour").orElseThrow();
        assertEquals(24, hours.axis().size());
        assertEquals("hour → robbery", hours.subject());
        double[] mean = hours.lines().get(0);
        assertTrue(mean[2] > mean[15] + 0.1, Arrays.toString(mean));
        for (int h = 0; h < 24; h++) {
            assertTrue(hours.lines().get(1)[h] <= hours.lines().get(2)[h]);
        }
        assertTrue(run.artifact("dependence-x-y").isEmpty());
    }

    @Test
    void anIncidentOrClassThatIsNotThereAndABaselineAreRefused() {
        assertEquals("model-explanation.no-incident", refusal("why-row", "7"));
        assertEquals("model-explanation.no-incident", refusal("why-row", "last"));
        assertEquals("judged.no-class", refusal("judged-class", "arson"));
        assertEquals("judged.baseline", refusal("learner", "majority"));
        assertEquals("bench.unknown-learner", refusal("learner", "oracle"));
    }

    private String refusal(String... settings) {
        return assertThrows(WorkbenchException.class, () -> run(settings))
                .problem()
                .code();
    }

    private static Table table(Run run, String id) {
        return BenchFixture.table(run, id);
    }

    private Run run(String... settings) throws WorkbenchException {
        Map<String, String> texts = new TreeMap<>(Map.of("cell-size", "500", "features", "hour, weekday, x-y"));
        for (int i = 0; i < settings.length; i += 2) {
            texts.put(settings[i], settings[i + 1]);
        }
        return new Runner(Clock.systemUTC())
                .run(
                        new ModelExplanationAnalysis(2),
                        new LoadedInputs(district.incidents(), Optional.empty(), "sha256:0"),
                        texts,
                        Progress.NONE);
    }
}
