// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.Highlight;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.PointCounts;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;

/** One map page. */
final class PagePainting {

    private static final MapTheme THEME = MapTheme.LIGHT;
    private static final double LEFT = 38;
    private static final double RIGHT = MapPage.WIDTH - 38;
    private static final double SIDE_WIDTH = 318;
    private static final double GAP = 24;
    private static final double MAP_TOP = 116;
    private static final double FOOTER_LINE = 20;
    private static final double LABEL_WIDTH = 104;

    private final PageSpec spec;
    private final List<Layer> layers;
    private final Texts texts;
    private final Canvas canvas;
    private final Map<String, PointCounts> crowds = new HashMap<>();

    PagePainting(PageSpec spec, List<Layer> layers, double pixelRatio, Texts texts) {
        this.spec = spec;
        this.layers = layers;
        this.texts = texts;
        this.canvas = new Canvas(MapPage.WIDTH, MapPage.HEIGHT, pixelRatio);
    }

    BufferedImage paint(Progress progress) {
        canvas.rectangle(0, 0, MapPage.WIDTH, MapPage.HEIGHT, THEME.background());
        double footerTop = footer();
        head();
        double mapBottom = footerTop - 18;
        map(mapBottom, progress);
        side(RIGHT - SIDE_WIDTH, mapBottom);
        return canvas.done();
    }

    private void head() {
        double room = RIGHT - LEFT - 120;
        double size = 32;
        while (size > 20 && Canvas.length(spec.title(), Fonts.bold(size)) > room) {
            size--;
        }
        canvas.text(spec.title(), Fonts.bold(size), THEME.ink(), LEFT, 62);
        double end = canvas.text(spec.subtitle(), Fonts.text(17), THEME.muted(), LEFT, 93);
        canvas.text(spec.warning(), Fonts.semibold(17), THEME.warning(), end + 6, 93);
        String product = texts.get("map.page.product");
        double wide = Canvas.length(product, Fonts.text(13));
        canvas.text(product, Fonts.text(13), THEME.muted(), RIGHT - wide, 50);
        tower(RIGHT - wide - 30, 34);
    }

    /** The watchtower of the product's sign. */
    private void tower(double x, double y) {
        canvas.fill(new RoundRectangle2D.Double(x, y, 22, 22, 7, 7), 0x123a6b);
        canvas.rectangle(x + 7, y + 5, 8, 3, 0xffffff);
        canvas.rectangle(x + 8, y + 8, 6, 3, 0xf48209);
        canvas.rectangle(x + 9, y + 11, 4, 7, 0xffffff);
        canvas.rectangle(x + 7, y + 16, 8, 2, 0xffffff);
    }

    private void map(double bottom, Progress progress) {
        int width = (int) (RIGHT - SIDE_WIDTH - GAP - LEFT);
        int height = (int) (bottom - MAP_TOP);
        MapFrame frame = MapFrame.fit(spec.extent(), width, height).withPixelRatio(canvas.ratio());
        Painter.Counted map = new Painter().paintAndCount(layers, frame, THEME, Highlight.NONE, progress);
        crowds.putAll(map.crowds());
        canvas.place(map.image(), LEFT, MAP_TOP);
        canvas.draw(new Rectangle2D.Double(LEFT, MAP_TOP, width, height), THEME.casing(), 1);
        NorthArrow.paint(LEFT + width - 34, MAP_TOP + 36, THEME, texts, canvas);
        ScaleBar bar = ScaleBar.of(frame.metresPerPixel(), 190);
        double base = bottom - 22;
        bar.paint(LEFT + 24, base, THEME, texts, canvas);
        String scale = texts.get("map.scale.on-a4", Figures.whole(rounded(MapPage.scaleOnPaper(frame)), texts));
        var font = Fonts.text(12);
        ScaleBar.halo(scale, font, LEFT + 24 + Canvas.length(scale, font) / 2, base - 25, THEME, canvas);
    }

    /** Three figures: paper stretches by more than the fourth. */
    private static double rounded(double scale) {
        double unit = Math.pow(10, Math.floor(Math.log10(scale)) - 2);
        return Math.round(scale / unit) * unit;
    }

