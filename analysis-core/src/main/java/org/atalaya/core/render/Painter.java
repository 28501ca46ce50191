// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.progress.Progress;

/**
 * Paints a map. One instance may be used by several threads and keeps outlines that are slow to find, so a window
 * keeps its painter.
 */
public final class Painter {

    private final OutlineCache outlines = new OutlineCache();

    public BufferedImage paint(List<Layer> layers, MapFrame frame, MapTheme theme, Progress progress) {
        return paint(layers, frame, theme, Highlight.NONE, progress);
    }

    /**
     * The map as an image of {@code frame.imageWidth() x frame.imageHeight()}, TYPE_INT_ARGB_PRE, fully opaque.
     *
     * @param layers the lowest first
     * @throws java.util.concurrent.CancellationException out of {@code progress}, between two layers or within one
     */
    public BufferedImage paint(
            List<Layer> layers, MapFrame frame, MapTheme theme, Highlight highlight, Progress progress) {
        return paintAndCount(layers, frame, theme, highlight, progress).image();
    }

    /** A map, and what its squares say where a layer has more incidents in view than marks can show. */
    public record Counted(BufferedImage image, Map<String, PointCounts> crowds) {
        public Counted {
            crowds = Map.copyOf(crowds);
        }
    }

    /** As {@link #paint}, with the counts that a legend needs, by the id of the layer. */
    public Counted paintAndCount(
            List<Layer> layers, MapFrame frame, MapTheme theme, Highlight highlight, Progress progress) {
        return paintAndCount(layers, frame, theme, highlight, Optional.empty(), progress);
    }

    /** As above, with lines of equal coordinates under the points. */
    public Counted paintAndCount(
            List<Layer> layers,
            MapFrame frame,
            MapTheme theme,
            Highlight highlight,
            Optional<Graticule> graticule,
            Progress progress) {
        return paintAndCount(layers, frame, theme, highlight, graticule, List.of(), progress);
    }

    /**
     * As above, names kept away from what lies over the picture.
     *
     * @param covered in pixels of the frame
     */
    public Counted paintAndCount(
            List<Layer> layers,
            MapFrame frame,
            MapTheme theme,
            Highlight highlight,
            Optional<Graticule> graticule,
            List<Rectangle2D> covered,
            Progress progress) {
        MapPainting painting = new MapPainting(layers, frame, theme, highlight, graticule, outlines, progress);
        painting.keepClear(covered);
        BufferedImage image = painting.paint();
        return new Counted(image, painting.crowds());
    }
}
