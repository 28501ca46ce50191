// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.atalaya.app.desktop.theme.Controls;

/** Where the incidents go: into the open project, or into a new one. Not asked while no project is open. */
final class JoinChoice extends HBox {

    private static final double MOST = 220;

    private final Controls controls;
    private final ImportViewModel model;
    private final ToggleGroup group = new ToggleGroup();

    JoinChoice(Controls controls, ImportViewModel model) {
        super(8);
        this.controls = controls;
        this.model = model;
        setId("import-into");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        ObservableValue<String> open = Bindings.createStringBinding(
                () -> model.host().get() == null
                        ? ""
                        : controls.language()
                                .get("import.into.open", model.host().get().name()),
                model.host(),
                controls.language().texts());
        HBox both = new HBox(
                segment("import-into-open", open, true, "at-first"),
                segment("import-into-new", controls.language().text("import.into.new"), false, "at-last"));
        both.getStyleClass().add("at-segments");
        Label words = controls.label("import.into", "at-help");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, both);
        Controls.showWhen(this, model.host().isNotNull());
        model.joining().addListener((o, before, after) -> select());
        select();
    }

    private ToggleButton segment(String id, ObservableValue<String> text, boolean joins, String style) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(text);
        button.setTooltip(controls.tooltip(text));
        button.setToggleGroup(group);
        button.setUserData(joins);
        button.setMaxWidth(MOST);
        button.getStyleClass().add(style);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.join(joins);
        });
        return button;
    }

    private void select() {
        group.getToggles()
                .forEach(toggle -> toggle.setSelected(
                        toggle.getUserData().equals(model.joining().get())));
    }
}
