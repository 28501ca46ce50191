// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerNumbers;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.layer.Style;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Geometry;

/** One painting of a map: layers from below, then the names on top of everything. */
final class MapPainting {

    private final List<Layer> layers;
    private final MapView view;
    private final Highlight highlight;
    private final Optional<Graticule> graticule;
    private final OutlineCache outlines;
    private final Canvas canvas;
    private final Labels labels;
    private final Map<String, PointCounts> crowds = new HashMap<>();

    MapPainting(
            List<Layer> layers,
            MapFrame frame,
            MapTheme theme,
            Highlight highlight,
            Optional<Graticule> graticule,
            OutlineCache outlines,
            Progress progress) {
        this.graticule = graticule;
        this.layers = layers.stream().filter(Layer::visible).toList();
        this.view = new MapView(frame, theme, progress);
        this.highlight = highlight;
        this.outlines = outlines;
        this.canvas = new Canvas(frame.width(), frame.height(), frame.pixelRatio());
        this.labels = new Labels(view);
    }

    /** Names keep away from places that something lies over. */
    void keepClear(List<Rectangle2D> covered) {
        labels.keepClear(covered);
    }

    BufferedImage paint() {
        canvas.rectangle(0, 0, canvas.width(), canvas.height(), view.theme().land());
        // Names lie over areas and densities and under points: a name must not hide an incident.
        List<Runnable> marks = new ArrayList<>();
        for (Layer layer : layers) {
            view.step(0);
            if (layer.source() instanceof LayerSource.Points points && layer.style() instanceof Style.Marks style) {
                marks.add(points(layer, points, style));
            } else {
                paint(layer);
            }
        }
        graticule.ifPresent(lines -> new GraticulePainter(view, canvas, lines.texts()).paint(lines));
        labels.paint(canvas);
        marks.forEach(Runnable::run);
        highlight.area().ifPresent(area -> new AreaPainter(view).chosen(area, canvas));
        view.step(1);
        return canvas.done();
    }

    /** Of the layers whose incidents are too many for marks, by the layer's id, once the map is painted. */
    Map<String, PointCounts> crowds() {
        return Map.copyOf(crowds);
    }

    private void paint(Layer layer) {
        LayerSource source = layer.source();
        if (source instanceof LayerSource.Base base) {
            new BasePainter(view).paint(base.features(), layer.opacity(), canvas);
            if (layer.style() instanceof Style.Muted muted && muted.names()) {
                labels.add(base.features());
            }
        } else if (source instanceof LayerSource.Raster raster) {
            new RasterPainter(view, raster.raster(), layer.style()).paint(layer.opacity(), canvas);
        } else if (source instanceof LayerSource.Areas areas) {
            AreaPainter painter = new AreaPainter(view);
            if (layer.style() instanceof Style.Boundary boundary) {
                painter.boundary(areas.zones(), boundary.veil(), layer.opacity(), canvas);
                labels.avoid(areas.zones().union());
            } else if (layer.style() instanceof Style.Classes classes) {
                new CellPainter(view, outlines)
                        .paint(
                                LayerNumbers.shapes(areas.zones(), classes.column()),
                                classes,
                                Legends.fillOpacity(layer),
                                canvas);
                painter.outlines(areas.zones(), layer.opacity(), canvas);
                labels.add(areas.zones());
            } else {
                painter.outlines(areas.zones(), layer.opacity(), canvas);
                if (layer.style() instanceof Style.Outlines style && style.names()) {
                    labels.add(areas.zones());
                }
            }
        } else if (source instanceof LayerSource.Density density && layer.style() instanceof Style.Classes classes) {
            Optional<Path2D> clip = boundary().map(view::path);
            new DensityPainter(view, density.artifact().surface(), classes).paint(layer.opacity(), clip, canvas);
            labels.avoidCores(density.artifact().surface(), classes.breaks());
            avenuesAgain();
        } else if (source instanceof LayerSource.Cells cells) {
            new CellPainter(view, outlines).paint(cells.artifact(), layer.style(), Legends.fillOpacity(layer), canvas);
            if (DefaultStyle.counted(cells.artifact().measure())) {
                labels.add(cells.artifact());
            }
        }
    }

    /** Paints what lies under the names; what is to be painted over them is returned. */
    private Runnable points(Layer layer, LayerSource.Points points, Style.Marks style) {
        MarkPainter painter = new MarkPainter(view, points, style, highlight, layer.opacity());
        if (!painter.isCrowd()) {
            labels.avoid(points.incidents(), painter.inView());
            return () -> painter.marks(canvas);
        }
        MarkPainter.Crowd crowd = painter.density(canvas);
        crowds.put(layer.id(), crowd.counts());
        labels.avoidCores(crowd.surface(), crowd.bounds());
        avenuesAgain();
        return () -> painter.crowdMarks(canvas);
    }

    /** The study area, by which a density is clipped; there may be none. */
    private Optional<Geometry> boundary() {
        for (Layer layer : layers) {
            if (layer.style() instanceof Style.Boundary && layer.source() instanceof LayerSource.Areas areas) {
                return Optional.of(areas.zones().union());
            }
        }
        return Optional.empty();
    }

    private void avenuesAgain() {
        for (Layer layer : layers) {
            if (layer.source() instanceof LayerSource.Base base) {
                new BasePainter(view).avenues(base.features(), 0.5 * layer.opacity(), canvas);
            }
        }
    }
}
