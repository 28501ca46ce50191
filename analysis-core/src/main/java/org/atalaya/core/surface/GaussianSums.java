// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.atalaya.core.grid.AreaRaster;
import org.atalaya.core.progress.Progress;

/**
 * Gaussian sums on a {@link SplineLattice} with nodes on all cell centres. Masses come from the same weights that spread
 * the incidents, so a corrected density integrates to the number of incidents to rounding.
 */
final class GaussianSums implements KernelSums {

    /** Nodes are no further apart than this part of the standard deviation: 2e-5 of the peak at the most. */
    private static final double NODES_PER_DEVIATION = 4;

    /** With more nodes to a standard deviation than this, a Fourier transform is quicker. */
    private static final double MOST_PER_DEVIATION = 40;

    private static final long MOST_NODES = 1L << 24;

    private final double[] x;
    private final double[] y;
    private final double[] incidents;
    private final AreaRaster raster;
    private final double deviation;
    private final int perCell;
    private final int pad;
    private final SplineLattice lattice;

    GaussianSums(double[] x, double[] y, double[] weights, AreaRaster raster, double deviation) {
        this.x = x;
        this.y = y;
        this.incidents = weights;
        this.raster = raster;
        this.deviation = deviation;
        this.perCell = perCell(raster, deviation);
        this.pad = perCell + 2;
        double spacing = raster.cellSize() / perCell;
        this.lattice = new SplineLattice(
                raster.centreX(0) - pad * spacing,
                raster.centreY(0) - pad * spacing,
                spacing,
                (raster.columns() - 1) * perCell + 1 + 2 * pad,
                (raster.rows() - 1) * perCell + 1 + 2 * pad);
    }

    /** Whether the lattice is small enough to be held, and narrow enough to be the quicker way. */
    static boolean fits(AreaRaster raster, double deviation) {
        int perCell = perCell(raster, deviation);
        double nodes = (raster.columns() + 4.0) * perCell * ((raster.rows() + 4.0) * perCell);
        return nodes <= MOST_NODES && deviation * perCell / raster.cellSize() <= MOST_PER_DEVIATION;
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
        progress.step(0, "progress.summing-kernels");
        double[] nodes = lattice.smooth(ground(), lattice.gaussian(deviation * deviation - lattice.splineVariance()));
        double[] mass = new double[x.length];
        IntStream.range(0, x.length).parallel().forEach(i -> mass[i] = lattice.at(nodes, x[i], y[i]));
        return mass;
    }

    @Override
    public double[] massOfIncidents(double[] massOfSources) {
        return massOfSources;
    }

    @Override
    public double[] massOfCells(Progress progress) {
        progress.step(0, "progress.summing-kernels");
        return atCells(lattice.smooth(ground(), lattice.gaussian(deviation * deviation)));
    }

    @Override
    public double[] field(double[] weights, Progress progress) {
        progress.step(0, "progress.summing-kernels");
        double[] nodes = lattice.spread(x, y, weights);
        progress.step(0.5, "progress.summing-kernels");
        return atCells(lattice.smooth(nodes, lattice.gaussian(deviation * deviation - lattice.splineVariance())));
    }

    private double[] ground() {
        double[] ground = new double[lattice.size()];
        double cellArea = raster.cellSize() * raster.cellSize();
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                ground[node(column, row)] = raster.share(column, row) * cellArea;
            }
        }
        return ground;
    }

    private double[] atCells(double[] nodes) {
        double[] values = new double[raster.columns() * raster.rows()];
        if (perCell == 1) {
            for (int row = 0; row < raster.rows(); row++) {
                System.arraycopy(nodes, node(0, row), values, row * raster.columns(), raster.columns());
            }
            return values;
        }
        Arrays.setAll(values, cell -> nodes[node(cell % raster.columns(), Math.floorDiv(cell, raster.columns()))]);
        return values;
    }

    private int node(int column, int row) {
        return (pad + row * perCell) * lattice.width() + pad + column * perCell;
    }

    private static int perCell(AreaRaster raster, double deviation) {
        return (int) Math.min(1 << 12, Math.max(1, Math.ceil(NODES_PER_DEVIATION * raster.cellSize() / deviation)));
    }
}
