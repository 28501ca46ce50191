// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/**
 * Sums incident by incident. Incidents are held from south to north; each output row gathers those within reach in that
 * order, so rows can be done in parallel and still add up to the same bits.
 */
final class DirectSums implements KernelSums {

    private static final int BLOCK = 64;
    private static final int SOURCES_A_STEP = 8192;

    private final double[] x;
    private final double[] y;
    private final double[] incidents;
    private final AreaRaster raster;
    private final Kernel kernel;
    private final double[] bandwidths;
    private final double common;
    private final double farthest;
    private final int[] order;

    DirectSums(double[] x, double[] y, AreaRaster raster, Kernel kernel, double bandwidth) {
        this(x, y, ones(x.length), filled(x.length, bandwidth), bandwidth, raster, kernel);
    }

    /**
     * Each incident with its own weight and bandwidth.
     *
     * @param common the bandwidth around a cell, NaN where there is none
     */
    DirectSums(
            double[] x,
            double[] y,
            double[] weights,
            double[] bandwidths,
            double common,
            AreaRaster raster,
            Kernel kernel) {
        this.order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> y[i])
                        .thenComparingDouble(i -> x[i])
                        .thenComparingDouble(i -> weights[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.x = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        this.y = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        this.incidents = Arrays.stream(order).mapToDouble(i -> weights[i]).toArray();
        this.bandwidths = Arrays.stream(order).mapToDouble(i -> bandwidths[i]).toArray();
        this.raster = raster;
        this.kernel = kernel;
        this.common = common;
        this.farthest = kernel.reach() * Arrays.stream(bandwidths).max().orElse(0);
    }

    static double[] ones(int length) {
        return filled(length, 1);
    }

    static double[] filled(int length, double value) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    @Override
    public int sources() {
        return x.length;
    }

    @Override
    public double incidentsAt(int source) {
        return incidents[source];
    }

    @Override
    public int cellOf(int source) {
        return raster.rowOf(y[source]) * raster.columns() + raster.columnOf(x[source]);
    }

    @Override
    public double[] massOfSources(Progress progress) {
        double[] mass = new double[x.length];
        inSteps(
                x.length,
                SOURCES_A_STEP,
                progress,
                source -> mass[source] = massAround(x[source], y[source], bandwidths[source]));
        return mass;
    }

    @Override
    public double[] massOfIncidents(double[] massOfSources) {
        double[] mass = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            mass[order[i]] = massOfSources[i];
        }
        return mass;
    }

    @Override
    public double[] massOfCells(Progress progress) {
        double[] mass = new double[raster.columns() * raster.rows()];
        inSteps(raster.rows(), BLOCK, progress, row -> {
            for (int column = 0; column < raster.columns(); column++) {
                if (raster.share(column, row) > 0) {
                    mass[row * raster.columns() + column] =
                            massAround(raster.centreX(column), raster.centreY(row), common);
                }
            }
        });
        return mass;
    }

    @Override
    public double[] field(double[] weights, Progress progress) {
        double[] field = new double[raster.columns() * raster.rows()];
        inSteps(raster.rows(), BLOCK, progress, row -> gather(row, weights, field));
        return field;
    }

    private void gather(int row, double[] weights, double[] field) {
        double centreY = raster.centreY(row);
        int start = row * raster.columns();
        for (int i = firstFrom(centreY - farthest); i < y.length && y[i] <= centreY + farthest; i++) {
            double bandwidth = bandwidths[i];
            double reach = kernel.reach() * bandwidth;
            double dy2 = (y[i] - centreY) * (y[i] - centreY);
            if (dy2 > reach * reach) {
                continue;
            }
            double peak = kernel.peak(bandwidth);
            double perSquare = 1 / (bandwidth * bandwidth);
            double chord = Math.sqrt(Math.max(0, reach * reach - dy2));
            int last = lastColumn(x[i] + chord);
            for (int column = firstColumn(x[i] - chord); column <= last; column++) {
                double dx = raster.centreX(column) - x[i];
                field[start + column] += weights[i] * peak * kernel.shape((dx * dx + dy2) * perSquare);
            }
        }
    }

    double massAround(double atX, double atY, double bandwidth) {
        double reach = kernel.reach() * bandwidth;
        double perSquare = 1 / (bandwidth * bandwidth);
        double sum = 0;
        int lastRow =
                Math.min(raster.rows() - 1, (int) Math.floor((atY + reach - raster.minY()) / raster.cellSize() - 0.5));
        int firstRow = Math.max(0, (int) Math.ceil((atY - reach - raster.minY()) / raster.cellSize() - 0.5));
        for (int row = firstRow; row <= lastRow; row++) {
            double dy = raster.centreY(row) - atY;
            double chord = Math.sqrt(Math.max(0, reach * reach - dy * dy));
            int last = lastColumn(atX + chord);
            for (int column = firstColumn(atX - chord); column <= last; column++) {
                double dx = raster.centreX(column) - atX;
                sum += raster.share(column, row) * kernel.shape((dx * dx + dy * dy) * perSquare);
            }
        }
        return sum * kernel.peak(bandwidth) * raster.cellSize() * raster.cellSize();
    }

    private int firstColumn(double from) {
        return Math.max(0, (int) Math.ceil((from - raster.minX()) / raster.cellSize() - 0.5));
    }

    private int lastColumn(double to) {
        return Math.min(raster.columns() - 1, (int) Math.floor((to - raster.minX()) / raster.cellSize() - 0.5));
    }

    private int firstFrom(double southern) {
        int low = 0;
        int high = y.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (y[middle] < southern) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void inSteps(int count, int step, Progress progress, java.util.function.IntConsumer work) {
        for (int from = 0; from < count; from += step) {
            progress.step((double) from / count, "progress.summing-kernels");
            IntStream.range(from, Math.min(count, from + step)).parallel().forEach(work);
        }
    }
}
