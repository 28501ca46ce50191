// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.place;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.workspace.MapAids;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;

/** Beside the north arrow: go to a coordinate, bookmarks, graticule. */
public final class WayBar extends HBox {

    private final Controls controls;

    public WayBar(Controls controls, WayViewModel model) {
        super(1);
        this.controls = controls;
        setId("way-bar");
        getStyleClass().addAll("at-float", "at-tools");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        ToggleButton go = toggle("way-go-to", "command.go-to", MaterialDesignC.CROSSHAIRS_GPS, () -> {
            if (model.asking().get()) {
                model.asking().set(false);
            } else {
                model.ask();
            }
        });
        ToggleButton marks =
                toggle("way-bookmarks", "command.bookmarks", MaterialDesignB.BOOKMARK_OUTLINE, model::toggleList);
        ToggleButton lines = toggle("way-graticule", "command.graticule", MaterialDesignG.GRID_LARGE, model::nextLines);
        Runnable mark = () -> {
            go.setSelected(model.asking().get());
            marks.setSelected(model.listing().get());
            lines.setSelected(model.aids().lines() != MapAids.Lines.NONE);
        };
        for (ToggleButton button : new ToggleButton[] {go, marks, lines}) {
            button.selectedProperty().addListener((o, before, after) -> mark.run());
        }
        model.asking().addListener((o, before, after) -> mark.run());
        model.listing().addListener((o, before, after) -> mark.run());
        model.workspace().state().addListener((o, before, after) -> mark.run());
        getChildren().addAll(go, marks, lines);
    }

    private ToggleButton toggle(String id, String key, Ikon icon, Runnable action) {
        ToggleButton button = controls.iconToggle(key, icon, "at-dense");
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
