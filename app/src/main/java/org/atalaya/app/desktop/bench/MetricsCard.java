// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Table;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One row per model, the best of each column starred, the baselines always there and marked; or one row per class. */
final class MetricsCard extends VBox {

    /** What the card shows. */
    enum Sight {
        MAIN,
        ALL,
        CLASSES;

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final double ROW = 26;
    private static final double BAR = 14;

    private final Controls controls;
    private final BenchViewModel model;
    private final ObjectProperty<Sight> sight = new SimpleObjectProperty<>(Sight.MAIN);
    private final GridPane names = new GridPane();
    private final GridPane grid = new GridPane();
    private final StackPane body = new StackPane();
    private final Label parts = new Label();

    MetricsCard(Controls controls, BenchViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("metrics");
        getStyleClass().addAll("at-card", "at-card-flush");
        setMinHeight(USE_PREF_SIZE);
        parts.getStyleClass().add("at-help");
        parts.setMinWidth(0);
        Label best = controls.label("bench.best", "at-help");
        best.setGraphic(Controls.icon(MaterialDesignS.STAR, "at-accent", "at-small"));
        best.setMinWidth(USE_PREF_SIZE);
        controls.hint(best, controls.language().text("bench.intervals"));
        Label title = controls.label("bench.metrics", "at-strong");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = row(
                12,
                title,
                parts,
                spring(),
                best,
                Segments.of(
                        controls,
                        List.of(Sight.values()),
                        s -> "metrics-" + s.id(),
                        s -> "bench.sight." + s.id(),
                        sight));
        head.getStyleClass().add("at-card-head");
        names.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, body);
        model.findings().addListener((o, before, after) -> fill());
        sight.addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        names.getChildren().clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        body.getChildren().clear();
        BenchFindings found = model.findings().get();
        if (found == null) {
            return;
        }
        Table table = found.metrics();
        boolean three = table.cell(0, "n-validation") instanceof Number n && n.longValue() > 0;
        parts.setText(controls.language()
                .get(
                        three ? "bench.three-parts" : "bench.parts",
                        controls.language().get("classifier-bench.split." + split(found)),
                        table.cell(0, "n-train"),
                        table.cell(0, "n-test"),
                        table.cell(0, "n-validation")));
        if (sight.get() == Sight.CLASSES && found.perClass().isPresent()) {
            body.getChildren().add(new ClassGrid(controls, found));
            return;
        }
        MetricsTable words = new MetricsTable(table, controls.language());
        List<MetricsTable.Shown> shown = sight.get() == Sight.ALL ? MetricsTable.all() : MetricsTable.MAIN;
        Label first = head(controls.language().get("bench.head.model"));
        first.setPadding(new Insets(0, 8, 0, 12));
        names.add(first, 0, 0);
        for (int i = 0; i < shown.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            grid.add(head(controls.language().get(shown.get(i).head())), i, 0);
        }
        for (int row = 0; row < words.rows(); row++) {
            names.add(ground(words.baseline(row)), 0, row + 1);
            grid.add(ground(words.baseline(row)), 0, row + 1, shown.size(), 1);
            names.add(name(words, row), 0, row + 1);
            for (int i = 0; i < shown.size(); i++) {
                grid.add(figure(words, row, shown.get(i)), i, row + 1);
            }
        }
        body.getChildren().add(beside(words.rows() + 1));
    }

    /** The names stay while the figures scroll under their own bar, which covers no row. */
    private HBox beside(int rows) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Runnable fit = () -> {
            boolean bar = grid.minWidth(-1) > scroll.getWidth() + 1;
            scroll.setHbarPolicy(bar ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
            double height = rows * ROW + (bar ? BAR : 1);
            scroll.setMinHeight(height);
            scroll.setPrefHeight(height);
        };
        // After the layout that changed the width, which would overlook another height.
        scroll.widthProperty().addListener(o -> Platform.runLater(fit));
        fit.run();
        double height = rows * ROW;
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(names, scroll);
        both.setMinHeight(height);
        return both;
    }

    private HBox name(MetricsTable words, int row) {
        Label name = new Label(MetricsTable.nameOf(words.model(row), controls.language()));
        name.setMinWidth(USE_PREF_SIZE);
        HBox title = row(6, name);
        title.setPadding(new Insets(0, 8, 0, 12));
        title.setMinHeight(ROW);
        if (words.baseline(row)) {
            Label baseline = controls.label("bench.baseline", "at-fine");
            baseline.setMinWidth(USE_PREF_SIZE);
            title.getChildren().add(baseline);
        }
        if (!words.limited(row).isEmpty()) {
            Label limited = controls.label("bench.limited", "at-chip", "at-chip-warn");
            limited.setMinWidth(USE_PREF_SIZE);
            limited.setTooltip(new Tooltip(words.limited(row)));
            title.getChildren().add(limited);
        }
        return title;
    }

    private HBox figure(MetricsTable words, int row, MetricsTable.Shown shown) {
        HBox box = row(4, spring());
        box.setPadding(new Insets(0, 7, 0, 4));
        box.setMinHeight(ROW);
        boolean best = words.isBest(row, shown);
        boolean quiet = shown.better() == 0 && !shown.id().equals("difference");
        if (best) {
            box.getChildren().add(Controls.icon(MaterialDesignS.STAR, "at-accent", "at-small"));
        }
        Label figure = whole(Controls.styled(
                new Label(words.text(row, shown)), best ? "at-best" : "at-figure", quiet ? "at-muted" : "at-n"));
        String reason = words.reason(row, shown);
        if (!reason.isEmpty()) {
            figure.getStyleClass().add("at-muted");
            figure.setTooltip(new Tooltip(reason));
            figure.setAccessibleText(words.text(row, shown) + ": " + reason);
        }
        box.getChildren().add(figure);
        String interval = words.interval(row, shown);
        if (!interval.isEmpty()) {
            box.getChildren().add(whole(Controls.styled(new Label(interval), "at-figure", "at-muted")));
        }
        return box;
    }

    private static String split(BenchFindings found) {
        String way = found.parameter("split");
        return way.isEmpty() ? "time" : way;
    }

    static Region ground(boolean baseline) {
        Region ground = new Region();
        ground.setStyle("-fx-border-color: -at-line-faint transparent transparent transparent;");
        if (baseline) {
            ground.getStyleClass().add("at-baseline");
        }
        ground.setMinHeight(ROW);
        return ground;
    }

    /** A figure is never cut. */
    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label head(String text) {
        Label label = Controls.styled(new Label(text), "at-grid-head");
        label.setPadding(new Insets(0, 7, 0, 8));
        label.setMinHeight(ROW);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
