// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.surface.EdgeCorrection;
import org.atalaya.core.surface.Kernel;
import org.atalaya.core.surface.KernelDensity;
import org.atalaya.core.surface.SampledError;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Densities on the rasters of other programs, from places in memory to the finished raster. */
final class DensityMeasurements {

    private static final int CHECKED = 2000;

    private DensityMeasurements() {}

    /** Quartic, 300 m, 587 x 870 cells of 15 m around the middle, without edge correction, as QGIS does it. */
    static Measurement quartic(Incidents incidents) throws WorkbenchException {
        return of(
                "density",
                incidents,
                new int[] {587, 870},
                15,
                new KernelDensity.Settings(Kernel.QUARTIC, 300, EdgeCorrection.NONE, false));
    }

    /** Gaussian, 100 m, 1024 x 1024 square cells that hold all incidents, edges corrected as spatstat does. */
    static Measurement gaussian(Incidents incidents) throws WorkbenchException {
        Extent extent = extent(incidents);
        return of(
                "density-gaussian",
                incidents,
                new int[] {1024, 1024},
                Math.max(extent.width(), extent.height()) / 1023,
                new KernelDensity.Settings(Kernel.GAUSSIAN, 100, EdgeCorrection.UNIFORM, false));
    }

    private static Measurement of(
            String name, Incidents incidents, int[] cells, double cellSize, KernelDensity.Settings settings)
            throws WorkbenchException {
        Extent extent = extent(incidents);
        double west = cellSize * Math.rint(((extent.minX() + extent.maxX()) / 2 / cellSize) - cells[0] / 2.0);
        double south = cellSize * Math.rint(((extent.minY() + extent.maxY()) / 2 / cellSize) - cells[1] / 2.0);
        // A hundredth of a cell less, so that rounding does not add a row.
        Envelope box = new Envelope(
                west + cellSize / 100,
                west + (cells[0] - 0.01) * cellSize,
                south + cellSize / 100,
                south + (cells[1] - 0.01) * cellSize);
        int[] inside = IntStream.range(0, incidents.size())
                .filter(row -> box.contains(incidents.x(row), incidents.y(row)))
                .toArray();
        double[] x = IntStream.of(inside).mapToDouble(incidents::x).toArray();
        double[] y = IntStream.of(inside).mapToDouble(incidents::y).toArray();
        StudyArea area = StudyArea.of(incidents.crs(), new GeometryFactory().toGeometry(box));
        AtomicReference<double[]> made = new AtomicReference<>();
        return new Measurement(
                name,
                () -> x.length,
                Timing.clocked(
                        () -> made.set(KernelDensity.of(x, y, AreaRaster.of(area, cellSize), settings, Progress.NONE))),
                () -> {
                    AreaRaster raster = AreaRaster.of(area, cellSize);
                    SampledError error = SampledError.of(made.get(), x, y, raster, settings, CHECKED, Progress.NONE);
                    return List.of(
                            raster.columns() + "x" + raster.rows(),
                            String.format(Locale.ROOT, "error %.1e", error.greatest()),
                            error.cells() + " cells");
                });
    }

    private static Extent extent(Incidents incidents) throws WorkbenchException {
        return incidents
                .extent()
                .orElseThrow(() -> new WorkbenchException(Problem.error("grid.no-place", incidents.name())));
    }
}
