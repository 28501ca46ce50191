// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.learning.feature.FeatureSettings;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.feature.FittedFeatures;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierBenchTest {

    private static final List<String> MODELS =
            List.of("naive-bayes", "fast-forest", "fast-knn", "cell-shares", "majority");

    private final BenchFixture district = new BenchFixture();

    @ParameterizedTest
    @ValueSource(strings = {"random", "time"})
    void rowSumsOfEachMatrixAreTheClassCountsOfTheTestPart(String split) throws WorkbenchException {
        Run run = district.run("split", split);
        Map<Object, Long> counts = BenchFixture.table(run, "predictions").rows().stream()
                .collect(Collectors.groupingBy(row -> row.get(1), Collectors.counting()));
        for (String model : MODELS) {
            Matrix matrix = matrix(run, model);
            for (int c = 0; c < matrix.rowLabels().size(); c++) {
                assertEquals(counts.getOrDefault(matrix.rowLabels().get(c), 0L), (long) matrix.rowSum(c), model);
            }
        }
    }

    @Test
    void cellOfAMatrixCountsTheIncidentsWithThatPrediction() throws WorkbenchException {
        Run run = district.run();
        Table predictions = BenchFixture.table(run, "predictions");
        for (String model : MODELS) {
            Matrix matrix = matrix(run, model);
            int column = predictions.columnIndex(model);
            long robberyTakenForTheft = predictions.rows().stream()
                    .filter(row ->
                            row.get(1).equals("robbery") && row.get(column).equals("theft"))
                    .count();
            int robbery = matrix.rowLabels().indexOf("robbery");
            int theft = matrix.columnLabels().indexOf("theft");
            assertEquals(robberyTakenForTheft, (long) matrix.value(robbery, theft), model);
        }
    }

    @Test
    void baselinesStandInTheTableEvenWhenNoLearnerIsChosen() throws WorkbenchException {
        Run run = district.run("learners", "");
        assertEquals(
                List.of("cell-shares", "majority"),
                BenchFixture.table(run, "bench").rows().stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void renamingClassesChangesNothing() throws WorkbenchException {
        List<List<Object>> before = BenchFixture.timeless(district.run());
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            district.category[i] =
                    new StringBuilder(district.category[i]).reverse().toString();
        }
        assertEquals(before, BenchFixture.timeless(district.run()));
    }

    @Test
    void classesOfTestRowsChangeNoPrediction() throws WorkbenchException {
        String all = "hour, weekday, month, season, x-y, cell, cluster, rounded-place, column:code";
        Table before = BenchFixture.table(district.run("features", all), "predictions");
        List<Object> tested = before.rows().stream().map(row -> row.get(0)).toList();
        for (int i = 0; i < BenchFixture.SIZE; i++) {
            if (tested.contains(1000L + i)) {
                district.category[i] = district.category[i].equals("theft") ? "robbery" : "theft";
            }
        }
        Table after = BenchFixture.table(district.run("features", all), "predictions");
        for (String model : MODELS) {
            assertEquals(column(before, model), column(after, model), model);
        }
        assertNotEquals(column(before, "actual"), column(after, "actual"));
    }

    @Test
    void placesAndColumnsOfOneTestRowChangeNoOtherPrediction() throws WorkbenchException {
        String all = "hour, x-y, cell, cluster, column:code";
        Table before = BenchFixture.table(district.run("features", all), "predictions");
        int row = (int) ((long) before.cell(before.rows().size() - 1, "incident") - 1000);
        district.x[row] = 1e6;
        district.y[row] = -1e6;
        district.copy[row] = "never seen";
        Table after = BenchFixture.table(district.run("features", all), "predictions");
        assertEquals(
                before.rows().subList(0, before.rows().size() - 1),
                after.rows().subList(0, after.rows().size() - 1));
    }

    @Test
    void oneThreadAndThreeGiveEqualNumbersAndSoDoesTheSameSeed() throws WorkbenchException {
        Run one = district.run(1, Progress.NONE, "split", "random");
        Run three = district.run(3, Progress.NONE, "split", "random");
        assertEquals(BenchFixture.timeless(one), BenchFixture.timeless(three));
        for (String table : List.of("predictions", "per-class", "features", "reliability")) {
            assertEquals(BenchFixture.table(one, table), BenchFixture.table(three, table));
        }
        Run other = district.run(1, Progress.NONE, "split", "random", "seed", "1");
        assertNotEquals(BenchFixture.timeless(one), BenchFixture.timeless(other));
    }

    @Test
    void majorityIsRightForTheShareOfItsClassInTheTestPart() throws WorkbenchException {
        Run run = district.run();
        Table bench = BenchFixture.table(run, "bench");
        Table predictions = BenchFixture.table(run, "predictions");
        long theft =
                column(predictions, "actual").stream().filter("theft"::equals).count();
        assertEquals((double) theft / predictions.rows().size(), bench.cell(4, "accuracy"));
        assertEquals(0.0, bench.cell(4, "kappa"));
        assertEquals(0.5, bench.cell(4, "roc-auc-macro"));
        assertEquals(bench.cell(4, "prior-log-loss"), bench.cell(4, "log-loss"));
    }

    @Test
    void learnersFindTheRuleOfTheDistrict() throws WorkbenchException {
        Table bench = BenchFixture.table(district.run("features", "hour, x-y", "k", "30"), "bench");
        for (int model = 0; model < 3; model++) {
            assertTrue((double) bench.cell(model, "kappa") > 0.15, () -> bench.rows()
                    .toString());
            assertTrue((double) bench.cell(model, "roc-auc-weighted") > 0.6);
        }
    }

    @Test
    void shuffledClassesGiveKappaNearZero() throws WorkbenchException {
        List<String> shuffled = new ArrayList<>(Arrays.asList(district.category));
        Collections.shuffle(shuffled, new Random(3));
        shuffled.toArray(district.category);
        Table bench = BenchFixture.table(district.run("split", "random"), "bench");
        for (int model = 0; model < MODELS.size(); model++) {
            // Standard error of kappa on 300 rows is about 0.06.
            assertEquals(0, (double) bench.cell(model, "kappa"), 0.15, MODELS.get(model));
        }
    }

    @Test
    void featureThatRestatesTheTargetIsToldAndNoOther() throws WorkbenchException {
        Run run = district.run("features", "hour, x-y, column:code");
        List<Problem> leaks = run.caveats().stream()
                .filter(problem -> problem.code().equals("bench.leak"))
                .toList();
        assertEquals(1, leaks.size());
        assertEquals("column:code", leaks.get(0).args().get(0));
        assertFalse(BenchFixture.codes(district.run()).contains("bench.leak"));
    }

    @Test
    void farPlaceDoesNotWidenTheAutomaticCell() throws WorkbenchException {
        String before =
                district.run("cell-size", "auto").provenance().parameters().get("cell-size");
        district.x[700] = 900_000;
        district.y[700] = 900_000;
        assertEquals(
                before,
                district.run("cell-size", "auto").provenance().parameters().get("cell-size"));
    }

    @Test
    void verdictComparesWithTheBetterBaselineAndNamesIt() throws WorkbenchException {
        // Without smoothing single incidents decide a cell, and counting by cell falls behind the most frequent class.
        Run noisy = district.run("cell-size", "100", "smoothing", "0.01");
        Table bench = BenchFixture.table(noisy, "bench");
        assertTrue((double) bench.cell(4, "accuracy") > (double) bench.cell(3, "accuracy"));
        assertNull(bench.cell(4, "difference"));
        double lead = (double) bench.cell(0, "accuracy") - (double) bench.cell(4, "accuracy");
        assertEquals(lead, (double) bench.cell(0, "difference"), 1e-12);
        assertTrue(verdict(noisy).contains("est baseline, the most frequent class, "), verdict(noisy));

        Run smooth = district.run("cell-size", "1500");
        Table cells = BenchFixture.table(smooth, "bench");
        assertTrue((double) cells.cell(3, "accuracy") > (double) cells.cell(4, "accuracy"));
        assertNull(cells.cell(3, "difference"));
        assertTrue(verdict(smooth).contains("est baseline, the most frequent class of the cell, "), verdict(smooth));
    }

    @Test
    void verdictSaysFirstThatAFeatureRestatesTheTarget() throws WorkbenchException {
        String verdict = verdict(district.run("features", "hour, x-y, column:code"));
        assertTrue(verdict.startsWith("\"column:code\" seems to restate"), verdict);
        assertFalse(verdict.contains("beats"), verdict);
    }

    private static String verdict(Run run) {
        Artifact.Note note = (Artifact.Note) run.artifact("verdict").orElseThrow();
        return Texts.of(Texts.ENGLISH).get(note.textKey(), note.args().toArray());
    }

    @Test
    void placeInACellWithoutHistoryIsNotCountedAsMissing() throws WorkbenchException {
        district.x[BenchFixture.SIZE - 1] = 90_000;
        district.copy[BenchFixture.SIZE - 1] = "never seen";
        district.copy[BenchFixture.SIZE - 2] = null;
        Table features = BenchFixture.table(district.run("features", "x-y, column:code, cluster"), "features");
        // The last quarter of 1,200 rows is judged, and no row of it lacks a place.
        double one = 1.0 / 300;
        assertEquals(List.of(0.0, one, 0.0), column(features, "missing"));
        assertEquals(List.of(one, one, 0.0), column(features, "without-history"));
        district.x[BenchFixture.SIZE - 3] = Double.NaN;
        Table lost = BenchFixture.table(district.run("features", "x-y"), "features");
        assertEquals(List.of(one), column(lost, "missing"));
    }

    @Test
    void threePartsShareOutAllRows() throws WorkbenchException {
        Table bench = BenchFixture.table(district.run("training-share", "70", "validation-share", "20"), "bench");
        assertEquals(840L, bench.cell(0, "n-train"));
        assertEquals(240L, bench.cell(0, "n-validation"));
        assertEquals(120L, bench.cell(0, "n-test"));
        assertTrue((double) bench.cell(4, "validation-accuracy") > 0.3);
    }

    @Test
    void modelBeyondItsMemoryIsLimitedAndItsRowSaysSo() {
        LearningTask roomy = task(1_000_000_000L);
        LearningTask tight = task(new RandomForestLearner(5, 0, 1).memoryBytes(roomy) * 6 / 10);
        assertEquals(
                "", new RandomForestLearner(5, 0, 1).learn(roomy, Progress.NONE).limited());
        Answers limited = new RandomForestLearner(5, 0, 1).learn(tight, Progress.NONE);
        assertTrue(limited.limited().matches("max-depth=\\d+|rows=\\d+"), limited.limited());
        LearningTask narrow = task(new NearestNeighbours(5).memoryBytes(roomy) / 2);
        assertTrue(
                new NearestNeighbours(5).learn(narrow, Progress.NONE).limited().matches("rows=\\d+"));
        assertTrue(
                new NaiveBayesLearner().learn(narrow, Progress.NONE).limited().matches("(rows=\\d+)?"));
    }

    @Test
    void stoppingEndsTheForestBetweenTrees() {
        Progress stop = (fraction, key, args) -> {
            if (key.equals("progress.bench-trees")) {
                throw new CancellationException();
            }
        };
        assertThrows(CancellationException.class, () -> district.run(2, stop));
    }

    @Test
    void progressNeverRunsBackwards() throws WorkbenchException {
        List<Double> fractions = new ArrayList<>();
        district.run(2, (fraction, key, args) -> fractions.add(fraction));
        for (int i = 1; i < fractions.size(); i++) {
            assertTrue(fractions.get(i) >= fractions.get(i - 1) - 1e-12, fractions.toString());
        }
        assertTrue(fractions.get(fractions.size() - 1) <= 1);
    }

    @Test
    void valuesAreJoinedToClassesAndRowsWithoutOneAreCounted() throws WorkbenchException {
        district.category[3] = null;
        Run run = district.run("classes", "robbery, homicide -> violent; theft -> not");
        assertEquals(
                List.of("not", "violent"),
                matrix(run, "majority").rowLabels().stream().sorted().toList());
        assertTrue(BenchFixture.codes(run).contains("bench.rows-without-target"));
        assertTrue(BenchFixture.codes(district.run("classes", "robbery -> a; theft -> b"))
                .contains("bench.rows-without-class"));
    }

    @Test
    void rarestClassesBeyondTheLimitAreJoined() throws WorkbenchException {
        Run run = district.run("max-classes", "2");
        assertEquals(List.of("theft", "…"), matrix(run, "fast-knn").rowLabels());
        assertTrue(BenchFixture.codes(run).contains("bench.classes-joined"));
    }

    @Test
    void classWithOneMemberIsSaidNotToBeTested() throws WorkbenchException {
        district.category[0] = "piracy";
        Run run = district.run("split", "random");
        assertTrue(BenchFixture.codes(run).contains("bench.class-not-tested"));
        assertEquals(0, matrix(run, "fast-knn").rowSum(3));
    }

    @Test
    void targetOfOneClassIsRefusedByName() {
        Arrays.fill(district.category, "theft");
        WorkbenchException refused = assertThrows(WorkbenchException.class, () -> district.run());
        assertEquals("bench.one-class", refused.problem().code());
    }

    @Test
    void timesAllAlikeCannotBeCut() {
        Arrays.fill(district.start, district.start[0]);
        assertEquals(
                "bench.no-cut-in-time",
                assertThrows(WorkbenchException.class, () -> district.run())
                        .problem()
                        .code());
    }

    @Test
    void incidentsWithoutTimesOrPlacesStillRunAtRandom() throws WorkbenchException {
        Arrays.fill(district.x, Double.NaN);
        Arrays.fill(district.y, Double.NaN);
        Arrays.fill(district.start, LocalMillis.MISSING);
        Run run = district.run("split", "random", "features", "hour, x-y, cell, cluster, rounded-place");
        Table bench = BenchFixture.table(run, "bench");
        assertEquals(bench.cell(4, "accuracy"), bench.cell(3, "accuracy"));
    }

    @Test
    void everyTextOfABenchExistsInBothLanguages() throws WorkbenchException {
        Run run = district.run("split", "random", "features", "hour, column:code", "max-classes", "2", "levels", "2");
        for (Locale language : List.of(Texts.ENGLISH, Texts.SPANISH)) {
            Texts texts = Texts.of(language);
            run.caveats().forEach(problem -> assertFalse(texts.say(problem).contains("{")));
            for (Artifact artifact : run.artifacts()) {
                assertTrue(texts.has(artifact.titleKey()), artifact.titleKey());
                if (artifact instanceof Artifact.Table table) {
                    for (TableColumn column : table.table().columns()) {
                        assertTrue(texts.has(column.titleKey()), column.titleKey());
                    }
                }
                if (artifact instanceof Artifact.Note note) {
                    assertFalse(texts.get(note.textKey(), note.args().toArray()).contains("{"));
                }
            }
        }
    }

    private LearningTask task(long memoryBytes) {
        int[] training = IntStream.range(0, 900).toArray();
        int[] classOf = Arrays.stream(training)
                .map(i -> district.category[i].equals("theft") ? 0 : 1)
                .toArray();
        FeatureTable table = FittedFeatures.fit(
                        district.incidents(),
                        training,
                        List.of("hour", "x-y"),
                        new FeatureSettings(500, 1000, 5, 30, 1),
                        Progress.NONE)
                .of(district.incidents(), IntStream.range(0, BenchFixture.SIZE).toArray(), Progress.NONE);
        int[] asked = IntStream.range(900, 950).toArray();
        return new LearningTask(table, training, classOf, asked, 2, 1, memoryBytes, 2);
    }

    private static Matrix matrix(Run run, String model) {
        return ((Artifact.Matrix) run.artifact("confusion-" + model).orElseThrow()).matrix();
    }

    private static List<Object> column(Table table, String id) {
        int column = table.columnIndex(id);
        return table.rows().stream().map(row -> row.get(column)).toList();
    }
}
