// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import java.util.List;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.text.Texts;

/** Paints confusion matrices side by side: same class order, one colour scale for all. */
public final class MatrixPainter {

    private MatrixPainter() {}

    /**
     * One picture of all panels, at most four in a row, with the colour scale above and the class codes below.
     *
     * @param title of the sheet
     * @param scaleEnd value of the darkest colour, see {@link Normalisation#scaleEnd}
     */
    public static BufferedImage paint(
            List<MatrixPanel> panels,
            String title,
            Normalisation normalisation,
            double scaleEnd,
            MapTheme theme,
            double pixelRatio,
            Texts texts) {
        return new MatrixSheet(panels, title, normalisation, scaleEnd, theme, texts).paint(pixelRatio);
    }
}
