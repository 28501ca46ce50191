// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.Style;

/** From which number to which the colours of a raster run. */
final class StretchFields extends VBox {

    private final Controls controls;
    private final StyleViewModel model;
    private final Style.Stretch style;
    private final TextField low = new TextField();
    private final TextField high = new TextField();
    private final Label wrong;

    StretchFields(Controls controls, StyleViewModel model, Style.Stretch style) {
        super(4);
        this.controls = controls;
        this.model = model;
        this.style = style;
        wrong = controls.sentence(controls.language().text("style.range.wrong"), "at-help", "at-bad");
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().addAll(field("style.low", low, style.low()), field("style.high", high, style.high()), wrong);
    }

    private VBox field(String key, TextField field, double value) {
        field.setId(key.replace('.', '-'));
        field.accessibleTextProperty().bind(controls.language().text(key));
        field.getStyleClass().add("at-figure");
        field.setText(written(value));
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                take();
            }
        });
        Label label = controls.label(key);
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private void take() {
        if (low.getText().equals(written(style.low())) && high.getText().equals(written(style.high()))) {
            return;
        }
        Locale locale = controls.language().locale();
        Optional<List<Double>> ends = StyleViewModel.bounds(
                low.getText().strip() + ";" + high.getText().strip(), locale);
        boolean fits = ends.filter(two -> two.size() == 2).isPresent();
        wrong.setVisible(!fits);
        if (fits) {
            model.change(look -> look.withBounds(ends.get()));
        }
    }

    private String written(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(controls.language().locale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }
}
