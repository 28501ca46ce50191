// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.learning.metric.Ranking;
import org.atalaya.core.learning.metric.RankingCurve;

/**
 * ROC, precision over recall, cumulative gain and lift of all models in one plot each: of the rarer class where there are
 * two, else of each of the most frequent classes against the rest. Read at every percent of the axis.
 */
final class BenchCurves {

    private static final int MOST_CLASSES = 8;
    private static final int STEPS = 100;

    private BenchCurves() {}

    static List<Artifact> of(ClassifierBench.Outcome outcome) {
        List<Artifact> curves = new ArrayList<>();
        List<Integer> classes = classes(outcome);
        for (int i = 0; i < classes.size(); i++) {
            curves.addAll(of(outcome, classes.get(i), classes.size() == 1 ? "" : "-" + (i + 1)));
        }
        return curves;
    }

    /** The classes worth a plot: those with cases and others in the test part, the most frequent first. */
    private static List<Integer> classes(ClassifierBench.Outcome outcome) {
        int all = outcome.question().classes().size();
        int[] cases = new int[all];
        for (int c : outcome.actual()) {
            cases[c]++;
        }
        List<Integer> judged = IntStream.range(0, all)
                .filter(c -> cases[c] > 0 && cases[c] < outcome.actual().length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -cases[c]))
                .toList();
        return all == 2
                ? judged.subList(Math.max(0, judged.size() - 1), judged.size())
                : judged.subList(0, Math.min(MOST_CLASSES, judged.size()));
    }

    private static List<Artifact> of(ClassifierBench.Outcome outcome, int theClass, String suffix) {
        String name = outcome.question().classes().get(theClass);
        boolean[] positive = Ranking.isClass(outcome.actual(), theClass);
        List<String> models = new ArrayList<>();
        List<RankingCurve> curves = new ArrayList<>();
        for (ModelScore score : outcome.scores()) {
            double[] p = new double[positive.length];
            for (int i = 0; i < p.length; i++) {
                p[i] = score.answers().probabilities()[i][theClass];
            }
            models.add(score.kind().id() + Artifact.Series.OF + name);
            curves.add(RankingCurve.of(positive, p));
        }
        List<Artifact> drawn = new ArrayList<>();
        drawn.add(series("roc", suffix, 0, models, curves, RankingCurve::truePositives));
        drawn.add(series("precision-recall", suffix, 1, models, curves, RankingCurve::precision));
        drawn.add(series("gain", suffix, 0, models, curves, RankingCurve::gain));
        drawn.add(series("lift", suffix, 1, models, curves, (curve, share) -> curve.gain(share) / share));
        return drawn;
    }

    private static Artifact.Series series(
            String id,
            String suffix,
            int first,
            List<String> models,
            List<RankingCurve> curves,
            ToDoubleBiFunction<RankingCurve, Double> read) {
        int points = STEPS + 1 - first;
        List<String> axis = IntStream.range(0, points)
                .mapToObj(i -> Integer.toString(i + first))
                .toList();
        List<double[]> lines = curves.stream()
                .map(curve -> IntStream.range(0, points)
                        .mapToDouble(i -> read.applyAsDouble(curve, (i + first) / (double) STEPS))
                        .toArray())
                .toList();
        return new Artifact.Series(id + suffix, "classifier-bench." + id, id, axis, models, lines);
    }
}
