// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.importer.TextEncodings;

/** How the letters of a text are written: the encoding that was found, and any other by name. */
final class EncodingField extends HBox {

    /** Leaves the encoding to the file. */
    private static final String FOUND = "";

    private final Controls controls;
    private final ImportViewModel model;

    EncodingField(Controls controls, ImportViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        this.controls = controls;
        this.model = model;
        PickField<String> field = new PickField<>(
                controls,
                "import-encoding",
                "import.encoding",
                Bindings.createStringBinding(
                        this::now,
                        model.choices().table().encoding(),
                        model.draft(),
                        controls.language().texts()),
                this::named,
                this::find,
                model.choices().table()::chooseEncoding);
        controls.hint(field, controls.language().text("import.encoding.help"));
        Label label = controls.label("import.encoding", "at-fine");
        label.setLabelFor(field);
        getChildren().addAll(label, field);
        Controls.showWhen(
                this,
                Bindings.createBooleanBinding(
                        model.open()::asksForEncoding,
                        model.choices().table().encoding(),
                        model.draft(),
                        model.failure()));
    }

    private String now() {
        String name = TextEncodings.shown(model.open().encoding());
        boolean found = model.choices().table().encoding().get().isEmpty() && !name.isEmpty();
        return found ? controls.language().get("import.encoding.found", name) : name;
    }

    private String named(String charset) {
        return charset.isEmpty() ? controls.language().get("import.encoding.find") : TextEncodings.shown(charset);
    }

    private List<String> find(String text) {
        List<String> names = new ArrayList<>(TextEncodings.search(text));
        if (text.isBlank()) {
            names.add(0, FOUND);
        }
        return names;
    }
}
