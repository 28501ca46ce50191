// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.map.SwatchNode;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Crisp;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.layer.Rgb;

/**
 * One confusion matrix. Rows actual, columns predicted; the diagonal has an inner frame, so it is seen without colour.
 * A cell is picked by click, or by arrows and Enter.
 */
final class MatrixView extends Region {

    /** With more classes than this the figures would not fit; they are in the tooltip. */
    private static final int MOST_WITH_TEXT = 12;

    static final double HEAD = 24;

    /** A cell grows with the window up to this height and {@link #WIDEST}. */
    static final double HIGHEST = 40;

    private static final double WIDEST = 60;
    private static final double NARROW = 30;

    /** How all matrices of a board are read and coloured. */
    record Reading(Normalisation normalisation, double scaleEnd, MapTheme theme, List<String> codes) {
        /** Room for the codes at the left. */
        double codeWidth() {
            Text text = new Text();
            text.setFont(Font.font(Fonts.STRONG_WORDS, codeSize()));
            double widest = 0;
            for (String code : codes) {
                text.setText(code);
                widest = Math.max(widest, text.getLayoutBounds().getWidth());
            }
            return Math.ceil(widest) + 6;
        }

        double codeSize() {
            return codes.size() > MOST_WITH_TEXT ? 9 : 11;
        }

        boolean hasText() {
            return codes.size() <= MOST_WITH_TEXT;
        }

        /** Narrower cells send matrices into a second row: with figures in it, or with the colour only. */
        double narrowest() {
            return hasText() ? 21 : 13;
        }

        double lowest() {
            return hasText() ? 22 : 13;
        }
    }

    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private final Language language;
    private final Matrix matrix;
    private final Reading reading;
    private final BiConsumer<Integer, Integer> pick;
    private final double label;
    private int pickedRow = -1;
    private int pickedColumn = -1;
    private int cursorRow;
    private int cursorColumn;

    MatrixView(Language language, Matrix matrix, Reading reading, BiConsumer<Integer, Integer> pick) {
        this.language = language;
        this.matrix = matrix;
        this.reading = reading;
        this.pick = pick;
        this.label = reading.codeWidth();
        getChildren().add(canvas);
        Crisp.fill(canvas, this, this::draw);
        focusedProperty().addListener(o -> draw());
        setFocusTraversable(true);
        int n = matrix.rowLabels().size();
        setMinSize(label + n * 10.0, HEAD + n * reading.lowest());
        setPrefHeight(HEAD + n * reading.lowest());
        setMaxHeight(HEAD + n * HIGHEST);
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(row(event.getY()), column(event.getX())));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            choose(row(event.getY()), column(event.getX()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void picked(int row, int column) {
        pickedRow = row;
        pickedColumn = column;
        if (row >= 0) {
            cursorRow = row;
            cursorColumn = column;
        }
        draw();
    }

    private void choose(int row, int column) {
        if (row >= 0 && row < size() && column >= 0 && column < size()) {
            cursorRow = row;
            cursorColumn = column;
            pick.accept(row, column);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> cursorColumn = Math.max(0, cursorColumn - 1);
            case RIGHT -> cursorColumn = Math.min(size() - 1, cursorColumn + 1);
            case UP -> cursorRow = Math.max(0, cursorRow - 1);
            case DOWN -> cursorRow = Math.min(size() - 1, cursorRow + 1);
            case ENTER, SPACE -> choose(cursorRow, cursorColumn);
            default -> {
                return;
            }
        }
        event.consume();
        setAccessibleText(words(cursorRow, cursorColumn));
        draw();
    }

    private void tell(int row, int column) {
        boolean inside = row >= 0 && row < size() && column >= 0 && column < size();
        tooltip.setText(inside ? words(row, column) : language.get("map.matrix.caption"));
    }

    private String words(int row, int column) {
        return language.get(
                "bench.cell",
                matrix.rowLabels().get(row),
                matrix.columnLabels().get(column),
                matrix.value(row, column),
                text(row, column));
    }

    private int size() {
        return matrix.rowLabels().size();
    }

    private double cellWidth() {
        return Math.min(WIDEST, (getWidth() - label) / size());
    }

    private double cellHeight() {
        return Math.min(HIGHEST, (getHeight() - HEAD) / size());
    }

    private int row(double y) {
        return (int) Math.floor((y - HEAD) / cellHeight());
    }

    private int column(double x) {
        return (int) Math.floor((x - label) / cellWidth());
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (getWidth() < 40 || getHeight() < 40) {
            return;
        }
        g.setTextBaseline(VPos.CENTER);
        heads(g);
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                cell(g, row, column);
            }
        }
        if (isFocused()) {
            frame(g, cursorRow, cursorColumn, SwatchNode.colour(reading.theme().accent()), 2, 0);
        }
        if (pickedRow >= 0) {
            frame(g, pickedRow, pickedColumn, SwatchNode.colour(reading.theme().background()), 5, 0);
            frame(g, pickedRow, pickedColumn, SwatchNode.colour(reading.theme().picked()), 3, 0);
        }
    }

