// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/**
 * Kernel density: λ(c) = Σ k(c − xᵢ) / e, incidents per square kilometre at the centre c of each cell, where e is the
 * edge correction (Diggle 1985; Jones 1993). Masses inside the study area are summed over the same cells with the area
 * of each that is inside, so that the corrected surface integrates to the number of incidents whatever the cell size.
 */
public final class KernelDensity {

    /** From about here on the lattice and its Fourier transforms are faster than summing incident by incident. */
    private static final double WORTH_A_LATTICE = 3e8;

    /** Evaluating the exponential costs about this many polynomials. */
    private static final double GAUSSIAN_COST = 8;

    private static final double M2_PER_KM2 = 1e6;

    /** Kernels summed in a second, measured on one core; and what laying the grid and judging places costs besides. */
    private static final double KERNELS_A_SECOND = 4e8;

    private static final double SECONDS_PER_PLACE = 4e-7;
    private static final double SECONDS_PER_CELL = 1e-6;

    /**
     * What changes the numbers.
     *
     * @param bandwidth metres: radius of the quartic and uniform kernels, standard deviation of the Gaussian
     * @param exact never share incidents out to a lattice
     */
    public record Settings(Kernel kernel, double bandwidth, EdgeCorrection edge, boolean exact) {
        public Settings {
            if (!(bandwidth > 0) || Double.isInfinite(bandwidth)) {
                throw new IllegalArgumentException("bandwidth must be positive: " + bandwidth);
            }
        }
    }

    private KernelDensity() {}

    /**
     * Density of incidents on a raster, row by row from the south-west, NaN where a cell has no part inside the area.
     *
     * @param x eastings of incidents inside the area
     */
    public static double[] of(double[] x, double[] y, AreaRaster raster, Settings settings, Progress progress) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " eastings, " + y.length + " northings");
        }
        return of(sums(x, y, raster, settings), raster, settings, progress);
    }

    /** Density at any place by plain summation, without edge correction, per square kilometre. */
    public static double at(double[] x, double[] y, Kernel kernel, double bandwidth, double atX, double atY) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - atX;
            double dy = y[i] - atY;
            sum += kernel.value(dx * dx + dy * dy, bandwidth);
        }
        return sum * M2_PER_KM2;
    }

    /** About how long a density takes: sums of kernels, at most those that the lattice takes over from. */
    static double seconds(long places, long cells, double cell, Kernel kernel, double bandwidth, boolean exact) {
        double reach = kernel.reach() * bandwidth / cell;
        double sums = 2.0 * places * Math.PI * reach * reach * (kernel == Kernel.GAUSSIAN ? GAUSSIAN_COST : 1);
        boolean summed = exact || kernel == Kernel.UNIFORM;
        return (summed ? sums : Math.min(sums, WORTH_A_LATTICE)) / KERNELS_A_SECOND
                + places * SECONDS_PER_PLACE
                + cells * SECONDS_PER_CELL;
    }

    static double[] of(KernelSums sums, AreaRaster raster, Settings settings, Progress progress) {
        double[] weights = new double[sums.sources()];
        double[] stranded = new double[raster.columns() * raster.rows()];
        boolean corrected = settings.edge() == EdgeCorrection.JONES_DIGGLE;
        double[] mass = corrected ? sums.massOfSources(progress.slice(0, 0.5)) : null;
        for (int source = 0; source < weights.length; source++) {
            double incidents = sums.incidentsAt(source);
            if (incidents > 0 && corrected && !(mass[source] > 0)) {
                // A kernel so small that it reaches no centre: its incident counts in its own cell.
                stranded[sums.cellOf(source)] += incidents;
            } else if (incidents > 0) {
                weights[source] = corrected ? incidents / mass[source] : incidents;
            }
        }
        double[] field = sums.field(weights, progress.slice(corrected ? 0.5 : 0, 0.9));
        double[] around = settings.edge() == EdgeCorrection.UNIFORM ? sums.massOfCells(progress.slice(0.9, 1)) : null;
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                int cell = row * raster.columns() + column;
                double inside = raster.insideKm2(column, row);
                if (!(inside > 0)) {
                    field[cell] = Double.NaN;
                } else {
                    double perKm2 = field[cell] * M2_PER_KM2 / (around == null ? 1 : around[cell]);
                    field[cell] = perKm2 + stranded[cell] / inside;
                }
            }
        }
        return field;
    }

    private static KernelSums sums(double[] x, double[] y, AreaRaster raster, Settings settings) {
        double reach = settings.kernel().reach() * settings.bandwidth() / raster.cellSize();
        double perSource = Math.PI * reach * reach * (settings.kernel() == Kernel.GAUSSIAN ? GAUSSIAN_COST : 1);
        double cells = (double) raster.columns() * raster.rows();
        double cost = perSource
                * switch (settings.edge()) {
                    case JONES_DIGGLE -> 2.0 * x.length;
                    case UNIFORM -> x.length + cells;
                    case NONE -> x.length;
                };
        // The rim of a uniform kernel is a step: sharing out to nodes would blur it, so it is always summed exactly.
        boolean lattice = !settings.exact()
                && settings.kernel() != Kernel.UNIFORM
                && cost > WORTH_A_LATTICE
                && LatticeSums.fits(raster, settings.kernel(), settings.bandwidth());
        return lattice
                ? new LatticeSums(x, y, raster, settings.kernel(), settings.bandwidth())
                : new DirectSums(x, y, raster, settings.kernel(), settings.bandwidth());
    }
}
