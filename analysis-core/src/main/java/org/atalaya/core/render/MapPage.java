// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import java.util.List;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** A map for the wall: A4 landscape with title, legend in words, true scale, source and limits. Always light. */
public final class MapPage {

    /** Logical pixels; with them the type sizes of the page are those of the house. */
    public static final int WIDTH = 1386;

    public static final int HEIGHT = 980;

    private static final double PAPER_WIDTH_METRES = 0.297;

    private MapPage() {}

    /**
     * Paints the page.
     *
     * @param layers the lowest first
     * @param pixelRatio 2 gives 237 dots per inch on A4
     */
    public static BufferedImage paint(
            PageSpec spec, List<Layer> layers, double pixelRatio, Texts texts, Progress progress) {
        return new PagePainting(spec, layers, pixelRatio, texts).paint(progress);
    }

    /** The n of 1 : n on the paper. */
    static double scaleOnPaper(MapFrame frame) {
        return frame.metresPerPixel() / (PAPER_WIDTH_METRES / WIDTH);
    }
}
