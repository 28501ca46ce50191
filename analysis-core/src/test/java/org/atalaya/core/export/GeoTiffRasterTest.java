// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.raster.RasterReader;
import org.atalaya.core.raster.RasterWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written comes back cell by cell through our own reader. */
class GeoTiffRasterTest {

    @TempDir
    Path folder;

    private static RasterLayer raster(RasterCells cells) throws WorkbenchException {
        Crs metres = CrsRegistry.epsg(32718);
        return new RasterLayer(
                "Altura",
                new SourceFile("a.tif", 1, "ab"),
                new RasterGrid(metres, 300_000, 8_660_000, 25, 3, 2),
                cells,
                "m");
    }

    private RasterLayer again(RasterLayer raster) throws WorkbenchException {
        Path file = GeoTiffRaster.write(raster, folder.resolve("out.tif"));
        return RasterReader.read(
                        file, new RasterWish("out.tif", 0, "", 0), raster.grid().crs(), Progress.NONE)
                .layer();
    }

    @Test
    void numbersComeBackWithWhatHasNone() throws WorkbenchException {
        double[] values = {1.25, Double.NaN, 3, -4, 5e9, 0.1};
        RasterLayer read = again(raster(new RasterCells.Numbers(values, 1)));
        assertArrayEquals(values, ((RasterCells.Numbers) read.cells()).values());
        assertEquals(raster(read.cells()).grid(), read.grid());
    }

    @Test
    void aPictureComesBackInItsColours() throws WorkbenchException {
        int[] argb = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFF102030, 0, 0xFFFFFFFF};
        RasterLayer read = again(raster(new RasterCells.Colours(argb)));
        assertArrayEquals(argb, ((RasterCells.Colours) read.cells()).argb());
        assertEquals(raster(read.cells()).grid(), read.grid());
    }
}
