// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.map.SwatchNode;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;

/**
 * Accuracy with its interval, model under model; where the same question was also judged on the other split, both, so
 * that what random rows flatter is seen.
 */
final class SplitsCard extends VBox {

    private static final double FOOT = 20;

    private final Controls controls;
    private final BenchViewModel model;
    private final ObservableValue<Theme> theme;
    private final Canvas canvas = new Canvas();
    private final HBox head = row(12);

    SplitsCard(Controls controls, BenchViewModel model, ObservableValue<Theme> theme) {
        super(6);
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        setId("splits");
        getStyleClass().add("at-card");
        Pane plot = new Pane(canvas);
        plot.setMinSize(240, 120);
        plot.setPrefHeight(150);
        VBox.setVgrow(plot, Priority.ALWAYS);
        canvas.widthProperty().bind(plot.widthProperty());
        canvas.heightProperty().bind(plot.heightProperty());
        canvas.widthProperty().addListener(o -> draw());
        canvas.heightProperty().addListener(o -> draw());
        getChildren().addAll(head, plot);
        model.findings().addListener(o -> fill());
        theme.addListener(o -> fill());
        controls.language().follow(this::fill);
    }

    /** The shown run and, for the same question, the latest one with the other split. */
    private List<BenchFindings> compared() {
        BenchFindings found = model.findings().get();
        if (found == null) {
            return List.of();
        }
        List<BenchFindings> both = new ArrayList<>(List.of(found));
        Optional<BenchFindings> other = model.workspace().runs().stream()
                .flatMap(run -> BenchFindings.of(run).stream())
                .filter(run -> !run.parameter("split").equals(found.parameter("split")))
                .filter(run -> run.parameter("target").equals(found.parameter("target"))
                        && run.parameter("classes").equals(found.parameter("classes"))
                        && run.parameter("features").equals(found.parameter("features")))
                .findFirst();
        other.ifPresent(both::add);
        return both;
    }

    private Color colour(BenchFindings run) {
        MapTheme now = mapTheme();
        return SwatchNode.colour(run.parameter("split").equals("random") ? now.muted() : now.accent());
    }

    private MapTheme mapTheme() {
        return theme.getValue().map();
    }

    private void fill() {
        List<BenchFindings> runs = compared();
        head.getChildren()
                .setAll(
                        controls.label(runs.size() > 1 ? "bench.splits" : "bench.accuracy-interval", "at-strong"),
                        spring());
        for (BenchFindings run : runs) {
            Canvas mark = new Canvas(10, 10);
            mark.getGraphicsContext2D().setFill(colour(run));
            mark(mark.getGraphicsContext2D(), run, 5, 5);
            head.getChildren()
                    .add(row(5, mark, controls.label("classifier-bench.split." + run.parameter("split"), "at-help")));
        }
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        List<BenchFindings> runs = compared();
        if (runs.isEmpty() || canvas.getWidth() < 200 || canvas.getHeight() < 80) {
            return;
        }
        List<String> models =
                runs.get(0).matrices().stream().map(matrix -> matrix.name()).toList();
        double lowest = 1;
        double highest = 0;
        for (BenchFindings run : runs) {
            for (String id : models) {
                lowest = Math.min(lowest, share(run, id, "accuracy-low", lowest));
                highest = Math.max(highest, share(run, id, "accuracy-high", highest));
            }
        }
        // Steps of five points, or ten where the models lie far apart.
        double step = highest - lowest > 0.4 ? 0.1 : 0.05;
        double from = Math.floor(lowest / step) * step;
        double to = Math.ceil(highest / step) * step;
        double left = Math.min(200, canvas.getWidth() * 0.36);
        double width = canvas.getWidth() - left - 14;
        double line = (canvas.getHeight() - FOOT) / models.size();
        axes(g, from, to, step, left, width);
        for (int m = 0; m < models.size(); m++) {
            double middle = (m + 0.5) * line;
            g.setFill(SwatchNode.colour(mapTheme().ink()));
            g.setFont(Font.font(Fonts.WORDS, 12));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(MetricsTable.nameOf(models.get(m), controls.language()), 0, middle, left - 10);
            for (int r = 0; r < runs.size(); r++) {
                BenchFindings run = runs.get(r);
                double y = middle + (runs.size() > 1 ? (r == 0 ? -4 : 4) : 0);
                double low = share(run, models.get(m), "accuracy-low", Double.NaN);
                double high = share(run, models.get(m), "accuracy-high", Double.NaN);
                double mean = share(run, models.get(m), "accuracy", Double.NaN);
                if (!Double.isNaN(low + high + mean)) {
                    g.setStroke(colour(run));
                    g.setFill(colour(run));
                    g.setLineWidth(2);
                    g.strokeLine(
                            left + (low - from) / (to - from) * width,
                            y,
                            left + (high - from) / (to - from) * width,
                            y);
                    mark(g, run, left + (mean - from) / (to - from) * width, y);
                }
            }
        }
    }

    private void axes(GraphicsContext g, double from, double to, double step, double left, double width) {
        double floor = canvas.getHeight() - FOOT;
        g.setTextBaseline(VPos.CENTER);
        g.setLineWidth(1);
        g.setFont(Font.font(Fonts.FIGURES, 11));
        int steps = (int) Math.round((to - from) / step);
        for (int i = 0; i <= steps; i++) {
            double x = left + width * i / Math.max(1, steps);
            g.setStroke(SwatchNode.colour(mapTheme().faintLine()));
            g.strokeLine(x, 0, x, floor);
            g.setFill(SwatchNode.colour(mapTheme().muted()));
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(
                    Figures.whole(
                            (from + i * step) * 100, controls.language().texts().get()),
                    x,
                    floor + 11);
        }
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(controls.language().get("bench.head.accuracy"), 0, floor + 11);
    }

    /** A circle for random rows, a square for the cut in time. */
    private static void mark(GraphicsContext g, BenchFindings run, double x, double y) {
        if (run.parameter("split").equals("random")) {
            g.fillOval(x - 4, y - 4, 8, 8);
        } else {
            g.fillRect(x - 3.5, y - 3.5, 7, 7);
        }
    }

    private static double share(BenchFindings run, String id, String column, double otherwise) {
        return run.figure(id, column) instanceof Number n ? n.doubleValue() : otherwise;
    }
}
