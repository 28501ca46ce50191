// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;

/** Which coordinate of a pair comes first; not asked where the file tells it. */
final class PairOrderField extends VBox {

    private static final double WIDTH = 220;

    private static final List<Optional<Boolean>> ANSWERS =
            List.of(Optional.empty(), Optional.of(true), Optional.of(false));

    private final Controls controls;
    private final ImportViewModel model;
    private final ComboBox<Optional<Boolean>> box = new ComboBox<>();

    PairOrderField(Controls controls, ImportViewModel model) {
        super(2);
        this.controls = controls;
        this.model = model;
        box.setId("import-pair-order");
        box.getStyleClass().add("at-dense");
        box.setPrefWidth(WIDTH);
        controls.names(box, this::named);
        controls.hint(box, controls.language().text("import.pair-order.help"));
        box.accessibleTextProperty().bind(controls.language().text("import.pair-order"));
        Label label = controls.label("import.pair-order", "at-fine");
        label.setLabelFor(box);
        getChildren().addAll(label, box);
        FileChoices choices = model.choices();
        Controls.showWhen(
                this,
                Bindings.createBooleanBinding(
                        model.open()::asksForPairOrder, choices.latitudeFirst(), model.draft(), model.failure()));
        choices.latitudeFirst().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        box.setOnAction(null);
        box.getItems().setAll(ANSWERS);
        box.setValue(model.choices().latitudeFirst().get());
        box.setOnAction(event -> model.choices().chooseLatitudeFirst(box.getValue()));
    }

    private String named(Optional<Boolean> latitudeFirst) {
        return controls.language()
                .get(
                        latitudeFirst.isEmpty()
                                ? "import.pair-order.found"
                                : latitudeFirst.get() ? "import.pair-order.latitude" : "import.pair-order.longitude");
    }
}
