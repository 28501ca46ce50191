// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.feature.FeatureLayers;
import org.atalaya.core.learning.feature.FittedFeatures;
import org.atalaya.core.learning.metric.PairedBootstrap;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Asks every learner the same question and judges the answers alike. */
final class ClassifierBench {

    /** Enough for two steady digits of a 95 % interval. */
    static final int BOOTSTRAP_DRAWS = 600;

    /** A feature that alone is right this often restates the target. */
    private static final double RESTATES = 0.95;

    /** ... if it also makes less than half the errors of the most frequent class. */
    private static final double HALF = 0.5;

    private ClassifierBench() {}

    /**
     * Everything that was found.
     *
     * @param test positions of the test rows in the question's rows: of all folds of the first repeat, fold by fold
     * @param trained rows that train, on average over folds
     * @param scores in the order of {@link LearnerKind}, over the test rows of all folds
     * @param folds every fold of every repeat judged by itself
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
            LeakDetector.Findings leaks,
            PairedBootstrap bootstrap,
            List<FoldScores> folds) {

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
                    .filter(lookup -> lookup.accuracy() > RESTATES && 1 - lookup.accuracy() < HALF * (1 - majority))
                    .toList();
        }
    }

    /**
     * @param features names that mean something for these incidents
     * @param params with a cell size
     */
    static Outcome run(
            Incidents incidents,
            BenchParams params,
            List<String> features,
            FeatureLayers layers,
            int threads,
            Progress progress)
            throws WorkbenchException {
        BenchQuestion question = BenchQuestion.of(incidents, params);
        List<Learner> learners =
                RecalibratedLearner.wrap(Learners.of(params), params.recalibrate(), incidents, question);
        List<Parts> folds = question.folds();
        List<FoldScores> judged = new ArrayList<>();
        FoldPool pool = new FoldPool(learners.size());
        for (int f = 0; f < folds.size(); f++) {
            Progress slice = progress.slice(0.95 * f / folds.size(), 0.95 * (f + 1) / folds.size());
            Parts fold = folds.get(f);
            int[] training = fold.rows(Parts.TRAINING);
            int[] test = fold.rows(Parts.TEST);
            int[] validation = fold.rows(Parts.VALIDATION);
            int[] actual = question.classesOf(test);
            LearningTask task = task(
                    incidents,
                    params,
                    features,
                    layers,
                    threads,
                    question,
                    training,
                    test,
                    validation,
                    slice.slice(0, 0.1));
            List<Answers> answers = new ArrayList<>();
            for (int i = 0; i < learners.size(); i++) {
                Progress own = slice.slice(0.1 + 0.9 * i / learners.size(), 0.1 + 0.9 * (i + 1) / learners.size());
                answers.add(
                        learners.get(i) instanceof Voting
                                ? Voting.mean(List.copyOf(answers))
                                : learners.get(i).learn(task, own));
            }
            int repeat = f / question.foldsPerRepeat();
            judged.add(FoldScores.of(
                    repeat,
                    f % question.foldsPerRepeat(),
                    training.length,
                    actual,
                    answers,
                    question.classes().size()));
            if (repeat == 0) {
                pool.add(
                        test,
                        validation,
                        answers,
                        Answers.same(SmoothedShares.overall(task), actual.length),
                        FeatureLookup.of(task, actual, params.smoothing()));
            }
        }
        progress.step(0.95, "progress.bench-judging");
        PairedBootstrap bootstrap = new PairedBootstrap(params.seed(), BOOTSTRAP_DRAWS);
        int[] test = pool.test();
        int[] actual = question.classesOf(test);
        List<ModelScore> scores = new ArrayList<>();
        for (int i = 0; i < learners.size(); i++) {
            progress.step(0.95 + 0.05 * i / learners.size(), "progress.bench-judging");
            scores.add(ModelScore.of(
                    learners.get(i).kind(),
                    pool.answers(i),
                    actual,
                    question.classesOf(pool.validation()),
                    question.classes().size(),
                    bootstrap));
        }
        List<FeatureLookup> lookups = pool.lookups();
        return new Outcome(
                question,
                test,
                actual,
                (int) Math.round(
                        judged.stream().mapToInt(FoldScores::trained).average().orElseThrow()),
                pool.validation().length,
                Probabilities.logLoss(actual, pool.prior()),
                scores,
                lookups,
                LeakDetector.of(
                        incidents,
                        question,
                        features,
                        lookups,
                        params.cellSize().orElseThrow()),
                bootstrap,
                judged);
    }

    static LearningTask task(
            Incidents incidents,
            BenchParams params,
            List<String> features,
            FeatureLayers layers,
            int threads,
            BenchQuestion question,
            int[] training,
            int[] test,
            int[] validation,
            Progress progress) {
        int[] rows = question.rows();
        FittedFeatures fitted = FittedFeatures.fit(
                incidents,
                Arrays.stream(training).map(i -> rows[i]).toArray(),
                features,
                params.featureSettings(layers),
                progress.slice(0, 0.5));
        return new LearningTask(
                fitted.of(incidents, rows, progress.slice(0.5, 1)),
                training,
                question.classesOf(training),
                Learners.weights(
                        params.classWeights(),
                        question.classesOf(training),
                        question.classes().size()),
                IntStream.concat(Arrays.stream(test), Arrays.stream(validation)).toArray(),
                question.classes().size(),
                params.seed(),
                params.memoryMb() * 1_000_000L,
                threads);
    }
}
