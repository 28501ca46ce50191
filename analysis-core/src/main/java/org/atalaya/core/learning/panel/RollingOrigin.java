// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.learning.BenchLearners;
import org.atalaya.core.learning.BenchParams;
import org.atalaya.core.learning.Fitted;
import org.atalaya.core.learning.Learner;
import org.atalaya.core.learning.LearningTask;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.progress.Progress;

/**
 * The last periods forecast one after the other, each by models that were fitted on earlier periods only.
 *
 * @param trainedMost at most so many periods, the latest ones, train
 * @param refitEvery test periods from one fit to the next
 */
record RollingOrigin(
        Panel panel,
        Panel.Ground ground,
        Baseline.Places places,
        double[] areaKm2,
        int testPeriods,
        int gap,
        int trainedMost,
        int refitEvery,
        BenchParams bench,
        int threads) {

    /** All forecasts judged, and the best one's answer for the period to come. */
    record Outcome(List<Forecaster> forecasters, Forecaster best, double[] next, int origins, int fits) {

        List<Forecaster> models() {
            return forecasters.stream().filter(one -> !one.baseline()).toList();
        }

        List<Forecaster> baselines() {
            return forecasters.stream().filter(Forecaster::baseline).toList();
        }

        Forecaster prior() {
            return forecasters.stream()
                    .filter(one -> one.id().equals(Baseline.PRIOR.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    int firstTest() {
        return panel.frame().periods() - testPeriods;
    }

    Outcome run(Progress progress) {
        List<Learner> learners = BenchLearners.of(bench);
        List<Forecaster> all = new ArrayList<>();
        double share = 0.85 / Math.max(1, learners.size());
        for (int i = 0; i < learners.size(); i++) {
            all.add(judged(learners.get(i), progress.slice(i * share, (i + 1) * share)));
        }
        for (Baseline baseline : Baseline.values()) {
            progress.step(0.85, "progress.bench-judging");
            all.add(judged(baseline));
        }
        // Whoever has the least log loss forecasts what comes; a prior says the same of every cell and makes no map.
        Forecaster best = all.stream()
                .filter(one -> one.saysProbabilities() && !one.id().equals(Baseline.PRIOR.id()))
                .reduce((a, b) -> b.logLoss() < a.logLoss() ? b : a)
                .orElseThrow();
        int next = panel.frame().periods();
        double[] said = learners.stream()
                .filter(learner -> learner.kind().id().equals(best.id()))
                .findFirst()
                .map(learner -> positive(fit(learner, next, progress.slice(0.85, 0.98)), next))
                .orElseGet(() -> Baseline.CELL_PAST.of(panel, next, bench.smoothing(), ground, places));
        int fits = learners.size() * ((testPeriods + refitEvery - 1) / refitEvery);
        return new Outcome(all, best, said, testPeriods, fits);
    }

    private Forecaster judged(Learner learner, Progress progress) {
        List<PeriodScore> scores = new ArrayList<>();
        Fitted fitted = null;
        for (int i = 0; i < testPeriods; i++) {
            int period = firstTest() + i;
            progress.step((double) i / testPeriods, "progress.bench-fitting");
            if (i % refitEvery == 0) {
                fitted = fit(learner, period, progress.slice((double) i / testPeriods, (i + 1.0) / testPeriods));
            }
            scores.add(score(positive(fitted, period), true, period));
        }
        return Forecaster.of(learner.kind(), BenchLearners.number(learner.kind()), scores, fitted.limited());
    }

    private Forecaster judged(Baseline baseline) {
        List<PeriodScore> scores = IntStream.range(firstTest(), panel.frame().periods())
                .mapToObj(period -> score(
                        baseline.of(panel, period, bench.smoothing(), ground, places),
                        baseline.saysProbabilities(),
                        period))
                .toList();
        return Forecaster.of(baseline, scores);
    }

    private PeriodScore score(double[] risk, boolean probabilities, int period) {
        int[] counts = Arrays.stream(panel.rows(period, period))
                .map(row -> panel.happened()[row])
                .toArray();
        return PeriodScore.of(risk, probabilities, counts, areaKm2);
    }

    private Fitted fit(Learner learner, int origin, Progress progress) {
        int last = panel.frame().lastTrained(origin, gap);
        int from = Math.max(panel.first(), last + 1 - trainedMost);
        int[] rows = panel.rows(from, last);
        LearningTask task = new LearningTask(
                panel.table(),
                rows,
                panel.classOf(rows),
                panel.rows(origin, origin),
                2,
                bench.seed(),
                bench.memoryMb() * 1_000_000L,
                threads);
        return learner.fit(task, progress);
    }

    private double[] positive(Fitted fitted, int period) {
        return Probabilities.column(fitted.answer(panel.table(), panel.rows(period, period), Progress.NONE), 1);
    }
}
