// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.ParamReader;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.atalaya.core.learning.feature.FeatureLayers;
import org.atalaya.core.learning.feature.FeatureSettings;
import org.atalaya.core.learning.feature.FittedFeatures;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.core.Instances;

class FoldBenchTest {

    private final BenchFixture district = new BenchFixture();

    @Test
    void foldsOfNaiveBayesEqualCrossValidationByWeka() throws Exception {
        BenchParams params = ParamReader.read(
                        BenchParams.class,
                        Map.of(
                                "split",
                                "folds",
                                "folds",
                                "4",
                                "seed",
                                "17",
                                "cell-size",
                                "500",
                                "learners",
                                "naive-bayes",
                                "features",
                                "hour, weekday, x-y"))
                .value();
        ClassifierBench.Outcome outcome = ClassifierBench.run(
                district.incidents(), params, params.features(), FeatureLayers.NONE, 2, Progress.NONE);
        BenchQuestion question = outcome.question();
        int[] all = IntStream.range(0, question.rows().length).toArray();
        FittedFeatures features = FittedFeatures.fit(
                district.incidents(),
                question.rows(),
                params.features(),
                new FeatureSettings(500, 1000, 20, 30, 17),
                Progress.NONE);
        Instances whole = new WekaRows(
                        new LearningTask(
                                features.of(district.incidents(), question.rows(), Progress.NONE),
                                all,
                                question.classesOf(all),
                                new int[0],
                                question.classes().size(),
                                17,
                                1_000_000_000,
                                1),
                        WekaRows.Style.LABELS)
                .training();
        Evaluation weka = new Evaluation(whole);
        weka.crossValidateModel(new NaiveBayes(), whole, 4, new Random(17));
        ModelScore ours = outcome.score(LearnerKind.NAIVE_BAYES);
        assertEquals(weka.correct(), (double) ours.matrix().correct(), 0);
        assertEquals(weka.kappa(), ours.matrix().kappa(), 1e-15);
        for (int i = 0; i < all.length; i++) {
            assertEquals(weka.predictions().get(i).actual(), outcome.actual()[i], 0, "the same rows in the same order");
            double[] theirs = ((weka.classifiers.evaluation.NominalPrediction)
                            weka.predictions().get(i))
                    .distribution();
            for (int c = 0; c < theirs.length; c++) {
                assertEquals(theirs[c], ours.answers().probabilities()[i][c], 0, "to the last bit");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"folds,folds=3;repeats=2", "rolling,folds=3;gap-days=2", "blocks,folds=3;buffer=100", "groups,folds=4"})
    void eachTestRowIsToldOnceAndFoldsAddUpToTheMatrix(String split, String more) throws WorkbenchException {
        Run run = run(split, more);
        Table predictions = BenchFixture.table(run, "predictions");
        assertEquals(
                predictions.rows().size(),
                predictions.rows().stream().map(row -> row.get(0)).distinct().count());
        Table folds = BenchFixture.table(run, "folds");
        long tested = folds.rows().stream()
                .filter(row -> row.get(0).equals(1L) && row.get(2).equals("majority"))
                .mapToLong(row -> (Long) row.get(4))
                .sum();
        assertEquals(predictions.rows().size(), tested);
        Table bench = BenchFixture.table(run, "bench");
        assertTrue(bench.rows().stream()
                .allMatch(row -> row.get(bench.columnIndex("n-test")).equals(tested)));
        for (Texts texts : List.of(Texts.of(Texts.ENGLISH), Texts.of(Texts.SPANISH))) {
            Artifact.Note note = (Artifact.Note) run.artifact("comparison").orElseThrow();
            String said = texts.get(note.textKey(), note.args().toArray());
            assertTrue(!said.contains("{") && !said.contains("@"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folds", "rolling", "blocks"})
    void oneThreadAndManyGiveTheSameFolds(String split) throws WorkbenchException {
        String[] settings = {"split", split, "folds", "3"};
        assertEquals(
                BenchFixture.timeless(district.run(1, Progress.NONE, settings)),
                BenchFixture.timeless(district.run(4, Progress.NONE, settings)));
    }

    @ParameterizedTest
    @CsvSource({
        "zones,folds=3,bench.split-without-zones",
        "groups,folds=3;group-column=nothing,bench.no-column",
        "groups,folds=30;group-column=category,bench.fewer-groups-than-folds",
        "rolling,folds=3;horizon-days=900,bench.horizon-too-long",
        "folds,folds=1,bench.one-fold",
        "blocks,folds=5;block-side=90000,bench.fewer-blocks-than-folds"
    })
    void whatTheDataDoNotHaveIsSaid(String split, String more, String code) {
        WorkbenchException told = assertThrows(WorkbenchException.class, () -> run(split, more));
        assertEquals(code, told.problem().code());
    }

    @Test
    void aSplitByFoldsIsComparedByTheCorrectedTAndARandomOneRowByRow() throws WorkbenchException {
        Table folds = BenchFixture.table(run("folds", "folds=5;repeats=2"), "comparisons");
        assertTrue(folds.rows().stream()
                .allMatch(row -> row.get(7).equals("corrected-t") && row.get(8).equals(10L)));
        assertEquals(6, folds.rows().size(), "three models and the best baseline");
        Table random = BenchFixture.table(district.run("split", "random"), "comparisons");
        assertTrue(random.rows().stream().allMatch(row -> ((String) row.get(7)).startsWith("mcnemar")));
        Table time = BenchFixture.table(district.run("split", "time"), "comparisons");
        assertTrue(time.rows().stream().allMatch(row -> ((String) row.get(7)).startsWith("by-")));
    }

    private Run run(String split, String more) throws WorkbenchException {
        String[] pairs = ("split=" + split + ";learners=naive-bayes, knn, random-forest"
                        + (split.equals("groups") && !more.contains("group-column") ? ";group-column=visit" : "") + ";"
                        + more)
                .split("[;=]", -1);
        return district.run(pairs);
    }
}
