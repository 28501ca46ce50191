// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;

/**
 * Where the square cells of a raster lie; row 0 is in the north, as in images.
 *
 * @param minX western edge
 * @param maxY northern edge
 * @param cellSize side of a cell in metres
 */
public record RasterGrid(Crs crs, double minX, double maxY, double cellSize, int columns, int rows) {

    public RasterGrid {
        if (!(cellSize > 0) || columns < 1 || rows < 1) {
            throw new IllegalArgumentException("no raster: " + columns + " x " + rows + " cells of " + cellSize + " m");
        }
    }

    public int cells() {
        return columns * rows;
    }

    public Extent extent() {
        return new Extent(minX, maxY - rows * cellSize, minX + columns * cellSize, maxY);
    }

    /** The column of an easting, which may lie beside the raster. */
    public int column(double x) {
        return (int) Math.floor((x - minX) / cellSize);
    }

    /** The row of a northing, which may lie beside the raster. */
    public int row(double y) {
        return (int) Math.floor((maxY - y) / cellSize);
    }

    /** The place of the cell at a point in the raster's list of cells, −1 beside it. */
    public int cellAt(double x, double y) {
        int column = column(x);
        int row = row(y);
        return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
    }
}
