// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.chart.plot.TwinCells;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.PaintedPane;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.text.Texts;

/**
 * Hours by weekdays: Monday on top, 00 at the left, one pixel between cells, the scale below. A rectangle of cells can be
 * drawn with the mouse, or moved and widened with the arrow keys.
 */
final class ClockChart extends PaintedPane {

    private static final double LEFT = 34;
    private static final double BELOW = 34;
    /** In lower rows the names of two days would touch. */
    private static final double LINE = 12;

    private static final int DAYS = 7;
    private static final int HOURS = 24;

    private final Consumer<BitSet> choose;
    private double[] counts = new double[0];
    private Optional<BitSet> chosen = Optional.empty();
    private int chosenCount;
    private int pressed = -1;
    private int moved = -1;

    ClockChart(Language language, ObservableValue<Theme> theme, Consumer<BitSet> choose) {
        super(language, theme, 60, 60);
        this.choose = choose;
        setId("clock-chart");
        setFocusTraversable(true);
        getStyleClass().add("at-focusable");
        listen();
    }

    /**
     * Shows counts by hour of the week, Monday 00:00 first.
     *
     * @param cells the cells that are framed
     * @param count incidents that are chosen
     */
    void show(double[] byHour, Optional<BitSet> cells, int count) {
        counts = byHour;
        chosen = cells;
        chosenCount = count;
        draw();
    }