    private void heads(GraphicsContext g) {
        Color ink = SwatchNode.colour(reading.theme().ink());
        Color muted = SwatchNode.colour(reading.theme().muted());
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setFill(muted);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(language.get("map.matrix.actual"), 0, HEAD / 2 - 1, label - 2);
        for (int i = 0; i < size(); i++) {
            // Side by side the codes must not run into each other; in a narrow cell they are plain and set close.
            g.setFont(Font.font(cellWidth() < NARROW ? Fonts.WORDS : Fonts.STRONG_WORDS, reading.codeSize()));
            g.setFill(matrix.columnSum(i) == 0 ? muted : ink);
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(code(i), label + (i + 0.5) * cellWidth(), HEAD / 2 - 1, cellWidth() - 5);
            g.setFont(Font.font(Fonts.STRONG_WORDS, reading.codeSize()));
            g.setFill(ink);
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(code(i), label - 5, HEAD + (i + 0.5) * cellHeight(), label - 5);
        }
    }

    private void cell(GraphicsContext g, int row, int column) {
        double value = reading.normalisation().value(matrix, row, column);
        double x = label + column * cellWidth();
        double y = HEAD + row * cellHeight();
        double width = cellWidth() - 1.5;
        double height = cellHeight() - 1.5;
        boolean empty = Double.isNaN(value) || value == 0;
        int rgb =
                empty ? reading.theme().background() : ColourRamp.TIDE.at(value / reading.scaleEnd(), reading.theme());
        g.setFill(SwatchNode.colour(rgb));
        g.fillRect(x, y, width, height);
        if (empty) {
            g.setStroke(SwatchNode.colour(reading.theme().faintLine()));
            g.setLineWidth(1);
            g.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
        }
        boolean diagonal = row == column;
        Color text = empty ? SwatchNode.colour(reading.theme().muted()) : SwatchNode.colour(Rgb.textOn(rgb));
        if (diagonal) {
            g.setStroke(text);
            g.setLineWidth(1.3);
            g.strokeRect(x + 2.5, y + 2.5, width - 5, height - 5);
        }
        if (reading.hasText()) {
            g.setFill(text);
            g.setFont(Font.font(diagonal ? Fonts.STRONG_FIGURES : Fonts.FIGURES, 12));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(text(row, column), x + width / 2, y + height / 2, width - 4);
        }
    }

    private String text(int row, int column) {
        double value = reading.normalisation().value(matrix, row, column);
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value == 0) {
            return "·";
        }
        return reading.normalisation() != Normalisation.COUNTS && value < 0.5
                ? "<1"
                : Figures.whole(value, language.texts().get());
    }

    private void frame(GraphicsContext g, int row, int column, Color colour, double width, double inset) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeRect(
                label + column * cellWidth() + inset,
                HEAD + row * cellHeight() + inset,
                cellWidth() - 1.5 - 2 * inset,
                cellHeight() - 1.5 - 2 * inset);
    }

    private String code(int index) {
        return reading.codes().get(index);
    }
}
