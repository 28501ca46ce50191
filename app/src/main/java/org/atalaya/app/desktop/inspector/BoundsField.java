// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;

/** Where classes start, typed by hand. */
final class BoundsField extends VBox {

    private final Controls controls;
    private final StyleViewModel model;
    private final List<Double> bounds;
    private final TextField field = new TextField();
    private final Label wrong;

    BoundsField(Controls controls, StyleViewModel model, List<Double> bounds) {
        super(4);
        this.controls = controls;
        this.model = model;
        this.bounds = bounds;
        field.setId("style-bounds");
        field.accessibleTextProperty().bind(controls.language().text("style.bounds"));
        field.getStyleClass().add("at-figure");
        field.setText(written());
        field.setOnAction(event -> take());
        field.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                take();
            }
        });
        wrong = controls.sentence(controls.language().text("style.bounds.wrong"), "at-help", "at-bad");
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().setAll(controls.label("style.bounds"), field, wrong);
    }

    private void take() {
        if (field.getText().equals(written())) {
            return;
        }
        Optional<List<Double>> typed =
                StyleViewModel.bounds(field.getText(), controls.language().locale());
        wrong.setVisible(typed.isEmpty());
        typed.ifPresent(starts -> model.change(look -> look.withBounds(starts)));
    }

    private String written() {
        Locale locale = controls.language().locale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(4);
        return bounds.stream().map(format::format).collect(Collectors.joining("; "));
    }
}
