// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import org.atalaya.core.geo.Extent;

/**
 * The arithmetic of cell centres. Hexagons stand on a flat side; every other column is shifted north by half a cell.
 *
 * @param minX west edge of column 0
 * @param minY south edge of row 0 of the unshifted columns
 */
record Lattice(GridSpec spec, double minX, double minY, int columns, int rows) {

    static Lattice over(Extent extent, GridSpec spec) {
        double size = spec.cellSize();
        double minX = Math.floor(extent.minX() / size) * size;
        double minY = Math.floor(extent.minY() / size) * size;
        if (spec.shape() == Shape.SQUARE) {
            int columns = (int) Math.max(1, Math.ceil((extent.maxX() - minX) / size - 1e-9));
            int rows = (int) Math.max(1, Math.ceil((extent.maxY() - minY) / size - 1e-9));
            return new Lattice(spec, minX, minY, columns, rows);
        }
        // One ring more than the rectangle needs: hexagons leave triangles free along its edges.
        minX -= 2 * size;
        minY -= 2 * size;
        double step = 1.5 * side(spec);
        int columns = (int) Math.ceil((extent.maxX() + 2 * size - minX) / step);
        int rows = (int) Math.ceil((extent.maxY() + 2 * size - minY) / size);
        return new Lattice(spec, minX, minY, columns, rows);
    }

    /** Side of a hexagon whose opposite sides are a cell size apart. */
    static double side(GridSpec spec) {
        return spec.cellSize() / Math.sqrt(3);
    }

    double centreX(int column) {
        return spec.shape() == Shape.SQUARE
                ? minX + (column + 0.5) * spec.cellSize()
                : minX + side(spec) * (1 + 1.5 * column);
    }

    double centreY(int column, int row) {
        double shift = spec.shape() == Shape.HEXAGON && column % 2 == 1 ? 0.5 : 0;
        return minY + (row + 0.5 + shift) * spec.cellSize();
    }

    Extent bounds() {
        double width = spec.shape() == Shape.SQUARE ? columns * spec.cellSize() : side(spec) * (1.5 * columns + 0.5);
        double height = (rows + (spec.shape() == Shape.SQUARE ? 0 : 0.5)) * spec.cellSize();
        return new Extent(minX, minY, minX + width, minY + height);
    }

    /** {@code row * columns + column} of the cell that holds a place, −1 off the lattice. */
    long positionOf(double x, double y) {
        if (spec.shape() == Shape.SQUARE) {
            return position(
                    (int) Math.floor((x - minX) / spec.cellSize()), (int) Math.floor((y - minY) / spec.cellSize()));
        }
        // A hexagon is the set of places nearest to its centre; of equally near ones the east and north one is taken.
        int middle = (int) Math.round((x - minX - side(spec)) / (1.5 * side(spec)));
        double nearest = Double.POSITIVE_INFINITY;
        long best = -1;
        for (int column = Math.max(0, middle - 1); column <= Math.min(columns - 1, middle + 1); column++) {
            double shift = column % 2 == 1 ? 0.5 : 0;
            int row = (int) Math.floor((y - minY) / spec.cellSize() - shift);
            double dx = x - centreX(column);
            double dy = y - centreY(column, row);
            double distance = dx * dx + dy * dy;
            if (distance <= nearest) {
                nearest = distance;
                best = position(column, row);
            }
        }
        return best;
    }

    private long position(int column, int row) {
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : (long) row * columns + column;
    }
}
