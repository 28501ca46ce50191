// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.importing;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;

/** Which sheet, layer or file in an archive is meant; not asked where there is only one. */
final class PartField extends VBox {

    private static final double WIDTH = 220;

    PartField(
            Controls controls, String id, ObjectProperty<PartChoice> part, java.util.function.Consumer<String> choose) {
        super(2);
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("at-dense");
        box.setPrefWidth(WIDTH);
        box.promptTextProperty().bind(controls.language().text("import.part.choose"));
        Label label = Controls.styled(new Label(), "at-fine");
        label.setLabelFor(box);
        getChildren().addAll(label, box);
        Runnable fill = () -> {
            PartChoice now = part.get();
            setVisible(now != null);
            setManaged(now != null);
            box.setOnAction(null);
            if (now != null) {
                String key = "import.part." + now.parts().kind().name().toLowerCase(Locale.ROOT);
                label.setText(controls.language().get(key));
                box.setAccessibleText(controls.language().get(key));
                box.getItems().setAll(now.parts().names());
                box.setValue(now.name().isEmpty() ? null : now.name());
                box.setOnAction(event -> {
                    if (box.getValue() != null) {
                        choose.accept(box.getValue());
                    }
                });
            }
        };
        part.addListener((o, before, after) -> fill.run());
        controls.language().follow(fill);
    }

    /** The parts of a file and the one that was taken, empty for none yet. */
    record PartChoice(FileParts parts, String name) {}
}
