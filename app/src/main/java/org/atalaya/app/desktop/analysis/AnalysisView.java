// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.ParamDescription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The inspector's page for an analysis: choose it, fill the form, run, see what the last run said. */
public final class AnalysisView extends ScrollPane {

    /** So many fields are seen without scrolling; the rest is under "Advanced". */
    private static final int MOST_FIELDS = 5;

    private final Controls controls;
    private final AnalysisViewModel model;
    private final VBox form = new VBox(10);
    private boolean advanced;

    public AnalysisView(Controls controls, AnalysisViewModel model, Runnable saveRecipe, Runnable showTable) {
        this.controls = controls;
        this.model = model;
        VBox content = new VBox(
                12,
                chooser(),
                form,
                new CheckNotice(controls, model),
                runRow(),
                new LastRunView(controls, model, saveRecipe, showTable));
        content.setPadding(new Insets(12));
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("at-side");
        model.chosen().addListener((o, before, after) -> fill());
        model.running().addListener((o, before, after) -> form.setDisable(after != null));
        // Words that stand side by side in one language may need a list in the other.
        controls.language().texts().addListener((o, before, after) -> fill());
        fill();
    }

    /** Builds the form again, for instance when the columns of another project are to be offered. */
    public void fill() {
        form.getChildren().clear();
        if (model.chosen().get() == null) {
            return;
        }
        ParamField fields = new ParamField(controls, model.chosen().get().id(), model);
        List<Node> first = new ArrayList<>();
        List<Node> rest = new ArrayList<>();
        for (ParamDescription parameter : model.parameters()) {
            boolean later = parameter.advanced() || first.size() >= MOST_FIELDS;
            (later ? rest : first).add(fields.of(parameter));
        }
        form.getChildren().addAll(first);
        if (!rest.isEmpty()) {
            VBox more = new VBox(10);
            more.getChildren().addAll(rest);
            form.getChildren().addAll(advancedToggle(more), more);
        }
    }

    private Node chooser() {
        ComboBox<Analysis<?, ?>> box = new ComboBox<>();
        box.setId("analysis-choice");
        box.getItems().setAll(model.catalogue());
        box.setMaxWidth(Double.MAX_VALUE);
        box.accessibleTextProperty().bind(controls.language().text("analysis.choose"));
        controls.names(box, analysis -> controls.language().get(analysis.titleKey()));
        box.setValue(model.chosen().get());
        model.chosen().addListener((o, before, after) -> {
            if (after != null) {
                box.setValue(after);
            }
        });
        box.setOnAction(event -> {
            if (box.getValue() != null && box.getValue() != model.chosen().get()) {
                model.choose(box.getValue());
            }
        });
        Label summary = controls.sentence(
                Bindings.createStringBinding(
                        () -> model.chosen().get() == null
                                ? ""
                                : controls.language().get(model.chosen().get().summaryKey()),
                        model.chosen(),
                        controls.language().texts()),
                "at-help");
        Button page = controls.helpButton(
                () -> model.chosen().get() == null ? "" : model.chosen().get().id());
        page.setId("analysis-help");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        return new VBox(8, row(4, box, page), summary);
    }

    private ToggleButton advancedToggle(VBox more) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("advanced");
        toggle.textProperty().bind(controls.language().text("analysis.advanced"));
        toggle.accessibleTextProperty().bind(toggle.textProperty());
        toggle.setGraphic(Controls.icon(MaterialDesignC.CHEVRON_RIGHT));
        toggle.setContentDisplay(ContentDisplay.LEFT);
        toggle.getStyleClass().add("at-link");
        toggle.setSelected(advanced);
        toggle.selectedProperty().addListener((o, before, after) -> advanced = after);
        more.visibleProperty().bind(toggle.selectedProperty());
        more.managedProperty().bind(toggle.selectedProperty());
        return toggle;
    }

    private HBox runRow() {
        Button run = controls.button("command.run.short", MaterialDesignP.PLAY, model::run, "accent");
        run.setId("run");
        Label key = controls.label("key.run");
        key.getStyleClass().add("at-key");
        run.setGraphic(key);
        run.setMinWidth(USE_PREF_SIZE);
        run.setContentDisplay(ContentDisplay.RIGHT);
        run.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(run, Priority.ALWAYS);
        Button cancel = controls.button("action.cancel", null, model::cancel);
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setId("cancel-run");
        Controls.showWhen(cancel, model.running().isNotNull());
        Runnable refresh = () -> run.setDisable(!model.canRun());
        model.problems().addListener((ListChangeListener<Object>) change -> refresh.run());
        model.running().addListener((o, before, after) -> refresh.run());
        model.checked().addListener((o, before, after) -> refresh.run());
        refresh.run();
        HBox row = row(8, run, cancel);
        row.setMinHeight(32);
        return row;
    }
}
