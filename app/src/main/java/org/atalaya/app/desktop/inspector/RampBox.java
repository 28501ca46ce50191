// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.MapTheme;

/** The ramps, each as a strip of its colours beside its name. */
final class RampBox extends ComboBox<ColourRamp> {

    private static final int COLOURS = 7;

    RampBox(Controls controls, StyleViewModel model, ColourRamp ramp, boolean reversed, MapTheme theme) {
        setId("style-ramp");
        getItems().setAll(ColourRamp.values());
        setCellFactory(list -> new Strip(controls, theme, reversed));
        setButtonCell(new Strip(controls, theme, reversed));
        setValue(ramp);
        accessibleTextProperty().bind(controls.language().text("style.ramp"));
        setOnAction(event -> {
            if (getValue() != null && getValue() != ramp) {
                model.change(look -> look.withRamp(getValue()));
            }
        });
    }

    private static final class Strip extends ListCell<ColourRamp> {

        private final Controls controls;
        private final MapTheme theme;
        private final boolean reversed;

        Strip(Controls controls, MapTheme theme, boolean reversed) {
            this.controls = controls;
            this.theme = theme;
            this.reversed = reversed;
        }

        @Override
        protected void updateItem(ColourRamp ramp, boolean empty) {
            super.updateItem(ramp, empty);
            setText(empty || ramp == null ? "" : controls.language().get("style.ramp." + ramp));
            setGraphic(empty || ramp == null ? null : strip(ramp));
        }

        private HBox strip(ColourRamp ramp) {
            HBox strip = new HBox();
            List<Integer> colours = ramp.colours(COLOURS, theme);
            for (int i = 0; i < COLOURS; i++) {
                Region part = new Region();
                int colour = colours.get(reversed ? COLOURS - 1 - i : i);
                part.setStyle(String.format(Locale.ROOT, "-fx-background-color: #%06x;", colour));
                part.setMinSize(12, 14);
                strip.getChildren().add(part);
            }
            strip.setMaxHeight(14);
            return strip;
        }
    }
}
