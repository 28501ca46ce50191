// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Counts of incidents in the cells of a grid. */
public final class GridCountsAnalysis implements Analysis<GridCountsAnalysis.Params, GridCountsAnalysis.Counts> {

    /** Cut at the boundary, with its neighbours looked at; measured on one core. */
    private static final double SECONDS_PER_CELL = 6e-6;

    /** Its outline, its counts and its row. */
    private static final double BYTES_PER_CELL = 650;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("square") Shape shape,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize) {

        GriddedIncidents gridded() {
            return new GriddedIncidents(incidents, shape, cellSize);
        }
    }

    /** The counted cells. */
    public record Counts(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "grid-counts";
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
        return p.gridded().cost(inputs, SECONDS_PER_CELL, BYTES_PER_CELL);
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        return p.gridded().check(inputs);
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        return new Params(p.incidents(), p.shape(), p.gridded().resolvedSize(inputs));
    }

    @Override
    public Counts run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        progress.step(0, "progress.laying-grid");
        CellCounts counts = p.gridded().counts(inputs);
        progress.step(0.8, "progress.counting");
        List<TableColumn> columns = new ArrayList<>(CellTables.CELL_COLUMNS);
        columns.add(TableColumn.decimal("per-km2", "column.per-km2", 1));
        columns.add(TableColumn.decimal("times-mean", "column.times-mean", 2));
        double mean = counts.meanPerKm2();
        List<List<Object>> rows = new ArrayList<>(counts.grid().size());
        for (Cell cell : counts.grid().cells()) {
            double perKm2 = counts.counts()[cell.index()] / cell.areaKm2();
            List<Object> row = new ArrayList<>(CellTables.cellValues(counts, cell));
            row.add(perKm2);
            row.add(perKm2 / mean);
            rows.add(row);
        }
        int empty = (int) Arrays.stream(counts.counts()).filter(c -> c == 0).count();
        int highest = Arrays.stream(counts.counts()).max().orElse(0);
        return new Counts(
                List.of(
                        new Artifact.Features(
                                "counts",
                                "grid-counts.counts",
                                "count",
                                counts.grid().crs(),
                                CellTables.shapes(counts.grid()),
                                new Table(columns, rows)),
                        new Artifact.Note(
                                "summary",
                                "grid-counts.summary-note",
                                "note.grid-counts",
                                List.of(
                                        counts.inside(),
                                        counts.grid().size(),
                                        (double) counts.inside() / counts.grid().size(),
                                        highest,
                                        empty))),
                p.gridded().caveats(inputs, counts));
    }
}
