// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;

/** What the zone marks of a file mean; not asked where its dates carry none. */
final class ZoneMarksField extends VBox {

    private static final double WIDTH = 260;

    private final Controls controls;
    private final ImportViewModel model;
    private final ComboBox<Boolean> box = new ComboBox<>();

    ZoneMarksField(Controls controls, ImportViewModel model) {
        super(2);
        this.controls = controls;
        this.model = model;
        box.setId("import-zone-marks");
        box.getStyleClass().add("at-dense");
        box.setPrefWidth(WIDTH);
        controls.names(box, this::named);
        controls.hint(box, controls.language().text("import.zone-marks.help"));
        box.accessibleTextProperty().bind(controls.language().text("import.zone-marks"));
        Label label = controls.label("import.zone-marks", "at-fine");
        label.setLabelFor(box);
        getChildren().addAll(label, box);
        model.draft().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        ImportDraft draft = model.draft().get();
        boolean asked = draft != null && draft.zoneMarks();
        setVisible(asked);
        setManaged(asked);
        box.setOnAction(null);
        box.getItems().clear();
        if (asked) {
            box.getItems().setAll(true, false);
            box.setValue(draft.plan().time().convertZoneMarks());
            box.setOnAction(event -> model.convertZoneMarks(box.getValue()));
        }
    }

    private String named(boolean convert) {
        return convert
                ? controls.language()
                        .get(
                                "import.zone-marks.convert",
                                Language.place(model.open().zone()))
                : controls.language().get("import.zone-marks.ignore");
    }
}
