// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.time.LocalMillis;

/** Incidents a week as bars from 0; a first or last week that is not whole is drawn paler. */
final class TrendChart extends Pane {

    private static final double LEFT = 44;
    private static final double BELOW = 18;
    private static final int MOST_WEEKS = 520;

    private final Canvas canvas = new Canvas();
    private final Language language;
    private final ObservableValue<Theme> theme;
    private int[] weeks = {};
    private LocalDate first = LocalDate.EPOCH;
    private boolean lastIsWhole;

    TrendChart(Language language, ObservableValue<Theme> theme) {
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

    void show(Incidents incidents) {
        if (incidents.earliest() == LocalMillis.MISSING) {
            weeks = new int[0];
        } else {
            first = LocalMillis.toDateTime(incidents.earliest()).toLocalDate();
            LocalDate last = LocalMillis.toDateTime(incidents.latest()).toLocalDate();
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            weeks = new int[(int) Math.min(MOST_WEEKS, (days + 6) / 7)];
            lastIsWhole = days % 7 == 0;
            for (int row = 0; row < incidents.size(); row++) {
                if (incidents.hasTime(row)) {
                    LocalDate day = LocalMillis.toDateTime(incidents.start(row)).toLocalDate();
                    int week = (int) (ChronoUnit.DAYS.between(first, day) / 7);
                    if (week < weeks.length) {
                        weeks[week]++;
                    }
                }
            }
        }
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (weeks.length == 0 || getWidth() < 60 || getHeight() < 40) {
            return;
        }
        MapTheme colours = theme.getValue().isDark() ? MapTheme.DARK : MapTheme.LIGHT;
        Color bar = Color.web(theme.getValue().isDark() ? "#3d444d" : "#c4cbd3");
        double height = getHeight() - BELOW - 6;
        double top = niceTop();
        g.setFont(Font.font(Fonts.FIGURES, 11));
        g.setTextBaseline(VPos.CENTER);
        for (int line = 0; line <= 2; line++) {
            double y = 6 + height * (1 - line / 2.0);
            g.setStroke(SwatchNode.colour(colours.faintLine()));
            g.strokeLine(LEFT, Math.floor(y) + 0.5, getWidth(), Math.floor(y) + 0.5);
            g.setFill(SwatchNode.colour(colours.muted()));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(Figures.whole(top * line / 2, language.texts().get()), LEFT - 6, y);
        }
        double width = (getWidth() - LEFT) / weeks.length;
        for (int i = 0; i < weeks.length; i++) {
            boolean whole = i < weeks.length - 1 || lastIsWhole;
            g.setFill(whole ? bar : bar.deriveColor(0, 1, 1, 0.5));
            double tall = height * weeks[i] / top;
            g.fillRect(LEFT + i * width, 6 + height - tall, Math.max(1, width - 1), tall);
        }
        months(g, width, SwatchNode.colour(colours.muted()));
    }

    private void months(GraphicsContext g, double width, Color ink) {
        g.setFill(ink);
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setTextAlign(TextAlignment.LEFT);
        int every = Math.max(1, weeks.length / 4);
        var format = java.time.format.DateTimeFormatter.ofPattern(
                weeks.length > 110 ? "MMM yyyy" : "MMM", language.locale());
        for (int i = 0; i < weeks.length - every / 2; i += every) {
            g.fillText(format.format(first.plusWeeks(i)).replace(".", ""), LEFT + i * width, getHeight() - 7);
        }
    }

    private double niceTop() {
        int most = 1;
        for (int week : weeks) {
            most = Math.max(most, week);
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double step : new double[] {1, 2, 4, 5, 10}) {
            if (step * power >= most) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
