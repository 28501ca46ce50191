// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.importer.Presets;

/** By which preset the file is read: the one that it shows by itself, none, or one of a list; and a new one from the plan. */
final class PresetMenu extends MenuButton {

    private static final double WIDTH = 150;
    private static final String NONE = "none";

    private final Controls controls;
    private final ImportViewModel model;

    PresetMenu(Controls controls, ImportViewModel model) {
        this.controls = controls;
        this.model = model;
        setId("import-preset");
        getStyleClass().add("at-dense");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        ObservableValue<String> now = Bindings.createStringBinding(
                () -> name(model.choices().preset().get()),
                model.choices().preset(),
                model.presets(),
                controls.language().texts());
        textProperty().bind(now);
        accessibleTextProperty()
                .bind(controls.language().text("import.preset").map(label -> label + ": " + now.getValue()));
        controls.hint(this, controls.language().text("import.preset.help"));
        // A menu without entries does not open; what others have saved meanwhile is found when it does.
        fill();
        setOnShowing(event -> model.lookForPresets());
        model.presets().addListener((o, before, after) -> fill());
        model.choices().preset().addListener((o, before, after) -> fill());
        model.draft().addListener((o, before, after) -> model.lookForPresets());
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private String name(String preset) {
        return switch (preset) {
            case "" -> controls.language().get("import.preset.recognised");
            case NONE -> controls.language().get("import.preset.none");
            default -> title(model.presets().get(), preset);
        };
    }

    private static String title(Presets presets, String name) {
        return presets.all().containsKey(name) ? presets.all().get(name).title() : name;
    }

    private void fill() {
        Presets presets = model.presets().get();
        getItems().clear();
        add("", controls.language().get("import.preset.recognised"));
        add(NONE, controls.language().get("import.preset.none"));
        getItems().add(new SeparatorMenuItem());
        presets.all().forEach((name, preset) -> add(name, preset.title()));
        MenuItem save = new MenuItem(controls.language().get("import.save-preset"));
        save.setId("import-save-preset");
        save.setDisable(model.draft().get() == null);
        save.setOnAction(event -> model.files().askAndSavePreset());
        getItems().addAll(new SeparatorMenuItem(), save);
    }

    private void add(String name, String title) {
        RadioMenuItem item = new RadioMenuItem(title);
        // The title is somebody's text, in which an underscore is an underscore.
        item.setMnemonicParsing(false);
        item.setSelected(name.equals(model.choices().preset().get()));
        item.setOnAction(event -> model.choices().choosePreset(name));
        getItems().add(item);
    }
}
