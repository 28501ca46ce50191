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
import org.atalaya.core.grid.Shape;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Gi* on the cells of a grid: where counts cluster more, or less, than chance would have it. */
public final class GetisOrdAnalysis implements Analysis<GetisOrdAnalysis.Params, GetisOrdAnalysis.Hotspots> {

    /** Classes ±1, ±2, ±3 begin at these p-values: confidence of 90, 95 and 99 %. */
    private static final double[] CLASS_LIMITS = {0.10, 0.05, 0.01};

    /** With incidents in fewer cells the variance is that of one cell, and its neighbours come out certain whatever it is. */
    private static final int LEAST_CELLS = 2;

    /** With fewer expected in a neighbourhood its sum is skewed, and the far tail is not that of the normal distribution. */
    public static final double ENOUGH_EXPECTED = 5;

    /** Cut at the boundary, with its neighbours looked at; measured on one core. */
    private static final double SECONDS_PER_CELL = 6e-6;

    /** Its outline, its counts and its row. */
    private static final double BYTES_PER_CELL = 650;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("square") Shape shape,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param("fdr") Correction correction,
            @Param(value = "normal", advanced = true) Inference inference) {

        GriddedIncidents gridded() {
            return new GriddedIncidents(incidents, shape, cellSize);
        }
    }

    /** The judged cells. */
    public record Hotspots(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "getis-ord-gi-star";
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
        List<Problem> problems = new ArrayList<>(p.gridded().check(inputs));
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.withPlace() == 1) {
            problems.add(oneCell(1, summary.name()));
        }
        double expected = p.gridded().aboutPerNeighbourhood(summary);
        if (summary.withPlace() > 1 && expected < ENOUGH_EXPECTED && p.inference() == Inference.NORMAL) {
            problems.add(sparse(expected).at(Where.parameter("cell-size")));
        }
        return problems;
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        return new Params(p.incidents(), p.shape(), p.gridded().resolvedSize(inputs), p.correction(), p.inference());
    }

    @Override
    public Hotspots run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        progress.step(0, "progress.laying-grid");
        CellCounts counts = p.gridded().counts(inputs);
        if (Arrays.stream(counts.counts()).filter(count -> count > 0).count() < LEAST_CELLS) {
            throw new WorkbenchException(
                    oneCell(counts.inside(), inputs.incidents(p.incidents()).name()));
        }
        Weights weights = Weights.of(counts.grid(), Contiguity.QUEEN);
        double[] z = GetisOrd.star(counts.asDoubles(), weights, progress.slice(0.6, 0.9));
        Optional<double[]> dealt = p.inference() == Inference.PERMUTATION
                ? DealtSums.pValues(counts.counts(), z, weights)
                : Optional.empty();
        double[] chance =
                dealt.orElseGet(() -> Arrays.stream(z).map(GetisOrd::pTwoSided).toArray());
        double[] adjusted = FalseDiscovery.adjust(chance);
        double[] judged = p.correction() == Correction.FDR ? adjusted : chance;

        List<TableColumn> columns = new ArrayList<>(CellTables.CELL_COLUMNS);
        columns.add(TableColumn.decimal("z", "column.z", 2));
        columns.add(TableColumn.decimal("p", "column.p", 4));
        columns.add(TableColumn.decimal("p-adjusted", "column.p-adjusted", 4));
        columns.add(TableColumn.whole("class", "column.class"));
        List<List<Object>> rows = new ArrayList<>(counts.grid().size());
        int[] perClass = new int[7];
        for (Cell cell : counts.grid().cells()) {
            int i = cell.index();
            int verdict = classOf(z[i], judged[i]);
            perClass[verdict + 3]++;
            List<Object> row = new ArrayList<>(CellTables.cellValues(counts, cell));
            row.addAll(Arrays.asList(known(z[i]), known(chance[i]), known(adjusted[i]), (long) verdict));
            rows.add(row);
        }
        return new Hotspots(
                List.of(
                        new Artifact.Features(
                                "hotspots",
                                "getis-ord-gi-star.hotspots",
                                "gi-star",
                                counts.grid().crs(),
                                CellTables.shapes(counts.grid()),
                                new Table(columns, rows)),
                        new Artifact.Note(
                                "summary",
                                "getis-ord-gi-star.summary-note",
                                "note.getis-ord-gi-star." + (p.correction() == Correction.FDR ? "fdr" : "none"),
                                List.of(
                                        perClass[6],
                                        perClass[5],
                                        perClass[4],
                                        perClass[0] + perClass[1] + perClass[2],
                                        counts.grid().size()))),
                caveats(inputs, p, counts, weights, z, dealt.isPresent()));
    }

    private static Problem oneCell(int incidents, String dataset) {
        return Problem.error("getis-ord-gi-star.one-cell", incidents, dataset);
    }

    private static Problem sparse(double expected) {
        return Problem.warning("getis-ord-gi-star.sparse", expected, ENOUGH_EXPECTED);
    }

    private static List<Problem> caveats(
            Inputs inputs, Params p, CellCounts counts, Weights weights, double[] z, boolean dealt)
            throws WorkbenchException {
        List<Problem> caveats = p.gridded().caveats(inputs, counts);
        double cells = counts.grid().size();
        double expected = counts.inside() / cells * (1 + weights.links() / cells);
        if (expected < ENOUGH_EXPECTED && p.inference() == Inference.NORMAL) {
            caveats.add(sparse(expected));
        }
        if (dealt) {
            caveats.add(Problem.info("getis-ord-gi-star.dealt"));
        } else if (p.inference() == Inference.PERMUTATION) {
            caveats.add(Problem.info("getis-ord-gi-star.large-counts"));
        }
        int undefined = (int) Arrays.stream(z).filter(Double::isNaN).count();
        if (undefined > 0) {
            caveats.add(Problem.warning("getis-ord-gi-star.undefined", undefined, z.length));
        }
        if (p.correction() == Correction.NONE) {
            caveats.add(Problem.warning("getis-ord-gi-star.unadjusted", z.length));
        }
        return caveats;
    }

    /** Class of a z-score by its p, −3 to 3; 0 where either is not defined. */
    public static int classOf(double z, double p) {
        int strength = 0;
        for (double limit : CLASS_LIMITS) {
            // NaN is below no limit: an undefined statistic is never significant.
            strength += p <= limit ? 1 : 0;
        }
        return z < 0 ? -strength : strength;
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
