// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.importer.SourceFiles;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Reads a GeoTIFF as a layer of a project. */
public final class RasterReader {

    /** The most cells of a raster: 80 MB of numbers in memory, and a file of a few ten. */
    public static final int MOST_CELLS = 10_000_000;

    private RasterReader() {}

    /** Whether a file is a raster by its name. */
    public static boolean isRaster(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".tif") || name.endsWith(".tiff");
    }

    /** How many bands a file has, and whether they are the colours of a picture. */
    public record Bands(int count, boolean colours) {}

    /**
     * What a file is made of.
     *
     * @throws WorkbenchException {@code raster.unreadable} …
     */
    public static Bands bands(Path file) throws WorkbenchException {
        SourceFiles.describe(file);
        try (GeoTiffFile tiff = GeoTiffFile.open(file)) {
            return new Bands(tiff.bands(), tiff.isPicture());
        }
    }

    /**
     * Reads a raster and lays it on square cells in the metres of a project. Each cell takes what the file has at the
     * cell's centre, so that no number is made that the file does not hold.
     *
     * @param metres the system of the project
     * @throws WorkbenchException {@code raster.no-georeference}, {@code raster.no-crs}, {@code raster.no-band}, {@code
     *     raster.band-needed}, {@code raster.too-large}, {@code raster.empty}, {@code raster.far}, {@code
     *     raster.unreadable}
     */
    public static RasterRead read(Path file, RasterWish wish, Crs metres, Progress progress) throws WorkbenchException {
        SourceFile source = SourceFiles.describe(file);
        Where here = Where.file(source.name());
        try (GeoTiffFile tiff = GeoTiffFile.open(file)) {
            progress.step(0.1, "progress.raster.read");
            tiff.checkSize();
            Warp warp = Warp.of(tiff, tiff.crs(wish.epsg()), metres, here);
            tiff.checkBand(wish.band());
            RasterCells pixels = tiff.pixels(wish.band());
            RasterCells cells = warp.lay(pixels, progress.slice(0.3, 1));
            RasterGrid grid = warp.grid();
            if (isEmpty(cells)) {
                throw new WorkbenchException(Problem.error("raster.empty").at(here));
            }
            String unit = wish.unit().isBlank() ? tiff.unit(cells) : wish.unit().strip();
            RasterLayer layer = new RasterLayer(wish.name().strip(), source, grid, cells, unit);
            return new RasterRead(layer, statements(tiff, warp, layer, here));
        }
    }

    private static List<Problem> statements(GeoTiffFile tiff, Warp warp, RasterLayer layer, Where here) {
        List<Problem> told = new ArrayList<>();
        RasterGrid grid = layer.grid();
        if (layer.cells() instanceof RasterCells.Numbers numbers) {
            long missing = Arrays.stream(numbers.values()).filter(Double::isNaN).count();
            told.add(Problem.info(
                            "raster.numbers",
                            layer.name(),
                            numbers.band(),
                            tiff.bands(),
                            grid.columns(),
                            grid.rows(),
                            grid.cellSize(),
                            grid.cells() - missing,
                            missing)
                    .at(here));
        } else {
            told.add(Problem.info("raster.picture", layer.name(), grid.columns(), grid.rows(), grid.cellSize())
                    .at(here));
            if (tiff.passedOver() > 0) {
                told.add(Problem.warning("raster.bands-passed-over", tiff.passedOver())
                        .at(here));
            }
        }
        if (warp.moves()) {
            told.add(
                    Problem.info("raster.warped", warp.from().name(), grid.crs().name())
                            .at(here));
        }
        return told;
    }

    private static boolean isEmpty(RasterCells cells) {
        return cells instanceof RasterCells.Numbers numbers
                ? Arrays.stream(numbers.values()).allMatch(Double::isNaN)
                : Arrays.stream(((RasterCells.Colours) cells).argb()).allMatch(argb -> argb >>> 24 == 0);
    }
}
