// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;

/**
 * A value per square cell of a raster, row 0 in the south; NaN outside the study area.
 *
 * @param cellSize side of a cell in metres
 * @param values {@code columns * rows} numbers, row by row from the south-west corner; handed over, not to be changed
 */
public record Surface(Crs crs, double minX, double minY, double cellSize, int columns, int rows, double[] values) {

    public Surface {
        if (values.length != columns * rows) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " x " + rows + " cells");
        }
    }

    public double value(int column, int row) {
        return values[row * columns + column];
    }

    public double centreX(int column) {
        return minX + (column + 0.5) * cellSize;
    }

    public double centreY(int row) {
        return minY + (row + 0.5) * cellSize;
    }

    public Extent extent() {
        return new Extent(minX, minY, minX + columns * cellSize, minY + rows * cellSize);
    }

    /** The value of the cell that holds a place, NaN outside the raster or the study area. */
    public double at(double x, double y) {
        int column = (int) Math.floor((x - minX) / cellSize);
        int row = (int) Math.floor((y - minY) / cellSize);
        return column < 0 || row < 0 || column >= columns || row >= rows ? Double.NaN : value(column, row);
    }

    public double cellAreaKm2() {
        return cellSize * cellSize / 1e6;
    }
}
