// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.analysis.AnalysisViewModel;
import org.atalaya.app.desktop.analysis.ParamField;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.ParamDescription;
import org.atalaya.core.learning.BenchParams;
import org.atalaya.core.learning.ClassifierBenchAnalysis;
import org.atalaya.core.learning.LearnerKind;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The question: predict what, from what, with which models, judged on what. */
final class QuestionPanel extends BorderPane {

    private static final String BENCH = ClassifierBenchAnalysis.ID + ".";

    /** Parameters that have a place of their own; every other one stands under "Advanced". */
    private static final List<String> PLACED = List.of(
            "incidents",
            "target",
            "classes",
            "features",
            "learners",
            "split",
            "training-share",
            "validation-share",
            "k",
            "trees");

    private static final double TWO_LINES = 28;

    private final Controls controls;
    private final BenchViewModel model;
    private final AnalysisViewModel question;
    private final VBox fields = new VBox(6);
    private final FeatureList features;
    private boolean advanced;

    QuestionPanel(Controls controls, BenchViewModel model) {
        this.controls = controls;
        this.model = model;
        this.question = model.question();
        this.features = new FeatureList(controls, model);
        setId("question");
        getStyleClass().add("at-side");
        fields.setPadding(new Insets(12));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(new RunFoot(controls, model));
        question.running().addListener((o, before, after) -> fields.setDisable(after != null));
        question.chosen().addListener((o, before, after) -> {
            if (after != null) {
                fill();
            }
        });
        fill();
    }

    /** Builds the fields again: another project has other columns. */
    void fill() {
        features.fill();
        fields.getChildren()
                .setAll(
                        controls.label("bench.question", "at-panel-title"),
                        label("target"),
                        target(),
                        label("classes"),
                        classes(),
                        section("features"),
                        features,
                        section("learners"));
        ParamField maker = new ParamField(controls, ClassifierBenchAnalysis.ID, question);
        if (question.inputs().size() > 1) {
            question.parameters().stream()
                    .filter(parameter -> parameter.kind() == ParamDescription.Kind.INPUT)
                    .forEach(parameter -> fields.getChildren().add(1, maker.of(parameter)));
        }
        for (LearnerKind kind : LearnerKind.values()) {
            fields.getChildren().add(kind.baseline() ? locked(kind) : learner(kind));
        }
        ToggleGroup ways = new ToggleGroup();
        fields.getChildren().addAll(section("split"), split("random", ways), split("time", ways));
        PartsField parts = new PartsField(controls, model);
        for (BenchParams.Split way : BenchParams.Split.values()) {
            if (!way.once()) {
                fields.getChildren().add(split(way.id(), ways));
            }
        }
        fields.getChildren().add(parts);
        VBox more = new VBox(8);
        for (ParamDescription parameter : question.parameters()) {
            if (!PLACED.contains(parameter.name())) {
                more.getChildren().add(maker.of(parameter));
            }
        }
        fields.getChildren().addAll(advancedToggle(more), more);
    }

