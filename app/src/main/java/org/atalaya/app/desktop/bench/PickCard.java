// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/**
 * The picked cell in words, its incidents on a small map or in rows, and the way to the big map. Lies flat where the
 * window is low: then the map is left out.
 */
final class PickCard extends VBox {

    private static final double TEXT_WIDTH = 178;

    private final Controls controls;
    private final BenchViewModel model;
    private final CellMap map;
    private final CellRows rows;
    private final ToggleButton showRows = new ToggleButton();
    private boolean flat;

    PickCard(Controls controls, BenchViewModel model, ObservableValue<Theme> theme) {
        this.controls = controls;
        this.model = model;
        this.map = new CellMap(model, theme);
        this.rows = new CellRows(controls, model);
        setId("pick");
        getStyleClass().add("at-card");
        setMinHeight(USE_PREF_SIZE);
        showRows.setId("show-rows");
        showRows.textProperty().bind(controls.language().text("bench.show-rows"));
        showRows.accessibleTextProperty().bind(showRows.textProperty());
        showRows.setGraphic(Controls.icon(MaterialDesignT.TABLE));
        showRows.setMaxWidth(Double.MAX_VALUE);
        rows.visibleProperty().bind(showRows.selectedProperty());
        rows.managedProperty().bind(rows.visibleProperty());
        showRows.selectedProperty().addListener((o, before, after) -> fill());
        model.picked().addListener((o, before, after) -> fill());
        model.findings().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    /** Flat: one line of words and buttons. */
    void lay(boolean nowFlat) {
        if (flat != nowFlat) {
            flat = nowFlat;
            fill();
        }
    }

    private void fill() {
        getChildren().clear();
        if (model.picked().get() == null || model.findings().get() == null) {
            getChildren().add(controls.sentence(controls.language().text("bench.pick-hint"), "at-muted"));
            return;
        }
        int count = model.incidentsInPick().length;
        Label title = controls.sentence(controls.language().text("bench.picked", count), "at-panel-title");
        title.setId("pick-count");
        Label words = controls.sentence(controls.language().spoken(model.pickInWords()), "at-muted");
        Button show = controls.button("bench.show-on-map", MaterialDesignM.MAP_OUTLINE, model::showOnMap);
        show.setId("show-on-map");
        show.setDisable(count == 0);
        show.setMaxWidth(Double.MAX_VALUE);
        show.setMinWidth(USE_PREF_SIZE);
        showRows.setDisable(count == 0);
        showRows.setMinWidth(USE_PREF_SIZE);
        if (flat) {
            HBox line = row(10, new VBox(2, title, words), spring(), show, showRows);
            getChildren().setAll(line, rows);
            setSpacing(8);
        } else {
            VBox text = new VBox(8, title, words, spring(), show, showRows);
            text.setMinWidth(TEXT_WIDTH);
            text.setPrefWidth(TEXT_WIDTH);
            map.setVisible(!showRows.isSelected());
            StackPane right = new StackPane(map, rows);
            HBox.setHgrow(right, Priority.ALWAYS);
            HBox both = new HBox(12, text, right);
            VBox.setVgrow(both, Priority.ALWAYS);
            getChildren().setAll(both);
        }
    }
}
