// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.learning.LearnerKind;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;

/** The district's grid scored by one model: a level of risk, and one map for each kind of incident. */
public final class RiskSurfaceAnalysis implements Analysis<RiskParams, RiskSurfaceAnalysis.Scored> {

    public static final String ID = "risk-surface";

    /** Features drawn out, the model asked, its outline cut; measured on one core. */
    private static final double SECONDS_PER_CELL = 2e-4;

    private static final double BYTES_PER_CELL = 3000;

    private final int threads;

    public RiskSurfaceAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public RiskSurfaceAnalysis(int threads) {
        this.threads = threads;
    }

    /** The scored cells. */
    public record Scored(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RiskParams> parameterType() {
        return RiskParams.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, RiskParams p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.extent().isEmpty() || p.cellSize().isEmpty()) {
            return Optional.empty();
        }
        double size = p.cellSize().getAsDouble();
        double cells = new GridSpec(Shape.SQUARE, size).cellsIn(summary.extent().get());
        Cost fitting = new ClassifierBenchAnalysis().cost(inputs, p.bench(size)).orElseThrow();
        return Optional.of(new Cost(
                Math.round(cells),
                Cost.Unit.CELLS,
                fitting.seconds() + cells * SECONDS_PER_CELL,
                fitting.shared() / 2,
                fitting.bytes() + cells * BYTES_PER_CELL));
    }

    @Override
    public List<Problem> check(Inputs inputs, RiskParams p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        double size = p.cellSize()
                .orElse(summary.extent().map(GridSpec::defaultCellSize).orElse(100.0));
        List<Problem> problems = new ArrayList<>(GridProblems.of(
                summary.name(), summary.withPlace(), summary.extent(), new GridSpec(Shape.SQUARE, size)));
        if (summary.latest() == LocalMillis.MISSING) {
            problems.add(Problem.error("risk.no-times").at(Where.parameter("incidents")));
        }
        if (!p.at().equals(RiskParams.AUTO)) {
            try {
                RiskModel.moment(p.at());
            } catch (WorkbenchException e) {
                problems.add(e.problem());
            }
        }
        if (LearnerKind.find(p.learner()).isEmpty()) {
            problems.add(Problem.error("risk.unknown-learner", p.learner(), LearnerKind.all())
                    .at(Where.parameter("learner")));
            return problems;
        }
        // What the bench has to say of its split does not matter here: nothing is judged.
        new ClassifierBenchAnalysis()
                .check(inputs, p.bench(size)).stream()
                        .filter(problem -> !problem.code().contains("split") && !problems.contains(problem))
                        .forEach(problems::add);
        return problems;
    }

    @Override
    public RiskParams resolve(Inputs inputs, RiskParams p) throws WorkbenchException {
        String at = p.at();
        if (at.equals(RiskParams.AUTO)) {
            InputSummary summary = inputs.summary(p.incidents());
            at = RiskModel.next(summary.latest(), summary.precision())
                    .orElseThrow(() -> new WorkbenchException(
                            Problem.error("risk.no-times").at(Where.parameter("incidents"))));
        }
        double size = p.cellSize().isPresent()
                ? p.cellSize().getAsDouble()
                : GridSpec.defaultCellSize(StudyArea.of(inputs.zones(), inputs.incidents(p.incidents()))
                        .extent());
        return p.with(at, size);
    }

    @Override
    public Scored run(Inputs inputs, RiskParams given, Progress progress) throws WorkbenchException {
        RiskParams p = resolve(inputs, given);
        RiskModel model = RiskModel.fit(inputs, p, threads, progress.slice(0, 0.6));
        progress.step(0.6, "progress.laying-grid");
        CellGrid grid = CellGrid.over(
                model.area(), new GridSpec(Shape.SQUARE, p.cellSize().orElseThrow()));
        RiskMap map = RiskMap.of(model, grid, progress.slice(0.6, 1));
        List<Problem> caveats = new ArrayList<>(model.kinds().caveats());
        caveats.add(Problem.info("risk.given-an-incident"));
        if (inputs.zones().isEmpty()) {
            caveats.addAll(model.area()
                    .caveats(inputs.incidents(p.incidents()), model.intensity().inside()));
        }
        return new Scored(map.artifacts(p.alertLevel()), caveats);
    }
}
