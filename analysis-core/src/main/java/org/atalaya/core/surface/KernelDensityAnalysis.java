// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

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
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
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

/** Kernel density as the front ends see it. */
public final class KernelDensityAnalysis
        implements Analysis<KernelDensityAnalysis.Params, KernelDensityAnalysis.Density> {

    /** A bandwidth where the rule has none because all incidents are in one place: so many cells. */
    private static final double CELLS_WITHOUT_SPREAD = 5;

    /** So many cells are more than any screen or page shows. */
    private static final double MANY = 1_000_000;

    /** Bandwidths to compare with, classes and contours; measured on one core. */
    private static final double SECONDS_BESIDE = 0.22;

    /** With edges, the check against exact sums and the contours a density is summed about so many times. */
    private static final double TIMES_SUMMED = 3.2;

    private static final double BYTES_BESIDE = 3e7;
    private static final double BYTES_PER_CELL = 750;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("quartic") Kernel kernel,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble bandwidth,
            @Param("quarter-reference") BandwidthRule bandwidthRule,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param(value = "jones-diggle", advanced = true) EdgeCorrection edgeCorrection,
            @Param(value = "false", advanced = true) boolean exact,
            @Param(value = "", column = true, advanced = true) String weight,
            @Param(value = "false", advanced = true) boolean adaptive,
            @Param(value = "10", min = 1, max = 1000, advanced = true) int neighbours) {}

    /** A surface in incidents per km², its classes, and what to say about it. */
    public record Density(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "kernel-density";
    }

    @Override
    public int version() {
        return 2;
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
        if (!p.weight().isBlank() && !summary.columns().contains(p.weight())) {
            problems.add(WeightColumn.missing(p.weight(), summary.columns()));
        }
        if (p.adaptive() && p.edgeCorrection() == EdgeCorrection.UNIFORM) {
            problems.add(Problem.error("kernel-density.adaptive-uniform").at(Where.parameter("edge-correction")));
        }
        if (p.adaptive() && summary.withPlace() <= p.neighbours()) {
            problems.add(Problem.error("kernel-density.too-few-neighbours", summary.withPlace(), p.neighbours())
                    .at(Where.parameter("neighbours")));
        }
        return problems;
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        Incidents incidents = inputs.incidents(p.incidents());
        StudyArea area = StudyArea.of(inputs.zones(), incidents);
        double coarse = GridSpec.defaultCellSize(area.extent());
        OptionalDouble bandwidth = p.bandwidth();
        if (bandwidth.isEmpty()) {
            int[] rows = area.someRowsInside(incidents);
            double[] x = places(incidents, rows, true);
            double[] y = places(incidents, rows, false);
            double radius = p.bandwidthRule()
                    .of(x, y, p.kernel(), p.neighbours(), Progress.NONE)
                    .orElse(CELLS_WITHOUT_SPREAD * coarse);
            // Whole metres: nobody means more by a bandwidth, and it is read aloud.
            bandwidth = OptionalDouble.of(Math.max(1, Math.rint(radius)));
        }
        double cell = p.cellSize().orElse(fineCell(bandwidth.getAsDouble(), coarse, area.extent()));
        return new Params(
                p.incidents(),
                p.kernel(),
                bandwidth,
                p.bandwidthRule(),
                OptionalDouble.of(cell),
                p.edgeCorrection(),
                p.exact(),
                p.weight(),
                p.adaptive(),
                p.neighbours());
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.extent().isEmpty()
                || p.bandwidth().isEmpty()
                || p.cellSize().isEmpty()) {
            return Optional.empty();
        }
        double cell = p.cellSize().getAsDouble();
        long cells = Math.round(
                new GridSpec(Shape.SQUARE, cell).cellsIn(summary.extent().get()));
        double sums = KernelDensity.seconds(
                summary.withPlace(), cells, cell, p.kernel(), p.bandwidth().getAsDouble(), p.exact() || p.adaptive());
        return Optional.of(new Cost(
                cells,
                Cost.Unit.CELLS,
                SECONDS_BESIDE + sums * TIMES_SUMMED,
                0,
                BYTES_BESIDE + cells * BYTES_PER_CELL));
    }

    /** A tenth of the bandwidth in steps of 5 m, so that the surface looks smooth, but no more cells than {@link #MANY}. */
    private static double fineCell(double bandwidth, double coarse, Extent extent) {
        double fine = Math.max(5, 5 * Math.rint(bandwidth / 50));
        double affordable = 5 * Math.ceil(Math.sqrt(extent.width() * extent.height() / MANY) / 5);
        return Math.max(affordable, Math.min(fine, coarse));
    }

    @Override
    public Density run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        Incidents incidents = inputs.incidents(p.incidents());
        StudyArea area = StudyArea.of(inputs.zones(), incidents);
        WeightColumn weights = WeightColumn.of(incidents, p.weight(), area.someRowsInside(incidents));
        int[] rows = weights.rows();
        double[] x = places(incidents, rows, true);
        double[] y = places(incidents, rows, false);
        double bandwidth = p.bandwidth().orElseThrow();
        double cell = p.cellSize().orElseThrow();
        AreaRaster raster = AreaRaster.of(area, cell);
        var settings = new KernelDensity.Settings(p.kernel(), bandwidth, p.edgeCorrection(), p.exact());
        Progress summing = progress.slice(0, 0.6);
        KernelDensity.Outcome outcome = p.adaptive()
                ? KernelDensity.adaptive(x, y, weights.values(), p.neighbours(), raster, settings, summing)
                : KernelDensity.checked(x, y, weights.values(), raster, settings, summing);
        double[] values = outcome.values();
        Surface surface =
                new Surface(area.crs(), raster.minX(), raster.minY(), cell, raster.columns(), raster.rows(), values);
        double mean = weights.sum() / area.areaKm2();
        int peak = peak(values);
        double highest = Math.max(0, values[peak]);
        Bandwidths all =
                Bandwidths.of(x, y, p.kernel(), p.neighbours(), bandwidth, p.bandwidthRule(), progress.slice(0.6, 0.9));
        progress.step(0.9, "progress.density-contours");
        Artifact.Features contours = VolumeContours.of(values, raster, area, x, y);
        List<Artifact> artifacts = new ArrayList<>(List.of(
                new Artifact.Surface("density", "kernel-density.density", "density", surface, rows.length),
                new Artifact.Table(
                        "density-classes",
                        "kernel-density.density-classes",
                        "density-classes",
                        DensityClasses.of(values, raster, x, y, mean)),
                new Artifact.Note(
                        "summary",
                        "kernel-density.summary-note",
                        summaryKey(p),
                        List.of(
                                rows.length,
                                area.areaKm2(),
                                mean,
                                highest,
                                highest / mean,
                                outcome.bandwidths()
                                        .map(KernelDensityAnalysis::median)
                                        .orElse(bandwidth),
                                cell,
                                p.neighbours()))));
        if (!contours.geometries().isEmpty()) {
            artifacts.add(contours);
            artifacts.add(densest(contours.attributes()));
        }
        artifacts.add(all.table());
        artifacts.add(all.circles(
                area.crs(),
                raster.centreX(peak % raster.columns()),
                raster.centreY(Math.floorDiv(peak, raster.columns()))));
        artifacts.add(new Artifact.Note(
                "accuracy",
                "kernel-density.accuracy",
                outcome.fast() ? "note.kernel-density.fast" : "note.kernel-density.summed",
                outcome.fast() ? List.of(outcome.error() * 100, outcome.checked()) : List.of()));
        List<Problem> caveats = caveats(area, incidents, p, x, y);
        if (weights.left() > 0) {
            caveats.add(Problem.info("density.without-weight", weights.left(), p.weight()));
        }
        return new Density(artifacts, caveats);
    }

    private static String summaryKey(Params p) {
        return "note.kernel-density."
                + (p.adaptive() ? "adaptive" : p.kernel() == Kernel.GAUSSIAN ? "gaussian" : "radius");
    }

    private static Artifact.Note densest(Table contours) {
        int last = contours.rows().size() - 1;
        return new Artifact.Note(
                "densest",
                "kernel-density.densest",
                "note.kernel-density.densest",
                List.of(
                        contours.cell(last, "incidents"),
                        contours.cell(last, "share"),
                        contours.cell(last, "district-share"),
                        contours.cell(last, "area-km2"),
                        contours.cell(last, "volume")));
    }

    private static int peak(double[] values) {
        int peak = 0;
        for (int cell = 1; cell < values.length; cell++) {
            peak = values[cell] > values[peak] || Double.isNaN(values[peak]) ? cell : peak;
        }
        return peak;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<Problem> caveats(StudyArea area, Incidents incidents, Params p, double[] x, double[] y) {
        List<Problem> caveats = new ArrayList<>(area.caveats(incidents, x.length));
        if (x.length < GridProblems.FEW) {
            caveats.add(Problem.warning("grid.few", x.length, GridProblems.FEW));
        }
        if (Bandwidth.normalReference(x, y).isEmpty()) {
            caveats.add(Problem.warning("kernel-density.one-place", x.length));
        }
        if (p.edgeCorrection() != EdgeCorrection.JONES_DIGGLE) {
            caveats.add(Problem.info(
                    p.edgeCorrection() == EdgeCorrection.NONE
                            ? "kernel-density.no-edge-correction"
                            : "kernel-density.uniform-edge-correction"));
        }
        return caveats;
    }

    private static double[] places(Incidents incidents, int[] rows, boolean easting) {
        return Arrays.stream(rows)
                .mapToDouble(row -> easting ? incidents.x(row) : incidents.y(row))
                .toArray();
    }
}
