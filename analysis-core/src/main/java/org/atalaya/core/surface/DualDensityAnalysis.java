// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;

/** One density held against another, and where the two differ by more than chance explains. */
public final class DualDensityAnalysis implements Analysis<DualDensityAnalysis.Params, DualDensityAnalysis.Contrasted> {

    private static final double CELLS_WITHOUT_SPREAD = 5;
    private static final double MANY = 250_000;

    /** One simulation's transforms, for each cell; measured on one core. */
    private static final double SECONDS_PER_CELL = 5e-8;

    private static final double SECONDS_PER_PLACE = 5e-9;

    private static final double SHARED = 0.9;
    private static final double BYTES_BESIDE = 2e7;
    private static final double BYTES_PER_CELL = 200;

    /** What the incidents are held against. */
    public enum Against {
        CATEGORY,
        PERIOD,
        POPULATION,
        DATASET
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("category") Against against,
            @Param("") String first,
            @Param("") String second,
            @Param("log-ratio") Contrast contrast,
            @Param(value = "true", advanced = true) boolean equalTotals,
            @Param(value = "", advanced = true) String weight,
            @Param(value = "quartic", advanced = true) Kernel kernel,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000, advanced = true) OptionalDouble bandwidth,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000, advanced = true) OptionalDouble cellSize,
            @Param(value = "jones-diggle", advanced = true) EdgeCorrection edgeCorrection,
            @Param(value = "199", min = 99, max = 9999, advanced = true) int simulations,
            @Param(value = "1", advanced = true) long seed) {}

    /** The contrast, where it is more than chance, and what to say of it. */
    public record Contrasted(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "dual-density";
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
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        Optional<Extent> extent = summary.extent();
        double cell = p.cellSize().orElse(extent.map(GridSpec::defaultCellSize).orElse(100.0));
        List<Problem> problems = new ArrayList<>(
                GridProblems.of(summary.name(), summary.withPlace(), extent, new GridSpec(Shape.SQUARE, cell)));
        if (p.bandwidth().isPresent() && p.bandwidth().getAsDouble() < cell) {
            problems.add(Problem.warning(
                            "kernel-density.bandwidth-below-cell", p.bandwidth().getAsDouble(), cell)
                    .at(Where.parameter("bandwidth")));
        }
        if (p.against() == Against.PERIOD && summary.earliest() == LocalMillis.MISSING) {
            problems.add(Problem.error("dual-density.no-time", summary.name()).at(Where.parameter("against")));
        }
        if (p.against() == Against.PERIOD) {
            problems.addAll(Sides.problems(p.first(), p.second(), summary));
        }
        boolean attribute = inputs.zones()
                .map(zones -> ZoneNames.attributes(zones).contains(p.second()))
                .orElse(false);
        if (p.against() == Against.POPULATION && !attribute) {
            problems.add(Population.missing(inputs.zones(), p.second()));
        }
        if (p.against() == Against.DATASET && p.second().isBlank()) {
            problems.add(Problem.error("dual-density.no-dataset").at(Where.parameter("second")));
        }
        return problems;
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        Incidents incidents = inputs.incidents(p.incidents());
        List<String> names =
                switch (p.against()) {
                    case CATEGORY -> Sides.categories(incidents, p.first(), p.second());
                    case PERIOD -> Sides.periods(incidents, p.first(), p.second());
                    case POPULATION, DATASET -> List.of(p.first(), p.second());
                };
        StudyArea area = StudyArea.of(inputs.zones(), incidents);
        double coarse = GridSpec.defaultCellSize(area.extent());
        OptionalDouble bandwidth = p.bandwidth();
        if (bandwidth.isEmpty()) {
            int[] rows = area.someRowsInside(incidents);
            double radius = Bandwidth.quarterReference(places(incidents, rows, true), places(incidents, rows, false))
                    .orElse(CELLS_WITHOUT_SPREAD * coarse);
            bandwidth = OptionalDouble.of(Math.max(1, Math.rint(radius)));
        }
        double fine = Math.max(5, 5 * Math.rint(bandwidth.getAsDouble() / 40));
        double affordable =
                5 * Math.ceil(Math.sqrt(area.extent().width() * area.extent().height() / MANY) / 5);
        double cell = p.cellSize().orElse(Math.max(affordable, Math.min(fine, coarse)));
        return new Params(
                p.incidents(),
                p.against(),
                names.get(0),
                names.get(1),
                p.contrast(),
                p.equalTotals(),
                p.weight(),
                p.kernel(),
                bandwidth,
                OptionalDouble.of(cell),
                p.edgeCorrection(),
                p.simulations(),
                p.seed());
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.extent().isEmpty() || p.cellSize().isEmpty()) {
            return Optional.empty();
        }
        long cells = Math.round(new GridSpec(Shape.SQUARE, p.cellSize().getAsDouble())
                .cellsIn(summary.extent().get()));
        return Optional.of(new Cost(
                cells,
                Cost.Unit.CELLS,
                0.05 + p.simulations() * (cells * SECONDS_PER_CELL + summary.withPlace() * SECONDS_PER_PLACE),
                SHARED,
                BYTES_BESIDE + cells * BYTES_PER_CELL));
    }

    @Override
    public Contrasted run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        Incidents incidents = inputs.incidents(p.incidents());
        StudyArea area = StudyArea.of(inputs.zones(), incidents);
        AreaRaster raster = AreaRaster.of(area, p.cellSize().orElseThrow());
        DualDensity dual = DualDensity.of(inputs, p, incidents, area, raster, progress.slice(0, 0.2));
        double[] contrast = p.contrast().of(dual.first(), dual.second());
        double[][] chance = dual.chance(p, raster, progress.slice(0.2, 0.95));
        progress.step(0.95, "progress.density-contours");
        ToleranceContours tolerance = ToleranceContours.of(chance, dual, raster, area);
        String measure = p.contrast().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Artifact.Surface(
                "contrast",
                "dual-density.contrast-" + measure,
                "density-" + measure,
                surface(area, raster, contrast),
                dual.x().length));
        artifacts.add(new Artifact.Surface(
                "p-value",
                "dual-density.p-value",
                "density-p-value",
                surface(area, raster, tolerance.twoSided()),
                dual.x().length));
        tolerance.features().ifPresent(artifacts::add);
        artifacts.add(dual.table());
        artifacts.add(new Artifact.Note(
                "summary",
                "dual-density.summary-note",
                "note.dual-density." + (dual.expected().isPresent() ? "population" : "labels"),
                List.of(
                        dual.names().get(0),
                        dual.firstTotal(),
                        dual.names().get(1),
                        dual.secondTotal(),
                        tolerance.moreShare(),
                        tolerance.fewerShare(),
                        p.simulations(),
                        p.seed())));
        return new Contrasted(artifacts, caveats(area, incidents, p, dual, contrast));
    }

    private static Surface surface(StudyArea area, AreaRaster raster, double[] values) {
        return new Surface(
                area.crs(), raster.minX(), raster.minY(), raster.cellSize(), raster.columns(), raster.rows(), values);
    }

    private static List<Problem> caveats(
            StudyArea area, Incidents incidents, Params p, DualDensity dual, double[] contrast) {
        List<Problem> caveats = new ArrayList<>(area.caveats(incidents, area.rowsInside(incidents).length));
        if (Math.min(dual.x().length, dual.firstTotal()) < GridProblems.FEW) {
            caveats.add(Problem.warning("grid.few", (int) dual.firstTotal(), GridProblems.FEW));
        }
        long inside = Arrays.stream(dual.first()).filter(v -> !Double.isNaN(v)).count();
        long defined = Arrays.stream(contrast).filter(v -> !Double.isNaN(v)).count();
        if (defined < inside) {
            caveats.add(Problem.info("dual-density.undefined", (double) (inside - defined) / inside));
        }
        if (dual.left() > 0) {
            caveats.add(Problem.info("density.without-weight", dual.left(), p.weight()));
        }
        if (p.equalTotals() && dual.firstTotal() != dual.secondTotal()) {
            caveats.add(Problem.info("dual-density.equal-totals"));
        }
        return caveats;
    }

    static double[] places(Incidents incidents, int[] rows, boolean easting) {
        return Arrays.stream(rows)
                .mapToDouble(row -> easting ? incidents.x(row) : incidents.y(row))
                .toArray();
    }
}
