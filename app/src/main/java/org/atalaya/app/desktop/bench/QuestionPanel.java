// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.learning.LearnerKind;
import org.atalaya.core.learning.feature.FeatureKind;
import org.atalaya.core.problem.Problem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The question: predict what, from what, with which models, judged on what. */
final class QuestionPanel extends BorderPane {

    private static final String BENCH = "classifier-bench.";

    private final Controls controls;
    private final BenchViewModel model;
    private final AnalysisViewModel question;
    private final VBox fields = new VBox(8);

    QuestionPanel(Controls controls, BenchViewModel model) {
        this.controls = controls;
        this.model = model;
        this.question = model.question();
        setId("question");
        getStyleClass().add("at-side");
        fields.setPadding(new Insets(12));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(foot());
        question.running().addListener((o, before, after) -> fields.setDisable(after != null));
        fill();
    }

    /** Builds the fields again: another project has other columns. */
    void fill() {
        fields.getChildren()
                .setAll(
                        controls.label("bench.question", "at-panel-title"),
                        label("target"),
                        target(),
                        label("classes"),
                        classes(),
                        section("features"));
        for (FeatureKind kind : FeatureKind.values()) {
            fields.getChildren().add(check("features", kind.id(), "classifier-bench.features." + kind.id()));
        }
        fields.getChildren().add(section("learners"));
        for (LearnerKind kind : LearnerKind.values()) {
            fields.getChildren().add(kind.baseline() ? locked(kind) : check("learners", kind.id(), kind.titleKey()));
        }
        fields.getChildren().addAll(section("split"), split("time"), split("random"), label("seed"), seed());
    }

    private Label label(String parameter) {
        Label label = controls.label(BENCH + parameter + ".label", "at-help");
        label.setTooltip(controls.tooltip(controls.language().text(BENCH + parameter + ".help")));
        return label;
    }

    private Label section(String parameter) {
        Label label = controls.label(BENCH + parameter + ".label", "at-strong");
        label.setPadding(new Insets(8, 0, 0, 0));
        label.setTooltip(controls.tooltip(controls.language().text(BENCH + parameter + ".help")));
        return label;
    }

    private ComboBox<String> target() {
        List<String> names = new ArrayList<>();
        names.add("");
        names.addAll(question.columns());
        ComboBox<String> box = new ComboBox<>();
        box.setId("bench-target");
        box.getItems().setAll(names);
        controls.names(box, name -> name.isEmpty() ? controls.language().get("bench.the-category") : name);
        box.setValue(question.text("target"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(controls.language().text(BENCH + "target.label"));
        box.setOnAction(event -> question.type("target", box.getValue() == null ? "" : box.getValue()));
        return box;
    }

    private TextField classes() {
        TextField field = new TextField(question.text("classes"));
        field.setId("bench-classes");
        field.promptTextProperty().bind(controls.language().text("bench.classes-prompt"));
        field.accessibleTextProperty().bind(controls.language().text(BENCH + "classes.label"));
        field.setTooltip(controls.tooltip(controls.language().text(BENCH + "classes.help")));
        field.textProperty().addListener((o, before, after) -> question.type("classes", after));
        return field;
    }

    private TextField seed() {
        TextField field = new TextField(question.text("seed"));
        field.getStyleClass().add("at-number");
        field.accessibleTextProperty().bind(controls.language().text(BENCH + "seed.label"));
        field.textProperty().addListener((o, before, after) -> question.type("seed", after));
        return field;
    }

    private CheckBox check(String parameter, String name, String key) {
        CheckBox box = new CheckBox();
        box.setId("bench-" + name);
        box.textProperty().bind(controls.language().text(key));
        box.accessibleTextProperty().bind(box.textProperty());
        box.setSelected(model.list(parameter).contains(name));
        box.setOnAction(event -> model.choose(parameter, name, box.isSelected()));
        return box;
    }

    /** A baseline cannot be left out; the lock says so. */
    private Node locked(LearnerKind kind) {
        return row(
                8,
                Controls.icon(MaterialDesignL.LOCK_OUTLINE),
                controls.label(kind.titleKey()),
                spring(),
                controls.label("bench.always", "at-fine"));
    }

    private ToggleButton split(String way) {
        ToggleButton tile = new ToggleButton();
        tile.setId("split-" + way);
        tile.getStyleClass().add("at-tile");
        tile.setGraphic(new VBox(
                2,
                controls.label(BENCH + "split." + way, "at-strong"),
                controls.label("bench.split." + way, "at-fine")));
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setSelected(question.text("split").equals(way));
        tile.accessibleTextProperty().bind(controls.language().text(BENCH + "split." + way));
        tile.setToggleGroup(splits());
        tile.setOnAction(event -> {
            tile.setSelected(true);
            question.type("split", way);
        });
        return tile;
    }

    private ToggleGroup splits() {
        return fields.getProperties().computeIfAbsent("splits", key -> new ToggleGroup()) instanceof ToggleGroup group
                ? group
                : new ToggleGroup();
    }

    private VBox foot() {
        Label said = controls.sentence(
                Bindings.createStringBinding(
                        () -> question.problems().stream()
                                .findFirst()
                                .map(question::sentence)
                                .orElse(controls.language().get("analysis.no-problems")),
                        question.problems(),
                        controls.language().texts()),
                "at-help");
        Button run = controls.button("bench.run", MaterialDesignP.PLAY, question::run, "accent");
        run.setId("bench-run");
        run.setMaxWidth(Double.MAX_VALUE);
        Runnable refresh = () -> run.setDisable(!question.canRun());
        question.problems().addListener((ListChangeListener<Problem>) change -> refresh.run());
        question.running().addListener((o, before, after) -> refresh.run());
        question.checked().addListener((o, before, after) -> refresh.run());
        refresh.run();
        Button cancel = controls.button("action.cancel", MaterialDesignC.CANCEL, question::cancel);
        cancel.setMaxWidth(Double.MAX_VALUE);
        Controls.showWhen(cancel, question.running().isNotNull());
        VBox foot = new VBox(8, said, run, cancel);
        foot.setPadding(new Insets(12));
        return foot;
    }
}
