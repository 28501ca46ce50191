// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/**
 * Sums by Fourier transform on a fine lattice. Each incident is shared out linearly among the four nodes around it;
 * nodes are no further apart than a 32nd of the bandwidth, which keeps the density within a thousandth of its maximum
 * (Wand 1994, "Fast computation of multivariate kernel estimators"). There is a node on every cell centre, so the sums need
 * no interpolation. Nodes add up whole numbers (weights times a power of two): the order of incidents does not show.
 */
final class LatticeSums implements KernelSums {

    private static final int NODES_PER_BANDWIDTH = 32;
    private static final long MOST_NODES = 1L << 24;

    private final AreaRaster raster;
    private final int perCell;
    private final int pad;
    private final int width;
    private final double[] x;
    private final double[] y;
    private final double[] incidents;
    private final FourierConvolution convolution;

    LatticeSums(double[] x, double[] y, AreaRaster raster, Kernel kernel, double bandwidth) {
        this(x, y, DirectSums.ones(x.length), raster, kernel, bandwidth);
    }

    LatticeSums(double[] x, double[] y, double[] weights, AreaRaster raster, Kernel kernel, double bandwidth) {
        this(x, y, weights, raster, perCell(raster, bandwidth), kernel, bandwidth);
    }

    /** Sums of incidents that were counted in cells: one node in the middle of each. */
    static LatticeSums ofCells(
            double[] x, double[] y, double[] incidents, AreaRaster raster, Kernel kernel, double bandwidth) {
        return new LatticeSums(x, y, incidents, raster, 1, kernel, bandwidth);
    }

    private LatticeSums(
            double[] x, double[] y, double[] weights, AreaRaster raster, int perCell, Kernel kernel, double bandwidth) {
        this.x = x;
        this.y = y;
        this.raster = raster;
        this.perCell = perCell;
        double spacing = raster.cellSize() / perCell;
        int reach = (int) Math.ceil(kernel.reach() * bandwidth / spacing);
        // Half a cell to the rim, and one node more: an incident at the rim shares with nodes just outside.
        this.pad = perCell / 2 + 1;
        this.width = Fourier.lengthFor((raster.columns() - 1L) * perCell + 2 + 2L * pad + reach);
        int height = Fourier.lengthFor((raster.rows() - 1L) * perCell + 2 + 2L * pad + reach);
        this.convolution = FourierConvolution.with(
                width,
                height,
                reach,
                (right, up) ->
                        kernel.value(((double) right * right + (double) up * up) * spacing * spacing, bandwidth));
        this.incidents = shared(weights, width * height);
    }

    /** Whether the lattice of these settings is small enough to be held and transformed. */
    static boolean fits(AreaRaster raster, Kernel kernel, double bandwidth) {
        int perCell = perCell(raster, bandwidth);
        double reach = kernel.reach() * bandwidth * perCell / raster.cellSize();
        double across = (raster.columns() + 1) * (double) perCell + reach + 3;
        double up = (raster.rows() + 1) * (double) perCell + reach + 3;
        return across < MOST_NODES
                && up < MOST_NODES
                && (long) Fourier.lengthFor((long) across) * Fourier.lengthFor((long) up) <= MOST_NODES;
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
        int column = Math.floorDiv(2 * (source % width - pad) + perCell, 2 * perCell);
        int row = Math.floorDiv(2 * (source / width - pad) + perCell, 2 * perCell);
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
    public double[] massOfIncidents(double[] massOfSources) {
        double[] mass = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double column = column(x[i]);
            double row = row(y[i]);
            int west = (int) column;
            int south = (int) row;
            int node = south * width + west;
            double east = column - west;
            double north = row - south;
            mass[i] = (1 - north) * ((1 - east) * massOfSources[node] + east * massOfSources[node + 1])
                    + north * ((1 - east) * massOfSources[node + width] + east * massOfSources[node + width + 1]);
        }
        return mass;
    }

    @Override
    public double[] massOfCells(Progress progress) {
        return atCells(massOfSources(progress));
    }

    @Override
    public double[] field(double[] weights, Progress progress) {
        double[] field = atCells(convolution.of(weights, pad, perCell, progress));
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
        return (row * perCell + pad) * width + column * perCell + pad;
    }

    /** The node next to a place. */
    int nodeAt(double easting, double northing) {
        return (int) Math.rint(row(northing)) * width + (int) Math.rint(column(easting));
    }

    private double column(double easting) {
        return (easting - raster.centreX(0)) / raster.cellSize() * perCell + pad;
    }

    private double row(double northing) {
        return (northing - raster.centreY(0)) / raster.cellSize() * perCell + pad;
    }

    private double[] shared(double[] weights, int nodes) {
        double[] shares = new double[nodes];
        double highest = Arrays.stream(weights).max().orElse(0);
        if (!(highest > 0)) {
            return shares;
        }
        double scale =
                Math.scalb(1.0, 61 - (32 - Integer.numberOfLeadingZeros(x.length)) - Math.getExponent(highest) - 1);
        long[] sums = new long[nodes];
        for (int i = 0; i < x.length; i++) {
            double column = column(x[i]);
            double row = row(y[i]);
            int west = (int) column;
            int south = (int) row;
            double weight = weights[i] * scale;
            double east = weight * (column - west);
            double rest = weight - east;
            double north = row - south;
            int node = south * width + west;
            sums[node] += (long) (rest * (1 - north));
            sums[node + 1] += (long) (east * (1 - north));
            sums[node + width] += (long) (rest * north);
            sums[node + width + 1] += (long) (east * north);
        }
        double back = 1 / scale;
        Arrays.parallelSetAll(shares, node -> sums[node] * back);
        return shares;
    }

    private static int perCell(AreaRaster raster, double bandwidth) {
        int needed = (int) Math.min(1 << 20, Math.ceil(raster.cellSize() * NODES_PER_BANDWIDTH / bandwidth));
        return Math.max(1, needed);
    }
}
