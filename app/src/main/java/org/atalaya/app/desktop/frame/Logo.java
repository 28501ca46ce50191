// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;

/** A watchtower: two shapes on a blue square. */
public final class Logo extends StackPane {

    public Logo(double size) {
        getStyleClass().add("at-logo");
        setMinSize(size, size);
        setMaxSize(size, size);
        SVGPath tower = new SVGPath();
        tower.setContent("M9 12 L15 12 L16.5 21 L7.5 21 Z M7 9 L17 9 L17 11 L7 11 Z");
        tower.setFill(Color.WHITE);
        SVGPath roof = new SVGPath();
        roof.setContent("M12 3 L17 7.5 L7 7.5 Z");
        roof.setFill(Color.web("#f0a050"));
        SVGPath whole = new SVGPath();
        whole.setContent("M0 0 L24 0 L24 24 L0 24 Z");
        whole.setFill(Color.TRANSPARENT);
        StackPane picture = new StackPane(new javafx.scene.Group(whole, tower, roof));
        picture.setScaleX(size / 26);
        picture.setScaleY(size / 26);
        picture.setMaxSize(24, 24);
        getChildren().add(picture);
        setMouseTransparent(true);
    }
}
