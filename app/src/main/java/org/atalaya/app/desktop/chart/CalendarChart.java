// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.chart.plot.TwinCells;
import org.atalaya.app.desktop.explore.TimeWindow;
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
 * Days as a calendar: a column for each week, Monday on top. Days outside the time window are paler; a click chooses a
 * day, the arrow keys move the choice. Of more weeks than find room the last ones are shown.
 */
final class CalendarChart extends PaintedPane {

    private static final double LEFT = 26;
    private static final double ABOVE = 15;
    private static final double BELOW = 18;
    private static final double NARROWEST = 4;
    private static final int DAYS = 7;

    private final Consumer<BitSet> choose;
    private final Tooltip tip = new Tooltip();
    private LocalDate first = LocalDate.EPOCH;
    private double[] counts = new double[0];
    private Optional<TimeWindow> window = Optional.empty();
    private Optional<BitSet> chosen = Optional.empty();

    CalendarChart(Language language, ObservableValue<Theme> theme, Consumer<BitSet> choose) {
        super(language, theme, 60, 60);
        this.choose = choose;
        setId("calendar-chart");
        setFocusTraversable(true);
        getStyleClass().add("at-focusable");
        Tooltip.install(this, tip);
        // The pane that scrolls would take the focus.
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            int day = day(event.getX(), event.getY());
            if (day >= 0) {
                pick(day);
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            int day = day(event.getX(), event.getY());
            tip.setText(day < 0 ? language().get("chart.calendar") : said(day));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(LocalDate firstDay, double[] byDay, Optional<TimeWindow> looked, Optional<BitSet> days) {
        first = firstDay;
        counts = byDay;
        window = looked;
        chosen = days;
        draw();
    }

    /** A row for each day. */
    Twin twin(String title) {
        Texts texts = language().texts().get();
        List<Twin.Head> heads = List.of(
                Twin.Head.words(language().get("chart.twin.day")),
                Twin.Head.words(language().get("side.weekday")),
                Twin.Head.figures(language().get("chart.twin.count")));
        List<List<Twin.Cell>> rows = IntStream.range(0, counts.length)
                .mapToObj(day -> List.of(
                        Twin.Cell.of(language().day(first.plusDays(day))),
                        Twin.Cell.of(first.plusDays(day)
                                .getDayOfWeek()
                                .getDisplayName(TextStyle.SHORT, language().locale())
                                .replace(".", "")),
                        TwinCells.count(counts[day], texts)))
                .toList();
        return new Twin(title, heads, rows);
    }

    private boolean isLookedAt(int day) {
        LocalDate date = first.plusDays(day);
        return window.map(w -> !date.isBefore(w.from()) && date.isBefore(w.to()))
                .orElse(true);
    }

    private void pick(int day) {
        BitSet one = new BitSet();
        one.set(day);
        choose.accept(chosen.filter(one::equals).isPresent() ? new BitSet() : one);
    }

    private void key(KeyEvent event) {
        int step;
        switch (event.getCode()) {
            case LEFT -> step = -DAYS;
            case RIGHT -> step = DAYS;
            case UP -> step = -1;
            case DOWN -> step = 1;
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
        if (counts.length > 0) {
            int day = chosen.map(days -> days.nextSetBit(0) + step).orElse(counts.length - 1);
            BitSet one = new BitSet();
            one.set(Math.max(0, Math.min(counts.length - 1, day)));
            choose.accept(one);
        }
        event.consume();
    }

    private LocalDate monday() {
        return first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private int weeks() {
        return (int) (ChronoUnit.DAYS.between(monday(), first.plusDays(counts.length - 1L)) / DAYS) + 1;
    }

    /** The first week that is shown. */
    private int skipped() {
        return Math.max(0, weeks() - (int) ((getWidth() - LEFT) / NARROWEST));
    }

    private double weekWidth() {
        return Math.min(16, (getWidth() - LEFT) / (weeks() - skipped()));
    }

    private double dayHeight() {
        return (getHeight() - ABOVE - BELOW) / DAYS;
    }

    /** The day under a place, −1 where none is. */
    private int day(double x, double y) {
        if (counts.length == 0 || x < LEFT || y < ABOVE || y >= getHeight() - BELOW) {
            return -1;
        }
        int week = skipped() + (int) ((x - LEFT) / weekWidth());
        LocalDate date = monday().plusDays((long) week * DAYS + (long) ((y - ABOVE) / dayHeight()));
        long day = ChronoUnit.DAYS.between(first, date);
        return day >= 0 && day < counts.length ? (int) day : -1;
    }

    private String said(int day) {
        return language().day(first.plusDays(day)) + ": "
                + Figures.whole(counts[day], language().texts().get());
    }

    @Override
    protected void paint(GraphicsContext g, MapTheme mapTheme) {
        if (counts.length == 0) {
            return;
        }
        int busiest = 0;
        for (int day = 0; day < counts.length; day++) {
            busiest = counts[day] > counts[busiest] ? day : busiest;
        }
        double most = Math.max(1, counts[busiest]);
        // The day that is named is one of those looked at.
        int told = IntStream.range(0, counts.length)
                .filter(this::isLookedAt)
                .boxed()
                .reduce((a, b) -> counts[b] > counts[a] ? b : a)
                .orElse(busiest);
        double width = weekWidth();
        double height = dayHeight();
        int skipped = skipped();
        LocalDate monday = monday();
        double gap = width > 6 ? 1 : 0.5;
        for (int day = 0; day < counts.length; day++) {
            LocalDate date = first.plusDays(day);
            long behind = ChronoUnit.DAYS.between(monday, date);
            double x = LEFT + (behind / DAYS - skipped) * width;
            if (x < LEFT) {
                continue;
            }
            double y = ABOVE + behind % DAYS * height;
            boolean inside = window.map(w -> !date.isBefore(w.from()) && date.isBefore(w.to()))
                    .orElse(true);
            Color colour = colour(ColourRamp.TIDE.at(counts[day] / most, mapTheme));
            g.setFill(inside ? colour : colour.deriveColor(0, 1, 1, 0.5));
            g.fillRect(x, y, width - gap, height - 1);
            if (chosen.isPresent() && chosen.get().get(day)) {
                g.setStroke(colour(mapTheme.strongInk()));
                g.setLineWidth(2);
                g.strokeRect(x - 0.5, y - 0.5, width, height);
            }
        }
        labels(g, mapTheme, monday.plusDays((long) skipped * DAYS), width, height);
        g.setTextAlign(TextAlignment.LEFT);
        String below = language()
                .get(
                        "chart.calendar.busiest",
                        language().day(first.plusDays(told)),
                        Figures.whole(counts[told], language().texts().get()));
        g.fillText(below, LEFT, getHeight() - 6);
        setAccessibleText(language().get("chart.calendar") + ". "
                + chosen.map(days -> said(days.nextSetBit(0))).orElse(below));
    }

    private void labels(GraphicsContext g, MapTheme mapTheme, LocalDate shownFrom, double width, double height) {
        g.setFill(colour(mapTheme.muted()));
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        for (int day = 0; day < DAYS; day += 2) {
            String name = DayOfWeek.of(day + 1)
                    .getDisplayName(TextStyle.SHORT, language().locale());
            g.fillText(name.substring(0, Math.min(2, name.length())), 0, ABOVE + (day + 0.5) * height);
        }
        LocalDate end = first.plusDays(counts.length);
        boolean years = counts.length > 800;
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(years ? "yyyy" : "MMM", language().locale());
        LocalDate label = years ? shownFrom.withDayOfYear(1) : shownFrom.withDayOfMonth(1);
        double free = LEFT - 1;
        for (; label.isBefore(end); label = years ? label.plusYears(1) : label.plusMonths(1)) {
            double x = LEFT + ChronoUnit.DAYS.between(shownFrom, label) / (double) DAYS * width;
            if (x >= free && x < getWidth() - 20) {
                g.fillText(format.format(label).replace(".", ""), x, 6);
                free = x + 34;
            }
        }
    }
}
