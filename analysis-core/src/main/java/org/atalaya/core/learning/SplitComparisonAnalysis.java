// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The same data and models under several splits, so that what a random split flatters is seen. */
public final class SplitComparisonAnalysis implements Analysis<SplitComparisonParams, BenchResult> {

    public static final String ID = "split-comparison";

    private final int threads;

    public SplitComparisonAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public SplitComparisonAnalysis(int threads) {
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
    public Class<SplitComparisonParams> parameterType() {
        return SplitComparisonParams.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, SplitComparisonParams p) throws WorkbenchException {
        int rows = inputs.summary(p.incidents()).count();
        Optional<Cost> all = Optional.empty();
        for (BenchParams.Split split : splits(p)) {
            Cost one = FoldCost.of(rows, p.under(split)).orElseThrow();
            all = Optional.of(all.map(sum -> new Cost(
                            sum.count(),
                            sum.unit(),
                            sum.seconds() + one.seconds(),
                            sum.shared(),
                            Math.max(sum.bytes(), one.bytes())))
                    .orElse(one));
        }
        return all;
    }

    @Override
    public List<Problem> check(Inputs inputs, SplitComparisonParams p) throws WorkbenchException {
        Set<Problem> problems = new LinkedHashSet<>();
        for (String name : p.splits()) {
            if (find(name).isEmpty()) {
                problems.add(Problem.error("split-comparison.unknown-split", name, known())
                        .at(Where.parameter("splits")));
            }
        }
        Set<BenchParams.Split> splits = splits(p);
        if (splits.isEmpty()) {
            problems.add(Problem.error("split-comparison.no-split", known()).at(Where.parameter("splits")));
        }
        // What one split lacks is told by the run, which does the others; what all lack is told here.
        Set<Problem> everywhere = null;
        for (BenchParams.Split split : splits) {
            Set<Problem> here = new LinkedHashSet<>(BenchCheck.of(inputs.summary(p.incidents()), p.under(split)));
            if (everywhere == null) {
                everywhere = here;
            } else {
                everywhere.retainAll(here);
            }
        }
        if (everywhere != null) {
            problems.addAll(everywhere);
        }
        return List.copyOf(problems);
    }

    @Override
    public SplitComparisonParams resolve(Inputs inputs, SplitComparisonParams p) {
        return p;
    }

    @Override
    public BenchResult run(Inputs inputs, SplitComparisonParams p, Progress progress) throws WorkbenchException {
        List<BenchParams.Split> splits = List.copyOf(splits(p));
        Map<BenchParams.Split, ClassifierBench.Outcome> outcomes = new EnumMap<>(BenchParams.Split.class);
        Set<Problem> caveats = new LinkedHashSet<>();
        WorkbenchException refused = null;
        for (int i = 0; i < splits.size(); i++) {
            BenchParams.Split split = splits.get(i);
            Progress slice = progress.slice((double) i / splits.size(), (i + 1.0) / splits.size());
            try {
                refuse(inputs, p.under(split));
                BenchAsk ask = BenchAsk.of(inputs, p.under(split));
                ClassifierBench.Outcome outcome = ask.run(threads, slice);
                outcomes.put(split, outcome);
                caveats.addAll(ask.caveats());
                caveats.addAll(outcome.question().caveats());
            } catch (WorkbenchException e) {
                refused = refused == null ? e : refused;
                caveats.add(Problem.warning("split-comparison.left-out", name(split), e.problem()));
            }
        }
        if (outcomes.isEmpty()) {
            throw refused == null
                    ? new WorkbenchException(Problem.error("split-comparison.no-split", known()))
                    : refused;
        }
        return new BenchResult(SplitTable.of(outcomes), new ArrayList<>(caveats));
    }

    private static void refuse(Inputs inputs, BenchParams params) throws WorkbenchException {
        for (Problem problem : BenchCheck.of(inputs.summary(params.incidents()), params)) {
            if (problem.severity() == Severity.ERROR) {
                throw new WorkbenchException(problem);
            }
        }
    }

    /** The random split first: the others are told beside it. */
    private static Set<BenchParams.Split> splits(SplitComparisonParams p) {
        return p.splits().stream()
                .flatMap(name -> find(name).stream())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<BenchParams.Split> find(String name) {
        return Arrays.stream(BenchParams.Split.values())
                .filter(split -> split.id().equals(name))
                .findFirst();
    }

    private static String known() {
        return Arrays.stream(BenchParams.Split.values())
                .map(BenchParams.Split::id)
                .collect(Collectors.joining(", "));
    }

    /** A text key, said in the reader's language. */
    static String name(BenchParams.Split split) {
        return "@classifier-bench.split." + split.id();
    }
}
