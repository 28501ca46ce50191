// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/** Densities of counts in cells, again and again with other counts in the same cells. */
final class CellSums {

    private final KernelSums sums;
    private final LatticeSums lattice;
    private final double[] x;
    private final double[] y;
    private final double[] correction;

    CellSums(double[] x, double[] y, AreaRaster raster, KernelDensity.Settings settings, Progress progress) {
        this.x = x;
        this.y = y;
        this.correction = DirectSums.ones(x.length);
        double bandwidth = Math.max(settings.bandwidth(), raster.cellSize());
        if (settings.kernel() == Kernel.GAUSSIAN && GaussianSums.fits(raster, bandwidth)) {
            this.sums = new GaussianSums(x, y, correction, raster, bandwidth);
            this.lattice = null;
        } else {
            this.lattice = LatticeSums.ofCells(x, y, correction, raster, settings.kernel(), bandwidth);
            this.sums = lattice;
        }
        if (settings.edge() == EdgeCorrection.JONES_DIGGLE) {
            double[] mass = sums.massOfIncidents(sums.massOfSources(progress));
            Arrays.setAll(correction, i -> mass[i] > 0 ? 1 / mass[i] : 0);
        }
    }

    /** The sums at all cells, in any unit. */
    double[] field(double[] counts) {
        if (lattice == null) {
            double[] weights = new double[counts.length];
            Arrays.setAll(weights, i -> counts[i] * correction[i]);
            return sums.field(weights, Progress.NONE);
        }
        double[] nodes = new double[sums.sources()];
        for (int i = 0; i < x.length; i++) {
            nodes[lattice.nodeAt(x[i], y[i])] += counts[i] * correction[i];
        }
        return sums.field(nodes, Progress.NONE);
    }
}
