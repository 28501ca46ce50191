// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.layer.ClassCodes;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;
import org.atalaya.core.learning.LearnerKind;

/** All confusion matrices side by side: same class order, one colour scale, one switch for how they are read. */
final class MatrixBoard extends VBox {

    /** More matrices than this stand in two rows. */
    private static final int MOST_IN_A_ROW = 5;

    private static final double NARROWEST_CELL = 26;

    private final Controls controls;
    private final BenchViewModel model;
    private final ObservableValue<Theme> theme;
    private final GridPane grid = new GridPane();
    private final FlowPane names = new FlowPane(16, 2);
    private final ScaleStrip scale;
    private final Map<String, MatrixView> views = new LinkedHashMap<>();

    MatrixBoard(Controls controls, BenchViewModel model, ObservableValue<Theme> theme) {
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        this.scale = new ScaleStrip(controls.language(), theme);
        setId("matrices");
        getStyleClass().addAll("at-card", "at-card-flush");
        HBox head = row(
                12,
                controls.label("bench.matrices", "at-strong"),
                controls.label("map.matrix.caption", "at-help"),
                spring(),
                switches(),
                scale);
        head.getStyleClass().add("at-card-head");
        names.setPadding(new Insets(8, 12, 8, 12));
        getChildren()
                .addAll(
                        head,
                        Controls.styled(new Region(), "at-divider-faint"),
                        grid,
                        Controls.styled(new Region(), "at-divider-faint"),
                        names);
        model.findings().addListener((o, before, after) -> fill());
        model.normalisation().addListener((o, before, after) -> fill());
        model.picked().addListener((o, before, after) -> mark());
        theme.addListener((o, before, after) -> fill());
        grid.widthProperty().addListener((o, before, after) -> {
            if (perRow(before.doubleValue()) != perRow(after.doubleValue())) {
                fill();
            }
        });
        controls.language().follow(this::fill);
    }

    private HBox switches() {
        HBox box = new HBox();
        box.getStyleClass().add("at-segments");
        ToggleGroup group = new ToggleGroup();
        for (Normalisation way : Normalisation.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("as-" + way.id());
            button.textProperty().bind(controls.language().text("bench.as." + way.id()));
            button.accessibleTextProperty().bind(button.textProperty());
            button.setToggleGroup(group);
            button.setSelected(way == model.normalisation().get());
            button.getStyleClass().add("at-dense");
            if (way == Normalisation.COUNTS) {
                button.getStyleClass().add("at-first");
            } else if (way == Normalisation.OF_ALL) {
                button.getStyleClass().add("at-last");
            }
            button.setOnAction(event -> {
                button.setSelected(true);
                model.normalisation().set(way);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private int perRow(double width) {
        if (model.findings().get() == null) {
            return 1;
        }
        int models = model.findings().get().matrices().size();
        int classes = model.findings().get().counts().get(0).rowLabels().size();
        double needed = 40 + classes * NARROWEST_CELL + 24;
        int fit = (int) Math.max(1, Math.floor(width / needed));
        int most = Math.min(fit, MOST_IN_A_ROW);
        return models <= most ? models : Math.min(most, (models + 1) / 2);
    }

    private void fill() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        names.getChildren().clear();
        views.clear();
        BenchFindings found = model.findings().get();
        setVisible(found != null);
        setManaged(found != null);
        if (found == null) {
            return;
        }
        List<String> classes = found.counts().get(0).rowLabels();
        List<String> codes = ClassCodes.of(classes);
        Normalisation way = model.normalisation().get();
        double end = way.scaleEnd(found.counts());
        MapTheme mapTheme = theme.getValue().isDark() ? MapTheme.DARK : MapTheme.LIGHT;
        scale.show(way, end);
        int perRow = perRow(grid.getWidth() < 10 ? 1300 : grid.getWidth());
        for (int i = 0; i < perRow; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / perRow);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < found.matrices().size(); i++) {
            Artifact.Matrix matrix = found.matrices().get(i);
            VBox panel = panel(found, matrix, new MatrixView.Reading(way, end, mapTheme, codes));
            if (i % perRow > 0) {
                panel.setStyle("-fx-border-color: transparent transparent transparent -at-line-faint;");
            }
            GridPane.setValignment(panel, VPos.TOP);
            grid.add(panel, i % perRow, i / perRow);
        }
        for (int i = 0; i < classes.size(); i++) {
            if (!codes.get(i).equals(classes.get(i))) {
                names.getChildren()
                        .add(row(
                                4,
                                Controls.styled(new Label(codes.get(i)), "at-fine", "at-strong"),
                                Controls.styled(new Label(classes.get(i)), "at-fine")));
            }
        }
        mark();
    }

    private VBox panel(BenchFindings found, Artifact.Matrix artifact, MatrixView.Reading reading) {
        String id = artifact.name();
        Matrix matrix = artifact.matrix();
        String title = LearnerKind.find(id)
                .map(kind -> controls.language().get(kind.titleKey()))
                .orElse(id);
        // Two lines: the names of the baselines are long, and the word must stand beside them.
        Label name = Controls.styled(new Label(title), "at-strong");
        Label kind = Controls.styled(
                new Label(found.isBaseline(id) ? controls.language().get("bench.baseline") : ""), "at-fine");
        HBox head = row(6, new VBox(name, kind));
        Label accuracy = new Label();
        if (found.figure(id, "accuracy") instanceof Number share) {
            accuracy.setText(Figures.decimal(
                            share.doubleValue() * 100,
                            1,
                            controls.language().texts().get())
                    + " %");
        }
        accuracy.getStyleClass().add("at-figure-strong");
        accuracy.setMinWidth(USE_PREF_SIZE);
        head.getChildren().addAll(spring(), accuracy);
        MatrixView view = new MatrixView(controls.language(), matrix, reading, (row, column) -> model.picked()
                .set(new BenchViewModel.Pick(id, row, column)));
        view.setAccessibleText(controls.language().get("bench.matrix-of", title));
        view.setId("matrix-" + id);
        views.put(id, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox panel = new VBox(6, head, view, foot(matrix, reading.codes()));
        panel.setPadding(new Insets(8, 12, 8, 12));
        return panel;
    }

    private HBox foot(Matrix matrix, List<String> codes) {
        List<String> never = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (matrix.columnSum(i) == 0) {
                never.add(codes.get(i));
            }
        }
        Label silent = new Label(
                never.isEmpty()
                        ? ""
                        : controls.language()
                                .get("map.matrix.never-said", never.stream().collect(Collectors.joining(", "))));
        Label n = new Label(controls.language().get("map.matrix.n", matrix.sum()));
        n.setMinWidth(USE_PREF_SIZE);
        return row(8, Controls.styled(silent, "at-fine"), spring(), Controls.styled(n, "at-fine", "at-figure"));
    }

    private void mark() {
        BenchViewModel.Pick pick = model.picked().get();
        views.forEach((id, view) -> {
            boolean here = pick != null && pick.model().equals(id);
            view.picked(here ? pick.row() : -1, here ? pick.column() : -1);
        });
    }
}
