// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.explore;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.PaintedPane;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.explore.DayBins;
import org.atalaya.core.layer.MapTheme;

/** Bars over days with the window that is looked at: blue bars in a frame with two handles, grey ones outside. */
final class TimeAxis extends PaintedPane {

    private static final double ABOVE = 18;
    private static final double BELOW = 17;
    private static final double HANDLE = 8;
    private static final double LABEL = 46;

    private Optional<TimeBarModel.Bars> bars = Optional.empty();
    private Optional<TimeWindow> window = Optional.empty();
    private Optional<TimeWindow> other = Optional.empty();
    private String note = "";
    private String said = "";

    TimeAxis(Language language, ObservableValue<Theme> theme) {
        super(language, theme, 80, 40);
    }

    /**
     * Draws anew.
     *
     * @param scaleNote what the highest bar stands for
     * @param windowSaid the window in words
     */
    void show(Optional<TimeBarModel.Bars> now, Optional<TimeWindow> shown, String scaleNote, String windowSaid) {
        bars = now;
        window = shown;
        note = scaleNote;
        said = windowSaid;
        draw();
    }

    /** The period that is compared with the window; drawn with the next {@link #show}. */
    void compare(Optional<TimeWindow> compared) {
        other = compared;
    }

    /** The day at a place of the axis. */
    Optional<LocalDate> day(double x) {
        return bars.map(b -> {
            DayBins bins = b.bins();
            double position = Math.max(0, Math.min(bins.size(), x / getWidth() * bins.size()));
            return bins.start((int) Math.round(position));
        });
    }

    /** The bin at a place of the axis. */
    Optional<Integer> bin(double x) {
        return bars.map(b -> {
            int size = b.bins().size();
            return (int) Math.max(0, Math.min(size - 1, Math.floor(x / getWidth() * size)));
        });
    }

    /** Where a day begins. */
    double x(LocalDate day) {
        DayBins bins = bars.orElseThrow().bins();
        return bins.position(day) / bins.size() * getWidth();
    }

    @Override
    protected void paint(GraphicsContext g, MapTheme colours) {
        if (bars.isEmpty()) {
            return;
        }
        Color rest = rest(colours);
        Color accent = colour(colours.accent());
        DayBins bins = bars.get().bins();
        double[] counts = bars.get().counts();
        double height = getHeight() - ABOVE - BELOW;
        double from = window.map(w -> Math.max(0, x(w.from()))).orElse(0.0);
        double to = window.map(w -> Math.min(getWidth(), x(w.to()))).orElse(0.0);
        if (window.isPresent()) {
            g.setFill(accent.deriveColor(0, 1, 1, 0.11));
            g.fillRect(from, ABOVE - 2, to - from, height + 2);
        }
        double most = java.util.Arrays.stream(counts).max().orElse(1);
        double width = getWidth() / bins.size();
        for (int i = 0; i < counts.length; i++) {
            double tall = most == 0 ? 0 : height * counts[i] / most;
            double middle = (i + 0.5) * width;
            boolean inside = window.isPresent() && middle > from && middle < to;
            Color colour = inside ? accent : rest;
            g.setFill(bins.isWhole(i) ? colour : colour.deriveColor(0, 1, 1, 0.6));
            g.fillRect(i * width, ABOVE + height - tall, Math.max(1, width - 1), tall);
        }
        if (window.isPresent()) {
            frame(g, accent, from, to, height, colour(colours.background()));
        }
        // The other period is told from the window by its dashes as well as by its colour.
        other.ifPresent(compared -> {
            g.setLineDashes(5, 3);
            Color pick = colour(colours == MapTheme.DARK ? 0xf0883e : 0xbc4c00);
            frame(
                    g,
                    pick,
                    Math.max(0, x(compared.from())),
                    Math.min(getWidth(), x(compared.to())),
                    height,
                    colour(colours.background()));
            g.setLineDashes();
        });
        words(g, colours, accent, from, to, height);
    }

    private static void frame(GraphicsContext g, Color accent, double from, double to, double height, Color ground) {
        g.setStroke(accent);
        g.setLineWidth(2);
        g.strokeRect(from + 1, ABOVE - 2, Math.max(2, to - from - 2), height + 2);
        for (double x : new double[] {from, to}) {
            g.setFill(ground);
            g.fillRoundRect(x - HANDLE / 2, ABOVE + height / 2 - 10, HANDLE, 20, 6, 6);
            g.setLineWidth(1.5);
            g.strokeRoundRect(x - HANDLE / 2, ABOVE + height / 2 - 10, HANDLE, 20, 6, 6);
        }
    }

    private void words(GraphicsContext g, MapTheme colours, Color accent, double from, double to, double height) {
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setFill(colour(colours.muted()));
        g.setTextAlign(TextAlignment.LEFT);
        DayBins bins = bars.orElseThrow().bins();
        double saidWidth = said.length() * 6.8;
        boolean right = to - saidWidth > 0;
        double saidFrom = right ? to - saidWidth : Math.min(from, Math.max(0, getWidth() - saidWidth));
        if (window.isEmpty() || saidFrom > note.length() * 6 + 16) {
            g.fillText(note, 0, 8);
        }
        labels(g, bins, height);
        if (window.isPresent()) {
            g.setFill(accent);
            g.setFont(Font.font(Fonts.WORDS, javafx.scene.text.FontWeight.SEMI_BOLD, 12));
            g.setTextAlign(right ? TextAlignment.RIGHT : TextAlignment.LEFT);
            g.fillText(said, right ? to : saidFrom, 8);
        }
    }

    /** Months or years, as many as find room, each at its first day. */
    private void labels(GraphicsContext g, DayBins bins, double height) {
        boolean years = bins.days() > 1_500;
        boolean daily = bins.unit() == DayBins.Unit.DAY;
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                years ? "yyyy" : daily ? "d MMM" : bins.days() > 400 ? "MMM yy" : "MMM",
                language().locale());
        LocalDate day = bins.start(0);
        double free = 0;
        if (!daily) {
            day = years ? day.withDayOfYear(1) : day.withDayOfMonth(1);
        }
        while (day.isBefore(bins.end())) {
            double x = Math.max(0, x(day.isBefore(bins.start(0)) ? bins.start(0) : day));
            LocalDate next = years ? day.plusYears(1) : daily ? day.plusDays(1) : day.plusMonths(1);
            // What is left of a first month may be too short for its name.
            boolean room = daily || x(next.isBefore(bins.start(0)) ? bins.start(0) : next) - x >= LABEL / 2;
            if (x >= free && x < getWidth() - LABEL / 2 && room) {
                g.fillText(format.format(day).replace(".", ""), x, ABOVE + height + 9);
                free = x + LABEL + 14;
            }
            day = next;
        }
    }
}
