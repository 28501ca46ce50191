// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.feature.Codes;
import org.atalaya.core.learning.feature.FeatureSettings;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.metric.PairedBootstrap;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Asks every learner the same question and judges the answers alike. */
final class ClassifierBench {

    /** Enough for two steady digits of a 95 % interval. */
    private static final int BOOTSTRAP_DRAWS = 600;

    /** A feature that alone is right this often restates the target. */
    private static final double RESTATES = 0.95;

    private ClassifierBench() {}

    /**
     * Everything that was found.
     *
     * @param test positions of the test rows in the question's rows
     * @param scores in the order of {@link LearnerKind}
     */
    record Outcome(
            BenchQuestion question,
            int[] test,
            int[] actual,
            int trained,
            int validated,
            double priorLogLoss,
            List<ModelScore> scores,
            List<FeatureLookup> lookups,
            PairedBootstrap bootstrap) {

        ModelScore score(LearnerKind kind) {
            return scores.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
        }

        /** What a model must beat: the baseline that is right more often; of equals the counting by cell. */
        ModelScore bestBaseline() {
            ModelScore cells = score(LearnerKind.CELL_SHARES);
            ModelScore majority = score(LearnerKind.MAJORITY);
            return majority.matrix().accuracy() > cells.matrix().accuracy() ? majority : cells;
        }

        /** The features that alone are right so often that they restate the target. */
        List<FeatureLookup> restating() {
            double majority = score(LearnerKind.MAJORITY).matrix().accuracy();
            return lookups.stream()
                    .filter(lookup -> lookup.accuracy() > RESTATES && lookup.accuracy() > majority)
                    .toList();
        }
    }

    /**
     * @param features names that mean something for these incidents
     * @param params with a cell size
     */
    static Outcome run(Incidents incidents, BenchParams params, List<String> features, int threads, Progress progress)
            throws WorkbenchException {
        BenchQuestion question = BenchQuestion.of(incidents, params);
        int[] training = question.rowsOf(Parts.TRAINING);
        int[] test = question.rowsOf(Parts.TEST);
        int[] validation = question.rowsOf(Parts.VALIDATION);
        int[] actual = question.classesOf(test);
        LearningTask task = task(
                incidents, params, features, threads, question, training, test, validation, progress.slice(0, 0.1));
        PairedBootstrap bootstrap = new PairedBootstrap(params.seed(), BOOTSTRAP_DRAWS);
        List<Learner> learners = learners(params);
        List<ModelScore> scores = new ArrayList<>();
        for (int i = 0; i < learners.size(); i++) {
            Progress slice = progress.slice(0.1 + 0.85 * i / learners.size(), 0.1 + 0.85 * (i + 1) / learners.size());
            Answers answers = learners.get(i).learn(task, slice.slice(0, 0.95));
            slice.step(0.95, "progress.bench-judging");
            scores.add(ModelScore.of(
                    learners.get(i).kind(),
                    answers,
                    actual,
                    question.classesOf(validation),
                    question.classes().size(),
                    bootstrap));
        }
        progress.step(0.95, "progress.bench-judging");
        return new Outcome(
                question,
                test,
                actual,
                training.length,
                validation.length,
                Probabilities.logLoss(actual, Answers.same(SmoothedShares.overall(task), actual.length)),
                scores,
                FeatureLookup.of(task, actual, params.smoothing()),
                bootstrap);
    }

    private static LearningTask task(
            Incidents incidents,
            BenchParams params,
            List<String> features,
            int threads,
            BenchQuestion question,
            int[] training,
            int[] test,
            int[] validation,
            Progress progress) {
        int[] rows = question.rows();
        boolean[] trains = new boolean[rows.length];
        for (int i : training) {
            trains[i] = true;
        }
        double cellSize = params.cellSize().orElseThrow();
        FeatureTable table = FeatureTable.of(
                incidents,
                rows,
                trains,
                features,
                new FeatureSettings(cellSize, params.rounding(), params.clusters(), params.levels(), params.seed()),
                progress);
        double[] x = Arrays.stream(rows).mapToDouble(incidents::x).toArray();
        double[] y = Arrays.stream(rows).mapToDouble(incidents::y).toArray();
        return new LearningTask(
                table,
                training,
                question.classesOf(training),
                IntStream.concat(Arrays.stream(test), Arrays.stream(validation)).toArray(),
                question.classes().size(),
                Codes.cells(x, y, cellSize, trains).codes(),
                params.seed(),
                params.memoryMb() * 1_000_000L,
                threads);
    }

    private static List<Learner> learners(BenchParams params) {
        List<Learner> learners = new ArrayList<>();
        for (LearnerKind kind : LearnerKind.values()) {
            if (kind.baseline() || params.learners().contains(kind.id())) {
                learners.add(
                        switch (kind) {
                            case NAIVE_BAYES -> new NaiveBayesLearner();
                            case RANDOM_FOREST ->
                                new RandomForestLearner(params.trees(), params.maxDepth(), params.minLeaf());
                            case KNN -> new NearestNeighbours(params.k());
                            case CELL_SHARES -> new CellShares(params.smoothing());
                            case MAJORITY -> new Majority();
                        });
            }
        }
        return learners;
    }
}
