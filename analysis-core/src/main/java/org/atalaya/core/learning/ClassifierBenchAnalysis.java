// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.StudyFrame;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Classifiers side by side, with the baselines that cannot be hidden. */
public final class ClassifierBenchAnalysis implements Analysis<BenchParams, BenchResult> {

    public static final String ID = "classifier-bench";

    /** Within this of the best model a single feature is all the model has … */
    private static final double AS_GOOD = 0.01;

    /** … provided it knows clearly more than the most frequent class. */
    private static final double KNOWS_SOMETHING = 0.05;

    private final int threads;

    public ClassifierBenchAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public ClassifierBenchAnalysis(int threads) {
        this.threads = threads;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BenchParams> parameterType() {
        return BenchParams.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, BenchParams p) throws WorkbenchException {
        return BenchCost.of(inputs.summary(p.incidents()).count(), p);
    }

    @Override
    public List<Problem> check(Inputs inputs, BenchParams params) throws WorkbenchException {
        return BenchCheck.of(inputs.summary(params.incidents()), params);
    }

    @Override
    public BenchParams resolve(Inputs inputs, BenchParams p) throws WorkbenchException {
        if (p.cellSize().isPresent()) {
            return p;
        }
        double size = StudyFrame.of(inputs.zones(), inputs.incidents(p.incidents()))
                .map(frame -> GridSpec.defaultCellSize(frame.extent()))
                .orElse(100.0);
        return new BenchParams(
                p.incidents(),
                p.target(),
                p.classes(),
                p.features(),
                p.learners(),
                p.split(),
                p.trainingShare(),
                p.validationShare(),
                p.seed(),
                p.k(),
                p.trees(),
                p.maxDepth(),
                p.minLeaf(),
                OptionalDouble.of(size),
                p.smoothing(),
                p.clusters(),
                p.rounding(),
                p.levels(),
                p.maxClasses(),
                p.memoryMb(),
                p.contextDays());
    }

    @Override
    public BenchResult run(Inputs inputs, BenchParams params, Progress progress) throws WorkbenchException {
        BenchParams resolved = resolve(inputs, params);
        Incidents incidents = inputs.incidents(resolved.incidents());
        List<String> features = BenchCheck.usable(inputs.summary(resolved.incidents()), resolved.features());
        targetIsNoFeature(incidents, resolved);
        ContextColumns context = ContextColumns.of(incidents, features, inputs, resolved.contextDays());
        ClassifierBench.Outcome outcome =
                ClassifierBench.run(context.incidents(), resolved, features, threads, progress);
        List<Problem> caveats = new ArrayList<>(outcome.question().caveats());
        resolved.features().stream()
                .filter(name -> !features.contains(name))
                .forEach(name -> caveats.add(Problem.warning("bench.time-too-coarse", name)));
        caveats.addAll(context.caveats());
        leaks(outcome, caveats);
        joinedLevels(incidents, resolved, features, caveats);
        for (ModelScore score : outcome.scores()) {
            if (!score.answers().limited().isEmpty()) {
                caveats.add(Problem.warning(
                        "bench.limited",
                        score.kind().number(),
                        ModelMemory.megabytes(score.answers().memoryBytes()),
                        resolved.memoryMb(),
                        score.answers().limited()));
            }
        }
        Predictions.leftOut(outcome).ifPresent(caveats::add);
        boolean byTime = resolved.split() == BenchParams.Split.TIME;
        if (!byTime) {
            caveats.add(Problem.info("bench.random-split-flatters"));
        }
        return new BenchResult(BenchArtifacts.of(incidents, outcome, byTime), caveats);
    }

    private static void targetIsNoFeature(Incidents incidents, BenchParams params) throws WorkbenchException {
        String target = params.target().isEmpty()
                ? incidents.column(Role.CATEGORY).map(column -> column.name()).orElse("")
                : params.target();
        if (params.features().contains(FeatureKind.COLUMN_PREFIX + target)) {
            throw new WorkbenchException(
                    Problem.error("bench.target-as-feature", target).at(Where.parameter("features")));
        }
    }

    private static void leaks(ClassifierBench.Outcome outcome, List<Problem> caveats) {
        double best = outcome.scores().stream()
                .mapToDouble(score -> score.matrix().accuracy())
                .max()
                .orElseThrow();
        double majority = outcome.score(LearnerKind.MAJORITY).matrix().accuracy();
        for (FeatureLookup lookup : outcome.lookups()) {
            if (outcome.restating().contains(lookup)) {
                caveats.add(Problem.warning("bench.leak", lookup.feature(), lookup.accuracy()));
            } else if (lookup.accuracy() > majority + KNOWS_SOMETHING && lookup.accuracy() > best - AS_GOOD) {
                caveats.add(Problem.warning("bench.one-feature", lookup.feature(), lookup.accuracy(), best));
            }
        }
    }

    private static void joinedLevels(
            Incidents incidents, BenchParams params, List<String> features, List<Problem> caveats) {
        for (String name : features) {
            if (name.startsWith(FeatureKind.COLUMN_PREFIX)) {
                String column = name.substring(FeatureKind.COLUMN_PREFIX.length());
                int all = incidents.column(column).orElseThrow().levels().size();
                if (all > params.levels()) {
                    caveats.add(Problem.info("bench.levels-joined", column, all, params.levels()));
                }
            }
        }
    }
}
