// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.Shape;
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
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0 && shade(counts[i], highest) == shade) {
                    canvas.fill(dot(i), shades.get(shade), anyChosen ? 0.3 : 0.62 + 0.05 * shade);
                }
            }
        }
        for (int i = 0; anyChosen && i < chosen.length; i++) {
            if (chosen[i] > 0) {
                canvas.fill(dot(i), theme.accent(), 0.95);
            }
        }
    }

    private static int shade(int count, int highest) {
        return highest == 1 ? SHADES / 2 : (int) Math.min(SHADES - 1, SHADES * Math.log(count) / Math.log(highest));
    }

    private Shape dot(int at) {
        int row = at / columns;
        double x = (at % columns + 0.5) * SIDE - RIM;
        double y = (row + 0.5) * SIDE - RIM;
        return Marks.circle(x, y, RADIUS);
    }
}
