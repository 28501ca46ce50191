// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Rgb;
import org.atalaya.core.layer.Swatch;

/** Paints legends one under the other. */
public final class LegendPainter {

    private static final double ROW = 23;
    private static final double SWATCH_WIDTH = 26;
    private static final double WORDS_AT = 36;

    private final MapTheme theme;
    private final double size;

    private LegendPainter(MapTheme theme, double size) {
        this.theme = theme;
        this.size = size;
    }

    /** A picture of its own, as high as it needs to be, for reports. */
    public static BufferedImage paint(List<Legend> legends, MapTheme theme, int width, double pixelRatio) {
        LegendPainter painter = new LegendPainter(theme, 13);
        double inner = width - 24;
        double height = 12;
        for (Legend legend : legends) {
            height += painter.height(legend, inner) + 12;
        }
        Canvas canvas = new Canvas(width, (int) Math.ceil(height), pixelRatio);
        canvas.rectangle(0, 0, canvas.width(), canvas.height(), theme.background());
        double y = 12;
        for (Legend legend : legends) {
            y = painter.paint(legend, 12, y, inner, canvas) + 12;
        }
        return canvas.done();
    }

    /** For a page, in its larger type. */
    static LegendPainter forPage() {
        return new LegendPainter(MapTheme.LIGHT, 14);
    }

    double height(Legend legend, double width) {
        double remark = legend.remark().isEmpty()
                ? 0
                : 4 + 16 * Prose.wrap(legend.remark(), Fonts.text(12), width).size();
        double unit = legend.unit().isEmpty()
                ? 0
                : 16 * Prose.wrap(legend.unit(), Fonts.text(12), width).size();
        return 20 + unit + 6 + ROW * legend.rows().size() + remark;
    }

    /** Draws a legend with its upper left corner at a place; returns its lower edge. */
    double paint(Legend legend, double x, double y, double width, Canvas canvas) {
        canvas.text(legend.title(), Fonts.semibold(size), theme.ink(), x, y + 14);
        double base = y + 20;
        if (!legend.unit().isEmpty()) {
            base = Prose.write(legend.unit(), Fonts.text(12), theme.muted(), x, base + 12, width, 16, canvas) - 12;
        }
        base += 6;
        for (Legend.Row row : legend.rows()) {
            row(row, x, base, width, canvas);
            base += ROW;
        }
        if (!legend.remark().isEmpty()) {
            base = Prose.write(legend.remark(), Fonts.text(12), theme.muted(), x, base + 16, width, 16, canvas) - 12;
        }
        return base;
    }

    private void row(Legend.Row row, double x, double y, double width, Canvas canvas) {
        swatch(row.swatch(), x, y + 3, canvas);
        int rgb = row.swatch() instanceof Swatch.Empty ? theme.muted() : theme.ink();
        double room = width - WORDS_AT - Canvas.length(row.amount(), Fonts.figures(size)) - 10;
        canvas.text(shortened(row.words(), room), Fonts.text(size), rgb, x + WORDS_AT, y + 16);
        canvas.textRight(row.amount(), Fonts.figures(size), theme.muted(), x + width, y + 16);
    }

    private String shortened(String words, double room) {
        String cut = words;
        while (cut.length() > 1 && Canvas.length(cut, Fonts.text(size)) > room) {
            cut = cut.substring(0, cut.length() - 2).stripTrailing() + "…";
        }
        return cut;
    }

    private void swatch(Swatch swatch, double x, double y, Canvas canvas) {
        if (swatch instanceof Swatch.Fill fill) {
            RoundRectangle2D box = new RoundRectangle2D.Double(x, y, SWATCH_WIDTH, 17, 6, 6);
            canvas.fill(box, fill.rgb());
            if (Rgb.contrast(fill.rgb(), theme.background()) < 1.3) {
                canvas.draw(box, theme.line(), 1);
            }
            if (fill.hatched()) {
                CellPainter.hatch(box, theme.ink(), canvas);
            }
        } else if (swatch instanceof Swatch.Outline outline) {
            int step =
                    switch (outline.dash()) {
                        case SOLID -> 3;
                        case DASHED, DASH_DOT -> 2;
                        case DOTTED -> 1;
                    };
            Rectangle2D box = new Rectangle2D.Double(x + 2, y + 2, SWATCH_WIDTH - 4, 13);
            canvas.draw(box, outline.rgb(), 1, CellPainter.stroke(step));
        } else if (swatch instanceof Swatch.Mark mark) {
            var shape = Marks.at(mark.shape(), x + SWATCH_WIDTH / 2, y + 8.5);
            canvas.draw(shape, theme.background(), 2.8);
            canvas.draw(shape, theme.ink(), 0.6, Canvas.stroke(0.8));
            canvas.fill(shape, mark.rgb());
        }
    }
}
