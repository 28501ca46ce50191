// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.Figures;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Precision, recall and F1 of every class under every model; the best F1 of a class starred. */
final class ClassGrid extends ScrollPane {

    private static final List<String> FIGURES = List.of("precision", "recall", "f1");
    private static final double ROW = 28;
    private static final double HIGHEST = 300;

    private final Controls controls;
    private final BenchFindings found;
    private final Table table;
    private final GridPane grid = new GridPane();

    ClassGrid(Controls controls, BenchFindings found) {
        this.controls = controls;
        this.found = found;
        this.table = found.perClass().orElseThrow();
        setId("per-class");
        setContent(grid);
        setFitToWidth(true);
        List<String> classes = found.counts().get(0).rowLabels();
        List<String> models =
                found.matrices().stream().map(matrix -> matrix.name()).toList();
        heads(models);
        for (int i = 0; i < classes.size(); i++) {
            line(i, classes.get(i), models);
        }
        double height = Math.min(HIGHEST, (classes.size() + 2) * ROW + 2);
        setMinHeight(height);
        setPrefHeight(height);
    }

    private void heads(List<String> models) {
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(120);
        grid.getColumnConstraints().add(names);
        Label first = head(controls.language().get("classifier-bench.column.class"));
        first.setPadding(new Insets(0, 8, 0, 12));
        grid.add(first, 0, 1);
        grid.add(head(controls.language().get("classifier-bench.column.support")), 1, 1);
        for (int i = 0; i <= models.size() * FIGURES.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
        }
        for (int m = 0; m < models.size(); m++) {
            Label name = head(MetricsTable.nameOf(models.get(m), controls.language()));
            name.setMinWidth(0);
            name.setMaxWidth(170);
            name.setTooltip(new Tooltip(name.getText()));
            if (found.isBaseline(models.get(m))) {
                grid.add(MetricsCard.ground(true), column(m, 0), 0, FIGURES.size(), 1);
            }
            grid.add(name, column(m, 0), 0, FIGURES.size(), 1);
            for (int f = 0; f < FIGURES.size(); f++) {
                grid.add(head(controls.language().get("bench.head." + FIGURES.get(f) + ".short")), column(m, f), 1);
            }
        }
    }

    private void line(int index, String name, List<String> models) {
        int line = index + 2;
        grid.add(MetricsCard.ground(false), 0, line, 2 + models.size() * FIGURES.size(), 1);
        Label title = new Label(name);
        title.setPadding(new Insets(0, 8, 0, 12));
        title.setMinHeight(ROW);
        title.setTooltip(new Tooltip(name));
        grid.add(title, 0, line);
        String best = "";
        for (String model : models) {
            String f1 = text(value(model, name, "f1"));
            // Written with the same decimals, figures compare as their texts do.
            best = !f1.equals(MetricsTable.UNDEFINED) && f1.compareTo(best) > 0 ? f1 : best;
        }
        for (int m = 0; m < models.size(); m++) {
            for (int f = 0; f < FIGURES.size(); f++) {
                Object value = value(models.get(m), name, FIGURES.get(f));
                boolean star = FIGURES.get(f).equals("f1") && text(value).equals(best);
                grid.add(figure(value, FIGURES.get(f), star), column(m, f), line);
            }
        }
        Object support = value(models.get(0), name, "support");
        Label n = Controls.styled(
                new Label(
                        support instanceof Number count
                                ? Figures.whole(
                                        count.doubleValue(),
                                        controls.language().texts().get())
                                : MetricsTable.UNDEFINED),
                "at-figure",
                "at-muted");
        n.setPadding(new Insets(0, 8, 0, 4));
        grid.add(n, 1, line);
    }

    private Node figure(Object value, String figure, boolean star) {
        HBox box = row(3, spring());
        box.setPadding(new Insets(0, 6, 0, 2));
        if (star) {
            box.getChildren().add(Controls.icon(MaterialDesignS.STAR, "at-accent", "at-small"));
        }
        Label label = Controls.styled(new Label(text(value)), star ? "at-best" : "at-figure");
        label.setMinWidth(USE_PREF_SIZE);
        if (!(value instanceof Number)) {
            label.getStyleClass().add("at-muted");
            label.setTooltip(new Tooltip(controls.language().get("bench.undefined." + figure)));
        }
        box.getChildren().add(label);
        return box;
    }

    private Object value(String model, String name, String column) {
        for (int row = 0; row < table.rows().size(); row++) {
            if (model.equals(table.cell(row, "model")) && name.equals(table.cell(row, "class"))) {
                return table.cell(row, column);
            }
        }
        return null;
    }

    private String text(Object value) {
        return value instanceof Number n
                ? Figures.decimal(
                        n.doubleValue(), 3, controls.language().texts().get())
                : MetricsTable.UNDEFINED;
    }

    private static int column(int model, int figure) {
        return 2 + model * FIGURES.size() + figure;
    }

    private static Label head(String text) {
        Label label = Controls.styled(new Label(text), "at-grid-head");
        label.setPadding(new Insets(0, 6, 0, 4));
        label.setMinHeight(ROW);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
