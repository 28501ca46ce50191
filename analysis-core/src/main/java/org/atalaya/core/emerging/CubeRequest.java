// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.emerging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.hotspot.Correction;
import org.atalaya.core.hotspot.FalseDiscovery;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.GetisOrdAnalysis;
import org.atalaya.core.hotspot.GriddedIncidents;
import org.atalaya.core.hotspot.Inference;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.spacetime.StepLength;
import org.atalaya.core.spacetime.Steps;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/**
 * What both analyses of a space-time cube ask: which incidents, on which cells, in which steps, at least how many.
 *
 * @param stepsTogether steps of which a neighbourhood takes in the counts
 */
record CubeRequest(
        InputRef incidents,
        Shape shape,
        OptionalDouble cellSize,
        StepLength step,
        Correction correction,
        Inference inference,
        int leastSteps,
        int stepsTogether) {

    /** A bin's z-score, its p and its category; measured on one core. */
    private static final double SECONDS_PER_BIN = 2e-7;

    private static final double BYTES_PER_PLACE = 16;

    private static final double BYTES_PER_CELL = 1500;
    private static final double BYTES_PER_BIN = 32;
    private static final double SHARED = 0.3;

    private static final double SECONDS_PER_CELL = 1e-5;

    private static final double MANY_BINS = 50_000_000;

    private static final double TOO_MANY_BINS = 400_000_000;

    /** With incidents in fewer cells there is nothing to compare. */
    private static final int LEAST_CELLS = 2;

    /** A cube and what to keep in mind of it. */
    record Made(CellGrid grid, Steps steps, SpaceTimeCube cube, int[][] neighbours, List<Problem> caveats) {}

    private GriddedIncidents gridded() {
        return new GriddedIncidents(incidents, shape, cellSize);
    }

    OptionalDouble resolvedSize(Inputs inputs) throws WorkbenchException {
        return gridded().resolvedSize(inputs);
    }

    List<Problem> check(Inputs inputs) throws WorkbenchException {
        InputSummary summary = inputs.summary(incidents);
        List<Problem> problems =
                new ArrayList<>(times(summary.name(), summary.earliest(), summary.latest(), summary.precision()));
        problems.addAll(gridded().check(inputs));
        if (problems.stream().noneMatch(Problem::stops) && summary.extent().isPresent()) {
            double size =
                    cellSize.orElse(GridSpec.defaultCellSize(summary.extent().get()));
            int count = steps(summary.earliest(), summary.latest(), summary.precision())
                    .count();
            double bins = new GridSpec(shape, size).cellsIn(summary.extent().get()) * count;
            if (bins > TOO_MANY_BINS) {
                problems.add(Problem.error("emerging.too-many-bins", bins, TOO_MANY_BINS)
                        .at(Where.parameter("cell-size")));
            } else if (bins > MANY_BINS) {
                problems.add(Problem.warning("emerging.many-bins", bins).at(Where.parameter("cell-size")));
            }
            double expected = gridded().aboutPerNeighbourhood(summary) / count * stepsTogether;
            if (inference == Inference.NORMAL && bins <= TOO_MANY_BINS && expected < GetisOrdAnalysis.ENOUGH_EXPECTED) {
                problems.add(thin(expected).at(Where.parameter("cell-size")));
            }
        }
        return problems;
    }

    Optional<Cost> cost(Inputs inputs) throws WorkbenchException {
        InputSummary summary = inputs.summary(incidents);
        if (summary.extent().isEmpty() || cellSize.isEmpty() || summary.earliest() == LocalMillis.MISSING) {
            return Optional.empty();
        }
        double cells = new GridSpec(shape, cellSize.getAsDouble())
                .cellsIn(summary.extent().get());
        int count =
                steps(summary.earliest(), summary.latest(), summary.precision()).count();
        double seconds = summary.withPlace() * GriddedIncidents.SECONDS_PER_PLACE
                + cells * SECONDS_PER_CELL
                + cells * count * SECONDS_PER_BIN * Math.max(1, count / 50.0);
        return Optional.of(new Cost(
                Math.round(cells),
                Cost.Unit.CELLS,
                seconds,
                SHARED,
                summary.withPlace() * BYTES_PER_PLACE + cells * (BYTES_PER_CELL + count * BYTES_PER_BIN)));
    }

    /** The cube, of a cell size that is known. */
    Made make(Inputs inputs, Progress progress) throws WorkbenchException {
        for (Problem problem : check(inputs)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        progress.step(0, "progress.laying-grid");
        Incidents rows = inputs.incidents(incidents);
        StudyArea area = StudyArea.of(inputs.zones(), rows);
        int inside = area.someRowsInside(rows).length;
        CellGrid grid = CellGrid.over(area, new GridSpec(shape, cellSize.orElseThrow()));
        Steps steps = steps(rows.earliest(), rows.latest(), rows.precision());
        progress.step(0.2, "progress.counting");
        SpaceTimeCube cube = SpaceTimeCube.of(grid, steps, rows);
        if (cube.cellsWithAny() < LEAST_CELLS) {
            throw new WorkbenchException(Problem.error("emerging.one-cell", rows.name()));
        }
        int[][] neighbours = SpaceTimeCube.neighbours(grid);
        return new Made(grid, steps, cube, neighbours, caveats(area, rows, inside, cube, neighbours));
    }

    /**
     * Two-sided p of all bins, adjusted together; undefined where z is.
     *
     * @param dealt what dealing the counts out anew says, where that is asked
     */
    double[][] judged(double[][] z, Supplier<Optional<double[][]>> dealt) {
        Optional<double[][]> chances = inference == Inference.PERMUTATION ? dealt.get() : Optional.empty();
        double[] all = IntStream.range(0, z.length)
                .mapToObj(cell -> IntStream.range(0, z[cell].length)
                        .mapToDouble(step -> Double.isNaN(z[cell][step])
                                ? Double.NaN
                                : chances.map(p -> p[cell][step]).orElseGet(() -> GetisOrd.pTwoSided(z[cell][step]))))
                .flatMapToDouble(p -> p)
                .toArray();
        double[] judged = correction == Correction.FDR ? FalseDiscovery.adjust(all) : all;
        double[][] p = new double[z.length][];
        int at = 0;
        for (int cell = 0; cell < z.length; cell++) {
            p[cell] = Arrays.copyOfRange(judged, at, at + z[cell].length);
            at += z[cell].length;
        }
        return p;
    }

    private Steps steps(long earliest, long latest, TimePrecision precision) {
        return Steps.between(step, earliest, latest, precision);
    }

    private List<Problem> times(String name, long earliest, long latest, TimePrecision precision) {
        if (earliest == LocalMillis.MISSING) {
            return List.of(Problem.error("emerging.no-time", name));
        } else if (!precision.atLeast(step.needs())) {
            return List.of(Problem.error("emerging.too-coarse", name, step == StepLength.MONTH ? 1 : 0)
                    .at(Where.parameter("step")));
        }
        int count = steps(earliest, latest, precision).count();
        return count < leastSteps
                ? List.of(Problem.error("emerging.too-few-steps", count, leastSteps, name)
                        .at(Where.parameter("step")))
                : List.of();
    }

    private static Problem thin(double expected) {
        return Problem.warning("emerging.thin", expected, GetisOrdAnalysis.ENOUGH_EXPECTED);
    }

    private List<Problem> caveats(StudyArea area, Incidents rows, int inside, SpaceTimeCube cube, int[][] neighbours) {
        List<Problem> caveats = new ArrayList<>(area.caveats(rows, inside));
        int timeless = 0;
        int spans = 0;
        for (int row = 0; row < rows.size(); row++) {
            timeless += rows.hasTime(row) ? 0 : 1;
            spans += rows.end(row) != LocalMillis.MISSING && rows.end(row) - rows.start(row) > 86_400_000L ? 1 : 0;
        }
        if (cube.outsideTime() > 0) {
            caveats.add(Problem.info("emerging.outside-steps", cube.outsideTime(), inside));
        }
        if (timeless > 0) {
            caveats.add(Problem.info("emerging.without-time", timeless, rows.size()));
        }
        if (spans > 0) {
            caveats.add(Problem.info("emerging.spans", spans));
        }
        double perBin = (double) cube.total() / cube.cells() / cube.steps();
        double beside =
                Arrays.stream(neighbours).mapToInt(n -> n.length).average().orElse(0);
        double expected = perBin * (1 + beside) * stepsTogether;
        if (inference == Inference.NORMAL && expected < GetisOrdAnalysis.ENOUGH_EXPECTED) {
            caveats.add(thin(expected));
        }
        if (correction == Correction.NONE) {
            caveats.add(Problem.warning("emerging.unadjusted", (long) cube.cells() * cube.steps()));
        }
        return caveats;
    }
}
