// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.ClassCodes;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.layer.Rgb;
import org.atalaya.core.text.Texts;

/** Confusion matrices on one sheet. */
final class MatrixSheet {

    private static final int PER_ROW = 4;
    private static final int PER_ROW_DENSE = 2;
    private static final int MOST_CLASSES_WITH_TEXT = 12;
    private static final double PADDING = 16;
    private static final double GAP = 32;
    private static final double HEADER = 64;
    private static final double CODES = 44;
    private static final double LEAST_WIDTH = 620;
    private static final double WIDEST_CELL = 110;

    private final List<MatrixPanel> panels;
    private final String title;
    private final Normalisation normalisation;
    private final double scaleEnd;
    private final MapTheme theme;
    private final Texts texts;
    private final List<String> names;
    private final List<String> codes;
    private final double cellWidth;
    private final double cellHeight;
    private final boolean dense;
    private final double head;

    MatrixSheet(
            List<MatrixPanel> panels,
            String title,
            Normalisation normalisation,
            double scaleEnd,
            MapTheme theme,
            Texts texts) {
        if (panels.isEmpty() || !(scaleEnd > 0)) {
            throw new IllegalArgumentException(panels.size() + " matrices on a scale up to " + scaleEnd);
        }
        this.panels = List.copyOf(panels);
        this.title = title;
        this.normalisation = normalisation;
        this.scaleEnd = scaleEnd;
        this.theme = theme;
        this.texts = texts;
        this.names = panels.get(0).matrix().rowLabels();
        for (MatrixPanel panel : panels) {
            if (!panel.matrix().rowLabels().equals(names)
                    || !panel.matrix().columnLabels().equals(names)) {
                throw new IllegalArgumentException("classes of " + panel.title() + " are not " + names);
            }
        }
        this.codes = ClassCodes.of(names);
        this.dense = names.size() > MOST_CLASSES_WITH_TEXT;
        // Codes over narrow columns are turned upright and need more room.
        this.head = dense ? 66 : 50;
        // A matrix alone fills the sheet, which is never narrower than its head.
        double alone = (LEAST_WIDTH - 2 * PADDING - CODES) / names.size();
        this.cellWidth = panels.size() == 1 ? Math.min(WIDEST_CELL, Math.max(dense ? 24 : 36, alone)) : dense ? 24 : 36;
        this.cellHeight = dense ? 22 : 29;
    }

    BufferedImage paint(double pixelRatio) {
        double panelWidth = CODES + cellWidth * names.size();
        double panelHeight = head + 8 + cellHeight * names.size() + 30;
        int most = dense ? PER_ROW_DENSE : PER_ROW;
        int down = (panels.size() + most - 1) / most;
        // Rows of equal length: five matrices are three and two, not four and one.
        int across = (panels.size() + down - 1) / down;
        double width = Math.max(LEAST_WIDTH, 2 * PADDING + across * panelWidth + (across - 1) * GAP);
        List<List<String[]>> key = keyLines(width - 2 * PADDING);
        double height = HEADER + down * panelHeight + 12 + 22 * key.size() + 8;
        Canvas canvas = new Canvas((int) Math.ceil(width), (int) Math.ceil(height), pixelRatio);
        canvas.rectangle(0, 0, canvas.width(), canvas.height(), theme.background());
        header(width, canvas);
        for (int i = 0; i < panels.size(); i++) {
            double x = PADDING + i % across * (panelWidth + GAP);
            int line = i / across;
            double y = HEADER + line * panelHeight;
            panel(panels.get(i), x, y, canvas);
            if (i % across > 0) {
                canvas.rectangle(x - GAP / 2, y, 1, panelHeight - 8, theme.faintLine());
            }
        }
        key(key, HEADER + down * panelHeight + 8, canvas);
        return canvas.done();
    }

    private void header(double width, Canvas canvas) {
        double end = canvas.text(title, Fonts.semibold(15), theme.ink(), PADDING, 28);
        String caption = texts.get("map.matrix." + normalisation.id()) + " · " + texts.get("map.matrix.caption");
        boolean beside = end + 12 + Canvas.length(caption, Fonts.text(12)) < width - PADDING - 190;
        canvas.text(caption, Fonts.text(12), theme.muted(), beside ? end + 12 : PADDING, beside ? 28 : 46);
        double x = width - PADDING - 160;
        for (int i = 0; i < 160; i++) {
            canvas.rectangle(x + i, 14, 1.5, 11, ColourRamp.TIDE.at(i / 159.0, theme));
        }
        String unit = normalisation == Normalisation.COUNTS ? "" : " %";
        var font = Fonts.figures(11);
        canvas.text("0" + unit, font, theme.muted(), x, 38);
        canvas.textCentred(Figures.whole(scaleEnd / 2, texts) + unit, font, theme.muted(), x + 80, 38);
        canvas.textRight(Figures.whole(scaleEnd, texts) + unit, font, theme.muted(), x + 160, 38);
        canvas.rectangle(0, 54, width, 1, theme.faintLine());
    }

