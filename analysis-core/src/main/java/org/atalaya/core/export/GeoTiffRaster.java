// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.problem.WorkbenchException;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.coverage.grid.GridCoverageFactory;
import org.geotools.geometry.jts.ReferencedEnvelope;

/**
 * A raster of the project as GeoTIFF, cell by cell as it is kept: numbers in 64-bit floating point with NaN for "no data",
 * a picture in red, green, blue and opacity of eight bits.
 */
final class GeoTiffRaster {

    private GeoTiffRaster() {}

    static Path write(RasterLayer raster, Path file) throws WorkbenchException {
        String words = raster.unit().isEmpty() ? raster.name() : raster.name() + " [" + raster.unit() + "]";
        if (raster.cells() instanceof RasterCells.Numbers numbers) {
            return GeoTiffSurface.write(raster.name(), words, surface(raster.grid(), numbers.values()), file);
        }
        RasterGrid grid = raster.grid();
        Extent extent = grid.extent();
        int[] argb = ((RasterCells.Colours) raster.cells()).argb();
        BufferedImage image = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_ARGB);
        System.arraycopy(argb, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, argb.length);
        // Bands of bytes, as every program reads them.
        BufferedImage bytes = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_4BYTE_ABGR);
        bytes.setRGB(0, 0, grid.columns(), grid.rows(), argb, 0, grid.columns());
        ReferencedEnvelope bounds = new ReferencedEnvelope(
                extent.minX(), extent.maxX(), extent.minY(), extent.maxY(), CrsRegistry.system(grid.crs()));
        GridCoverage2D coverage = new GridCoverageFactory().create(raster.name(), bytes, bounds);
        try {
            return WholeFile.write(file, part -> GeoTiffSurface.pack(coverage, part));
        } finally {
            coverage.dispose(true);
        }
    }

    /** A raster begins in the north, a surface in the south. */
    private static Surface surface(RasterGrid grid, double[] northFirst) {
        double[] southFirst = new double[northFirst.length];
        for (int row = 0; row < grid.rows(); row++) {
            System.arraycopy(
                    northFirst,
                    row * grid.columns(),
                    southFirst,
                    (grid.rows() - 1 - row) * grid.columns(),
                    grid.columns());
        }
        Extent extent = grid.extent();
        return new Surface(
                grid.crs(), extent.minX(), extent.minY(), grid.cellSize(), grid.columns(), grid.rows(), southFirst);
    }
}
