// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

/**
 * Small squares that cover a frame and a rim around it. Their corners stay at the same places on the ground while the map
 * is moved, so that what is made of their counts does not shimmer.
 */
record PointRaster(double west, double north, double metres, int columns, int rows, MapFrame frame) {

    /** Side of a square in logical pixels: half the deviation of the kernel and less. */
    static final int SIDE = 4;

    /** Squares beyond the edge: what lies there still reaches into the view. */
    static final int RIM = 7;

    /** Logical pixels beyond the edge within which a mark would still be seen. */
    private static final int MARK = 8;

    static PointRaster of(MapFrame frame) {
        double metres = SIDE * frame.metresPerPixel();
        double west = (Math.floor(frame.toWorldX(0) / metres) - RIM) * metres;
        double north = (Math.ceil(frame.toWorldY(0) / metres) + RIM) * metres;
        int columns = frame.width() / SIDE + 2 + 2 * RIM;
        int rows = frame.height() / SIDE + 2 + 2 * RIM;
        return new PointRaster(west, north, metres, columns, rows, frame);
    }

    int size() {
        return columns * rows;
    }

    /** Logical pixels from the left edge of the map to the left edge of the squares; not above 0. */
    double left() {
        return frame.toPixelX(west);
    }

    double top() {
        return frame.toPixelY(north);
    }

    /** The squares whose centre can be seen: first column, first row, last column, last row. */
    int[] seen() {
        return new int[] {
            (int) Math.ceil(-left() / SIDE - 0.5),
            (int) Math.ceil(-top() / SIDE - 0.5),
            (int) Math.floor((frame.width() - left()) / SIDE - 0.5),
            (int) Math.floor((frame.height() - top()) / SIDE - 0.5)
        };
    }

    /** Where marks are seen, counted in squares from the left edge. */
    double firstMarkColumn() {
        return (-MARK - left()) / SIDE;
    }

    double lastMarkColumn() {
        return (frame.width() + MARK - left()) / SIDE;
    }

    double firstMarkRow() {
        return (-MARK - top()) / SIDE;
    }

    double lastMarkRow() {
        return (frame.height() + MARK - top()) / SIDE;
    }

    double cellAreaKm2() {
        return metres * metres / 1e6;
    }
}
