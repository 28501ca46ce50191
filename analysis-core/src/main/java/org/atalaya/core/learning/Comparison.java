// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.metric.CorrectedResampledT;
import org.atalaya.core.learning.metric.Holm;
import org.atalaya.core.learning.metric.McNemar;
import org.atalaya.core.learning.metric.PairedBootstrap;
import org.atalaya.core.learning.metric.PeriodDifference;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * Two models on the same test rows: the difference of their accuracies, its interval, and how likely chance alone makes
 * one as large. Folds are compared fold by fold, test rows in the order of time period by period, a random part row by
 * row.
 *
 * @param low of the 95 % interval; NaN where there is none
 * @param p two-sided; NaN where nothing can be tested
 * @param holm p corrected for all pairs of the table
 * @param n folds, periods or incidents that tell the two apart
 */
record Comparison(
        ModelScore first,
        ModelScore second,
        Way way,
        double difference,
        double low,
        double high,
        double p,
        double holm,
        long n) {

    private static final double LEVEL = 0.05;

    private static final int ENOUGH_PERIODS = 12;

    /** How two models are compared. */
    enum Way {
        CORRECTED_T("corrected-t"),
        MCNEMAR_EXACT("mcnemar-exact"),
        MCNEMAR_CORRECTED("mcnemar-corrected"),
        BY_WEEK("by-week"),
        BY_DAY("by-day"),
        BY_MONTH("by-month");

        private final String id;

        Way(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** Whether chance alone is an unlikely reason, all pairs considered. */
    boolean told() {
        return holm < LEVEL;
    }

    boolean firstAhead() {
        return told() && difference > 0;
    }

    /** Every pair of models, and every model with the best baseline. */
    static List<Comparison> all(Incidents incidents, ClassifierBench.Outcome outcome, BenchParams.Split split) {
        List<ModelScore> models = new ArrayList<>(outcome.scores().stream()
                .filter(score -> !score.kind().baseline())
                .toList());
        models.add(outcome.bestBaseline());
        List<Comparison> pairs = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            for (int j = i + 1; j < models.size(); j++) {
                pairs.add(of(incidents, outcome, split, models.get(i), models.get(j)));
            }
        }
        return corrected(pairs);
    }

    /** The same pairs with Holm's p. */
    static List<Comparison> corrected(List<Comparison> pairs) {
        double[] holm = Holm.adjusted(pairs.stream().mapToDouble(Comparison::p).toArray());
        List<Comparison> corrected = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            Comparison c = pairs.get(i);
            corrected.add(new Comparison(c.first, c.second, c.way, c.difference, c.low, c.high, c.p, holm[i], c.n));
        }
        return corrected;
    }

    private static Comparison of(
            Incidents incidents,
            ClassifierBench.Outcome outcome,
            BenchParams.Split split,
            ModelScore first,
            ModelScore second) {
        if (!split.later() && outcome.folds().size() > 1) {
            return byFold(
                    first,
                    second,
                    accuracies(outcome, outcome.scores().indexOf(first)),
                    accuracies(outcome, outcome.scores().indexOf(second)),
                    testToTrain(outcome));
        }
        return ofRows(incidents, outcome, outcome.bootstrap(), split, first, second);
    }

    /** Row by row, or by period where the test rows are later than what trains. */
    static Comparison ofRows(
            Incidents incidents,
            ClassifierBench.Outcome outcome,
            PairedBootstrap bootstrap,
            BenchParams.Split split,
            ModelScore first,
            ModelScore second) {
        if (split.later()) {
            for (Way way : incidents.precision().atLeast(TimePrecision.DAY)
                    ? List.of(Way.BY_WEEK, Way.BY_DAY)
                    : List.of(Way.BY_MONTH)) {
                Map<Long, double[]> periods = periods(incidents, outcome, way, first.right(), second.right());
                if (periods.size() >= ENOUGH_PERIODS) {
                    PeriodDifference d = PeriodDifference.of(
                            periods.values().stream().mapToDouble(v -> v[0]).toArray(),
                            periods.values().stream().mapToDouble(v -> v[1]).toArray());
                    return new Comparison(
                            first, second, way, d.difference(), d.low(), d.high(), d.p(), Double.NaN, d.periods());
                }
            }
        }
        McNemar mcNemar = McNemar.of(first.right(), second.right());
        PairedBootstrap.Interval interval = bootstrap.difference(first.right(), second.right());
        return new Comparison(
                first,
                second,
                mcNemar.exact() ? Way.MCNEMAR_EXACT : Way.MCNEMAR_CORRECTED,
                first.matrix().accuracy() - second.matrix().accuracy(),
                interval.low(),
                interval.high(),
                mcNemar.p(),
                Double.NaN,
                mcNemar.firstOnly() + mcNemar.secondOnly());
    }

    /** The corrected resampled t over folds. */
    static Comparison byFold(
            ModelScore first, ModelScore second, double[] firsts, double[] seconds, double testToTrain) {
        CorrectedResampledT t = CorrectedResampledT.of(firsts, seconds, testToTrain);
        PairedBootstrap.Interval interval = CorrectedResampledT.interval(firsts, seconds, testToTrain);
        return new Comparison(
                first,
                second,
                Way.CORRECTED_T,
                t.meanDifference(),
                interval.low(),
                interval.high(),
                t.p(),
                Double.NaN,
                firsts.length);
    }

    /** Accuracy of one model, fold by fold. */
    static double[] accuracies(ClassifierBench.Outcome outcome, int model) {
        return outcome.folds().stream()
                .mapToDouble(fold -> fold.models().get(model).accuracy())
                .toArray();
    }

    static double testToTrain(ClassifierBench.Outcome outcome) {
        return outcome.folds().stream()
                .mapToDouble(fold -> (double) fold.tested() / fold.trained())
                .average()
                .orElseThrow();
    }

    /** Gain of the first model and number of rows, period by period. */
    private static Map<Long, double[]> periods(
            Incidents incidents, ClassifierBench.Outcome outcome, Way way, boolean[] first, boolean[] second) {
        Map<Long, double[]> periods = new TreeMap<>();
        long last = Long.MIN_VALUE;
        for (int position : outcome.test()) {
            last = Math.max(last, incidents.start(outcome.question().rows()[position]));
        }
        for (int i = 0; i < first.length; i++) {
            long time = incidents.start(outcome.question().rows()[outcome.test()[i]]);
            double[] sums = periods.computeIfAbsent(period(time, last, way), k -> new double[2]);
            sums[0] += (first[i] ? 1 : 0) - (second[i] ? 1 : 0);
            sums[1]++;
        }
        return periods;
    }

    /** Days and weeks are counted back from the last day, so that only the earliest may be short. */
    private static long period(long time, long last, Way way) {
        if (way == Way.BY_MONTH) {
            LocalDateTime moment = LocalMillis.toDateTime(time);
            return moment.getYear() * 12L + moment.getMonthValue();
        }
        long day = Duration.ofDays(1).toMillis();
        long back = Math.floorDiv(last, day) - Math.floorDiv(time, day);
        return -(way == Way.BY_WEEK ? back / 7 : back);
    }
}