    private void panel(MatrixPanel panel, double x, double y, Canvas canvas) {
        Matrix matrix = panel.matrix();
        double right = x + CODES + cellWidth * names.size();
        double end = canvas.text(panel.title(), Fonts.semibold(13), theme.ink(), x, y + 16);
        if (!panel.baseline().isEmpty()) {
            double wide = Canvas.length(panel.baseline(), Fonts.text(11)) + 14;
            canvas.fill(new RoundRectangle2D.Double(end + 8, y + 3, wide, 18, 18, 18), theme.faintLine());
            canvas.text(panel.baseline(), Fonts.text(11), theme.muted(), end + 15, y + 16);
        }
        canvas.textRight(panel.figure(), Fonts.mediumFigures(13), theme.ink(), right, y + 16);
        canvas.text(texts.get("map.matrix.actual"), Fonts.text(11), theme.muted(), x, y + head - 8);
        double top = y + head;
        List<String> never = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean said = matrix.columnSum(i) > 0;
            if (!said) {
                never.add(codes.get(i));
            }
            double middle = x + CODES + (i + 0.5) * cellWidth;
            var font = Fonts.semibold(11);
            int ink = said ? theme.ink() : theme.muted();
            if (dense) {
                var upright = Labels.turned(middle + 4, top - 8, -Math.PI / 2);
                canvas.fill(
                        upright.createTransformedShape(
                                Canvas.glyphs(codes.get(i), font).getOutline()),
                        ink);
            } else {
                canvas.textCentred(codes.get(i), font, ink, middle, top - 8);
            }
            canvas.textRight(codes.get(i), font, theme.ink(), x + CODES - 8, top + (i + 0.5) * cellHeight + 4);
        }
        for (int row = 0; row < names.size(); row++) {
            for (int column = 0; column < names.size(); column++) {
                cell(matrix, row, column, x + CODES + column * cellWidth, top + row * cellHeight, canvas);
            }
        }
        double below = top + names.size() * cellHeight + 16;
        String n = texts.get("map.matrix.n", matrix.sum());
        canvas.textRight(n, Fonts.figures(11), theme.muted(), right, below);
        if (!never.isEmpty()) {
            canvas.text(
                    neverSaid(never, right - x - Canvas.length(n, Fonts.figures(11)) - 10),
                    Fonts.text(11),
                    theme.muted(),
                    x,
                    below);
        }
    }

    private String neverSaid(List<String> never, double room) {
        String words = texts.get("map.matrix.never-said", String.join(", ", never));
        for (int shown = never.size() - 1; shown > 0 && Canvas.length(words, Fonts.text(11)) > room; shown--) {
            words = texts.get("map.matrix.never-said", String.join(", ", never.subList(0, shown)) + " …");
        }
        return words;
    }

    private void cell(Matrix matrix, int row, int column, double x, double y, Canvas canvas) {
        double value = normalisation.value(matrix, row, column);
        boolean zero = !(matrix.value(row, column) > 0);
        int fill = zero ? theme.background() : ColourRamp.TIDE.at(value / scaleEnd, theme);
        Rectangle2D box = new Rectangle2D.Double(x + 0.5, y + 0.5, cellWidth - 1, cellHeight - 1);
        if (zero) {
            canvas.draw(box, theme.faintLine(), 1);
        } else {
            canvas.fill(box, fill);
        }
        int ink = zero ? theme.muted() : Rgb.textOn(fill);
        boolean diagonal = row == column;
        if (diagonal) {
            Rectangle2D inner = new Rectangle2D.Double(x + 3, y + 3, cellWidth - 6, cellHeight - 6);
            canvas.draw(inner, ink, 1.3);
        }
        if (!dense) {
            String words = words(value, zero);
            double size = words.length() > 5 ? 10 : words.length() > 4 ? 11 : 13;
            var font = diagonal ? Fonts.mediumFigures(size) : Fonts.figures(size);
            canvas.textCentred(words, font, ink, x + cellWidth / 2, y + cellHeight / 2 + size * 0.36);
        }
    }

    private String words(double value, boolean zero) {
        if (zero) {
            return "·";
        }
        return value < 0.5 ? texts.get("map.matrix.less-than-one") : Figures.whole(value, texts);
    }

    private List<List<String[]>> keyLines(double room) {
        List<List<String[]>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        double used = 0;
        for (int i = 0; i < names.size(); i++) {
            double wide = keyWidth(codes.get(i), names.get(i));
            if (used > 0 && used + wide > room) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.get(lines.size() - 1).add(new String[] {codes.get(i), names.get(i)});
            used += wide;
        }
        return lines;
    }

    private static double keyWidth(String code, String name) {
        return Canvas.length(code, Fonts.semibold(11)) + 5 + Canvas.length(name, Fonts.text(11)) + 16;
    }

    private void key(List<List<String[]>> lines, double top, Canvas canvas) {
        canvas.rectangle(0, top - 8, canvas.width(), 1, theme.faintLine());
        double y = top + 12;
        for (List<String[]> line : lines) {
            double x = PADDING;
            for (String[] entry : line) {
                double end = canvas.text(entry[0], Fonts.semibold(11), theme.ink(), x, y);
                canvas.text(entry[1], Fonts.text(11), theme.muted(), end + 5, y);
                x += keyWidth(entry[0], entry[1]);
            }
            y += 22;
        }
    }
}
