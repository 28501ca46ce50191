// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.hotspot.GriddedIncidents;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;

/** Whether anything happens in a cell in the next period: models beside counting, judged on periods they had not seen. */
public final class CellForecastAnalysis implements Analysis<CellForecastParams, CellForecastAnalysis.Forecasts> {

    public static final String ID = "cell-forecast-bench";

    /** Where something happens in more cells than this, "at least one" no longer tells busy cells from the busiest. */
    private static final double MOST_BUSY = 0.2;

    private static final long DAY = 86_400_000L;

    private final int threads;

    public CellForecastAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public CellForecastAnalysis(int threads) {
        this.threads = threads;
    }

    /** The judged forecasts and the next one. */
    public record Forecasts(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CellForecastParams> parameterType() {
        return CellForecastParams.class;
    }

    @Override
    public List<Problem> check(Inputs inputs, CellForecastParams p) throws WorkbenchException {
        return CellForecastCheck.of(inputs, p).problems();
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, CellForecastParams p) throws WorkbenchException {
        CellForecastCheck check = CellForecastCheck.of(inputs, p);
        boolean known = p.cellSize().isPresent()
                && check.summary().extent().isPresent()
                && check.summary().earliest() != LocalMillis.MISSING;
        return known ? Optional.of(check.cost(inputs)) : Optional.empty();
    }

    @Override
    public CellForecastParams resolve(Inputs inputs, CellForecastParams p) throws WorkbenchException {
        OptionalDouble size = new GriddedIncidents(p.incidents(), Shape.SQUARE, p.cellSize()).resolvedSize(inputs);
        return p.with(size.orElseThrow(), CellForecastCheck.of(inputs, p).history());
    }

    @Override
    public Forecasts run(Inputs inputs, CellForecastParams given, Progress progress) throws WorkbenchException {
        for (Problem problem : check(inputs, given)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        CellForecastParams p = resolve(inputs, given);
        progress.step(0, "progress.laying-grid");
        Incidents incidents = inputs.incidents(p.incidents());
        StudyArea area = StudyArea.of(inputs.zones(), incidents);
        int inside = area.someRowsInside(incidents).length;
        CellGrid grid =
                CellGrid.over(area, new GridSpec(Shape.SQUARE, p.cellSize().orElseThrow()));
        Frame frame = CellForecastCheck.of(inputs, p).frame();
        int[] rows = rows(incidents, p);
        Baseline.Places places = places(grid, frame, incidents, rows, p);
        CellEvents events = CellEvents.of(grid.size(), places.cell(), places.tick());
        if (events.size() == 0) {
            throw new WorkbenchException(Problem.error(
                            "cell-forecast.none-inside", p.kind().isBlank() ? "" : " (" + p.kind() + ")", rows.length)
                    .at(Where.parameter("kind")));
        }
        Panel.Ground ground = ground(grid);
        int history = (int) Math.round(p.historyDays().orElseThrow());
        Panel panel = Panel.of(
                frame,
                events,
                ground,
                frame.firstUsable(history),
                frame.windows(history),
                frame.halfLife(p.halfLife()),
                progress.slice(0.02, 0.1));
        RollingOrigin rolling = new RollingOrigin(
                panel,
                ground,
                places,
                grid.cells().stream().mapToDouble(Cell::areaKm2).toArray(),
                p.testPeriods(),
                p.gap(),
                p.trainingPeriods(),
                p.refitEvery(),
                p.bench(),
                threads);
        RollingOrigin.Outcome outcome = rolling.run(progress.slice(0.1, 0.97));
        progress.step(0.97, "progress.bench-judging");
        List<Problem> caveats = new ArrayList<>(area.caveats(incidents, inside));
        caveats.addAll(caveats(incidents, rows, events, outcome, p));
        return new Forecasts(new ForecastArtifacts(grid, rolling, outcome, p).all(), caveats);
    }

    /** The rows of the kind asked for. */
    private static int[] rows(Incidents incidents, CellForecastParams p) throws WorkbenchException {
        if (p.kind().isBlank()) {
            return IntStream.range(0, incidents.size()).toArray();
        }
        String names =
                String.join(", ", incidents.columns().stream().map(Column::name).toList());
        Optional<Column> named = p.target().isEmpty() ? incidents.column(Role.CATEGORY) : incidents.column(p.target());
        Column column = named.orElseThrow(() -> new WorkbenchException(
                Problem.error("cell-forecast.no-category", p.kind(), names).at(Where.parameter("kind"))));
        String wanted = p.kind().strip();
        boolean[] isIt = new boolean[column.levels().size()];
        boolean any = false;
        for (int level = 0; level < isIt.length; level++) {
            isIt[level] = column.levels().get(level).strip().equals(wanted);
            any |= isIt[level];
        }
        if (!any) {
            String some = String.join(", ", column.levels().stream().limit(20).toList());
            throw new WorkbenchException(Problem.error("cell-forecast.no-such-kind", wanted, column.name(), some)
                    .at(Where.parameter("kind")));
        }
        return IntStream.range(0, incidents.size())
                .filter(row -> column.code(row) >= 0 && isIt[column.code(row)])
                .toArray();
    }

    private static Baseline.Places places(
            CellGrid grid, Frame frame, Incidents incidents, int[] rows, CellForecastParams p) {
        int n = rows.length;
        int[] cell = new int[n];
        int[] tick = new int[n];
        double[] x = new double[n];
        double[] y = new double[n];
        IntStream.range(0, n).parallel().forEach(i -> {
            int row = rows[i];
            boolean counts = incidents.hasPlace(row) && incidents.hasTime(row);
            x[i] = incidents.x(row);
            y[i] = incidents.y(row);
            cell[i] = counts ? grid.indexOf(x[i], y[i]) : -1;
            tick[i] = counts ? frame.tickOf(incidents.start(row)) : 0;
        });
        return new Baseline.Places(cell, tick, x, y, p.cellSize().orElseThrow());
    }

    private static Panel.Ground ground(CellGrid grid) {
        return new Panel.Ground(
                grid.cells().stream().mapToDouble(Cell::x).toArray(),
                grid.cells().stream().mapToDouble(Cell::y).toArray(),
                IntStream.range(0, grid.size())
                        .parallel()
                        .mapToObj(cell -> grid.neighbours(cell, Contiguity.QUEEN))
                        .toArray(int[][]::new));
    }

    private static List<Problem> caveats(
            Incidents incidents, int[] rows, CellEvents events, RollingOrigin.Outcome outcome, CellForecastParams p) {
        List<Problem> caveats = new ArrayList<>();
        int timeless = 0;
        int spans = 0;
        for (int row : rows) {
            timeless += incidents.hasTime(row) ? 0 : 1;
            spans += incidents.end(row) != LocalMillis.MISSING && incidents.end(row) - incidents.start(row) > DAY
                    ? 1
                    : 0;
        }
        if (events.size() < GridProblems.FEW) {
            caveats.add(Problem.warning("grid.few", events.size(), GridProblems.FEW));
        }
        if (timeless > 0) {
            caveats.add(Problem.info("cell-forecast.without-time", timeless, rows.length));
        }
        if (spans > 0) {
            caveats.add(Problem.warning("cell-forecast.spans", spans));
        }
        if (p.testPeriods() < CellForecastCheck.FEW_TESTS) {
            caveats.add(Problem.warning("cell-forecast.few-tests", p.testPeriods()));
        }
        double busy = outcome.prior().periods().stream()
                .flatMap(period ->
                        IntStream.range(0, period.happened().length).mapToObj(i -> period.happened()[i] ? 1.0 : 0.0))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        if (busy > MOST_BUSY) {
            caveats.add(Problem.warning("cell-forecast.saturated", 100 * busy).at(Where.parameter("cell-size")));
        }
        for (Forecaster one : outcome.models()) {
            if (!one.limited().isEmpty()) {
                caveats.add(Problem.warning("cell-forecast.limited", one.id(), p.memoryMb(), one.limited()));
            }
        }
        caveats.add(Problem.info("cell-forecast.reported", p.lag()));
        return caveats;
    }
}
