// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.chart.LinesCard;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.ParamDescription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The inspector's page for an analysis: choose it, fill the form, run, see what the last run said. */
public final class AnalysisView extends BorderPane {

    /** So many fields are seen without scrolling; the rest is under "Advanced". */
    private static final int MOST_FIELDS = 5;

    private final Controls controls;
    private final AnalysisViewModel model;
    private final VBox form = new VBox(10);
    private boolean advanced;

    public AnalysisView(
            Controls controls,
            AnalysisViewModel model,
            Runnable saveRecipe,
            Runnable showTable,
            LinesCard.Maker lines) {
        this.controls = controls;
        this.model = model;
        VBox content = new VBox(
                12,
                new AnalysisShelf(controls, model),
                form,
                new LastRunView(controls, model, saveRecipe, showTable, lines));
        content.setPadding(new Insets(12));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("at-side");
        setCenter(scroll);
        // However long the form is, what is wrong with it and the button that runs it stay in sight.
        VBox foot = new VBox(8, new CheckNotice(controls, model), runRow());
        foot.getStyleClass().add("at-form-foot");
        setBottom(foot);
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

    private ToggleButton advancedToggle(VBox more) {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("advanced");
        toggle.setText(advancedWords());
        toggle.setAccessibleText(toggle.getText());
        controls.hint(toggle, toggle.textProperty());
        toggle.setMinWidth(0);
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setWrapText(true);
        // A link is one line high by its sheet; these words may take two.
        toggle.setStyle("-fx-pref-height: -1;");
        toggle.setAlignment(Pos.CENTER_LEFT);
        toggle.setGraphic(Controls.icon(MaterialDesignC.CHEVRON_RIGHT));
        toggle.setContentDisplay(ContentDisplay.LEFT);
        toggle.getStyleClass().add("at-link");
        toggle.setSelected(advanced);
        toggle.selectedProperty().addListener((o, before, after) -> {
            advanced = after;
            toggle.setText(advancedWords());
            toggle.setAccessibleText(toggle.getText());
        });
        more.visibleProperty().bind(toggle.selectedProperty());
        more.managedProperty().bind(toggle.selectedProperty());
        return toggle;
    }

    /** What the folded fields say: "Advanced: edge correction Jones-Diggle, exact sums no". */
    private String advancedWords() {
        ParamField fields = new ParamField(controls, model.chosen().get().id(), model);
        List<String> said = new ArrayList<>();
        int plain = 0;
        for (ParamDescription parameter : model.parameters()) {
            if (parameter.advanced() || plain >= MOST_FIELDS) {
                said.add(fields.words(parameter));
            } else {
                plain++;
            }
        }
        return controls.language().get("analysis.advanced-words", String.join(", ", said));
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
        ToggleButton live = new ToggleButton();
        live.setId("live");
        live.textProperty().bind(controls.language().text("analysis.live"));
        live.accessibleTextProperty().bind(live.textProperty());
        controls.hint(live, controls.language().text("analysis.live.help"));
        live.setMinWidth(USE_PREF_SIZE);
        live.selectedProperty().bindBidirectional(model.live());
        Controls.showWhen(live, Bindings.createBooleanBinding(model::canBeLive, model.chosen()));
        HBox row = row(8, run, live, cancel);
        row.setMinHeight(32);
        return row;
    }
}