    private void side(double x, double bottom) {
        double y = MAP_TOP;
        if (spec.bigNumber().isPresent()) {
            y = bigNumber(spec.bigNumber().get(), x, y) + 16;
        }
        LegendPainter painter = LegendPainter.forPage();
        for (Legend listed : spec.legends()) {
            Legend legend = asPainted(listed);
            if (y + painter.height(legend, SIDE_WIDTH) > bottom) {
                break;
            }
            y = painter.paint(legend, x, y, SIDE_WIDTH, canvas) + 14;
        }
        if (spec.bars().isPresent() && bottom - y > 110) {
            canvas.rectangle(x, y, SIDE_WIDTH, 1, THEME.line());
            bars(spec.bars().get(), x, y + 8, Math.min(bottom, y + 250));
        }
    }

    /** The legend of a layer with too many incidents for marks tells of the squares that are painted instead. */
    private Legend asPainted(Legend listed) {
        return layers.stream()
                .filter(layer -> crowds.containsKey(layer.id())
                        && layer.title().in(texts).equals(listed.title()))
                .findFirst()
                .flatMap(layer -> Legends.ofPoints(layer, Optional.of(crowds.get(layer.id())), 0, THEME, texts))
                .orElse(listed);
    }

    private double bigNumber(PageSpec.BigNumber number, double x, double y) {
        List<String> lines = Prose.wrap(number.sentence(), Fonts.text(15), SIDE_WIDTH - 32);
        double height = 64 + 21 * lines.size();
        canvas.fill(new RoundRectangle2D.Double(x, y, SIDE_WIDTH, height, 16, 16), THEME.subtle());
        canvas.text(number.number(), Fonts.mediumFigures(36), THEME.ink(), x + 16, y + 46);
        Prose.write(number.sentence(), Fonts.text(15), THEME.ink(), x + 16, y + 72, SIDE_WIDTH - 32, 21, canvas);
        return y + height;
    }

    private void bars(PageSpec.Bars bars, double x, double y, double bottom) {
        canvas.text(bars.title(), Fonts.semibold(14), THEME.ink(), x, y + 15);
        double top = y + 26;
        if (!bars.note().isEmpty()) {
            top = Prose.write(bars.note(), Fonts.text(12), THEME.muted(), x, y + 33, SIDE_WIDTH, 16, canvas) - 6;
        }
        int n = bars.values().size();
        if (n == 0) {
            return;
        }
        double floor = bottom - 18;
        double highest =
                Math.max(1, bars.values().stream().mapToLong(v -> v).max().orElse(1));
        double gap = n > 60 ? 0.5 : 2;
        double wide = (SIDE_WIDTH + gap) / n - gap;
        var figures = Fonts.figures(11);
        boolean numbered = wide >= Canvas.length(Figures.whole(highest, texts), figures);
        double room = floor - top - 18;
        for (int i = 0; i < n; i++) {
            double height = bars.values().get(i) / highest * room;
            double left = x + i * (wide + gap);
            canvas.rectangle(left, floor - height, wide, height, THEME.muted());
            if (numbered) {
                String value = Figures.whole(bars.values().get(i), texts);
                canvas.textCentred(value, figures, THEME.muted(), left + wide / 2, floor - height - 5);
            }
        }
        if (!numbered) {
            canvas.textRight(Figures.whole(highest, texts), figures, THEME.muted(), x + SIDE_WIDTH, top + 8);
        }
        canvas.rectangle(x, floor, SIDE_WIDTH, 1, THEME.line());
        canvas.text(bars.first(), Fonts.text(11), THEME.muted(), x, bottom - 2);
        canvas.textRight(bars.last(), Fonts.text(11), THEME.muted(), x + SIDE_WIDTH, bottom - 2);
    }

    /** Draws the footer from the bottom up; returns its upper edge. */
    private double footer() {
        double room = RIGHT - LEFT - LABEL_WIDTH;
        double height = 0;
        for (PageSpec.FooterLine line : spec.footer()) {
            height +=
                    FOOTER_LINE * Prose.wrap(line.text(), Fonts.text(12), room).size();
        }
        double top = MapPage.HEIGHT - 26 - height - 8;
        canvas.rectangle(LEFT, top, RIGHT - LEFT, 2, THEME.ink());
        double y = top + 22;
        for (PageSpec.FooterLine line : spec.footer()) {
            canvas.text(line.label(), Fonts.semibold(12), THEME.ink(), LEFT, y);
            y = Prose.write(
                    line.text(), Fonts.text(12), THEME.muted(), LEFT + LABEL_WIDTH, y, room, FOOTER_LINE, canvas);
        }
        return top;
    }
}
