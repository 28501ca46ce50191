// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.atalaya.core.evaluation.HitScore;
import org.atalaya.core.learning.LearnerKind;
import org.atalaya.core.learning.metric.Ranking;

/**
 * A model or a baseline with its scores in all test periods.
 *
 * @param number by which sentences choose its name, among models or among baselines
 * @param limited what the memory cut, empty for nothing
 */
record Forecaster(String id, int number, boolean baseline, List<PeriodScore> periods, String limited) {

    static Forecaster of(Baseline baseline, List<PeriodScore> periods) {
        return new Forecaster(baseline.id(), baseline.number(), true, periods, "");
    }

    static Forecaster of(LearnerKind kind, int number, List<PeriodScore> periods, String limited) {
        return new Forecaster(kind.id(), number, false, periods, limited);
    }

    boolean saysProbabilities() {
        return !Double.isNaN(logLoss());
    }

    double[] logLosses() {
        return periods.stream().mapToDouble(PeriodScore::logLoss).toArray();
    }

    /** Periods have equally many cells: the mean of their means is that of all. */
    double logLoss() {
        return DoubleStream.of(logLosses()).average().orElse(Double.NaN);
    }

    double brier() {
        return periods.stream().mapToDouble(PeriodScore::brier).average().orElse(Double.NaN);
    }

    /** Of all cells and periods together. */
    double auc() {
        return Ranking.auc(happened(), risk());
    }

    double precision() {
        return Ranking.averagePrecision(happened(), risk());
    }

    double[] hits(int coverage) {
        return sums(coverage, HitScore::hits);
    }

    double hitRate(int coverage) {
        return sum(hits(coverage)) / sum(sums(coverage, HitScore::allHits));
    }

    double pai(int coverage) {
        return hitRate(coverage) / (sum(sums(coverage, HitScore::areaKm2)) / sum(sums(coverage, HitScore::allKm2)));
    }

    double pei(int coverage) {
        return sum(hits(coverage)) / sum(sums(coverage, HitScore::mostHits));
    }

    double[] all() {
        return sums(0, HitScore::allHits);
    }

    private double[] sums(int coverage, ToDoubleFunction<HitScore> of) {
        return periods.stream()
                .mapToDouble(period -> of.applyAsDouble(period.flagged()[coverage]))
                .toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private double[] risk() {
        return periods.stream().flatMapToDouble(p -> Arrays.stream(p.risk())).toArray();
    }

    private boolean[] happened() {
        int cells = periods.get(0).happened().length;
        boolean[] all = new boolean[cells * periods.size()];
        IntStream.range(0, all.length)
                .forEach(i -> all[i] = periods.get(i / cells).happened()[i % cells]);
        return all;
    }
}
