// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Optional;
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

    /** Of the highest density; see the page of the method. */
    private static final double MOST_ERROR = 1e-3;

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

    /**
     * A density and how it was found.
     *
     * @param bandwidths that of each incident where they differ, otherwise empty
     * @param fast whether incidents were shared out to a lattice
     * @param error the greatest difference from plain summation that was found, as a share of the highest density
     * @param checked in how many cells it was looked for
     */
    public record Outcome(double[] values, Optional<double[]> bandwidths, boolean fast, double error, int checked) {}

    private KernelDensity() {}

    /**
     * Density of incidents on a raster, row by row from the south-west, NaN where a cell has no part inside the area.
     *
     * @param x eastings of incidents inside the area
     */
    public static double[] of(double[] x, double[] y, AreaRaster raster, Settings settings, Progress progress) {
        return of(x, y, DirectSums.ones(x.length), raster, settings, progress);
    }

    /** The same of incidents that count more or less than one each. */
    public static double[] of(
            double[] x, double[] y, double[] weights, AreaRaster raster, Settings settings, Progress progress) {
        equallyLong(x, y, weights);
        return of(sums(x, y, weights, raster, settings), raster, settings, progress);
    }

    /**
     * The same, compared with plain summation in some cells where it was not summed plainly; where the difference is too
     * great, plain summation takes its place.
     */
    public static Outcome checked(
            double[] x, double[] y, double[] weights, AreaRaster raster, Settings settings, Progress progress) {
        equallyLong(x, y, weights);
        KernelSums sums = sums(x, y, weights, raster, settings);
        if (sums instanceof DirectSums) {
            return new Outcome(of(sums, raster, settings, progress), Optional.empty(), false, 0, 0);
        }
        double[] values = of(sums, raster, settings, progress.slice(0, 0.7));
        SampledError error = SampledError.of(values, sums, x, y, weights, raster, settings, progress.slice(0.7, 0.8));
        if (error.greatest() <= MOST_ERROR) {
            return new Outcome(values, Optional.empty(), true, error.greatest(), error.cells());
        }
        Settings plain = new Settings(settings.kernel(), settings.bandwidth(), settings.edge(), true);
        return new Outcome(of(x, y, weights, raster, plain, progress.slice(0.8, 1)), Optional.empty(), false, 0, 0);
    }

    /**
     * Density with a bandwidth of its own for each incident: the distance to its k-th nearest other one (Breiman, Meisel
     * and Purcell 1977), and at least a cell.
     */
    public static Outcome adaptive(
            double[] x,
            double[] y,
            double[] weights,
            int neighbours,
            AreaRaster raster,
            Settings settings,
            Progress progress) {
        equallyLong(x, y, weights);
        if (settings.edge() == EdgeCorrection.UNIFORM) {
            throw new IllegalArgumentException("a cell has no bandwidth of its own to be corrected by");
        }
        double[] bandwidths = NearestNeighbours.distances(x, y, neighbours, progress.slice(0, 0.1));
        for (int i = 0; i < bandwidths.length; i++) {
            // As wide as the distance: for a Gaussian that is the radius of a quartic.
            double radius =
                    settings.kernel() == Kernel.GAUSSIAN ? bandwidths[i] / Kernel.QUARTIC.asWideAs(1) : bandwidths[i];
            bandwidths[i] = Math.max(raster.cellSize(), radius);
        }
        DirectSums sums = new DirectSums(x, y, weights, bandwidths, Double.NaN, raster, settings.kernel());
        double[] values = of(sums, raster, settings, progress.slice(0.1, 1));
        return new Outcome(values, Optional.of(bandwidths), false, 0, 0);
    }

    private static void equallyLong(double[] x, double[] y, double[] weights) {
        if (x.length != y.length || x.length != weights.length) {
            throw new IllegalArgumentException(
                    x.length + " eastings, " + y.length + " northings, " + weights.length + " weights");
        }
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

    private static KernelSums sums(double[] x, double[] y, double[] weights, AreaRaster raster, Settings settings) {
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
        boolean lattice = !settings.exact() && settings.kernel() != Kernel.UNIFORM && cost > WORTH_A_LATTICE;
        if (lattice && settings.kernel() == Kernel.GAUSSIAN && GaussianSums.fits(raster, settings.bandwidth())) {
            return new GaussianSums(x, y, weights, raster, settings.bandwidth());
        }
        return lattice && LatticeSums.fits(raster, settings.kernel(), settings.bandwidth())
                ? new LatticeSums(x, y, weights, raster, settings.kernel(), settings.bandwidth())
                : new DirectSums(
                        x,
                        y,
                        weights,
                        DirectSums.filled(x.length, settings.bandwidth()),
                        settings.bandwidth(),
                        raster,
                        settings.kernel());
    }
}
