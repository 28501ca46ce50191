// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RasterReaderTest {

    private static final Tiffs.Box METRES = new Tiffs.Box(32718, 279_000, 8_660_000, 279_300, 8_660_200);
    private static final Tiffs.Box DEGREES = new Tiffs.Box(4326, -77.04, -12.08, -77.03, -12.07);

    private static Crs utm;

    @TempDir
    Path folder;

    @BeforeAll
    static void system() throws WorkbenchException {
        utm = CrsRegistry.epsg(32718);
    }

    private static RasterLayer read(Path file, RasterWish wish) throws WorkbenchException {
        return RasterReader.read(file, wish, utm, Progress.NONE).layer();
    }

    private RasterLayer read(Path file) throws WorkbenchException {
        return read(file, RasterWish.of("layer"));
    }

    private Problem refused(Path file, RasterWish wish) {
        return assertThrows(WorkbenchException.class, () -> read(file, wish)).problem();
    }

    private static String said(Problem problem) {
        return Texts.of(Locale.ENGLISH).say(problem);
    }

    @Test
    void inTheSystemOfTheProjectEveryCellIsThePixelItself() throws Exception {
        Path file = Tiffs.numbers(folder.resolve("n.tif"), METRES, 30, 20, 1, (c, r, b) -> 100 * r + c);
        RasterLayer layer = read(file);
        assertEquals(30, layer.grid().columns());
        assertEquals(20, layer.grid().rows());
        assertEquals(10, layer.grid().cellSize(), 1e-9);
        double[] values = ((RasterCells.Numbers) layer.cells()).values();
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 30; column++) {
                assertEquals(100 * row + column, values[row * 30 + column]);
            }
        }
        assertEquals(0, layer.at(279_005, 8_660_195));
        assertEquals(1929, layer.at(279_295, 8_660_005));
        assertTrue(Double.isNaN(layer.at(278_999, 8_660_100)));
    }

    @Test
    void fromDegreesEachCellHoldsTheNumberThatTheFileHasAtItsCentre() throws Exception {
        int columns = 50;
        int rows = 40;
        Path file = Tiffs.numbers(folder.resolve("d.tif"), DEGREES, columns, rows, 1, (c, r, b) -> 1000 * r + c);
        RasterLayer layer = read(file);
        Projection back = Projection.between(utm, CrsRegistry.epsg(4326));
        double wide = (DEGREES.maxX() - DEGREES.minX()) / columns;
        double high = (DEGREES.maxY() - DEGREES.minY()) / rows;
        int told = 0;
        int clear = 0;
        for (int row = 0; row < layer.grid().rows(); row++) {
            for (int column = 0; column < layer.grid().columns(); column++) {
                double x = layer.grid().minX() + (column + 0.5) * layer.grid().cellSize();
                double y = layer.grid().maxY() - (row + 0.5) * layer.grid().cellSize();
                double[] there = {x, y};
                back.transform(there);
                int fileColumn = (int) Math.floor((there[0] - DEGREES.minX()) / wide);
                int fileRow = (int) Math.floor((DEGREES.maxY() - there[1]) / high);
                boolean inside = fileColumn >= 0 && fileRow >= 0 && fileColumn < columns && fileRow < rows;
                if (inside) {
                    assertEquals(1000.0 * fileRow + fileColumn, layer.at(x, y), x + " " + y);
                    told++;
                } else {
                    assertTrue(Double.isNaN(layer.at(x, y)), x + " " + y);
                    clear++;
                }
            }
        }
        // A degree of longitude is shorter than one of latitude: 1,089 by 1,106 m in pixels of about 25 m.
        assertTrue(told > 1800 && clear > 0, told + " told, " + clear + " clear");
    }

    @Test
    void aKnownPlaceInDegreesIsWhereProjPutsIt() throws Exception {
        // One pixel stands out. By PROJ (GDAL 3.6.2) its middle, 77.0349° W 12.0741° S, is in UTM 18 S at these metres.
        Path file = Tiffs.numbers(folder.resolve("d.tif"), DEGREES, 50, 50, 1, (c, r, b) -> c == 25 && r == 20 ? 7 : 1);
        RasterLayer layer = read(file);
        assertEquals(7, layer.at(278_500.546, 8_664_429.488));
        assertEquals(1, layer.at(278_500.546 + 30, 8_664_429.488));
        assertEquals(1, layer.at(278_500.546, 8_664_429.488 + 30));
    }

    @Test
    void noDataStaysClear() throws Exception {
        Tiffs.Value some = (c, r, b) -> c < 10 ? Double.NaN : c < 20 ? -9999 : 5;
        Path plain = Tiffs.numbers(folder.resolve("n.tif"), METRES, 30, 20, 1, some);
        double[] values = ((RasterCells.Numbers) read(plain).cells()).values();
        assertEquals(200, Arrays.stream(values).filter(Double::isNaN).count());
        Path file = Tiffs.withNoData(folder.resolve("m.tif"), METRES, 30, 20, -9999, some);
        RasterRead again = RasterReader.read(file, RasterWish.of("layer"), utm, Progress.NONE);
        values = ((RasterCells.Numbers) again.layer().cells()).values();
        assertEquals(400, Arrays.stream(values).filter(Double::isNaN).count());
        assertTrue(
                said(again.statements().get(0)).contains("200 cells have a number, 400 are without data"),
                said(again.statements().get(0)));
    }

    @Test
    void coloursAndOpacityAreAsTheFileHasThem() throws Exception {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_4BYTE_ABGR);
        image.setRGB(3, 4, 0xff102030);
        image.setRGB(5, 6, 0x80ffffff);
        RasterLayer layer = read(Tiffs.picture(folder.resolve("p.tif"), METRES, image));
        int[] argb = ((RasterCells.Colours) layer.cells()).argb();
        assertEquals(0xff102030, argb[4 * 30 + 3]);
        assertEquals(0x80ffffff, argb[6 * 30 + 5]);
        assertEquals(0, argb[0]);
        assertFalse(layer.isNumbers());
    }

    @Test
    void aPaletteIsColours() throws Exception {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(3, 4, 0xffff0000);
        RasterLayer layer = read(Tiffs.picture(folder.resolve("p.tif"), METRES, image));
        assertEquals(0xffff0000, ((RasterCells.Colours) layer.cells()).argb()[4 * 30 + 3]);
    }

    @Test
    void aBandIsChosen() throws Exception {
        Path file = Tiffs.numbers(folder.resolve("b.tif"), METRES, 3, 2, 5, (c, r, b) -> 10 * b + c);
        assertEquals(new RasterReader.Bands(5, false), RasterReader.bands(file));
        RasterLayer layer = read(file, new RasterWish("layer", 4, "ppm", 0));
        assertArrayEquals(new double[] {30, 31, 32, 30, 31, 32}, ((RasterCells.Numbers) layer.cells()).values());
        assertEquals("ppm", layer.unit());
        assertEquals("raster.band-needed", refused(file, RasterWish.of("layer")).code());
        Problem wrong = refused(file, new RasterWish("layer", 6, "", 0));
        assertEquals("b.tif: There is no band 6: the file has 5.", said(wrong));
    }

    @Test
    void aFileWithoutPlaceOrSystemIsRefusedWithARemedy() throws Exception {
        Path file = folder.resolve("plain.tif");
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "tiff", file.toFile());
        Problem lost = refused(file, RasterWish.of("layer"));
        assertEquals("raster.no-georeference", lost.code());
        assertTrue(said(lost).contains("world file"), said(lost));
        Files.writeString(folder.resolve("plain.tfw"), "10\n0\n0\n-10\n279005\n8660195\n");
        assertEquals("raster.no-crs", refused(file, RasterWish.of("layer")).code());
        RasterLayer told = read(file, new RasterWish("layer", 0, "", 32718));
        assertEquals(279_000, told.grid().minX(), 1e-6);
        assertEquals(8_660_200, told.grid().maxY(), 1e-6);
    }

    @Test
    void whatIsDamagedOrNoRasterIsSaidToBe() throws Exception {
        Path text = Files.writeString(folder.resolve("text.tif"), "id;type;x;y\n1;theft;2;3\n");
        assertEquals("raster.unreadable", refused(text, RasterWish.of("layer")).code());
        Path whole = Tiffs.numbers(folder.resolve("n.tif"), METRES, 300, 200, 1, (c, r, b) -> 1);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.tif"), Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals("raster.cut-off", refused(half, RasterWish.of("layer")).code());
        Path head = Files.write(folder.resolve("head.tif"), Arrays.copyOf(bytes, 60));
        assertEquals("raster.unreadable", refused(head, RasterWish.of("layer")).code());
        Problem missing = refused(folder.resolve("none.tif"), RasterWish.of("layer"));
        assertEquals("import.no-file", missing.code());
    }

    @Test
    void nothingButNoDataIsRefused() throws Exception {
        Path file = Tiffs.numbers(folder.resolve("n.tif"), METRES, 3, 2, 1, (c, r, b) -> Double.NaN);
        assertEquals("raster.empty", refused(file, RasterWish.of("layer")).code());
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheSizeThatWouldDo() throws Exception {
        BufferedImage image = new BufferedImage(4000, 4000, BufferedImage.TYPE_BYTE_GRAY);
        Path file = Tiffs.picture(folder.resolve("large.tif"), METRES, image);
        Problem large = refused(file, RasterWish.of("layer"));
        assertEquals(
                "large.tif: The raster would have 4,000 × 4,000 cells; 10,000,000 in all is the most. Cut it to the"
                        + " area you need, or make it coarser: gdal_translate -outsize 79% 79%.",
                said(large));
    }

    @Test
    void aFileWhereTheProjectDoesNotReachIsRefused() throws Exception {
        Tiffs.Box far = new Tiffs.Box(4326, 100, 40, 101, 41);
        Path file = Tiffs.numbers(folder.resolve("far.tif"), far, 30, 20, 1, (c, r, b) -> 1);
        Problem problem = refused(file, RasterWish.of("layer"));
        assertTrue(List.of("raster.far", "raster.too-large").contains(problem.code()), problem.toString());
    }
}
