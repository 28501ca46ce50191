// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The strip at the upper left of the map. */
final class MapTools extends VBox {

    MapTools(Controls controls, MapViewModel model) {
        getStyleClass().addAll("at-float", "at-tools");
        Button closer = controls.iconButton("map.zoom-in", MaterialDesignP.PLUS, () -> model.zoom(1.5));
        Button farther = controls.iconButton("map.zoom-out", MaterialDesignM.MINUS, () -> model.zoom(1 / 1.5));
        Button fit = controls.iconButton("map.fit", MaterialDesignF.FIT_TO_PAGE_OUTLINE, model::fit);
        closer.setId("map-zoom-in");
        fit.setId("map-fit");
        getChildren().addAll(closer, farther, fit);
        MapView.keepToItself(this);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }
}
