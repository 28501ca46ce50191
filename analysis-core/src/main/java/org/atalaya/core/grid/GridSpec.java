// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.grid;

import org.atalaya.core.geo.Extent;

/**
 * How a grid is laid: the shape of its cells and their size. Cells start at whole multiples of the cell size in the
 * project's coordinates, so grids of one size lie on each other whatever part of the city they cover.
 *
 * @param cellSize metres: the side of a square, or the distance between opposite sides of a hexagon
 */
public record GridSpec(Shape shape, double cellSize) {

    public GridSpec {
        if (!(cellSize > 0) || Double.isInfinite(cellSize)) {
            throw new IllegalArgumentException("cell size must be positive: " + cellSize);
        }
    }

    /**
     * The cell size for an area nobody has chosen one for: a fiftieth of its shorter side to the nearest 50 m, at least
     * 100 m and at most 500 m.
     */
    public static double defaultCellSize(Extent extent) {
        double fiftieth = Math.min(extent.width(), extent.height()) / 50;
        return Math.max(100, Math.min(500, Math.round(fiftieth / 50) * 50.0));
    }

    /** About how many cells cover a rectangle; hexagons of the same width are smaller by √3/2. */
    public double cellsIn(Extent extent) {
        double squares = Math.ceil(extent.width() / cellSize) * Math.ceil(extent.height() / cellSize);
        return shape == Shape.SQUARE ? squares : squares * 2 / Math.sqrt(3);
    }
}
