// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.learning.metric.PairedBootstrap;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Tries settings on folds inside the training part, and judges the best of them once on the test part, beside the settings
 * that nobody chose. No trial sees a test row.
 */
final class Tuning {

    private final BenchAsk ask;
    private final TuningParams params;
    private final int threads;
    private final BenchQuestion question;
    private final Parts outer;

    Tuning(BenchAsk ask, TuningParams params, int threads) throws WorkbenchException {
        this.ask = ask;
        this.params = params;
        this.threads = threads;
        this.question = BenchQuestion.of(ask.incidents(), ask.params());
        // Of a rolling origin the latest period; of folds any would do.
        this.outer = question.folds().get(question.folds().size() - 1);
    }

    /**
     * One combination on the inner folds.
     *
     * @param logLoss over the rows of all inner folds, as is {@code accuracy}
     */
    record Trial(Settings settings, double logLoss, double accuracy, double seconds) {

        boolean betterThan(Trial other, TuningParams.Measure measure) {
            return measure == TuningParams.Measure.LOG_LOSS ? logLoss < other.logLoss : accuracy > other.accuracy;
        }

        double measured(TuningParams.Measure measure) {
            return measure == TuningParams.Measure.LOG_LOSS ? logLoss : accuracy;
        }
    }

    /**
     * All there is to tell.
     *
     * @param judged the best settings (first), the default ones (second) and the baselines on the test part
     */
    record Found(
            List<Trial> trials, Trial best, int planned, ClassifierBench.Outcome outcome, List<ModelScore> judged) {}

    Found run(Progress progress) throws WorkbenchException {
        List<LearningTask> tasks = new ArrayList<>();
        List<int[]> answers = new ArrayList<>();
        List<Parts> inner = inner();
        int[] training = outer.rows(Parts.TRAINING);
        for (int f = 0; f < inner.size(); f++) {
            int[] learned = at(training, inner.get(f).rows(Parts.TRAINING));
            int[] asked = at(training, inner.get(f).rows(Parts.TEST));
            tasks.add(task(learned, asked, progress.slice(0.1 * f / inner.size(), 0.1 * (f + 1) / inner.size())));
            answers.add(question.classesOf(asked));
        }
        List<Settings> tried = Settings.tried(params);
        List<Trial> trials = new ArrayList<>();
        long start = System.nanoTime();
        long allowed = Duration.ofMinutes(params.minutes()).toNanos();
        Trial best = null;
        for (int i = 0; i < tried.size(); i++) {
            // The clock decides how many trials there are, never what one of them finds.
            if (i > 0 && System.nanoTime() - start > allowed) {
                break;
            }
            Progress slice = progress.slice(0.1 + 0.8 * i / tried.size(), 0.1 + 0.8 * (i + 1) / tried.size());
            slice.step(0, "progress.tuning-trial", i + 1, tried.size());
            Trial trial = trial(tried.get(i), tasks, answers, slice);
            trials.add(trial);
            best = best == null || trial.betterThan(best, params.measure()) ? trial : best;
        }
        return judged(trials, best, tried.size(), progress.slice(0.9, 1));
    }

    private Trial trial(Settings settings, List<LearningTask> tasks, List<int[]> answers, Progress progress) {
        Learner learner = learner(settings.of(ask.params()));
        List<double[]> said = new ArrayList<>();
        long start = System.nanoTime();
        for (int f = 0; f < tasks.size(); f++) {
            said.addAll(Arrays.asList(
                    learner.learn(tasks.get(f), progress.slice((double) f / tasks.size(), (f + 1.0) / tasks.size()))
                            .probabilities()));
        }
        int[] actual = answers.stream().flatMapToInt(Arrays::stream).toArray();
        double[][] p = said.toArray(double[][]::new);
        int[] most = Probabilities.mostProbable(p);
        long right = IntStream.range(0, actual.length)
                .filter(i -> most[i] == actual[i])
                .count();
        return new Trial(
                settings,
                Probabilities.logLoss(actual, p),
                (double) right / actual.length,
                Answers.secondsSince(start));
    }

    private Found judged(List<Trial> trials, Trial best, int planned, Progress progress) {
        int[] test = outer.rows(Parts.TEST);
        int[] actual = question.classesOf(test);
        LearningTask task = task(outer.rows(Parts.TRAINING), test, progress.slice(0, 0.1));
        PairedBootstrap bootstrap = new PairedBootstrap(params.seed(), ClassifierBench.BOOTSTRAP_DRAWS);
        List<Learner> learners =
                new ArrayList<>(List.of(learner(best.settings().of(ask.params())), learner(ask.params())));
        Learners.of(ask.params()).stream()
                .filter(learner -> learner.kind().baseline())
                .forEach(learners::add);
        List<ModelScore> scores = new ArrayList<>();
        for (int i = 0; i < learners.size(); i++) {
            Learner learner = learners.get(i);
            Answers said = learner.learn(
                    task, progress.slice(0.1 + 0.9 * i / learners.size(), 0.1 + 0.9 * (i + 1) / learners.size()));
            scores.add(ModelScore.of(
                    learner.kind(), said, actual, new int[0], question.classes().size(), bootstrap));
        }
        ClassifierBench.Outcome outcome = new ClassifierBench.Outcome(
                question,
                test,
                actual,
                task.training().length,
                0,
                Double.NaN,
                scores,
                List.of(),
                LeakDetector.Findings.NONE,
                bootstrap,
                List.of());
        return new Found(trials, best, planned, outcome, scores);
    }

    /** Folds of the training part of the same kind as the outer split; of a split by time each tries what comes next. */
    private List<Parts> inner() throws WorkbenchException {
        int[] training = outer.rows(Parts.TRAINING);
        int[] rows = at(question.rows(), training);
        BenchParams.Split split = ask.params().split();
        List<Parts> folds;
        if (split.later()) {
            folds = RollingOrigin.steps(
                    Arrays.stream(rows).mapToLong(ask.incidents()::start).toArray(), params.innerFolds());
        } else {
            BenchParams inside = ask.params()
                    .with("split", split == BenchParams.Split.RANDOM ? BenchParams.Split.FOLDS : split)
                    .with("folds", params.innerFolds())
                    .with("repeats", 1);
            folds = Splits.of(
                    ask.incidents(),
                    inside,
                    rows,
                    question.classesOf(training),
                    question.classes().size(),
                    new ArrayList<>());
        }
        if (folds.isEmpty()) {
            throw new WorkbenchException(Problem.error("tuning.no-inner-folds", rows.length, params.innerFolds())
                    .at(Where.parameter("inner-folds")));
        }
        return folds;
    }

    private LearningTask task(int[] learned, int[] asked, Progress progress) {
        return ClassifierBench.task(
                ask.incidents(),
                ask.params(),
                ask.features(),
                ask.layers(),
                threads,
                question,
                learned,
                asked,
                new int[0],
                progress);
    }

    private static Learner learner(BenchParams with) {
        return Learners.of(with).stream()
                .filter(learner -> !learner.kind().baseline())
                .findFirst()
                .orElseThrow();
    }

    private static int[] at(int[] of, int[] positions) {
        return Arrays.stream(positions).map(i -> of[i]).toArray();
    }
}
