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
import org.atalaya.app.desktop.theme.Crisp;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;

/** Incidents a week, or a month, as bars from 0; a last bin that is not whole is drawn paler. */
final class TrendChart extends Pane {

    private static final double LEFT = 44;
    private static final double BELOW = 18;

    /** Bins that the line is the mean of. */
    static final int MEAN_OF = 5;

    private static final int LEAST_FOR_LINE = 12;

    private final Canvas canvas = new Canvas();
    private final Language language;
    private final ObservableValue<Theme> theme;
    private TrendCounts counts = TrendCounts.NOTHING;

    TrendChart(Language language, ObservableValue<Theme> theme) {
        this.language = language;
        this.theme = theme;
        getChildren().add(canvas);
        Crisp.fill(canvas, this);
        widthProperty().addListener(o -> draw());
        heightProperty().addListener(o -> draw());
        theme.addListener((o, before, after) -> draw());
        language.follow(this::draw);
    }

    void show(TrendCounts newCounts) {
        this.counts = newCounts;
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        double[] bins = counts.bins();
        if (bins.length == 0 || getWidth() < 60 || getHeight() < 40) {
            return;
        }
        MapTheme colours = theme.getValue().map();
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
        double width = (getWidth() - LEFT) / bins.length;
        for (int i = 0; i < bins.length; i++) {
            boolean whole = i < bins.length - 1 || counts.lastIsWhole();
            g.setFill(whole ? bar : bar.deriveColor(0, 1, 1, 0.5));
            double tall = height * bins[i] / top;
            g.fillRect(LEFT + i * width, 6 + height - tall, Math.max(1, width - 1), tall);
        }
        if (hasLine(counts)) {
            line(g, width, height, top);
        }
        months(g, width, SwatchNode.colour(colours.muted()));
    }

    /** Whether there are enough weeks for a moving mean. */
    static boolean hasLine(TrendCounts counts) {
        return !counts.monthly() && counts.bins().length >= LEAST_FOR_LINE;
    }

    /** The mean of a bin and the two on either side; where they are not all there, or not whole, there is no line. */
    private void line(GraphicsContext g, double width, double height, double top) {
        double[] bins = counts.bins();
        int last = counts.lastIsWhole() ? bins.length : bins.length - 1;
        g.setStroke(Color.web(theme.getValue().isDark() ? "#4493f8" : "#0969da"));
        g.setLineWidth(2.2);
        g.beginPath();
        for (int i = MEAN_OF / 2; i < last - MEAN_OF / 2; i++) {
            double sum = 0;
            for (int k = i - MEAN_OF / 2; k <= i + MEAN_OF / 2; k++) {
                sum += bins[k];
            }
            double x = LEFT + (i + 0.5) * width;
            double y = 6 + height * (1 - sum / MEAN_OF / top);
            if (i == MEAN_OF / 2) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private void months(GraphicsContext g, double width, Color ink) {
        g.setFill(ink);
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setTextAlign(TextAlignment.LEFT);
        double[] bins = counts.bins();
        int every = Math.max(1, bins.length / 4);
        var format =
                java.time.format.DateTimeFormatter.ofPattern(counts.longSpan() ? "MMM yyyy" : "MMM", language.locale());
        String before = "";
        for (int i = 0; i < bins.length - every / 2; i += every) {
            String month = format.format(counts.start(i)).replace(".", "");
            if (!month.equals(before)) {
                g.fillText(month, LEFT + i * width, getHeight() - 7);
            }
            before = month;
        }
    }

    private double niceTop() {
        double most = 1;
        for (double bin : counts.bins()) {
            most = Math.max(most, bin);
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
