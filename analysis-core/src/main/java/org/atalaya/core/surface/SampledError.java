// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/**
 * How far a fast density is from plain summation: in the highest cell and in others evenly chosen. With the Jones-Diggle
 * correction masses are compared at some incidents, and their greatest relative difference is added.
 *
 * @param greatest as a share of the highest density
 * @param cells in how many cells it was looked for
 */
public record SampledError(double greatest, int cells) {

    private static final double AFFORDABLE = 5e7;
    private static final int FEWEST = 24;
    private static final int MOST = 1000;
    private static final int INCIDENTS = 64;
    private static final double M2_PER_KM2 = 1e6;

    /** Of a density that was made without checking, in so many cells. */
    public static SampledError of(
            double[] values,
            double[] x,
            double[] y,
            AreaRaster raster,
            KernelDensity.Settings settings,
            int cells,
            Progress progress) {
        if (settings.edge() == EdgeCorrection.JONES_DIGGLE) {
            throw new IllegalArgumentException("masses of incidents are known to the sums only");
        }
        return of(values, DirectSums.ones(x.length), x, y, raster, settings, cells, progress);
    }

    static SampledError of(
            double[] values,
            KernelSums sums,
            double[] x,
            double[] y,
            double[] weights,
            AreaRaster raster,
            KernelDensity.Settings settings,
            Progress progress) {
        int cells = (int) Math.max(FEWEST, Math.min(MOST, AFFORDABLE / Math.max(1, x.length)));
        if (settings.edge() != EdgeCorrection.JONES_DIGGLE) {
            return of(values, weights, x, y, raster, settings, cells, progress);
        }
        double[] mass = sums.massOfIncidents(sums.massOfSources(progress));
        double[] corrected = new double[x.length];
        Arrays.setAll(corrected, i -> mass[i] > 0 ? weights[i] / mass[i] : 0);
        DirectSums around =
                new DirectSums(new double[0], new double[0], raster, settings.kernel(), settings.bandwidth());
        int step = Math.max(1, x.length / INCIDENTS);
        double ofMasses = IntStream.range(0, x.length / step)
                .map(i -> i * step)
                .filter(i -> mass[i] > 0)
                .mapToDouble(i -> Math.abs(around.massAround(x[i], y[i], settings.bandwidth()) / mass[i] - 1))
                .max()
                .orElse(0);
        SampledError ofSums = of(values, corrected, x, y, raster, settings, cells, progress);
        return new SampledError(ofSums.greatest() + ofMasses, ofSums.cells());
    }

    private static SampledError of(
            double[] values,
            double[] weights,
            double[] x,
            double[] y,
            AreaRaster raster,
            KernelDensity.Settings settings,
            int wanted,
            Progress progress) {
        int[] inside = IntStream.range(0, values.length)
                .filter(cell -> !Double.isNaN(values[cell]))
                .toArray();
        if (inside.length == 0) {
            return new SampledError(0, 0);
        }
        int highest = IntStream.of(inside)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
        int step = Math.max(1, inside.length / Math.max(1, wanted - 1));
        int[] sample = IntStream.concat(
                        IntStream.of(highest),
                        IntStream.range(0, (inside.length + step - 1) / step).map(i -> inside[i * step]))
                .toArray();
        progress.step(0, "progress.density-checking");
        DirectSums around =
                new DirectSums(new double[0], new double[0], raster, settings.kernel(), settings.bandwidth());
        double greatest = Arrays.stream(sample)
                .parallel()
                .mapToDouble(cell -> {
                    int row = Math.floorDiv(cell, raster.columns());
                    double atX = raster.centreX(cell % raster.columns());
                    double atY = raster.centreY(row);
                    double plain = plain(x, y, weights, settings, atX, atY);
                    if (settings.edge() == EdgeCorrection.UNIFORM) {
                        plain /= around.massAround(atX, atY, settings.bandwidth());
                    }
                    return Math.abs(values[cell] - plain);
                })
                .max()
                .orElse(0);
        return new SampledError(values[highest] > 0 ? greatest / values[highest] : 0, sample.length);
    }

    private static double plain(
            double[] x, double[] y, double[] weights, KernelDensity.Settings settings, double atX, double atY) {
        double reach = settings.kernel().reach() * settings.bandwidth();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - atX;
            double dy = y[i] - atY;
            double square = dx * dx + dy * dy;
            if (square <= reach * reach) {
                sum += weights[i] * settings.kernel().value(square, settings.bandwidth());
            }
        }
        return sum * M2_PER_KM2;
    }
}
