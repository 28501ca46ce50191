// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.atalaya.app.desktop.theme.Controls;

/** A few choices side by side of which one is always on. */
final class Segments extends HBox {

    private Segments() {
        getStyleClass().add("at-segments");
        setMinWidth(USE_PREF_SIZE);
    }

    static <T> Segments of(
            Controls controls, List<T> choices, Function<T, String> id, Function<T, String> key, Property<T> chosen) {
        Segments segments = new Segments();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < choices.size(); i++) {
            T choice = choices.get(i);
            ToggleButton button = new ToggleButton();
            button.setId(id.apply(choice));
            button.textProperty().bind(controls.language().text(key.apply(choice)));
            button.accessibleTextProperty().bind(button.textProperty());
            button.setToggleGroup(group);
            button.setSelected(choice.equals(chosen.getValue()));
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add("at-dense");
            if (i == 0) {
                button.getStyleClass().add("at-first");
            }
            if (i == choices.size() - 1) {
                button.getStyleClass().add("at-last");
            }
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.setValue(choice);
            });
            chosen.addListener((o, before, after) -> button.setSelected(choice.equals(after)));
            segments.getChildren().add(button);
        }
        return segments;
    }
}
