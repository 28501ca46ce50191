// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.atalaya.app.desktop.theme.Controls.row;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What is selected on the map: how many incidents, which, and the way to let go of them. */
final class SelectionCard extends VBox {

    private static final double WIDTH = 420;

    private final Controls controls;
    private final MapViewModel model;
    private final Label count = Controls.styled(new Label(), "at-strong");
    private final Label words = Controls.styled(new Label(), "at-help");

    SelectionCard(Controls controls, MapViewModel model) {
        super(2);
        this.controls = controls;
        this.model = model;
        setId("selection");
        getStyleClass().addAll("at-float", "at-selection");
        setPadding(new Insets(6, 8, 6, 12));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        count.setId("selection-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        words.setId("selection-words");
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        Button clear = controls.button("map.selection.clear", MaterialDesignC.CLOSE, model.workspace()::deselect);
        clear.setId("selection-clear");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(row(12, new VBox(1, count, words), clear));
        MapView.keepToItself(this);
        model.workspace().highlight().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        int selected = model.workspace().highlight().get().size();
        // A card of its own tells of an area.
        setVisible(selected > 0 && model.workspace().highlight().get().area().isEmpty());
        count.setText(controls.language().get("map.selection", selected));
        String said =
                controls.language().spoken(model.workspace().selectionWords()).getValue();
        words.setText(said);
        words.setVisible(!said.isEmpty());
        words.setManaged(!said.isEmpty());
    }
}
