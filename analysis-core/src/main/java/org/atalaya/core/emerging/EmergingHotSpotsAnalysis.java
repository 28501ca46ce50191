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

/** Which hot spots are new, which last and which are over. */
public final class EmergingHotSpotsAnalysis
        implements Analysis<EmergingHotSpotsAnalysis.Params, EmergingHotSpotsAnalysis.Patterns> {

    /** Fewer, and the trend of a cell says nothing. */
    private static final int LEAST_STEPS = 10;

    /** A bin is summed up with its own step and the one before. */
    private static final int STEPS_TOGETHER = 2;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("week") StepLength step,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param(value = "square", advanced = true) Shape shape,
            @Param(value = "fdr", advanced = true) Correction correction,
            @Param(value = "0.05", min = 0.0001, max = 0.2, advanced = true) double alpha,
            @Param(value = "normal", advanced = true) Inference inference) {

        CubeRequest request() {
            return new CubeRequest(
                    incidents, shape, cellSize, step, correction, inference, LEAST_STEPS, STEPS_TOGETHER);
        }
    }

    /** The categories. */
    public record Patterns(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "emerging-hot-spots";
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
                p.correction(),
                p.alpha(),
                p.inference());
    }

    @Override
    public Patterns run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        for (Problem problem : check(inputs, given)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        Params p = resolve(inputs, given);
        CubeRequest.Made made = p.request().make(inputs, progress.slice(0, 0.5));
        SpaceTimeCube cube = made.cube();
        double[][] z = cube.giStar(made.neighbours(), progress.slice(0.5, 0.7));
        double[][] judged = p.request().judged(z, () -> cube.pDealt(made.neighbours()));
        progress.step(0.8, "progress.comparing-neighbours");
        List<List<Object>> rows = new ArrayList<>();
        Map<String, long[]> perPattern = new TreeMap<>();
        for (Cell cell : made.grid().cells()) {
            int i = cell.index();
            int[] states = states(z[i], judged[i], p.alpha());
            MannKendall trend = MannKendall.of(z[i]);
            int direction = trend.p() <= p.alpha() ? (int) Math.signum(trend.z()) : 0;
            String pattern = Pattern.of(states, direction);
            long count = cube.total(i);
            long[] sums = perPattern.computeIfAbsent(pattern, none -> new long[2]);
            sums[0]++;
            sums[1] += count;
            rows.add(Arrays.asList(
                    (long) i,
                    pattern,
                    count,
                    cell.areaKm2(),
                    Arrays.stream(states).filter(s -> s > 0).count(),
                    Arrays.stream(states).filter(s -> s < 0).count(),
                    known(z[i][z[i].length - 1]),
                    known(trend.z()),
                    known(trend.p())));
        }
        Table cells = new Table(
                List.of(
                        TableColumn.whole("cell", "column.cell"),
                        TableColumn.text("pattern", "emerging.column.pattern"),
                        TableColumn.whole("count", "column.count"),
                        TableColumn.decimal("area-km2", "column.area-km2", 4),
                        TableColumn.whole("hot-steps", "emerging.column.hot-steps"),
                        TableColumn.whole("cold-steps", "emerging.column.cold-steps"),
                        TableColumn.decimal("z-last", "emerging.column.z-last", 2),
                        TableColumn.decimal("trend-z", "emerging.column.trend-z", 2),
                        TableColumn.decimal("trend-p", "emerging.column.trend-p", 4)),
                rows);
        return new Patterns(
                List.of(
                        new Artifact.Features(
                                "patterns",
                                "emerging-hot-spots.patterns",
                                "emerging",
                                made.grid().crs(),
                                made.grid().cells().stream().map(Cell::shape).toList(),
                                cells),
                        new Artifact.Table(
                                "patterns-classes",
                                "emerging-hot-spots.patterns-classes",
                                "patterns",
                                sums(perPattern, "pattern", "emerging.column.pattern")),
                        note(made, perPattern)),
                caveats(made, perPattern));
    }

    private static List<Problem> caveats(CubeRequest.Made made, Map<String, long[]> sums) {
        List<Problem> caveats = new ArrayList<>(made.caveats());
        long trending = sums.entrySet().stream()
                .filter(e ->
                        e.getKey().startsWith("intensifying-") || e.getKey().startsWith("diminishing-"))
                .mapToLong(e -> e.getValue()[0])
                .sum();
        if (trending > 0) {
            caveats.add(Problem.warning("emerging.trend-in-noise", trending));
        }
        return caveats;
    }

    /** Cells and incidents of each class, by its id. */
    static Table sums(Map<String, long[]> sums, String id, String titleKey) {
        return new Table(
                List.of(
                        TableColumn.text(id, titleKey),
                        TableColumn.whole("cells", "report.column.cells"),
                        TableColumn.whole("incidents", "report.column.incidents")),
                sums.entrySet().stream()
                        .map(e -> List.<Object>of(e.getKey(), e.getValue()[0], e.getValue()[1]))
                        .toList());
    }

    private static Artifact note(CubeRequest.Made made, Map<String, long[]> sums) {
        List<Object> args = new ArrayList<>(List.of(
                made.cube().cells(),
                made.steps().count(),
                made.steps().day(0).toString(),
                made.steps().day(made.steps().count()).minusDays(1).toString()));
        for (String pattern :
                List.of("new", "consecutive", "intensifying", "persistent", "sporadic", "oscillating", "diminishing")) {
            args.add(cells(sums, pattern + "-hot"));
        }
        args.add(cells(sums, "historical-hot"));
        args.add(sums.entrySet().stream()
                .filter(e -> e.getKey().endsWith("-cold"))
                .mapToLong(e -> e.getValue()[0])
                .sum());
        return new Artifact.Note("summary", "emerging-hot-spots.summary-note", "note.emerging-hot-spots", args);
    }

    private static long cells(Map<String, long[]> sums, String pattern) {
        return sums.getOrDefault(pattern, new long[2])[0];
    }

    /** 1 hot, −1 cold, 0 neither. */
    static int[] states(double[] z, double[] p, double alpha) {
        int[] states = new int[z.length];
        for (int step = 0; step < z.length; step++) {
            // NaN is below no limit: an undefined statistic is never significant.
            states[step] = p[step] <= alpha ? (int) Math.signum(z[step]) : 0;
        }
        return states;
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
