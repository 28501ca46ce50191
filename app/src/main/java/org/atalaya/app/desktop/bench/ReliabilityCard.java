// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.map.SwatchNode;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Fonts;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;

/** When a model says 60 %, is it right 60 % of the time: one line per model against the diagonal. */
final class ReliabilityCard extends VBox {

    private static final double LEFT = 26;
    private static final double BOTTOM = 30;

    private static final double TALLEST = 1.3;

    /** Bins with fewer cases jump about and say nothing. */
    private static final int FEW = 20;

    private final Controls controls;
    private final BenchViewModel model;
    private final ObservableValue<Theme> theme;
    private final Canvas canvas = new Canvas();
    private final Pane plot = new Pane(canvas);
    private final VBox legend = new VBox(2);

    ReliabilityCard(Controls controls, BenchViewModel model, ObservableValue<Theme> theme) {
        super(4);
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        setId("reliability");
        getStyleClass().add("at-card");
        plot.setMinSize(120, 110);
        plot.setPrefHeight(170);
        VBox.setVgrow(plot, Priority.ALWAYS);
        canvas.widthProperty().bind(plot.widthProperty());
        canvas.heightProperty().bind(plot.heightProperty());
        canvas.widthProperty().addListener(o -> draw());
        canvas.heightProperty().addListener(o -> draw());
        getChildren()
                .addAll(
                        controls.label("bench.reliability", "at-strong"),
                        controls.sentence(controls.language().text("bench.reliability.help"), "at-help"),
                        plot,
                        legend);
        model.findings().addListener(o -> fill());
        theme.addListener(o -> fill());
        controls.language().follow(this::fill);
    }

    private MapTheme mapTheme() {
        return theme.getValue().map();
    }

    private void fill() {
        legend.getChildren().clear();
        BenchFindings found = model.findings().get();
        if (found == null || found.reliability().isEmpty()) {
            return;
        }
        for (String id : lines(found.reliability().get()).keySet()) {
            Canvas sample = new Canvas(24, 12);
            GraphicsContext g = sample.getGraphicsContext2D();
            SeriesLook.of(id, mapTheme()).use(g, 2);
            g.strokeLine(1, 6, 23, 6);
            String error = found.figure(id, "calibration-error") instanceof Number n
                    ? Figures.decimal(
                            n.doubleValue(), 3, controls.language().texts().get())
                    : MetricsTable.UNDEFINED;
            Label name = Controls.styled(new Label(MetricsTable.nameOf(id, controls.language())), "at-fine");
            Label ece = Controls.styled(new Label(error), "at-fine", "at-figure");
            ece.setMinWidth(USE_PREF_SIZE);
            legend.getChildren().add(row(6, sample, name, Controls.spring(), ece));
        }
        draw();
    }

    /** Points of each model in the order of what was said. */
    private static Map<String, List<double[]>> lines(Table table) {
        Map<String, List<double[]>> lines = new LinkedHashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<double[]> line =
                    lines.computeIfAbsent(String.valueOf(table.cell(row, "model")), id -> new ArrayList<>());
            if (table.cell(row, "probability-said") instanceof Number said
                    && table.cell(row, "came-true") instanceof Number came
                    && table.cell(row, "cases") instanceof Number cases
                    && cases.longValue() >= FEW) {
                line.add(new double[] {said.doubleValue(), came.doubleValue()});
            }
        }
        return lines;
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        BenchFindings found = model.findings().get();
        double size = Math.min((canvas.getWidth() - LEFT - 8) * TALLEST, canvas.getHeight() - BOTTOM - 6);
        if (found == null || found.reliability().isEmpty() || size < 30) {
            return;
        }
        double width = canvas.getWidth() - LEFT - 8;
        double floor = 6 + size;
        axes(g, width, size, floor);
        lines(found.reliability().get()).forEach((id, points) -> {
            SeriesLook.of(id, mapTheme()).use(g, 1.8);
            for (int i = 0; i < points.size(); i++) {
                double x = LEFT + points.get(i)[0] * width;
                double y = floor - points.get(i)[1] * size;
                if (i > 0) {
                    g.strokeLine(LEFT + points.get(i - 1)[0] * width, floor - points.get(i - 1)[1] * size, x, y);
                }
                g.fillOval(x - 2.5, y - 2.5, 5, 5);
            }
        });
        g.setLineDashes();
    }

    private void axes(GraphicsContext g, double width, double size, double floor) {
        g.setLineDashes();
        g.setLineWidth(1);
        g.setStroke(SwatchNode.colour(mapTheme().faintLine()));
        g.setFill(SwatchNode.colour(mapTheme().muted()));
        g.setFont(Font.font(Fonts.FIGURES, 11));
        g.setTextBaseline(VPos.CENTER);
        for (double share : new double[] {0, 0.5, 1}) {
            g.strokeLine(LEFT, floor - share * size, LEFT + width, floor - share * size);
            String words =
                    Figures.brief(share * 100, controls.language().texts().get());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(words, LEFT - 5, floor - share * size);
            g.setTextAlign(share == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(words, LEFT + share * width + (share == 1 ? 6 : 0), floor + 10);
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setFont(Font.font(Fonts.WORDS, 11));
        g.fillText(controls.language().get("bench.reliability.axis"), LEFT + width / 2, floor + 23);
        g.setStroke(SwatchNode.colour(mapTheme().muted()));
        g.setLineDashes(3, 3);
        g.strokeLine(LEFT, floor, LEFT + width, floor - size);
        g.setLineDashes();
    }
}
