// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays a smoothed density in classes over a picture. A square whose corners agree is filled in one go; elsewhere the
 * density is bilinear, and the border of two classes is softened by its distance.
 */
final class CrowdPainter {

    private final CrowdField field;
    private final double[] from;
    private final byte[] classes;
    private final int[] parts;
    private final double ratio;

    /**
     * @param bounds where the classes begin
     * @param colours of the classes
     * @param opacities of the classes
     */
    CrowdPainter(CrowdField field, List<Double> bounds, List<Integer> colours, double[] opacities, double ratio) {
        this.field = field;
        this.from = bounds.stream().mapToDouble(b -> b).toArray();
        this.ratio = ratio;
        this.parts = new int[from.length + 1];
        for (int i = 0; i < from.length; i++) {
            parts[i + 1] = premultiplied(colours.get(i), opacities[i]);
        }
        PointRaster raster = field.raster();
        this.classes = new byte[raster.size()];
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                classes[row * raster.columns() + column] = (byte) (CrowdField.classOf(field.at(column, row), from) + 1);
            }
        }
    }

    void paint(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        double cell = PointRaster.SIDE * ratio;
        double left = field.raster().left() * ratio;
        double top = field.raster().top() * ratio;
        // Of each square's centre the first pixel at its right.
        int first = (int) Math.floor((0.5 - left) / cell - 0.5);
        int last = (int) Math.floor((width - 0.5 - left) / cell - 0.5);
        int[] starts = new int[last - first + 2];
        for (int i = 0; i < starts.length; i++) {
            double centre = left + (first + i + 0.5) * cell;
            starts[i] = (int) Math.min(width, Math.max(0, Math.ceil(centre - 0.5)));
        }
        IntStream.range(0, image.getHeight()).parallel().forEach(py -> {
            double down = (py + 0.5 - top) / cell - 0.5;
            line(pixels, py * width, down, first, starts, left, cell);
        });
    }

    private void line(int[] pixels, int start, double down, int first, int[] starts, double left, double cell) {
        int row = (int) Math.floor(down);
        double fromTop = down - row;
        int columns = field.raster().columns();
        for (int i = 0; i + 1 < starts.length; i++) {
            int at = row * columns + first + i;
            int found = classes[at];
            if (found == classes[at + 1] && found == classes[at + columns] && found == classes[at + columns + 1]) {
                if (found > 0) {
                    int part = parts[found];
                    for (int px = starts[i]; px < starts[i + 1]; px++) {
                        pixels[start + px] = over(part, pixels[start + px]);
                    }
                }
                continue;
            }
            int column = first + i;
            double a = field.at(column, row);
            double b = field.at(column + 1, row);
            double c = field.at(column, row + 1);
            double d = field.at(column + 1, row + 1);
            double west = a + (c - a) * fromTop;
            double east = b + (d - b) * fromTop;
            for (int px = starts[i]; px < starts[i + 1]; px++) {
                double fromLeft = (px + 0.5 - left) / cell - 0.5 - column;
                double steepDown = (c - a) + (d - b - c + a) * fromLeft;
                double perPixel = Math.sqrt((east - west) * (east - west) + steepDown * steepDown) / cell;
                int part = soft(west + (east - west) * fromLeft, perPixel);
                pixels[start + px] = over(part, pixels[start + px]);
            }
        }
    }

    /** The colour of a value, mixed with the next class's within half a pixel of their border. */
    private int soft(double value, double perPixel) {
        int found = CrowdField.classOf(value, from) + 1;
        if (perPixel > 0) {
            double above = found > 0 ? (value - from[found - 1]) / perPixel : 1;
            if (above < 0.5) {
                return mix(parts[found - 1], parts[found], 0.5 + above);
            }
            double below = found < from.length ? (from[found] - value) / perPixel : 1;
            if (below < 0.5) {
                return mix(parts[found + 1], parts[found], 0.5 + below);
            }
        }
        return parts[found];
    }

    private static int mix(int one, int other, double share) {
        int most = (int) Math.round(256 * share);
        int rest = 256 - most;
        int redBlue = (((one & 0xff00ff) * rest + (other & 0xff00ff) * most) >>> 8) & 0xff00ff;
        int alphaGreen = (((one >>> 8) & 0xff00ff) * rest + ((other >>> 8) & 0xff00ff) * most) & 0xff00ff00;
        return alphaGreen | redBlue;
    }

    /** A premultiplied colour over another one, two channels at a time. */
    private static int over(int part, int below) {
        int keep = 255 - (part >>> 24);
        int redBlue = (below & 0xff00ff) * keep + 0x800080;
        redBlue = ((redBlue + ((redBlue >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
        int alphaGreen = ((below >>> 8) & 0xff00ff) * keep + 0x800080;
        alphaGreen = (alphaGreen + ((alphaGreen >>> 8) & 0xff00ff)) & 0xff00ff00;
        return part + (alphaGreen | redBlue);
    }

    private static int premultiplied(int rgb, double opacity) {
        int alpha = (int) Math.round(255 * opacity);
        int red = (int) Math.round((rgb >> 16 & 0xff) * alpha / 255.0);
        int green = (int) Math.round((rgb >> 8 & 0xff) * alpha / 255.0);
        int blue = (int) Math.round((rgb & 0xff) * alpha / 255.0);
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }
}
