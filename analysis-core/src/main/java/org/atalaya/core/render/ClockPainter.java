// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.text.Texts;

/** Paints counts by weekday and hour: Monday on top, 00 left. */
public final class ClockPainter {

    private ClockPainter() {}

    /**
     * One chart.
     *
     * @param matrix rows weekdays, columns hours, labelled as they are to be shown
     * @param unit at the right of the title, muted
     */
    public static BufferedImage paint(
            Matrix matrix, String title, String unit, MapTheme theme, double pixelRatio, Texts texts) {
        return new ClockSheet(matrix, title, unit, theme, texts).paint(pixelRatio);
    }
}
