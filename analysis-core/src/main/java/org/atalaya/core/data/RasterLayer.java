// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

/**
 * A raster in the metres of a project.
 *
 * @param name unique among the rasters of a project
 * @param source the file that it came from
 * @param unit what its numbers are measured in, empty where nobody said
 */
public record RasterLayer(String name, SourceFile source, RasterGrid grid, RasterCells cells, String unit) {

    public RasterLayer {
        if (name.isBlank() || cells.size() != grid.cells()) {
            throw new IllegalArgumentException(
                    "raster \"" + name + "\" of " + cells.size() + " cells on a grid of " + grid.cells());
        }
    }

    public boolean isNumbers() {
        return cells instanceof RasterCells.Numbers;
    }

    /** The number at a place; NaN where there is none, and in a picture. */
    public double at(double x, double y) {
        int cell = grid.cellAt(x, y);
        return cell >= 0 && cells instanceof RasterCells.Numbers numbers ? numbers.values()[cell] : Double.NaN;
    }

    public RasterLayer withName(String other) {
        return new RasterLayer(other, source, grid, cells, unit);
    }

    public RasterLayer withUnit(String other) {
        return new RasterLayer(name, source, grid, cells, other);
    }

    /** Whether another has the same cells: the same file on the same grid, read the same way. */
    public boolean sameCells(RasterLayer other) {
        return cells == other.cells
                || (band() == other.band() && source.equals(other.source) && grid.equals(other.grid));
    }

    /** The band of the file that its numbers come from; 0 for a picture. */
    public int band() {
        return cells instanceof RasterCells.Numbers numbers ? numbers.band() : 0;
    }
}
