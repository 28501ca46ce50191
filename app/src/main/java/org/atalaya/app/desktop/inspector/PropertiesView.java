// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import static org.atalaya.app.desktop.theme.Controls.row;

import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.Layer;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The inspector's page about the chosen layer: its name, what it is made of, what is doubtful about it. */
public final class PropertiesView extends ScrollPane {

    private final Controls controls;
    private final PropertiesViewModel model;
    private final TextField name = new TextField();
    private final VBox lines = new VBox(6);
    private final VBox slot = new VBox();
    private final VBox content = new VBox(12);
    private final VBox empty;

    public PropertiesView(Controls controls, PropertiesViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("properties");
        name.setId("layer-name");
        name.accessibleTextProperty().bind(controls.language().text("properties.name"));
        name.setOnAction(event -> rename());
        name.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                rename();
            }
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                showName();
                event.consume();
            }
        });
        slot.setId("base-role-slot");
        slot.setManaged(false);
        lines.setId("layer-facts");
        content.getChildren().setAll(new VBox(4, controls.label("properties.name"), name), slot, lines);
        content.setPadding(new Insets(12));
        empty = Placeholder.of(controls, MaterialDesignL.LAYERS_OUTLINE, "inspector.no-layer");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("at-side");
        model.workspace().chosenLayer().addListener((o, before, after) -> refresh());
        model.workspace().layers().addListener((ListChangeListener<Layer>) change -> refresh());
        model.facts().addListener((o, before, after) -> fill(after));
        controls.language().follow(this::refresh);
    }

    /** Puts a control that says what part of the base map the layer is, or takes it away (null). */
    public void baseRole(Node control) {
        slot.getChildren().clear();
        if (control != null) {
            slot.getChildren().add(control);
        }
        slot.setManaged(control != null);
    }

    /** To type a new name at once. */
    public void editName() {
        name.requestFocus();
        name.selectAll();
    }

    private void refresh() {
        setContent(model.layer().isPresent() ? content : empty);
        if (!name.isFocused()) {
            showName();
        }
    }

    private void showName() {
        name.setText(model.layer()
                .map(layer -> layer.title().in(controls.language().texts().get()))
                .orElse(""));
    }

    private void rename() {
        model.layer().ifPresent(layer -> model.workspace()
                .rename(layer.id(), name.getText(), controls.language().texts().get()));
        showName();
    }

    private void fill(LayerFacts facts) {
        lines.getChildren().setAll(facts.facts().stream().map(this::line).toList());
        if (!facts.caveats().isEmpty()) {
            lines.getChildren()
                    .addAll(
                            Controls.styled(new Region(), "at-divider-faint"),
                            controls.label("properties.caveats", "at-strong"));
        }
        for (String caveat : facts.caveats()) {
            Label label = Controls.styled(new Label(caveat), "at-help");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            lines.getChildren().add(label);
        }
    }

    private HBox line(LayerFacts.Fact fact) {
        Label label = Controls.styled(new Label(fact.name()), "at-muted");
        label.setMinWidth(USE_PREF_SIZE);
        Label value = Controls.styled(new Label(fact.value()), "at-figure");
        value.setWrapText(true);
        value.setTextAlignment(TextAlignment.RIGHT);
        value.setAlignment(Pos.TOP_RIGHT);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        String whole = fact.whole().isEmpty() ? fact.value() : fact.whole();
        controls.hint(value, new SimpleStringProperty(whole));
        HBox line = row(8, label, value);
        line.setAlignment(Pos.TOP_LEFT);
        line.setAccessibleText(fact.name() + ": " + whole);
        return line;
    }
}
