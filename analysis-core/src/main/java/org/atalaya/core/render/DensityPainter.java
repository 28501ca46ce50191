// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.AlphaComposite;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.Style;

/**
 * A surface in classes with smooth edges: between cell centres the value is bilinear, its class is found at every
 * pixel corner, and only pixels that an edge crosses are looked at more closely.
 */
final class DensityPainter {

    /** Looks per side of a pixel that an edge crosses. */
    private static final int FINE = 4;

    private static final int ROWS_PER_STEP = 64;

    private final MapView view;
    private final Surface surface;
    private final ClassBreaks breaks;
    private final List<Integer> colours;
    private final double ratio;

    DensityPainter(MapView view, Surface surface, Style.Classes style) {
        this.view = view;
        this.surface = surface;
        this.breaks = style.breaks();
        this.colours = style.colours(view.theme());
        this.ratio = view.frame().pixelRatio();
    }

    void paint(double opacity, Optional<Path2D> clip, Canvas canvas) {
        if (colours.isEmpty()) {
            return;
        }
        Canvas sheet = canvas.sheet();
        int[] pixels = ((DataBufferInt) sheet.image().getRaster().getDataBuffer()).getData();
        colour(pixels, sheet.image().getWidth(), sheet.image().getHeight(), opacity, clip.isPresent());
        clip.ifPresent(shape -> keepInside(shape, sheet));
        canvas.lay(sheet, 1);
    }

    private void colour(int[] pixels, int width, int height, double opacity, boolean overEdge) {
        int[][] parts = new int[breaks.classes() + 1][];
        parts[0] = new int[4];
        for (int i = 0; i < breaks.classes(); i++) {
            parts[i + 1] = premultiplied(colours.get(i), opacity * Legends.classOpacity(i, breaks.classes()));
        }
        byte[] above = new byte[width + 1];
        byte[] below = new byte[width + 1];
        corners(0, above, overEdge);
        for (int py = 0; py < height; py++) {
            if (py % ROWS_PER_STEP == 0) {
                view.step((double) py / height);
            }
            corners(py + 1, below, overEdge);
            for (int px = 0; px < width; px++) {
                int found = above[px];
                if (found == above[px + 1] && found == below[px] && found == below[px + 1]) {
                    int[] one = parts[found];
                    pixels[py * width + px] = one[0] << 24 | one[1] << 16 | one[2] << 8 | one[3];
                } else {
                    pixels[py * width + px] = edge(px, py, parts, overEdge);
                }
            }
            byte[] spare = above;
            above = below;
            below = spare;
        }
    }

    private void corners(int py, byte[] found, boolean overEdge) {
        double y = worldY(py);
        if (y < surface.extent().minY() || y > surface.extent().maxY()) {
            Arrays.fill(found, (byte) 0);
            return;
        }
        for (int px = 0; px < found.length; px++) {
            found[px] = (byte) (breaks.classOf(value(worldX(px), y, overEdge)) + 1);
        }
    }

    private int edge(int px, int py, int[][] parts, boolean overEdge) {
        int[] sum = new int[4];
        for (int i = 0; i < FINE; i++) {
            double y = worldY(py + (i + 0.5) / FINE);
            for (int j = 0; j < FINE; j++) {
                double x = worldX(px + (j + 0.5) / FINE);
                int[] part = parts[breaks.classOf(value(x, y, overEdge)) + 1];
                for (int channel = 0; channel < 4; channel++) {
                    sum[channel] += part[channel];
                }
            }
        }
        int looks = FINE * FINE;
        return (sum[0] / looks) << 24 | (sum[1] / looks) << 16 | (sum[2] / looks) << 8 | (sum[3] / looks);
    }

    /**
     * The value between cell centres. Cells without a value do not count; {@code overEdge} carries the values up to a
     * cell beyond the last one, so that a boundary can cut them cleanly instead of the cells' stairs.
     */
    private double value(double x, double y, boolean overEdge) {
        double across = (x - surface.minX()) / surface.cellSize() - 0.5;
        double up = (y - surface.minY()) / surface.cellSize() - 0.5;
        int column = (int) Math.floor(across);
        int row = (int) Math.floor(up);
        if (column < -1 || row < -1 || column >= surface.columns() || row >= surface.rows()) {
            return Double.NaN;
        }
        if (!overEdge && Double.isNaN(surface.at(x, y))) {
            return Double.NaN;
        }
        double right = across - column;
        double top = up - row;
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < 4; i++) {
            double value = cell(column + (i & 1), row + (i >> 1));
            if (!Double.isNaN(value)) {
                double weight = ((i & 1) == 1 ? right : 1 - right) * (i >> 1 == 1 ? top : 1 - top);
                sum += weight * value;
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : Double.NaN;
    }

    private double cell(int column, int row) {
        return column < 0 || row < 0 || column >= surface.columns() || row >= surface.rows()
                ? Double.NaN
                : surface.value(column, row);
    }

    private double worldX(double imageX) {
        return view.frame().toWorldX(imageX / ratio);
    }

    private double worldY(double imageY) {
        return view.frame().toWorldY(imageY / ratio);
    }

    private static int[] premultiplied(int rgb, double opacity) {
        return new int[] {
            (int) Math.round(255 * opacity),
            (int) Math.round((rgb >> 16 & 0xff) * opacity),
            (int) Math.round((rgb >> 8 & 0xff) * opacity),
            (int) Math.round((rgb & 0xff) * opacity)
        };
    }

    private static void keepInside(Path2D shape, Canvas sheet) {
        Canvas mask = sheet.sheet();
        mask.fill(shape, 0);
        BufferedImage cut = mask.done();
        sheet.pen().setComposite(AlphaComposite.DstIn);
        sheet.place(cut, 0, 0);
    }
}
