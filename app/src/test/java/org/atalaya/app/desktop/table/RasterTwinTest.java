// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.atalaya.app.desktop.SmallProject;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Style;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;

class RasterTwinTest {

    private static RasterLayer raster(RasterCells cells) {
        RasterGrid grid = new RasterGrid(SmallProject.METRES, 0, 100, 10, 10, 10);
        return new RasterLayer("Altura", new SourceFile("a.tif", 1, "ab"), grid, cells, "m");
    }

    private static double cells(Twin twin, String begin) {
        return twin.rows().stream()
                .filter(row -> row.get(0).text().startsWith(begin))
                .mapToDouble(row -> row.get(3).number())
                .sum();
    }

    @Test
    void theStepsOfTheStyleAndTheHistogramCountTheSameCells() {
        double[] values = new double[100];
        Arrays.setAll(values, i -> i % 10 == 0 ? Double.NaN : i);
        Twin twin = RasterTwin.of(
                "Altura",
                raster(new RasterCells.Numbers(values, 1)),
                new Style.Stretch(ColourRamp.TIDE, 20, 60, false),
                new Language(Texts.ENGLISH).texts().get());
        assertEquals("Altura (m)", twin.title());
        assertEquals(90, cells(twin, "Cells with a value"));
        assertEquals(10, cells(twin, "Cells without data"));
        assertEquals(90, cells(twin, "Step"));
        assertEquals(90, cells(twin, "Histogram"));
        // 1 to 19 without 10, and 61 to 99 without three tens.
        assertEquals(18, cells(twin, "Below"));
        assertEquals(36, cells(twin, "Above"));
        assertEquals(
                99,
                twin.rows().stream()
                        .filter(row -> row.get(0).text().equals("Highest"))
                        .findFirst()
                        .orElseThrow()
                        .get(1)
                        .number());
    }

    @Test
    void aPictureTellsOfEachBand() {
        int[] argb = new int[100];
        Arrays.setAll(argb, i -> 0xFF000000 | i);
        Twin twin = RasterTwin.of(
                "Altura",
                raster(new RasterCells.Colours(argb)),
                new Style.Picture(),
                new Language(Texts.SPANISH).texts().get());
        for (String band : new String[] {"Rojo", "Verde", "Azul"}) {
            assertEquals(100, cells(twin, band + ": Histograma"), band);
        }
    }
}
