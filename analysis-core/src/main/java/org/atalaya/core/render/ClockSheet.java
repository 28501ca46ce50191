// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.render;

import java.awt.image.BufferedImage;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.text.Texts;

/** One hour x weekday chart. */
final class ClockSheet {

    private static final double CELL_WIDTH = 20;
    private static final double CELL_HEIGHT = 22;
    private static final double PADDING = 16;
    private static final double TOP = 48;

    private final Matrix matrix;
    private final String title;
    private final String unit;
    private final MapTheme theme;
    private final Texts texts;

    ClockSheet(Matrix matrix, String title, String unit, MapTheme theme, Texts texts) {
        this.matrix = matrix;
        this.title = title;
        this.unit = unit;
        this.theme = theme;
        this.texts = texts;
    }

    BufferedImage paint(double pixelRatio) {
        int rows = matrix.rowLabels().size();
        int columns = matrix.columnLabels().size();
        double labels = matrix.rowLabels().stream()
                        .mapToDouble(label -> Canvas.length(label, Fonts.text(12)))
                        .max()
                        .orElse(0)
                + 10;
        double left = PADDING + labels;
        double width = Math.max(260, left + columns * CELL_WIDTH + PADDING);
        Canvas canvas = new Canvas((int) Math.ceil(width), (int) (TOP + rows * CELL_HEIGHT + 52), pixelRatio);
        canvas.rectangle(0, 0, canvas.width(), canvas.height(), theme.background());
        canvas.text(title, Fonts.semibold(14), theme.ink(), PADDING, 28);
        canvas.textRight(unit, Fonts.text(12), theme.muted(), canvas.width() - PADDING, 28);
        double highest = highest();
        for (int row = 0; row < rows; row++) {
            double y = TOP + row * CELL_HEIGHT;
            canvas.text(matrix.rowLabels().get(row), Fonts.text(12), theme.muted(), PADDING, y + 15);
            for (int column = 0; column < columns; column++) {
                double x = left + column * CELL_WIDTH;
                int rgb = ColourRamp.TIDE.at(matrix.value(row, column) / highest, theme);
                canvas.rectangle(x, y, CELL_WIDTH - 1, CELL_HEIGHT - 1, rgb);
            }
        }
        double below = TOP + rows * CELL_HEIGHT + 14;
        int every = columns > 12 ? 3 : 1;
        for (int column = 0; column < columns; column += every) {
            String label = matrix.columnLabels().get(column);
            double middle = left + (column + 0.5) * CELL_WIDTH;
            canvas.textCentred(label, Fonts.figures(11), theme.muted(), middle, below);
        }
        scale(left, below + 12, highest, canvas);
        return canvas.done();
    }

    private void scale(double x, double y, double highest, Canvas canvas) {
        for (int i = 0; i < 80; i++) {
            canvas.rectangle(x + 14 + i, y, 1.5, 8, ColourRamp.TIDE.at(i / 79.0, theme));
        }
        canvas.text("0", Fonts.figures(11), theme.muted(), x, y + 8);
        String most = texts.get("map.clock.max", Figures.brief(highest, texts));
        canvas.text(most, Fonts.text(11), theme.muted(), x + 100, y + 8);
        canvas.textRight(
                texts.get("map.matrix.n", matrix.sum()),
                Fonts.figures(11),
                theme.muted(),
                canvas.width() - PADDING,
                y + 8);
    }

    private double highest() {
        double highest = 1;
        for (int row = 0; row < matrix.rowLabels().size(); row++) {
            for (int column = 0; column < matrix.columnLabels().size(); column++) {
                highest = Math.max(highest, matrix.value(row, column));
            }
        }
        return highest;
    }
}
