// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.raster;

import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.atalaya.core.data.RasterCells;

/** The pixels of an image, taken out tile by tile. */
final class Pixels {

    private static final int OPAQUE = 0xff000000;

    private final RenderedImage image;
    private final TiffFields fields;
    private final ColorModel model;

    Pixels(RenderedImage image, TiffFields fields) {
        this.image = image;
        this.fields = fields;
        this.model = image.getColorModel();
    }

    static boolean hasPalette(ColorModel model) {
        return model instanceof IndexColorModel;
    }

    RasterCells numbers(int band) {
        double[] values = new double[image.getWidth() * image.getHeight()];
        Arrays.fill(values, Double.NaN);
        OptionalDouble noData = fields.noData();
        // A number of 32 bits that stands for no data is written with fewer digits than it has.
        float none = (float) noData.orElse(Double.NaN);
        double scale = fields.scale(band);
        double offset = fields.offset(band);
        each((tile, x, y, place) -> {
            double value = tile.getSampleDouble(x, y, band - 1);
            boolean missing = noData.isPresent() && (value == noData.getAsDouble() || (float) value == none);
            values[place] = missing || Double.isInfinite(value) ? Double.NaN : value * scale + offset;
        });
        return new RasterCells.Numbers(values, band);
    }

    RasterCells colours() {
        int[] argb = new int[image.getWidth() * image.getHeight()];
        if (model instanceof IndexColorModel palette) {
            OptionalDouble noData = fields.noData();
            each((tile, x, y, place) -> {
                int sample = tile.getSample(x, y, 0);
                boolean missing = noData.isPresent() && sample == noData.getAsDouble();
                argb[place] = missing ? 0 : palette.getRGB(sample);
            });
            return new RasterCells.Colours(argb);
        }
        boolean alpha = image.getSampleModel().getNumBands() == 4 && model != null && model.hasAlpha();
        // With an opacity of its own a file needs no colour that stands for "nothing".
        OptionalDouble noData = alpha ? OptionalDouble.empty() : fields.noData();
        each((tile, x, y, place) -> {
            int red = tile.getSample(x, y, 0);
            int green = tile.getSample(x, y, 1);
            int blue = tile.getSample(x, y, 2);
            boolean missing = noData.isPresent()
                    && red == noData.getAsDouble()
                    && green == noData.getAsDouble()
                    && blue == noData.getAsDouble();
            int opacity = alpha ? tile.getSample(x, y, 3) << 24 : OPAQUE;
            argb[place] = missing || opacity == 0 ? 0 : opacity | red << 16 | green << 8 | blue;
        });
        return new RasterCells.Colours(argb);
    }

    @FunctionalInterface
    private interface Taking {
        void take(Raster tile, int x, int y, int place);
    }

    private void each(Taking taking) {
        int width = image.getWidth();
        for (int down = image.getMinTileY(); down < image.getMinTileY() + image.getNumYTiles(); down++) {
            for (int across = image.getMinTileX(); across < image.getMinTileX() + image.getNumXTiles(); across++) {
                Raster tile = image.getTile(across, down);
                int firstX = Math.max(tile.getMinX(), image.getMinX());
                int firstY = Math.max(tile.getMinY(), image.getMinY());
                int lastX = Math.min(tile.getMinX() + tile.getWidth(), image.getMinX() + width);
                int lastY = Math.min(tile.getMinY() + tile.getHeight(), image.getMinY() + image.getHeight());
                for (int y = firstY; y < lastY; y++) {
                    for (int x = firstX; x < lastX; x++) {
                        taking.take(tile, x, y, (y - image.getMinY()) * width + x - image.getMinX());
                    }
                }
            }
        }
    }
}
