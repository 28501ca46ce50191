// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** What each group of features is worth to a model: the same rows, with and without it. */
public final class AblationAnalysis implements Analysis<AblationParams, BenchResult> {

    public static final String ID = "ablation";

    private final int threads;

    public AblationAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public AblationAnalysis(int threads) {
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
    public Class<AblationParams> parameterType() {
        return AblationParams.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, AblationParams p) throws WorkbenchException {
        int variants = 1 + variants(p.features(), p.changes()).size();
        return FoldCost.of(inputs.summary(p.incidents()).count(), p.question())
                .map(cost -> FoldCost.times(cost, variants));
    }

    @Override
    public List<Problem> check(Inputs inputs, AblationParams p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>();
        LinkedHashSet<String> all = new LinkedHashSet<>(p.features());
        for (String text : p.changes()) {
            FeatureChange change = new FeatureChange(text);
            if (!change.readable()) {
                problems.add(Problem.error("ablation.unreadable", text).at(Where.parameter("changes")));
            } else {
                change.of(p.features()).ifPresent(all::addAll);
            }
        }
        // A feature named twice is told of the list itself, so the list stands first as it is.
        List<String> features = new ArrayList<>(p.features());
        all.stream().filter(name -> !p.features().contains(name)).forEach(features::add);
        problems.addAll(
                BenchCheck.of(inputs.summary(p.incidents()), p.question().with("features", List.copyOf(features))));
        Optional<LearnerKind> kind = LearnerKind.find(p.learner());
        if (kind.isPresent() && kind.get().baseline()) {
            problems.add(Problem.error("ablation.baseline").at(Where.parameter("learner")));
        }
        return problems;
    }

    @Override
    public AblationParams resolve(Inputs inputs, AblationParams p) {
        return p;
    }

    @Override
    public BenchResult run(Inputs inputs, AblationParams p, Progress progress) throws WorkbenchException {
        BenchAsk ask = BenchAsk.of(inputs, everything(p));
        List<String> features =
                ask.features().stream().filter(p.features()::contains).toList();
        LearnerKind kind = LearnerKind.find(p.learner()).orElseThrow();
        Map<String, List<String>> variants = variants(features, p.changes());
        variants.values().removeIf(names -> !ask.features().containsAll(names));
        double parts = 1.0 + variants.size();
        ClassifierBench.Outcome base = ask.run(features, threads, progress.slice(0, 1 / parts));
        Map<String, ClassifierBench.Outcome> outcomes = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> variant : variants.entrySet()) {
            double done = 1.0 + outcomes.size();
            outcomes.put(
                    variant.getKey(),
                    ask.run(variant.getValue(), threads, progress.slice(done / parts, (done + 1) / parts)));
        }
        List<Problem> caveats = new ArrayList<>(ask.caveats());
        caveats.addAll(base.question().caveats());
        List<String> without =
                p.changes().stream().filter(text -> !variants.containsKey(text)).toList();
        if (!without.isEmpty()) {
            caveats.add(Problem.info("ablation.without-effect", String.join(", ", without)));
        }
        return new BenchResult(
                new AblationTable(ask.incidents(), ask.params().split(), kind, features, variants, base, outcomes)
                        .artifacts(),
                caveats);
    }

    /** With every feature that any variant asks for, so that columns of context tables are there. */
    private static BenchParams everything(AblationParams p) {
        LinkedHashSet<String> all = new LinkedHashSet<>(p.features());
        variants(p.features(), p.changes()).values().forEach(all::addAll);
        return p.question().with("features", List.copyOf(all));
    }

    /** Feature lists that differ from the whole one, in the order of the changes. */
    private static Map<String, List<String>> variants(List<String> features, List<String> changes) {
        Map<String, List<String>> variants = new LinkedHashMap<>();
        for (String text : changes) {
            FeatureChange change = new FeatureChange(text);
            if (change.readable()) {
                change.of(features).ifPresent(names -> variants.put(text, names));
            }
        }
        return variants;
    }
}
