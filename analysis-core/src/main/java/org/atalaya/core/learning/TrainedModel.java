// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.learning.feature.Feature;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.learning.feature.FeatureLayers;
import org.atalaya.core.learning.feature.FeatureTable;
import org.atalaya.core.learning.feature.FittedFeatures;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * One model of the bench that has learned from all incidents it was given, to be asked about places that are none: cells of a
 * grid, a place somebody clicked. Nothing judges it here; the bench does, with the same settings.
 */
public final class TrainedModel {

    /** Training rows that stand for "this feature not known" in a reason. */
    private static final int BACKGROUND = 64;

    private final LearnerKind kind;
    private final List<String> classes;
    private final double[] shares;
    private final FittedFeatures features;
    private final Fitted fitted;
    private final FeatureTable background;
    private final List<Problem> caveats;
    private final int trained;

    private TrainedModel(
            LearnerKind kind,
            BenchQuestion question,
            double[] shares,
            FittedFeatures features,
            Fitted fitted,
            FeatureTable background) {
        this.kind = kind;
        this.classes = question.classes();
        this.shares = shares;
        this.features = features;
        this.fitted = fitted;
        this.background = background;
        this.caveats = List.copyOf(question.caveats());
        this.trained = question.rows().length;
    }

    /**
     * Fits the first learner that the parameters name.
     *
     * @param params with a cell size; shares of a split are not looked at
     * @throws WorkbenchException where the target is missing, is no category, or has one class
     */
    public static TrainedModel fit(Incidents incidents, BenchParams params, int threads, Progress progress)
            throws WorkbenchException {
        for (String id : params.learners()) {
            Optional<Problem> missing = LearnerKind.find(id).flatMap(LearnerKind::missing);
            if (missing.isPresent()) {
                throw new WorkbenchException(missing.get());
            }
        }
        BenchQuestion question = BenchQuestion.whole(incidents, params);
        int[] rows = question.rows();
        FittedFeatures features = FittedFeatures.fit(
                incidents,
                rows,
                meaningful(incidents, params.features()),
                params.featureSettings(FeatureLayers.NONE),
                progress.slice(0, 0.1));
        LearningTask task = new LearningTask(
                features.of(incidents, rows, progress.slice(0.1, 0.2)),
                IntStream.range(0, rows.length).toArray(),
                question.classOf(),
                new int[0],
                question.classes().size(),
                params.seed(),
                params.memoryMb() * 1_000_000L,
                threads);
        Learner learner = Learners.of(params).stream()
                .filter(one -> params.learners().contains(one.kind().id()))
                .findFirst()
                .orElseThrow();
        Fitted fitted = learner.fit(task, progress.slice(0.2, 1));
        int[] drawn = drawn(rows, params.seed());
        return new TrainedModel(
                learner.kind(),
                question,
                SmoothedShares.overall(task),
                features,
                fitted,
                features.of(incidents, drawn, Progress.NONE));
    }

    public LearnerKind kind() {
        return kind;
    }

    /** In the order of every answer. */
    public List<String> classes() {
        return classes;
    }

    /** Share of each class among the incidents it learned from. */
    public double[] shares() {
        return shares.clone();
    }

    /** How many incidents it learned from. */
    public int trained() {
        return trained;
    }

    public List<String> features() {
        return features.names();
    }

    public List<Problem> caveats() {
        return caveats;
    }

    /** The class that each row has in truth, named as this model names classes; empty where it has none. */
    public List<Optional<String>> classesOf(Incidents incidents, int[] rows, BenchParams params)
            throws WorkbenchException {
        return BenchQuestion.classNames(incidents, rows, params, classes);
    }

    /** Probability of each class for each of these places, given that something happens there then. */
    public double[][] answer(Incidents places, int[] rows, Progress progress) {
        FeatureTable table = features.of(places, rows, progress.slice(0, 0.3));
        return fitted.answer(table, IntStream.range(0, rows.length).toArray(), progress.slice(0.3, 1));
    }

    /**
     * How much each feature adds to the probability of a class at one place: the probability as it is, less its mean when
     * that feature is taken from {@value #BACKGROUND} incidents drawn by the seed and the others stay as they are.
     */
    public double[] reasons(Incidents places, int row, int theClass) {
        FeatureTable here = features.of(places, new int[] {row}, Progress.NONE);
        double asIs = fitted.answer(here, new int[] {0}, Progress.NONE)[0][theClass];
        int n = background.size();
        int[] all = IntStream.range(0, n).toArray();
        int[] same = new int[n];
        double[] reasons = new double[here.features().size()];
        for (int f = 0; f < reasons.length; f++) {
            Feature unknown = background.features().get(f);
            int without = f;
            List<Feature> mixed = IntStream.range(0, reasons.length)
                    .mapToObj(other -> other == without
                            ? unknown
                            : here.features().get(other).rows(same))
                    .toList();
            int[] cells = new int[n];
            Arrays.fill(cells, here.cells()[0]);
            double[][] said = fitted.answer(new FeatureTable(n, mixed, cells), all, Progress.NONE);
            reasons[f] = asIs
                    - Arrays.stream(said)
                            .mapToDouble(p -> p[theClass])
                            .average()
                            .orElseThrow();
        }
        return reasons;
    }

    /** A date without a clock has no hour. */
    private static List<String> meaningful(Incidents incidents, List<String> features) {
        return features.stream()
                .filter(name -> FeatureKind.find(name)
                        .flatMap(FeatureKind::needs)
                        .map(incidents.precision()::atLeast)
                        .orElse(true))
                .toList();
    }

    private static int[] drawn(int[] rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, Math.min(BACKGROUND, rows.length))
                .map(i -> rows[random.nextInt(rows.length)])
                .toArray();
    }
}
