// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * A density that follows a slider: the incidents are counted in cells once, and each bandwidth is one pass of Fourier
 * transforms over these cells, however many incidents there are. It is a preview: an incident counts at the middle of its
 * cell, so the surface of a run, which puts it where it is, can differ by about a cell.
 */
public final class LiveDensity {

    /** So many cells along the longer side: finer than a hand moves, and small enough for a slider. */
    private static final int ACROSS = 200;

    private final StudyArea area;
    private final AreaRaster raster;
    private final double[] x;
    private final double[] y;
    private final double[] incidents;
    private final int total;

    private LiveDensity(StudyArea area, AreaRaster raster, double[] counts, int total) {
        this.area = area;
        this.raster = raster;
        this.total = total;
        int[] filled = IntStream.range(0, counts.length)
                .filter(cell -> counts[cell] > 0)
                .toArray();
        this.x = Arrays.stream(filled)
                .mapToDouble(cell -> raster.minX() + (cell % raster.columns() + 0.5) * raster.cellSize())
                .toArray();
        this.y = Arrays.stream(filled)
                .mapToDouble(cell -> raster.minY() + (Math.floorDiv(cell, raster.columns()) + 0.5) * raster.cellSize())
                .toArray();
        this.incidents = Arrays.stream(filled).mapToDouble(cell -> counts[cell]).toArray();
    }

    /**
     * Counts the incidents inside an area in cells.
     *
     * @throws WorkbenchException {@code grid.none-inside} when there is none
     */
    public static LiveDensity of(StudyArea area, Incidents all, Progress progress) throws WorkbenchException {
        progress.step(0, "progress.counting");
        double side = Math.max(area.extent().width(), area.extent().height());
        AreaRaster raster = AreaRaster.of(area, Math.max(1, Math.ceil(side / ACROSS)));
        double[] counts = new double[raster.columns() * raster.rows()];
        int[] rows = area.someRowsInside(all);
        for (int row : rows) {
            int column = (int) Math.floor((all.x(row) - raster.minX()) / raster.cellSize());
            int up = (int) Math.floor((all.y(row) - raster.minY()) / raster.cellSize());
            counts[
                    Math.max(0, Math.min(raster.rows() - 1, up)) * raster.columns()
                            + Math.max(0, Math.min(raster.columns() - 1, column))] += 1;
        }
        return new LiveDensity(area, raster, counts, rows.length);
    }

    /** How many incidents are inside the area. */
    public int total() {
        return total;
    }

    /** The surface of a bandwidth, in incidents per square kilometre. */
    public Surface at(Kernel kernel, double bandwidth, EdgeCorrection edge, Progress progress) {
        double reached = Math.max(bandwidth, raster.cellSize());
        KernelSums sums = LatticeSums.ofCells(x, y, incidents, raster, kernel, reached);
        double[] values =
                KernelDensity.of(sums, raster, new KernelDensity.Settings(kernel, reached, edge, false), progress);
        return new Surface(
                area.crs(), raster.minX(), raster.minY(), raster.cellSize(), raster.columns(), raster.rows(), values);
    }
}
