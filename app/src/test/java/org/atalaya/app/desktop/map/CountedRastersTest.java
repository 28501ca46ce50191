// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.RasterCounts;
import org.junit.jupiter.api.Test;

class CountedRastersTest {

    private final RasterCells.Numbers cells = new RasterCells.Numbers(new double[] {0, 10, 20, 30, 100, Double.NaN}, 1);
    private final RasterLayer raster = new RasterLayer(
            "Heights",
            new SourceFile("h.tif", 1, "a"),
            new RasterGrid(new Crs("EPSG:32718", "", ""), 0, 2, 1, 3, 2),
            cells,
            "m");

    @Test
    void aRasterIsCountedOnceForEachRangeWhileItIsOnTheMap() {
        CountedRasters counted = new CountedRasters();
        RasterCounts first = counted.apply(new RasterCounts.Of(cells, 0, 100));
        assertEquals(List.of(2L, 2L, 0L, 0L, 1L), first.inside());
        counted.keep(List.of(DefaultStyle.raster("raster/Heights", raster)));
        assertSame(first, counted.apply(new RasterCounts.Of(cells, 0, 100)));
        assertEquals(3, counted.apply(new RasterCounts.Of(cells, 0, 15)).above());
        counted.keep(List.of());
        assertNotSame(first, counted.apply(new RasterCounts.Of(cells, 0, 100)));
    }
}
