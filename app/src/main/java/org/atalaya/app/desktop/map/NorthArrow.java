// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.atalaya.app.desktop.theme.Controls;

/** North is always up; the arrow says so. */
final class NorthArrow extends VBox {

    NorthArrow(Controls controls) {
        super(2);
        setAlignment(Pos.CENTER);
        SVGPath needle = new SVGPath();
        needle.setContent("M6 0 L11 17 L6 13.5 L1 17 Z");
        needle.setStyle("-fx-fill: -color-fg-default;");
        StackPane disc = new StackPane(needle);
        disc.getStyleClass().add("at-float");
        disc.setStyle("-fx-background-radius: 17; -fx-border-radius: 17;");
        disc.setMinSize(34, 34);
        disc.setMaxSize(34, 34);
        getChildren().addAll(disc, controls.label("map.north", "at-fine", "at-strong"));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
    }
}
