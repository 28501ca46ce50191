// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.map.SwatchNode;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;

/** Hours by weekdays: Monday on top, 00 at the left, one pixel between cells, the scale below. */
final class ClockChart extends Pane {

    private static final double LEFT = 34;
    private static final double BELOW = 34;

    private final Canvas canvas = new Canvas();
    private final Language language;
    private final ObservableValue<Theme> theme;
    private Matrix matrix;

    ClockChart(Language language, ObservableValue<Theme> theme) {
        this.language = language;
        this.theme = theme;
        getChildren().add(canvas);
        canvas.widthProperty().bind(widthProperty());
        canvas.heightProperty().bind(heightProperty());
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        theme.addListener((o, before, after) -> draw());
        language.follow(this::draw);
    }

    void show(Matrix newMatrix) {
        this.matrix = newMatrix;
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (matrix == null || getWidth() < 60 || getHeight() < 60) {
            return;
        }
        boolean dark = theme.getValue().isDark();
        MapTheme mapTheme = dark ? MapTheme.DARK : MapTheme.LIGHT;
        Color ink = SwatchNode.colour(mapTheme.muted());
        int rows = matrix.rowLabels().size();
        int columns = matrix.columnLabels().size();
        double width = (getWidth() - LEFT) / columns;
        double height = (getHeight() - BELOW) / rows;
        double most = 1;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                most = Math.max(most, matrix.value(row, column));
            }
        }
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < rows; row++) {
            g.setFill(ink);
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(day(row), 0, (row + 0.5) * height);
            for (int column = 0; column < columns; column++) {
                double value = matrix.value(row, column);
                g.setFill(SwatchNode.colour(ColourRamp.TIDE.at(value / most, mapTheme)));
                g.fillRect(LEFT + column * width, row * height, width - 1, height - 1);
            }
        }
        g.setFill(ink);
        g.setFont(Font.font(Fonts.FIGURES, 11));
        g.setTextAlign(TextAlignment.CENTER);
        for (int column = 0; column < columns; column += 3) {
            g.fillText(matrix.columnLabels().get(column), LEFT + (column + 0.5) * width, rows * height + 9);
        }
        scale(g, mapTheme, most, ink);
    }

    private void scale(GraphicsContext g, MapTheme mapTheme, double most, Color ink) {
        double y = getHeight() - 11;
        for (int i = 0; i < 60; i++) {
            g.setFill(SwatchNode.colour(ColourRamp.TIDE.at(i / 59.0, mapTheme)));
            g.fillRect(LEFT + 12 + i, y, 1.5, 7);
        }
        g.setFill(ink);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("0", LEFT, y + 4);
        g.fillText(
                language.get(
                        "map.clock.max", Figures.whole(most, language.texts().get())),
                LEFT + 78,
                y + 4);
    }

    private String day(int row) {
        return java.time.DayOfWeek.of(row % 7 + 1)
                .getDisplayName(java.time.format.TextStyle.SHORT, language.locale())
                .replace(".", "");
    }
}
