// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.util.Arrays;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;

/**
 * The way from the pixels of a file to square cells in metres. The cells are as large as the file's pixels in its middle,
 * and each takes the pixel that its centre falls into.
 */
final class Warp {

    /** So many places along each edge tell how far a bent edge reaches. */
    private static final int EDGE = 32;

    private static final int ROWS_PER_STEP = 32;

    /** A grid as good as the file's own is the file's own: shares of a cell that rounding leaves. */
    private static final double ROUNDING = 1e-6;

    private final Crs from;
    private final boolean moves;
    private final int columns;
    private final int rows;
    private final RasterGrid grid;
    private final Projection back;
    private final MathTransform toPixels;

    private Warp(
            Crs from, boolean moves, int columns, int rows, RasterGrid grid, Projection back, MathTransform toPixels) {
        this.from = from;
        this.moves = moves;
        this.columns = columns;
        this.rows = rows;
        this.grid = grid;
        this.back = back;
        this.toPixels = toPixels;
    }

    static Warp of(GeoTiffFile tiff, Crs from, Crs metres, Where here) throws WorkbenchException {
        int columns = tiff.columns();
        int rows = tiff.rows();
        MathTransform toWorld = tiff.toWorld();
        try {
            double[] middle = world(toWorld, columns / 2.0, rows / 2.0);
            boolean degrees = !CrsRegistry.isProjected(from);
            if (degrees && (Math.abs(middle[0]) > 180 || Math.abs(middle[1]) > 90)) {
                throw new WorkbenchException(Problem.error("import.boundary-not-degrees", middle[0], middle[1])
                        .at(here));
            }
            Projection.between(from, CrsRegistry.epsg(CrsRegistry.WGS84)).transform(middle);
            boolean moves = !same(from, metres);
            Projection there = Projection.between(from, metres, middle[0], middle[1]);
            Projection back = Projection.between(metres, from, middle[0], middle[1]);
            RasterGrid grid = grid(toWorld, moves ? there : null, columns, rows, metres, here);
            return new Warp(from, moves, columns, rows, grid, moves ? back : null, toWorld.inverse());
        } catch (NoninvertibleTransformException e) {
            throw new WorkbenchException(Problem.error("raster.no-georeference").at(here), e);
        } catch (TransformException e) {
            throw new WorkbenchException(
                    Problem.error("raster.far", metres.name()).at(here), e);
        }
    }

    Crs from() {
        return from;
    }

    /** Whether the file is in another system than the project. */
    boolean moves() {
        return moves;
    }

    RasterGrid grid() {
        return grid;
    }

    RasterCells lay(RasterCells pixels, Progress progress) throws WorkbenchException {
        int cells = grid.cells();
        if (pixels instanceof RasterCells.Numbers numbers) {
            double[] laid = new double[cells];
            Arrays.fill(laid, Double.NaN);
            each(progress, (cell, pixel) -> laid[cell] = numbers.values()[pixel]);
            return new RasterCells.Numbers(laid, numbers.band());
        }
        int[] colours = ((RasterCells.Colours) pixels).argb();
        int[] laid = new int[cells];
        each(progress, (cell, pixel) -> laid[cell] = colours[pixel]);
        return new RasterCells.Colours(laid);
    }

    @FunctionalInterface
    private interface Laying {
        void lay(int cell, int pixel);
    }

    private void each(Progress progress, Laying laying) throws WorkbenchException {
        double[] places = new double[2 * grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            if (row % ROWS_PER_STEP == 0) {
                progress.step((double) row / grid.rows(), "progress.raster.warp");
            }
            double y = grid.maxY() - (row + 0.5) * grid.cellSize();
            for (int column = 0; column < grid.columns(); column++) {
                places[2 * column] = grid.minX() + (column + 0.5) * grid.cellSize();
                places[2 * column + 1] = y;
            }
            if (back != null) {
                back.transform(places);
            }
            toPixels(places);
            for (int column = 0; column < grid.columns(); column++) {
                double across = Math.floor(places[2 * column]);
                double down = Math.floor(places[2 * column + 1]);
                if (across >= 0 && across < columns && down >= 0 && down < rows) {
                    laying.lay(row * grid.columns() + column, (int) (down * columns + across));
                }
            }
        }
    }

    private void toPixels(double[] places) throws WorkbenchException {
        try {
            toPixels.transform(places, 0, places, 0, places.length / 2);
        } catch (TransformException e) {
            throw new WorkbenchException(Problem.error("raster.far", grid.crs().name()), e);
        }
    }

    /** The grid that holds every pixel, with cells as large as those in the file's middle. */
    private static RasterGrid grid(
            MathTransform toWorld, Projection there, int columns, int rows, Crs metres, Where here)
            throws TransformException, WorkbenchException {
        double[] edge = new double[2 * 4 * (EDGE + 1)];
        for (int i = 0; i <= EDGE; i++) {
            double share = (double) i / EDGE;
            double[] four = {0, share * rows, columns, share * rows, share * columns, 0, share * columns, rows};
            System.arraycopy(four, 0, edge, 8 * i, 8);
        }
        double[] centre = {columns / 2.0, rows / 2.0, columns / 2.0 + 1, rows / 2.0, columns / 2.0, rows / 2.0 + 1};
        toWorld.transform(edge, 0, edge, 0, edge.length / 2);
        toWorld.transform(centre, 0, centre, 0, 3);
        if (there != null) {
            there.transform(edge);
            there.transform(centre);
        }
        double wide = Math.hypot(centre[2] - centre[0], centre[3] - centre[1]);
        double high = Math.hypot(centre[4] - centre[0], centre[5] - centre[1]);
        double cell =
                there == null && Math.abs(wide - high) > ROUNDING * wide ? Math.min(wide, high) : mean(wide, high);
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        boolean everywhere = Double.isFinite(cell) && cell > 0;
        for (int i = 0; i < edge.length; i += 2) {
            everywhere &= Double.isFinite(edge[i]) && Double.isFinite(edge[i + 1]);
            minX = Math.min(minX, edge[i]);
            maxX = Math.max(maxX, edge[i]);
            minY = Math.min(minY, edge[i + 1]);
            maxY = Math.max(maxY, edge[i + 1]);
        }
        if (!everywhere) {
            throw new WorkbenchException(
                    Problem.error("raster.far", metres.name()).at(here));
        }
        double across = Math.ceil((maxX - minX) / cell - ROUNDING);
        double down = Math.ceil((maxY - minY) / cell - ROUNDING);
        if (across * down > RasterReader.MOST_CELLS) {
            throw GeoTiffFile.tooLarge(across, down, here);
        }
        return new RasterGrid(metres, minX, maxY, cell, Math.max(1, (int) across), Math.max(1, (int) down));
    }

    private static double mean(double wide, double high) {
        return wide == high ? wide : Math.sqrt(wide * high);
    }

    private static boolean same(Crs one, Crs other) {
        return one.code().isEmpty() ? one.wkt().equals(other.wkt()) : one.code().equals(other.code());
    }

    private static double[] world(MathTransform toWorld, double across, double down) throws TransformException {
        double[] place = {across, down};
        toWorld.transform(place, 0, place, 0, 1);
        return place;
    }
}
