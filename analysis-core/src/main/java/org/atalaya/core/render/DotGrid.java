// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.MapTheme;

/** Counts points in small squares of the image and draws a dot per square: a million points cost what 50,000 do. */
final class DotGrid {

    /** Side of a square in logical pixels; a dot is a little larger, so that a full area closes. */
    private static final int SIDE = 3;

    private static final double RADIUS = 1.9;
    private static final int RIM = 9;
    private static final int SHADES = 7;

    private final int columns;
    private final int rows;
    private final int[] counts;
    private final int[] chosen;

    DotGrid(MapFrame frame) {
        this.columns = (frame.width() + 2 * RIM) / SIDE + 1;
        this.rows = (frame.height() + 2 * RIM) / SIDE + 1;
        this.counts = new int[columns * rows];
        this.chosen = new int[columns * rows];
    }

    void add(double x, double y, boolean isChosen) {
        int row = (int) ((y + RIM) / SIDE);
        int column = (int) ((x + RIM) / SIDE);
        int at = row * columns + column;
        counts[at]++;
        if (isChosen) {
            chosen[at]++;
        }
    }

    /** Few first and many last, so that a busy place is never hidden; the shades go by the logarithm. */
    void paint(MapTheme theme, boolean anyChosen, Canvas canvas) {
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        var shades = ColourRamp.TIDE.colours(9, theme).subList(2, 9);
        for (int shade = 0; shade < SHADES; shade++) {
            BufferedImage stamp = stamp(shades.get(shade), anyChosen ? 0.3 : 0.62 + 0.05 * shade, canvas.ratio());
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0 && shade(counts[i], highest) == shade) {
                    press(stamp, i, canvas);
                }
            }
        }
        BufferedImage stamp = stamp(theme.accent(), 0.95, canvas.ratio());
        for (int i = 0; anyChosen && i < chosen.length; i++) {
            if (chosen[i] > 0) {
                press(stamp, i, canvas);
            }
        }
    }

    /** A dot painted once and copied: filling 50,000 ellipses would take longer than counting a million points. */
    private static BufferedImage stamp(int rgb, double opacity, double ratio) {
        int side = (int) Math.ceil(2 * RADIUS);
        Canvas one = new Canvas(side, side, ratio);
        one.fill(Marks.circle(side / 2.0, side / 2.0, RADIUS), rgb, opacity);
        return one.done();
    }

    private void press(BufferedImage stamp, int at, Canvas canvas) {
        int row = at / columns;
        double half = Math.ceil(2 * RADIUS) / 2;
        canvas.place(stamp, (at % columns + 0.5) * SIDE - RIM - half, (row + 0.5) * SIDE - RIM - half);
    }

    private static int shade(int count, int highest) {
        return highest == 1 ? SHADES / 2 : (int) Math.min(SHADES - 1, SHADES * Math.log(count) / Math.log(highest));
    }
}
