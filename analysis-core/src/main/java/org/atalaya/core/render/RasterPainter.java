// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.DataBufferInt;
import org.atalaya.core.data.RasterCells;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.layer.Style;

/**
 * A raster as it is, cell by cell: from near its cells are squares of one colour, from afar each pixel has the mean
 * colour of a few looks into it. What has no data is left clear.
 */
final class RasterPainter {

    /** Looks per side of a pixel that holds more than one cell. */
    private static final int FINE = 2;

    private static final int ROWS_PER_STEP = 64;
    private static final int SHADES = 256;

    private final MapView view;
    private final RasterGrid grid;
    private final double ratio;
    private final Cells cells;

    RasterPainter(MapView view, RasterLayer raster, Style style) {
        this.view = view;
        this.grid = raster.grid();
        this.ratio = view.frame().pixelRatio();
        this.cells = cells(raster.cells(), style);
    }

    /** The colour of a cell, 0xAARRGGBB. */
    @FunctionalInterface
    private interface Cells {
        int argb(int cell);
    }

    private Cells cells(RasterCells what, Style style) {
        if (what instanceof RasterCells.Numbers numbers && style instanceof Style.Stretch stretch) {
            int[] shades = new int[SHADES];
            for (int i = 0; i < SHADES; i++) {
                shades[i] = 0xff000000 | stretch.ramp().at(i / (SHADES - 1.0), view.theme());
            }
            double[] values = numbers.values();
            return cell -> Double.isNaN(values[cell])
                    ? 0
                    : shades[(int) Math.round(stretch.share(values[cell]) * (SHADES - 1))];
        }
        int[] argb = ((RasterCells.Colours) what).argb();
        return cell -> argb[cell];
    }

    void paint(double opacity, Canvas canvas) {
        Canvas sheet = canvas.sheet();
        int width = sheet.image().getWidth();
        int height = sheet.image().getHeight();
        int[] pixels = ((DataBufferInt) sheet.image().getRaster().getDataBuffer()).getData();
        int looks = view.frame().metresPerPixel() / ratio > grid.cellSize() ? FINE : 1;
        int[] columns = new int[width * looks];
        for (int i = 0; i < columns.length; i++) {
            int column = grid.column(view.frame().toWorldX((i + 0.5) / looks / ratio));
            columns[i] = column < 0 || column >= grid.columns() ? -1 : column;
        }
        for (int py = 0; py < height; py++) {
            if (py % ROWS_PER_STEP == 0) {
                view.step((double) py / height);
            }
            for (int px = 0; px < width; px++) {
                pixels[py * width + px] =
                        looks == 1 ? premultiplied(look(columns[px], py + 0.5)) : mean(columns, px, py);
            }
        }
        canvas.lay(sheet, opacity);
    }

    private int look(int column, double imageY) {
        int row = grid.row(view.frame().toWorldY(imageY / ratio));
        return column < 0 || row < 0 || row >= grid.rows() ? 0 : cells.argb(row * grid.columns() + column);
    }

    private int mean(int[] columns, int px, int py) {
        int alpha = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < FINE; i++) {
            for (int j = 0; j < FINE; j++) {
                int colour = premultiplied(look(columns[FINE * px + j], py + (i + 0.5) / FINE));
                alpha += colour >>> 24;
                red += colour >> 16 & 0xff;
                green += colour >> 8 & 0xff;
                blue += colour & 0xff;
            }
        }
        int n = FINE * FINE;
        return (alpha / n) << 24 | (red / n) << 16 | (green / n) << 8 | (blue / n);
    }

    private static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 255 || alpha == 0) {
            return alpha == 0 ? 0 : argb;
        }
        int red = (argb >> 16 & 0xff) * alpha / 255;
        int green = (argb >> 8 & 0xff) * alpha / 255;
        int blue = (argb & 0xff) * alpha / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
