// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** A split in small: scattered dots for random rows, a long bar and its end for a cut in time. */
final class SplitSketch extends Pane {

    private static final double WIDTH = 42;
    private static final double HEIGHT = 20;

    SplitSketch(boolean byTime) {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
        if (byTime) {
            add(bar(0, 29), false);
            add(bar(32, 10), true);
            return;
        }
        for (int i = 0; i < 21; i++) {
            // Every fourth or so, without a visible pattern.
            boolean test = i % 5 == 2 || i == 9;
            add(new Circle(3 + i % 7 * 6, 4 + i / 7 * 6, 2), test);
        }
    }

    private static Rectangle bar(double x, double width) {
        Rectangle bar = new Rectangle(x, 5, width, 10);
        bar.setArcWidth(3);
        bar.setArcHeight(3);
        return bar;
    }

    private void add(Shape shape, boolean test) {
        shape.setStyle(test ? "-fx-fill: -color-accent-emphasis;" : "-fx-fill: -at-data-rest;");
        getChildren().add(shape);
    }
}
