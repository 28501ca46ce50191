// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * Two densities of the same bandwidth.
 *
 * @param first per km² in each cell
 * @param second the same, with as many in all as the first where totals are made equal
 * @param x eastings of the first incidents, and behind them of the second where these are incidents too
 * @param expected what the second has in each cell, where it is no equal of the first
 * @param left how many of the second have no weight
 */
record DualDensity(
        double[] first,
        double[] second,
        double[] x,
        double[] y,
        int ofFirst,
        Optional<double[]> expected,
        List<String> names,
        double secondTotal,
        double areaKm2,
        int left) {

    static DualDensity of(
            Inputs inputs,
            DualDensityAnalysis.Params p,
            Incidents incidents,
            StudyArea area,
            AreaRaster raster,
            Progress progress)
            throws WorkbenchException {
        int[] inside = area.someRowsInside(incidents);
        return switch (p.against()) {
            case CATEGORY ->
                labels(
                        incidents,
                        Sides.ofCategories(incidents, inside, List.of(p.first(), p.second())),
                        p,
                        area,
                        raster,
                        progress);
            case PERIOD ->
                labels(
                        incidents,
                        Sides.ofPeriods(incidents, inside, List.of(p.first(), p.second())),
                        p,
                        area,
                        raster,
                        progress);
            case POPULATION -> {
                Optional<Zones> zones = inputs.zones();
                if (zones.isEmpty()) {
                    throw new WorkbenchException(Population.missing(zones, p.second()));
                }
                double[] people = Population.of(zones.get(), p.second(), raster, area);
                int[] cells = IntStream.range(0, people.length)
                        .filter(cell -> people[cell] > 0)
                        .toArray();
                double[] atX = IntStream.of(cells)
                        .mapToDouble(cell -> raster.centreX(cell % raster.columns()))
                        .toArray();
                double[] atY = IntStream.of(cells)
                        .mapToDouble(cell -> raster.centreY(Math.floorDiv(cell, raster.columns())))
                        .toArray();
                double[] weights =
                        IntStream.of(cells).mapToDouble(cell -> people[cell]).toArray();
                yield against(incidents, inside, atX, atY, weights, people, 0, p, area, raster, progress);
            }
            case DATASET -> {
                Incidents other = inputs.incidents(new InputRef(p.second()));
                WeightColumn weights = WeightColumn.of(other, p.weight(), area.someRowsInside(other));
                if (p.weight().isBlank()) {
                    yield labels(
                            DualDensityAnalysis.places(incidents, inside, true),
                            DualDensityAnalysis.places(incidents, inside, false),
                            DualDensityAnalysis.places(other, weights.rows(), true),
                            DualDensityAnalysis.places(other, weights.rows(), false),
                            List.of(incidents.name(), other.name()),
                            p,
                            area,
                            raster,
                            progress);
                }
                double[] atX = DualDensityAnalysis.places(other, weights.rows(), true);
                double[] atY = DualDensityAnalysis.places(other, weights.rows(), false);
                double[] expected = new double[raster.columns() * raster.rows()];
                for (int i = 0; i < atX.length; i++) {
                    expected[raster.rowOf(atY[i]) * raster.columns() + raster.columnOf(atX[i])] += weights.values()[i];
                }
                yield against(
                        incidents,
                        inside,
                        atX,
                        atY,
                        weights.values(),
                        expected,
                        weights.left(),
                        p,
                        area,
                        raster,
                        progress);
            }
        };
    }

    /** One-sided p-values of the first being so high, and so low. */
    double[][] chance(DualDensityAnalysis.Params p, AreaRaster raster, Progress progress) {
        KernelDensity.Settings settings = settings(p);
        return expected.isPresent()
                ? RandomLabelling.placed(x, y, expected.get(), raster, settings, p.simulations(), p.seed(), progress)
                : RandomLabelling.labels(x, y, ofFirst, raster, settings, p.simulations(), p.seed(), progress);
    }

    double firstTotal() {
        return ofFirst;
    }

    Artifact.Table table() {
        return new Artifact.Table(
                "densities",
                "dual-density.densities",
                "dual-densities",
                new Table(
                        List.of(
                                TableColumn.text("name", "column.dual-name"),
                                TableColumn.decimal("total", "column.dual-total", 0),
                                TableColumn.decimal("mean-per-km2", "column.dual-mean", 2)),
                        List.of(
                                List.of(names.get(0), firstTotal(), firstTotal() / areaKm2),
                                List.of(names.get(1), secondTotal, secondTotal / areaKm2))));
    }

    private static KernelDensity.Settings settings(DualDensityAnalysis.Params p) {
        return new KernelDensity.Settings(p.kernel(), p.bandwidth().orElseThrow(), p.edgeCorrection(), false);
    }

    private static DualDensity labels(
            Incidents incidents,
            Sides sides,
            DualDensityAnalysis.Params p,
            StudyArea area,
            AreaRaster raster,
            Progress progress) {
        return labels(
                DualDensityAnalysis.places(incidents, sides.first(), true),
                DualDensityAnalysis.places(incidents, sides.first(), false),
                DualDensityAnalysis.places(incidents, sides.second(), true),
                DualDensityAnalysis.places(incidents, sides.second(), false),
                List.of(p.first(), p.second()),
                p,
                area,
                raster,
                progress);
    }

    private static DualDensity labels(
            double[] x1,
            double[] y1,
            double[] x2,
            double[] y2,
            List<String> names,
            DualDensityAnalysis.Params p,
            StudyArea area,
            AreaRaster raster,
            Progress progress) {
        double each = p.equalTotals() ? (double) x1.length / x2.length : 1;
        double[] first = KernelDensity.of(x1, y1, raster, settings(p), progress.slice(0, 0.5));
        double[] second = times(KernelDensity.of(x2, y2, raster, settings(p), progress.slice(0.5, 1)), each);
        return new DualDensity(
                first,
                second,
                DoubleStream.concat(Arrays.stream(x1), Arrays.stream(x2)).toArray(),
                DoubleStream.concat(Arrays.stream(y1), Arrays.stream(y2)).toArray(),
                x1.length,
                Optional.empty(),
                names,
                x2.length,
                area.areaKm2(),
                0);
    }

    private static DualDensity against(
            Incidents incidents,
            int[] inside,
            double[] x2,
            double[] y2,
            double[] weights,
            double[] expected,
            int left,
            DualDensityAnalysis.Params p,
            StudyArea area,
            AreaRaster raster,
            Progress progress) {
        double[] x1 = DualDensityAnalysis.places(incidents, inside, true);
        double[] y1 = DualDensityAnalysis.places(incidents, inside, false);
        double all = Arrays.stream(weights).sum();
        double each = p.equalTotals() ? x1.length / all : 1;
        double[] first = KernelDensity.of(x1, y1, raster, settings(p), progress.slice(0, 0.5));
        double[] second = times(KernelDensity.of(x2, y2, weights, raster, settings(p), progress.slice(0.5, 1)), each);
        return new DualDensity(
                first,
                second,
                x1,
                y1,
                x1.length,
                Optional.of(expected),
                List.of(incidents.name(), p.second()),
                all,
                area.areaKm2(),
                left);
    }

    /** The factor first, so that a set held against itself keeps its bits. */
    private static double[] times(double[] values, double factor) {
        return factor == 1 ? values : Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
