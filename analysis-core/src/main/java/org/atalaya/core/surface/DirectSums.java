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
    private final AreaRaster raster;
    private final Kernel kernel;
    private final double bandwidth;
    private final double reach;

    DirectSums(double[] x, double[] y, AreaRaster raster, Kernel kernel, double bandwidth) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> y[i]).thenComparingDouble(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.x = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        this.y = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        this.raster = raster;
        this.kernel = kernel;
        this.bandwidth = bandwidth;
        this.reach = kernel.reach() * bandwidth;
    }

    @Override
    public int sources() {
        return x.length;
    }

    @Override
    public double incidentsAt(int source) {
        return 1;
    }

    @Override
    public int cellOf(int source) {
        return raster.rowOf(y[source]) * raster.columns() + raster.columnOf(x[source]);
    }

    @Override
    public double[] massOfSources(Progress progress) {
        double[] mass = new double[x.length];
        inSteps(x.length, SOURCES_A_STEP, progress, source -> mass[source] = massAround(x[source], y[source]));
        return mass;
    }

    @Override
    public double[] massOfCells(Progress progress) {
        double[] mass = new double[raster.columns() * raster.rows()];
        inSteps(raster.rows(), BLOCK, progress, row -> {
            for (int column = 0; column < raster.columns(); column++) {
                if (raster.share(column, row) > 0) {
                    mass[row * raster.columns() + column] = massAround(raster.centreX(column), raster.centreY(row));
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
        double peak = kernel.peak(bandwidth);
        double perSquare = 1 / (bandwidth * bandwidth);
        int start = row * raster.columns();
        for (int i = firstFrom(centreY - reach); i < y.length && y[i] <= centreY + reach; i++) {
            double dy2 = (y[i] - centreY) * (y[i] - centreY);
            double chord = Math.sqrt(Math.max(0, reach * reach - dy2));
            int last = lastColumn(x[i] + chord);
            for (int column = firstColumn(x[i] - chord); column <= last; column++) {
                double dx = raster.centreX(column) - x[i];
                field[start + column] += weights[i] * peak * kernel.shape((dx * dx + dy2) * perSquare);
            }
        }
    }

    private double massAround(double atX, double atY) {
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
