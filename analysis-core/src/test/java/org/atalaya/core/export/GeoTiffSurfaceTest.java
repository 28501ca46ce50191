// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.grid.Surface;
import org.geotools.coverage.grid.GridCoverage2D;
import org.geotools.gce.geotiff.GeoTiffReader;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoTiffSurfaceTest {

    @TempDir
    Path folder;

    @Test
    void everyValueComesBackToTheBitInItsPlace() throws Exception {
        Surface surface = ExportScene.surface();
        Path file = GeoTiffSurface.write("density", "", surface, folder.resolve("density.tif"));
        GeoTiffReader reader = new GeoTiffReader(file.toFile());
        try {
            GridCoverage2D coverage = reader.read(null);
            double[] northFirst = coverage.getRenderedImage().getData().getSamples(0, 0, 11, 8, 0, (double[]) null);
            double[] back = new double[northFirst.length];
            for (int row = 0; row < 8; row++) {
                System.arraycopy(northFirst, row * 11, back, (7 - row) * 11, 11);
            }
            assertArrayEquals(surface.values(), back, "NaN included");
            assertEquals(surface.minX(), coverage.getEnvelope2D().getMinX(), 1e-6);
            assertEquals(surface.extent().maxY(), coverage.getEnvelope2D().getMaxY(), 1e-6);
            assertEquals(32718, CRS.lookupEpsgCode(coverage.getCoordinateReferenceSystem(), true));
            coverage.dispose(true);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void sameSurfaceGivesTheSameBytes() throws Exception {
        Path first = GeoTiffSurface.write("density", "", ExportScene.surface(), folder.resolve("a.tif"));
        Path second = GeoTiffSurface.write("density", "", ExportScene.surface(), folder.resolve("b.tif"));
        assertEquals(-1, Files.mismatch(first, second));
    }

    @Test
    void nanIsSaidToBeNoData() throws Exception {
        Path file = GeoTiffSurface.write("density", "", ExportScene.surface(), folder.resolve("c.tif"));
        GeoTiffReader reader = new GeoTiffReader(file.toFile());
        try {
            assertTrue(Double.isNaN(reader.getMetadata().getNoData()), "tag 42113");
            assertTrue(reader.getMetadata().hasNoData());
        } finally {
            reader.dispose();
        }
    }

    @Test
    void fileSaysWhatAddsUpToTheIncidents() throws Exception {
        String words = "Value × área inside = 59";
        Path file = GeoTiffSurface.write("density", words, ExportScene.surface(), folder.resolve("d.tif"));
        ByteBuffer tiff = ByteBuffer.wrap(Files.readAllBytes(file));
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        List<Integer> tags = new ArrayList<>();
        for (int i = 0; i < tiff.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            tags.add(Short.toUnsignedInt(tiff.getShort(entry)));
            if (tags.get(i) == 270) {
                byte[] text = new byte[tiff.getInt(entry + 4) - 1];
                tiff.get(tiff.getInt(entry + 8), text);
                assertEquals(words, new String(text, StandardCharsets.UTF_8));
            }
        }
        assertTrue(tags.contains(270) && tags.contains(42113), tags.toString());
        assertEquals(tags.stream().sorted().toList(), tags);
    }
}
