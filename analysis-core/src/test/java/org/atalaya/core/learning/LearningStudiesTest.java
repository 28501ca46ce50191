// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.LoadedInputs;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.analysis.Runner;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;

/** The analyses that put the bench's question several times. */
class LearningStudiesTest {

    private final BenchFixture district = new BenchFixture();

    @Test
    void eachSplitOfTheComparisonEqualsTheBenchUnderThatSplit() throws WorkbenchException {
        Run run = run(new SplitComparisonAnalysis(2), Map.of("splits", "time, random", "trees", "10", "k", "5"));
        Table splits = BenchFixture.table(run, "splits");
        for (String split : List.of("random", "time")) {
            Table bench = BenchFixture.table(district.run("split", split), "bench");
            List<Object> there = splits.rows().stream()
                    .filter(row -> row.get(0).equals(split))
                    .map(row -> row.get(splits.columnIndex("accuracy")))
                    .toList();
            assertEquals(
                    bench.rows().stream()
                            .map(row -> row.get(bench.columnIndex("accuracy")))
                            .toList(),
                    there);
        }
    }

    @Test
    void aFeatureThatDecidesTheClassCostsAndTheWholeEqualsTheBench() throws WorkbenchException {
        Run run = run(
                new AblationAnalysis(2),
                Map.of(
                        "features",
                        "hour, x-y, column:code",
                        "changes",
                        "-columns, -cluster, hour>weekday",
                        "learner",
                        "naive-bayes"));
        Table table = BenchFixture.table(run, "ablation");
        Table bench = BenchFixture.table(
                district.run("features", "hour, x-y, column:code", "learners", "naive-bayes"), "bench");
        assertEquals(bench.cell(0, "accuracy"), table.cell(0, "accuracy"));
        assertEquals("-columns", table.cell(1, "variant"));
        assertTrue((Double) table.cell(1, "difference-high") < 0);
        assertTrue((Double) table.cell(1, "holm-p") < 0.01);
        assertEquals("hour>weekday", table.cell(2, "variant"), "there is no cluster to leave out");
        assertEquals(5, table.rows().size(), "and two baselines");
        assertTrue(BenchFixture.codes(run).contains("ablation.without-effect"));
    }

    @Test
    void classesOfTestRowsChangeNoTrial() throws WorkbenchException {
        Map<String, String> settings = Map.of("learner", "knn", "search", "grid", "inner-folds", "3");
        List<Object> before = column(run(new TuningAnalysis(2), settings), "log-loss");
        for (int i = 1000; i < BenchFixture.SIZE; i++) {
            district.category[i] = district.category[i].equals("theft") ? "robbery" : "theft";
        }
        assertEquals(before, column(run(new TuningAnalysis(1), settings), "log-loss"));
        assertEquals(5, before.size());
    }

    @Test
    void randomSearchTriesAsManyAsAskedAndEachOnce() throws WorkbenchException {
        List<Object> tried = column(
                run(
                        new TuningAnalysis(2),
                        Map.of(
                                "ranges",
                                "listed",
                                "tree-counts",
                                "3, 5",
                                "depths",
                                "2, 4",
                                "leaves",
                                "5",
                                "trials",
                                "3",
                                "inner-folds",
                                "2",
                                "split",
                                "blocks",
                                "block-side",
                                "700")),
                "settings");
        assertEquals(3, tried.size());
        assertEquals(3, tried.stream().distinct().count());
    }

    private static List<Object> column(Run run, String id) {
        Table trials = BenchFixture.table(run, "trials");
        return trials.rows().stream()
                .map(row -> row.get(trials.columnIndex(id)))
                .toList();
    }

    private Run run(Analysis<?, ?> analysis, Map<String, String> settings) throws WorkbenchException {
        Map<String, String> texts = new TreeMap<>(settings);
        texts.put("cell-size", "500");
        return new Runner(Clock.systemUTC())
                .run(
                        analysis,
                        new LoadedInputs(district.incidents(), Optional.empty(), "sha256:0"),
                        texts,
                        Progress.NONE);
    }
}
