// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import static org.atalaya.app.desktop.theme.Controls.row;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextAlignment;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** A chart in its card: what it shows at the left, its unit at the right, and behind a sign what is to be known of it. */
final class ChartCard extends BorderPane {

    ChartCard(
            Controls controls,
            ObservableValue<String> title,
            ObservableValue<String> unit,
            ObservableValue<String> note,
            Node chart) {
        getStyleClass().add("at-card");
        setMinSize(240, 150);
        Label what = controls.label(title, "at-strong");
        what.setMinWidth(USE_PREF_SIZE);
        Label of = controls.label(unit, "at-fine");
        of.setTooltip(controls.tooltip(unit));
        // Beside a narrow chart the unit takes two lines.
        of.setWrapText(true);
        of.setTextAlignment(TextAlignment.RIGHT);
        of.setAlignment(Pos.CENTER_RIGHT);
        of.setMaxWidth(Double.MAX_VALUE);
        of.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(of, Priority.ALWAYS);
        Label sign = new Label("", Controls.icon(MaterialDesignI.INFORMATION_OUTLINE));
        sign.setMinWidth(USE_PREF_SIZE);
        sign.setTooltip(controls.tooltip(note));
        sign.accessibleTextProperty().bind(note);
        Controls.showWhen(sign, note.map(text -> !text.isEmpty()));
        HBox head = row(8, what, of, sign);
        head.setStyle("-fx-padding: 0 0 6 0;");
        setTop(head);
        setCenter(chart);
    }
}
