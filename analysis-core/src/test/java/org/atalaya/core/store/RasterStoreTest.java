// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rasters are in the project file and come back as they were put in. */
class RasterStoreTest {

    private static final Map<String, byte[]> NO_PHOTOS = Map.of();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("rasters.gpkg");
    }

    private ProjectStore project() throws WorkbenchException {
        Incidents made = Made.incidents("imported", 50, 3, List.of("type"));
        ProjectStore store = ProjectStore.create(file, made.crs(), Made.LIMA);
        store.add(made, Made.report(made), Progress.NONE);
        return store;
    }

    private static RasterLayer heights(ProjectStore store, int columns, int rows) {
        double[] values = new double[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 7 == 0 ? Double.NaN : Math.sin(i) * 1e3;
        }
        return new RasterLayer(
                "Heights",
                new SourceFile("heights.tif", 100, "ab"),
                new RasterGrid(store.crs(), 280_000, 8_660_000, 0.5, columns, rows),
                new RasterCells.Numbers(values, 1),
                "m");
    }

    private static RasterLayer picture(ProjectStore store) {
        int[] argb = new int[600];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i * 0x01234567;
        }
        return new RasterLayer(
                "From the air",
                new SourceFile("air.tif", 90, "cd"),
                new RasterGrid(store.crs(), 280_000, 8_660_000, 2, 30, 20),
                new RasterCells.Colours(argb),
                "");
    }

    private static long strips(Path file) throws Exception {
        try (Connection c = Sqlite.connect(file, true)) {
            return Sqlite.number(c, "SELECT count(*) FROM atalaya_raster_strip");
        }
    }

    @Test
    void numbersAndColoursComeBackExactly() throws Exception {
        RasterLayer heights;
        RasterLayer picture;
        try (ProjectStore store = project()) {
            // More rows than fit into a strip.
            heights = heights(store, 700, 900);
            picture = picture(store);
            store.replace(store.content().withRaster(heights).withRaster(picture), NO_PHOTOS, Progress.NONE);
            assertEquals(List.of(), store.check());
        }
        assertTrue(strips(file) > 2, "several strips");
        try (ProjectStore store = ProjectStore.open(file)) {
            List<RasterLayer> read = store.content().rasters();
            assertEquals(2, read.size());
            assertEquals("Heights", read.get(0).name());
            assertEquals("m", read.get(0).unit());
            assertEquals(heights.grid(), read.get(0).grid());
            assertEquals(heights.source(), read.get(0).source());
            assertArrayEquals(
                    ((RasterCells.Numbers) heights.cells()).values(),
                    ((RasterCells.Numbers) read.get(0).cells()).values());
            assertArrayEquals(
                    ((RasterCells.Colours) picture.cells()).argb(),
                    ((RasterCells.Colours) read.get(1).cells()).argb());
        }
    }

    @Test
    void oneIsTakenOutAndPutBackAndTheOtherStays() throws Exception {
        try (ProjectStore store = project()) {
            ProjectContent none = store.content();
            ProjectContent both = none.withRaster(heights(store, 30, 20)).withRaster(picture(store));
            store.replace(both, NO_PHOTOS, Progress.NONE);
            store.replace(both.withoutRaster("Heights"), NO_PHOTOS, Progress.NONE);
            assertEquals(1, strips(file));
            store.replace(both, NO_PHOTOS, Progress.NONE);
            assertEquals(2, strips(file));
            RasterLayer inFeet = both.rasters().get(0).withUnit("ft");
            store.replace(both.withRaster(inFeet), NO_PHOTOS, Progress.NONE);
            assertEquals("ft", store.content().rasters().get(0).unit());
            store.replace(none, NO_PHOTOS, Progress.NONE);
            assertEquals(0, strips(file));
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void stoppedHalfwayNothingIsInTheProject() throws Exception {
        try (ProjectStore store = project()) {
            ProjectContent next = store.content().withRaster(heights(store, 700, 900));
            Progress stopping = (fraction, key, args) -> {
                if (key.equals("progress.raster.store") && fraction > 0.4) {
                    throw new CancellationException();
                }
            };
            assertThrows(CancellationException.class, () -> store.replace(next, NO_PHOTOS, stopping));
            assertEquals(List.of(), store.content().rasters());
            assertEquals(List.of(), store.check());
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(List.of(), store.content().rasters());
        }
    }

    @Test
    void aDamagedRasterIsToldAndLeavesTheProjectUsable() throws Exception {
        RasterLayer heights;
        try (ProjectStore store = project()) {
            heights = heights(store, 30, 20);
            store.replace(store.content().withRaster(heights), NO_PHOTOS, Progress.NONE);
        }
        try (Connection c = Sqlite.connect(file, false)) {
            Sqlite.update(c, "UPDATE atalaya_raster_strip SET body = zeroblob(40)");
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(List.of(), store.content().rasters());
            assertEquals("store.check-raster", store.check().get(0).code());
            store.replace(store.content().withRaster(heights), NO_PHOTOS, Progress.NONE);
            assertEquals(List.of(), store.check());
        }
    }
}
