// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.StudyFrame;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.learning.feature.FeatureLayers;
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
        return FoldCost.of(inputs.summary(p.incidents()).count(), p);
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
        return p.with("cellSize", OptionalDouble.of(size));
    }

    @Override
    public BenchResult run(Inputs inputs, BenchParams params, Progress progress) throws WorkbenchException {
        BenchParams resolved = resolve(inputs, params);
        Incidents incidents = inputs.incidents(resolved.incidents());
        List<String> features = BenchCheck.usable(inputs.summary(resolved.incidents()), resolved.features());
        targetIsNoFeature(incidents, resolved);
        FeatureLayers layers = new FeatureLayers(inputs.zoneLayers());
        layers.require(features);
        ContextColumns context = ContextColumns.of(
                Splits.withZones(incidents, resolved, inputs), features, inputs, resolved.contextDays());
        ClassifierBench.Outcome outcome =
                ClassifierBench.run(context.incidents(), resolved, features, layers, threads, progress);
        List<Problem> caveats = new ArrayList<>(outcome.question().caveats());
        resolved.features().stream()
                .filter(name -> !features.contains(name))
                .forEach(name -> caveats.add(Problem.warning("bench.time-too-coarse", name)));
        caveats.addAll(context.caveats());
        leaks(outcome, caveats);
        caveats.addAll(outcome.leaks().caveats());
        joinedLevels(incidents, resolved, outcome, caveats);
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
        if (resolved.split() == BenchParams.Split.RANDOM || resolved.split() == BenchParams.Split.FOLDS) {
            caveats.add(Problem.info("bench.random-split-flatters"));
        }
        List<Artifact> artifacts = new ArrayList<>(BenchArtifacts.of(incidents, outcome, resolved.split()));
        artifacts.addAll(BenchJudgement.of(outcome, resolved.costFalseAlarm(), resolved.costMiss()));
        return new BenchResult(artifacts, caveats);
    }

    static void targetIsNoFeature(Incidents incidents, BenchParams params) throws WorkbenchException {
        String target = params.target().isEmpty()
                ? incidents.column(Role.CATEGORY).map(column -> column.name()).orElse("")
                : params.target();
        if (params.features().stream()
                .anyMatch(name ->
                        FeatureKind.columnOf(name).filter(target::equals).isPresent())) {
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
            Incidents incidents, BenchParams params, ClassifierBench.Outcome outcome, List<Problem> caveats) {
        for (FeatureLookup lookup : outcome.lookups()) {
            // A column that was taken as numbers has no more labels than steps.
            if (lookup.feature().startsWith(FeatureKind.COLUMN_PREFIX) && lookup.labels() > params.levels()) {
                String column = lookup.feature().substring(FeatureKind.COLUMN_PREFIX.length());
                int all = incidents.column(column).orElseThrow().levels().size();
                caveats.add(Problem.info("bench.levels-joined", column, all, params.levels()));
            }
        }
    }
}