    /** Weekdays by hours. */
    Twin twin(String title) {
        Texts texts = language().texts().get();
        List<Twin.Head> heads =
                new ArrayList<>(List.of(Twin.Head.words(language().get("side.weekday"))));
        for (int hour = 0; hour < HOURS; hour++) {
            heads.add(Twin.Head.figures(String.format(Locale.ROOT, "%02d", hour)));
        }
        List<List<Twin.Cell>> rows = new ArrayList<>();
        for (int day = 0; day < DAYS && counts.length > 0; day++) {
            List<Twin.Cell> row = new ArrayList<>(List.of(Twin.Cell.of(day(day))));
            for (int hour = 0; hour < HOURS; hour++) {
                row.add(TwinCells.count(counts[day * HOURS + hour], texts));
            }
            rows.add(row);
        }
        return new Twin(title, heads, rows);
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressed = cell(event.getX(), event.getY());
            moved = pressed;
            // The pane that scrolls would take the focus.
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            int here = cell(event.getX(), event.getY());
            if (pressed >= 0 && here >= 0 && here != moved) {
                moved = here;
                draw();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (pressed >= 0) {
                BitSet cells = rectangle(pressed, moved);
                pressed = -1;
                choose.accept(chosen.filter(cells::equals).isPresent() ? new BitSet() : cells);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        int first = chosen.map(c -> c.nextSetBit(0)).orElse(0);
        int last = chosen.map(c -> c.length() - 1).orElse(0);
        int days = 0;
        int hours = 0;
        switch (event.getCode()) {
            case LEFT -> hours = -1;
            case RIGHT -> hours = 1;
            case UP -> days = -1;
            case DOWN -> days = 1;
            case ESCAPE -> {
                if (chosen.isEmpty()) {
                    return;
                }
                choose.accept(new BitSet());
                event.consume();
                return;
            }
            default -> {
                return;
            }
        }
        int toDay = Math.max(0, Math.min(DAYS - 1, last / HOURS + days));
        int toHour = Math.max(0, Math.min(HOURS - 1, last % HOURS + hours));
        int to = chosen.isEmpty() ? 0 : toDay * HOURS + toHour;
        choose.accept(rectangle(event.isShiftDown() && chosen.isPresent() ? first : to, to));
        event.consume();
    }

    private static BitSet rectangle(int one, int other) {
        BitSet cells = new BitSet();
        for (int day = Math.min(one / HOURS, other / HOURS); day <= Math.max(one / HOURS, other / HOURS); day++) {
            cells.set(
                    day * HOURS + Math.min(one % HOURS, other % HOURS),
                    day * HOURS + Math.max(one % HOURS, other % HOURS) + 1);
        }
        return cells;
    }

    private int cell(double x, double y) {
        if (counts.length == 0 || x < LEFT || y > getHeight() - BELOW) {
            return -1;
        }
        int hour = (int) Math.min(HOURS - 1, (x - LEFT) / cellWidth());
        int day = (int) Math.max(0, Math.min(DAYS - 1, y / cellHeight()));
        return day * HOURS + hour;
    }

    private double cellWidth() {
        return (getWidth() - LEFT) / HOURS;
    }

    private double cellHeight() {
        return (getHeight() - BELOW) / DAYS;
    }

    @Override
    protected void paint(GraphicsContext g, MapTheme mapTheme) {
        if (counts.length == 0) {
            return;
        }
        Color ink = colour(mapTheme.muted());
        double width = cellWidth();
        double height = cellHeight();
        double most = 1;
        for (double count : counts) {
            most = Math.max(most, count);
        }
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setTextBaseline(VPos.CENTER);
        for (int day = 0; day < DAYS; day++) {
            g.setFill(ink);
            g.setTextAlign(TextAlignment.LEFT);
            if (height >= LINE || day % 2 == 0) {
                g.fillText(day(day), 0, (day + 0.5) * height);
            }
            for (int hour = 0; hour < HOURS; hour++) {
                g.setFill(colour(ColourRamp.TIDE.at(counts[day * HOURS + hour] / most, mapTheme)));
                g.fillRect(LEFT + hour * width, day * height, width - 1, height - 1);
            }
        }
        g.setFill(ink);
        g.setFont(Font.font(Fonts.FIGURES, 11));
        g.setTextAlign(TextAlignment.CENTER);
        for (int hour = 0; hour < HOURS; hour += 3) {
            g.fillText(String.format(Locale.ROOT, "%02d", hour), LEFT + (hour + 0.5) * width, DAYS * height + 9);
        }
        // In a narrow card there is room for one of them.
        if (chosen.isEmpty() || getWidth() > 330) {
            scale(g, mapTheme, most, ink);
        }
        frame(g, mapTheme);
    }

    /** An ink frame around what is chosen, with its count below. */
    private void frame(GraphicsContext g, MapTheme mapTheme) {
        Optional<BitSet> framed = pressed >= 0 ? Optional.of(rectangle(pressed, moved)) : chosen;
        if (framed.isEmpty()) {
            setAccessibleText(language().get("chart.clock") + ". " + busiest());
            return;
        }
        BitSet cells = framed.get();
        Color ink = colour(mapTheme.strongInk());
        g.setStroke(ink);
        g.setLineWidth(2);
        double width = cellWidth();
        double height = cellHeight();
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            double x = LEFT + cell % HOURS * width - 0.5;
            int day = cell / HOURS;
            double y = day * height - 0.5;
            if (cell % HOURS == 0 || !cells.get(cell - 1)) {
                g.strokeLine(x, y, x, y + height);
            }
            if (cell % HOURS == HOURS - 1 || !cells.get(cell + 1)) {
                g.strokeLine(x + width, y, x + width, y + height);
            }
            if (cell < HOURS || !cells.get(cell - HOURS)) {
                g.strokeLine(x, y, x + width, y);
            }
            if (cell >= (DAYS - 1) * HOURS || !cells.get(cell + HOURS)) {
                g.strokeLine(x, y + height, x + width, y + height);
            }
        }
        if (pressed < 0) {
            String said = language().get("chart.framed", chosenCount);
            g.setFill(ink);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFont(Font.font(Fonts.WORDS, javafx.scene.text.FontWeight.SEMI_BOLD, 11));
            g.fillText(said, getWidth(), getHeight() - 7);
            setAccessibleText(language().get("chart.clock") + ": " + said);
        }
    }

    private String busiest() {
        int most = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            most = counts[cell] > counts[most] ? cell : most;
        }
        return language()
                .get(
                        "chart.clock.busiest",
                        day(most / HOURS),
                        most % HOURS,
                        Figures.whole(counts[most], language().texts().get()));
    }

    private void scale(GraphicsContext g, MapTheme mapTheme, double most, Color ink) {
        double y = getHeight() - 11;
        for (int i = 0; i < 60; i++) {
            g.setFill(colour(ColourRamp.TIDE.at(i / 59.0, mapTheme)));
            g.fillRect(LEFT + 12 + i, y, 1.5, 7);
        }
        g.setFill(ink);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("0", LEFT, y + 4);
        g.fillText(
                language()
                        .get(
                                "map.clock.max",
                                Figures.whole(most, language().texts().get())),
                LEFT + 78,
                y + 4);
    }

    private String day(int row) {
        return DayOfWeek.of(row + 1)
                .getDisplayName(TextStyle.SHORT, language().locale())
                .replace(".", "");
    }
}
