// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Which settings suit a model, chosen without its test rows. */
public final class TuningAnalysis implements Analysis<TuningParams, BenchResult> {

    public static final String ID = "tuning";

    private final int threads;

    public TuningAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public TuningAnalysis(int threads) {
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
    public Class<TuningParams> parameterType() {
        return TuningParams.class;
    }

    /** Every trial on every inner fold, but no more than the minutes allow. */
    @Override
    public Optional<Cost> cost(Inputs inputs, TuningParams p) throws WorkbenchException {
        int rows = inputs.summary(p.incidents()).count();
        BenchParams once = p.question().with("split", BenchParams.Split.RANDOM);
        if (!unreadable(p).isEmpty() || Settings.grid(p).isEmpty()) {
            return BenchCost.of(rows, once);
        }
        Cost sum = BenchCost.of(rows, once).orElseThrow();
        double seconds = 0;
        for (Settings settings : Settings.tried(p)) {
            seconds += p.innerFolds()
                    * BenchCost.of((int) (rows * p.trainingShare() / 100), settings.of(once))
                            .orElseThrow()
                            .seconds();
        }
        return Optional.of(new Cost(
                sum.count(),
                sum.unit(),
                2 * sum.seconds() + Math.min(seconds, 60.0 * p.minutes()),
                sum.shared(),
                sum.bytes()));
    }

    @Override
    public List<Problem> check(Inputs inputs, TuningParams p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(BenchCheck.of(inputs.summary(p.incidents()), p.question()));
        unreadable(p).ifPresent(problems::add);
        if (LearnerKind.find(p.learner()).isPresent()
                && unreadable(p).isEmpty()
                && Settings.grid(p).isEmpty()) {
            problems.add(Problem.error(
                            "tuning.nothing-to-tune",
                            "@" + LearnerKind.find(p.learner()).get().titleKey())
                    .at(Where.parameter("learner")));
        }
        return problems;
    }

    /** A value that is no whole number, or out of the range that the bench takes. */
    private static Optional<Problem> unreadable(TuningParams p) {
        return first(p.treeCounts(), 1, 2000, "tree-counts")
                .or(() -> first(p.depths(), 0, 100, "depths"))
                .or(() -> first(p.leaves(), 1, 10_000, "leaves"))
                .or(() -> first(p.neighbours(), 1, 1000, "neighbours"));
    }

    private static Optional<Problem> first(List<String> values, int least, int most, String parameter) {
        return values.stream()
                .filter(value ->
                        !value.matches("\\d{1,6}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most)
                .findFirst()
                .map(value ->
                        Problem.error("tuning.bad-value", value, least, most).at(Where.parameter(parameter)));
    }

    @Override
    public TuningParams resolve(Inputs inputs, TuningParams p) {
        return p;
    }

    @Override
    public BenchResult run(Inputs inputs, TuningParams p, Progress progress) throws WorkbenchException {
        BenchAsk ask = BenchAsk.of(inputs, p.question());
        Tuning.Found found = new Tuning(ask, p, threads).run(progress);
        List<Problem> caveats = new ArrayList<>(ask.caveats());
        caveats.addAll(found.outcome().question().caveats());
        if (found.trials().size() < found.planned()) {
            caveats.add(Problem.warning("tuning.stopped", found.trials().size(), found.planned(), p.minutes()));
        }
        if (p.ranges() == TuningParams.Ranges.SYSTEM_D) {
            caveats.add(Problem.info("tuning.not-mapped"));
        }
        return new BenchResult(new TuningTables(ask, p, found).artifacts(), caveats);
    }
}
