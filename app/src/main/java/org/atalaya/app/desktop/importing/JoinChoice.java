// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.store.DatasetInfo;

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
        getChildren().addAll(words, both, datasets());
        Controls.showWhen(this, model.host().isNotNull());
        model.joining().addListener((o, before, after) -> select());
        select();
    }

    /** Into which dataset of the open project: a new one, or one whose rows are brought up to date. */
    private ComboBox<Optional<DatasetInfo>> datasets() {
        ComboBox<Optional<DatasetInfo>> box = new ComboBox<>();
        box.setId("import-into-dataset");
        box.getStyleClass().add("at-dense");
        box.setMaxWidth(MOST);
        box.accessibleTextProperty().bind(controls.language().text("import.into.dataset"));
        controls.names(box, dataset -> dataset.map(d -> controls.language().get("import.into.update", d.name()))
                .orElseGet(() -> controls.language().get("import.into.own")));
        Runnable fill = () -> {
            box.setOnAction(null);
            box.getItems().clear();
            box.getItems().add(Optional.empty());
            if (model.host().get() != null) {
                model.host().get().datasets().forEach(d -> box.getItems().add(Optional.of(d)));
            }
            box.setValue(Optional.ofNullable(model.into().get()));
            box.setOnAction(event -> {
                if (box.getValue() != null) {
                    model.addInto(box.getValue().orElse(null));
                }
            });
        };
        model.host().addListener((o, before, after) -> fill.run());
        model.file().addListener((o, before, after) -> fill.run());
        model.into().addListener((o, before, after) -> box.setValue(Optional.ofNullable(after)));
        fill.run();
        Controls.showWhen(box, model.joining());
        return box;
    }

    private ToggleButton segment(String id, ObservableValue<String> text, boolean joins, String style) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(text);
        controls.hint(button, text);
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