    private ToggleButton advancedToggle(VBox more) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("bench-advanced");
        toggle.textProperty().bind(controls.language().text("analysis.advanced"));
        toggle.accessibleTextProperty().bind(toggle.textProperty());
        toggle.setContentDisplay(ContentDisplay.LEFT);
        toggle.getStyleClass().add("at-link");
        toggle.setSelected(advanced);
        toggle.setGraphic(Controls.icon(MaterialDesignC.CHEVRON_RIGHT));
        toggle.selectedProperty().addListener((o, before, after) -> {
            advanced = after;
            toggle.setGraphic(Controls.icon(after ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
        });
        Controls.showWhen(more, toggle.selectedProperty());
        return toggle;
    }

    private Label label(String parameter) {
        Label label = controls.label(BENCH + parameter + ".label", "at-help");
        controls.hint(label, controls.language().text(BENCH + parameter + ".help"));
        return label;
    }

    private Label section(String parameter) {
        Label label = controls.label(BENCH + parameter + ".label", "at-strong");
        label.setPadding(new Insets(8, 0, 0, 0));
        controls.hint(label, controls.language().text(BENCH + parameter + ".help"));
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
        box.setOnAction(event -> {
            question.type("target", box.getValue() == null ? "" : box.getValue());
            features.fill();
        });
        return box;
    }

    private TextField classes() {
        TextField field = new TextField(question.text("classes"));
        field.setId("bench-classes");
        field.promptTextProperty().bind(controls.language().text("bench.classes-prompt"));
        field.accessibleTextProperty().bind(controls.language().text(BENCH + "classes.label"));
        controls.hint(field, controls.language().text(BENCH + "classes.help"));
        field.textProperty().addListener((o, before, after) -> question.type("classes", after));
        return field;
    }

    /** A model and, beside it, the one number that shapes it. */
    private Node learner(LearnerKind kind) {
        CheckBox box = new CheckBox();
        box.setId("bench-" + kind.id());
        box.textProperty().bind(controls.language().text(kind.titleKey()));
        box.accessibleTextProperty().bind(box.textProperty());
        box.setSelected(model.list("learners").contains(kind.id()));
        box.setWrapText(true);
        box.setOnAction(event -> model.choose("learners", kind.id(), box.isSelected()));
        HBox line = row(6, box, spring());
        line.setMinHeight(26);
        switch (kind) {
            case XGBOOST ->
                model.whyMissing(kind, problem -> {
                    // One that is chosen, as by a recipe from elsewhere, can still be left out.
                    box.setDisable(!box.isSelected());
                    controls.hint(
                            line,
                            controls.language()
                                    .text(
                                            "problem." + problem.code(),
                                            problem.args().toArray()));
                });
            case RANDOM_FOREST ->
                line.getChildren().addAll(Controls.icon(MaterialDesignP.PINE_TREE), small("trees", box));
            case KNN -> line.getChildren().addAll(controls.label("bench.k", "at-fine"), small("k", box));
            default -> line.getChildren().addAll();
        }
        return line;
    }

    private TextField small(String parameter, CheckBox owner) {
        TextField field = new TextField(question.text(parameter));
        field.setId("bench-" + parameter);
        field.getStyleClass().addAll("at-number", "at-dense");
        field.setPrefWidth(54);
        field.setMinWidth(54);
        field.accessibleTextProperty().bind(controls.language().text(BENCH + parameter + ".label"));
        controls.hint(field, controls.language().text(BENCH + parameter + ".help"));
        field.disableProperty().bind(owner.selectedProperty().not());
        field.textProperty().addListener((o, before, after) -> question.type(parameter, after));
        return field;
    }

    /** A baseline cannot be left out; the lock says so. */
    private Node locked(LearnerKind kind) {
        Label always = controls.label("bench.always", "at-fine");
        always.setMinWidth(USE_PREF_SIZE);
        Label name = controls.sentence(controls.language().text(kind.titleKey()));
        return row(8, Controls.icon(MaterialDesignL.LOCK_OUTLINE), name, spring(), always);
    }

    private ToggleButton split(String way, ToggleGroup ways) {
        ToggleButton tile = new ToggleButton();
        tile.setId("split-" + way);
        tile.getStyleClass().addAll("at-tile", "at-tile-split");
        Label explained = controls.label("bench.split." + way, "at-fine");
        explained.setWrapText(true);
        explained.setMinHeight(TWO_LINES);
        VBox words = new VBox(1, controls.label(BENCH + "split." + way, "at-strong"), explained);
        words.prefWidthProperty().bind(tile.widthProperty().subtract(76));
        words.setMaxHeight(USE_PREF_SIZE);
        tile.setGraphic(row(10, new SplitSketch(way), words));
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setSelected(question.text("split").equals(way));
        tile.accessibleTextProperty().bind(controls.language().text(BENCH + "split." + way));
        tile.setToggleGroup(ways);
        tile.setOnAction(event -> {
            tile.setSelected(true);
            question.type("split", way);
        });
        return tile;
    }
}
