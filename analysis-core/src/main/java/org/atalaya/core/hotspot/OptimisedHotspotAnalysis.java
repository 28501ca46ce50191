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
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.Contiguity;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Gi* with every choice made for the user and told: cells, neighbours, correction. */
public final class OptimisedHotspotAnalysis
        implements Analysis<OptimisedHotspotAnalysis.Params, OptimisedHotspotAnalysis.Hotspots> {

    /** With fewer incidents there is nothing that a map of significance could say. */
    static final int LEAST = 20;

    private static final double SECONDS_PER_CELL = 6e-6;
    private static final int LEAST_CELLS = 2;

    /** What a user can set. */
    public record Params(@Param("incidents") InputRef incidents) {}

    /** The judged cells and why they were judged so. */
    public record Hotspots(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "optimised-hotspot";
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
        InputSummary summary = inputs.summary(p.incidents());
        return summary.extent().map(extent -> {
            long cells = Math.round(new GridSpec(Shape.SQUARE, GridSpec.defaultCellSize(extent)).cellsIn(extent));
            return new Cost(cells, summary.withPlace() * GriddedIncidents.SECONDS_PER_PLACE + cells * SECONDS_PER_CELL);
        });
    }

    private static GriddedIncidents gridded(Params p) {
        return new GriddedIncidents(p.incidents(), Shape.SQUARE, OptionalDouble.empty());
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.withPlace() > 0 && summary.withPlace() < LEAST) {
            return List.of(tooFew(summary.withPlace()));
        }
        return gridded(p).check(inputs);
    }

    private static Problem tooFew(int incidents) {
        return Problem.error("optimised-hotspot.too-few", incidents, LEAST);
    }

    @Override
    public Hotspots run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        progress.step(0, "progress.laying-grid");
        OptionalDouble size = gridded(p).resolvedSize(inputs);
        GriddedIncidents gridded = new GriddedIncidents(p.incidents(), Shape.SQUARE, size);
        CellCounts counts = gridded.counts(inputs);
        if (counts.inside() < LEAST) {
            throw new WorkbenchException(tooFew(counts.inside()));
        }
        long filled = Arrays.stream(counts.counts()).filter(c -> c > 0).count();
        if (filled < LEAST_CELLS) {
            throw new WorkbenchException(Problem.error(
                    "getis-ord-gi-star.one-cell",
                    counts.inside(),
                    inputs.incidents(p.incidents()).name()));
        }
        ChosenReach reach = ChosenReach.of(counts.inside(), counts.grid().size());
        Weights weights = reach.rings() == 1
                ? Weights.of(counts.grid(), Contiguity.QUEEN)
                : Weights.within(steps(counts, true), steps(counts, false), reach.steps());
        double[] z = GetisOrd.star(counts.asDoubles(), weights, progress.slice(0.5, 0.9));
        Optional<double[]> dealt = DealtSums.pValues(counts.counts(), z, weights);
        boolean exact = dealt.isPresent();
        double[] chance =
                dealt.orElseGet(() -> Arrays.stream(z).map(GetisOrd::pTwoSided).toArray());
        double[] adjusted = FalseDiscovery.adjust(chance);
        Artifact.Features cells = judged(counts, z, chance, adjusted);
        List<Problem> caveats = new ArrayList<>(gridded.caveats(inputs, counts));
        if (!reach.enough()) {
            caveats.add(Problem.warning("optimised-hotspot.sparse", reach.expected(), ChosenReach.ENOUGH));
        }
        List<Artifact> artifacts = new ArrayList<>(List.of(cells));
        artifacts.addAll(told(counts, cells.attributes(), size.orElseThrow(), reach, exact));
        return new Hotspots(artifacts, caveats);
    }

    /** Where cells stand among the others; the middle of one that the boundary cuts would lie elsewhere. */
    private static double[] steps(CellCounts counts, boolean east) {
        return counts.grid().cells().stream()
                .mapToDouble(cell -> east ? cell.column() : cell.row())
                .toArray();
    }

    private static Artifact.Features judged(CellCounts counts, double[] z, double[] chance, double[] adjusted) {
        List<TableColumn> columns = new ArrayList<>(CellTables.CELL_COLUMNS);
        columns.add(TableColumn.decimal("z", "column.z", 2));
        columns.add(TableColumn.decimal("p", "column.p", 4));
        columns.add(TableColumn.decimal("p-adjusted", "column.p-adjusted", 4));
        columns.add(TableColumn.whole("class", "column.class"));
        List<List<Object>> rows = new ArrayList<>(counts.grid().size());
        for (Cell cell : counts.grid().cells()) {
            int i = cell.index();
            List<Object> row = new ArrayList<>(CellTables.cellValues(counts, cell));
            row.addAll(Arrays.asList(known(z[i]), known(chance[i]), known(adjusted[i]), (long)
                    GetisOrdAnalysis.classOf(z[i], adjusted[i])));
            rows.add(row);
        }
        return new Artifact.Features(
                "hotspots",
                "optimised-hotspot.hotspots",
                "gi-star",
                counts.grid().crs(),
                CellTables.shapes(counts.grid()),
                new Table(columns, rows));
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    private static List<Artifact> told(CellCounts counts, Table cells, double size, ChosenReach reach, boolean exact) {
        int hot = 0;
        int cold = 0;
        long inHot = 0;
        for (int row = 0; row < cells.rows().size(); row++) {
            long step = (Long) cells.cell(row, "class");
            hot += step > 1 ? 1 : 0;
            cold += step < -1 ? 1 : 0;
            inHot += step > 1 ? counts.counts()[row] : 0;
        }
        int all = counts.grid().size();
        return List.of(
                note("summary", "note.optimised-hotspot", hot, cold, all, inHot, counts.inside()),
                note("enough", "note.optimised-hotspot.enough", counts.inside(), GridProblems.FEW),
                note("cells", "note.optimised-hotspot.cells", size, all),
                reach.rings() == 1
                        ? note("neighbours", "note.optimised-hotspot.queen", reach.expected(), ChosenReach.ENOUGH)
                        : note(
                                "neighbours",
                                "note.optimised-hotspot.band",
                                reach.metres(size),
                                reach.expectedBeside(),
                                reach.expected(),
                                ChosenReach.ENOUGH),
                note("judged", exact ? "note.optimised-hotspot.dealt" : "note.optimised-hotspot.normal"),
                note("correction", "note.optimised-hotspot.fdr", all, Math.round(all * 0.05)));
    }

    private static Artifact note(String id, String key, Object... args) {
        return new Artifact.Note(id, "optimised-hotspot." + id + "-note", key, List.of(args));
    }
}
