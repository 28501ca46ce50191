// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.hotspot.Correction;
import org.atalaya.core.hotspot.Inference;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.spacetime.StepLength;

/** Which places are hot spots all along, only lately, or no longer. */
public final class PersistenceAnalysis implements Analysis<PersistenceAnalysis.Params, PersistenceAnalysis.Classes> {

    /** A fifth of them is recent, and that is one at least. */
    private static final int LEAST_STEPS = 5;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("week") StepLength step,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param(value = "square", advanced = true) Shape shape,
            @Param(value = "0.1", min = 0.01, max = 1, advanced = true) double hotspot,
            @Param(value = "0.8", min = 0.01, max = 1, advanced = true) double persistent,
            @Param(value = "0.2", min = 0.01, max = 0.99, advanced = true) double recent,
            @Param(value = "fdr", advanced = true) Correction correction,
            @Param(value = "0.05", min = 0.0001, max = 0.2, advanced = true) double alpha,
            @Param(value = "normal", advanced = true) Inference inference) {

        CubeRequest request() {
            return new CubeRequest(incidents, shape, cellSize, step, correction, inference, LEAST_STEPS, 1);
        }
    }

    /** The classes. */
    public record Classes(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "persistence";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Params> parameterType() {
        return Params.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        return p.request().cost(inputs);
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        return p.request().check(inputs);
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        return new Params(
                p.incidents(),
                p.step(),
                p.request().resolvedSize(inputs),
                p.shape(),
                p.hotspot(),
                p.persistent(),
                p.recent(),
                p.correction(),
                p.alpha(),
                p.inference());
    }

    @Override
    public Classes run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        for (Problem problem : check(inputs, given)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        Params p = resolve(inputs, given);
        CubeRequest.Made made = p.request().make(inputs, progress.slice(0, 0.5));
        SpaceTimeCube cube = made.cube();
        double[][] z = cube.giStarByStep(made.neighbours(), progress.slice(0.5, 0.7));
        double[][] judged = p.request().judged(z, () -> cube.pDealtByStep(made.neighbours()));
        Persistence.Limits limits = new Persistence.Limits(p.hotspot(), p.persistent(), p.recent());
        int recentSteps = limits.recentSteps(cube.steps());
        List<List<Object>> rows = new ArrayList<>();
        Map<String, long[]> sums = new TreeMap<>();
        for (Cell cell : made.grid().cells()) {
            int i = cell.index();
            boolean[] hot = new boolean[cube.steps()];
            long all = 0;
            long recent = 0;
            for (int step = 0; step < hot.length; step++) {
                hot[step] = z[i][step] > 0 && judged[i][step] <= p.alpha();
                all += hot[step] ? 1 : 0;
                recent += hot[step] && step >= hot.length - recentSteps ? 1 : 0;
            }
            String found = Persistence.of(hot, limits).id();
            long count = cube.total(i);
            long[] sum = sums.computeIfAbsent(found, none -> new long[2]);
            sum[0]++;
            sum[1] += count;
            rows.add(Arrays.asList((long) i, found, count, cell.areaKm2(), all, recent));
        }
        Table cells = new Table(
                List.of(
                        TableColumn.whole("cell", "column.cell"),
                        TableColumn.text("class", "column.class"),
                        TableColumn.whole("count", "column.count"),
                        TableColumn.decimal("area-km2", "column.area-km2", 4),
                        TableColumn.whole("hot-steps", "emerging.column.hot-steps"),
                        TableColumn.whole("hot-recent-steps", "emerging.column.hot-recent-steps")),
                rows);
        List<Object> args = new ArrayList<>();
        for (String name : List.of("persistent", "recent", "former", "intermittent")) {
            args.add(sums.getOrDefault(name, new long[2])[0]);
        }
        args.addAll(List.of(cube.cells(), cube.steps(), recentSteps));
        return new Classes(
                List.of(
                        new Artifact.Features(
                                "persistence",
                                "persistence.persistence",
                                "persistence",
                                made.grid().crs(),
                                made.grid().cells().stream().map(Cell::shape).toList(),
                                cells),
                        new Artifact.Table(
                                "persistence-classes",
                                "persistence.persistence-classes",
                                "patterns",
                                EmergingHotSpotsAnalysis.sums(sums, "class", "column.class")),
                        new Artifact.Note("summary", "persistence.summary-note", "note.persistence", args)),
                made.caveats());
    }
}
