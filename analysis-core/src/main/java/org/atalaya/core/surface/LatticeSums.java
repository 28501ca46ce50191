// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/**
 * Sums by Fourier transform on a fine lattice. Each incident is shared out linearly among the four nodes around it;
 * nodes are no further apart than a 32nd of the bandwidth, which keeps the density within a thousandth of its maximum
 * (Wand 1994, "Fast computation of multivariate kernel estimators"). An odd number of nodes per cell side puts a node on
 * every cell centre, so the sums need no interpolation.
 */
final class LatticeSums implements KernelSums {

    private static final int NODES_PER_BANDWIDTH = 32;
    private static final long MOST_NODES = 1L << 24;

    private final AreaRaster raster;
    private final int perCell;
    private final int pad;
    private final int width;
    private final double[] incidents;
    private final FourierConvolution convolution;

    LatticeSums(double[] x, double[] y, AreaRaster raster, Kernel kernel, double bandwidth) {
        this(raster, perCell(raster, bandwidth), kernel, bandwidth);
        for (int i = 0; i < x.length; i++) {
            share(x[i], y[i], 1);
        }
    }

    /** Sums of incidents that were counted in cells: one node in the middle of each. */
    static LatticeSums ofCells(
            double[] x, double[] y, double[] incidents, AreaRaster raster, Kernel kernel, double bandwidth) {
        LatticeSums sums = new LatticeSums(raster, 1, kernel, bandwidth);
        for (int i = 0; i < x.length; i++) {
            sums.share(x[i], y[i], incidents[i]);
        }
        return sums;
    }

    private LatticeSums(AreaRaster raster, int perCell, Kernel kernel, double bandwidth) {
        this.raster = raster;
        this.perCell = perCell;
        double spacing = raster.cellSize() / perCell;
        int reach = (int) Math.ceil(kernel.reach() * bandwidth / spacing);
        // One node more on each side: an incident at the rim shares with nodes just outside.
        this.pad = 1;
        this.width = powerOfTwo(raster.columns() * (long) perCell + 2L * pad + reach);
        int height = powerOfTwo(raster.rows() * (long) perCell + 2L * pad + reach);
        this.convolution = FourierConvolution.with(
                width,
                height,
                reach,
                (right, up) ->
                        kernel.value(((double) right * right + (double) up * up) * spacing * spacing, bandwidth));
        this.incidents = new double[width * height];
    }

    /** Whether the lattice of these settings is small enough to be held and transformed. */
    static boolean fits(AreaRaster raster, Kernel kernel, double bandwidth) {
        int perCell = perCell(raster, bandwidth);
        double reach = kernel.reach() * bandwidth * perCell / raster.cellSize();
        double across = raster.columns() * (double) perCell + reach + 3;
        double up = raster.rows() * (double) perCell + reach + 3;
        return across < MOST_NODES
                && up < MOST_NODES
                && (long) powerOfTwo((long) across) * powerOfTwo((long) up) <= MOST_NODES;
    }

    @Override
    public int sources() {
        return incidents.length;
    }

    @Override
    public double incidentsAt(int source) {
        return incidents[source];
    }

    @Override
    public int cellOf(int source) {
        int column = (source % width - pad) / perCell;
        int row = (source / width - pad) / perCell;
        return Math.max(0, Math.min(raster.rows() - 1, row)) * raster.columns()
                + Math.max(0, Math.min(raster.columns() - 1, column));
    }

    @Override
    public double[] massOfSources(Progress progress) {
        double[] ground = new double[incidents.length];
        double cellArea = raster.cellSize() * raster.cellSize();
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                ground[node(column, row)] = raster.share(column, row) * cellArea;
            }
        }
        return convolution.of(ground, progress);
    }

    @Override
    public double[] massOfCells(Progress progress) {
        return atCells(massOfSources(progress));
    }

    @Override
    public double[] field(double[] weights, Progress progress) {
        double[] field = atCells(convolution.of(weights, progress));
        // Rounding of the transforms leaves ±1e-16 of the maximum where the sum is 0.
        for (int i = 0; i < field.length; i++) {
            field[i] = Math.max(0, field[i]);
        }
        return field;
    }

    private double[] atCells(double[] nodes) {
        double[] values = new double[raster.columns() * raster.rows()];
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                values[row * raster.columns() + column] = nodes[node(column, row)];
            }
        }
        return values;
    }

    private int node(int column, int row) {
        int middle = (perCell - 1) / 2 + pad;
        return (row * perCell + middle) * width + column * perCell + middle;
    }

    private void share(double x, double y, double weight) {
        double spacing = raster.cellSize() / perCell;
        double column = (x - raster.minX()) / spacing - 0.5 + pad;
        double row = (y - raster.minY()) / spacing - 0.5 + pad;
        int west = (int) Math.floor(column);
        int south = (int) Math.floor(row);
        double east = column - west;
        double north = row - south;
        int node = south * width + west;
        incidents[node] += weight * (1 - east) * (1 - north);
        incidents[node + 1] += weight * east * (1 - north);
        incidents[node + width] += weight * (1 - east) * north;
        incidents[node + width + 1] += weight * east * north;
    }

    private static int perCell(AreaRaster raster, double bandwidth) {
        int needed = (int) Math.min(1 << 20, Math.ceil(raster.cellSize() * NODES_PER_BANDWIDTH / bandwidth));
        return Math.max(1, needed % 2 == 0 ? needed + 1 : needed);
    }

    private static int powerOfTwo(long atLeast) {
        return (int) Math.min(1 << 30, Long.highestOneBit(Math.max(1, atLeast - 1)) << 1);
    }
}
