// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** What one model of the bench leans on: over all incidents, and for one. */
public final class ModelExplanationAnalysis implements Analysis<ExplanationParams, BenchResult> {

    public static final String ID = "model-explanation";

    private static final double SECONDS_PER_ANSWER = 2e-6;
    private static final double BYTES_PER_ANSWER = 200;
    private static final double USUAL_CELL = 200;

    private final int threads;

    public ModelExplanationAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public ModelExplanationAnalysis(int threads) {
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
    public Class<ExplanationParams> parameterType() {
        return ExplanationParams.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, ExplanationParams p) throws WorkbenchException {
        int count = inputs.summary(p.incidents()).count();
        BenchParams bench = p.bench(p.cellSize().orElse(USUAL_CELL));
        Cost fit = BenchCost.of(count, bench).orElseThrow();
        int features = Math.max(1, p.features().size());
        double eliminated = Math.min(1, p.eliminationRows() / (double) Math.max(1, count));
        double answers = (double) Math.min(p.rows(), count) * features * (p.repeats() + 3)
                + (double) p.explained() * p.samples() * (features + 1);
        return Optional.of(new Cost(
                count,
                Cost.Unit.INCIDENTS,
                fit.seconds() * (1 + 2 * features * eliminated) + answers * features * SECONDS_PER_ANSWER,
                fit.shared() / 2,
                fit.bytes() + p.rows() * features * BYTES_PER_ANSWER));
    }

    @Override
    public List<Problem> check(Inputs inputs, ExplanationParams p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        List<Problem> problems =
                new ArrayList<>(JudgedModel.check(summary, p.bench(p.cellSize().orElse(USUAL_CELL))));
        if (!p.whyRow().isBlank() && !p.whyRow().strip().matches("\\d{1,18}")) {
            problems.add(
                    Problem.error("model-explanation.no-incident", p.whyRow()).at(Where.parameter("why-row")));
        }
        return problems;
    }

    @Override
    public ExplanationParams resolve(Inputs inputs, ExplanationParams p) throws WorkbenchException {
        return p.cellSize().isPresent()
                ? p
                : p.withCellSize(JudgedModel.cellSize(inputs, inputs.incidents(p.incidents())));
    }

    @Override
    public BenchResult run(Inputs inputs, ExplanationParams given, Progress progress) throws WorkbenchException {
        ExplanationParams p = resolve(inputs, given);
        for (Problem problem : check(inputs, p)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        JudgedModel model =
                JudgedModel.fit(inputs, p.bench(p.cellSize().orElseThrow()), threads, progress.slice(0, 0.3));
        Explanation explanation = Explanation.of(model, p, progress.slice(0.3, 1));
        List<Problem> caveats = new ArrayList<>(model.caveats());
        if (model.test().length > p.rows()) {
            caveats.add(Problem.info("model-explanation.rows-drawn", p.rows(), model.test().length));
        }
        if (model.task().training().length > p.eliminationRows()) {
            caveats.add(Problem.info(
                    "model-explanation.elimination-drawn",
                    p.eliminationRows(),
                    model.task().training().length));
        }
        caveats.add(Problem.info("model-explanation.no-cause"));
        return new BenchResult(explanation.artifacts(), caveats);
    }
}
