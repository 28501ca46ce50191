// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/**
 * A split in small: scattered dots for random rows, a long bar and its end for a cut in time, bars one under the other for a
 * rolling origin, tiles of which one judges for all that judge in turn.
 */
final class SplitSketch extends Pane {

    private static final double WIDTH = 42;
    private static final double HEIGHT = 20;

    SplitSketch(String way) {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
        switch (way) {
            case "time" -> {
                add(bar(0, 29, 5, 10), false);
                add(bar(32, 10, 5, 10), true);
            }
            case "rolling" -> {
                for (int i = 0; i < 3; i++) {
                    add(bar(0, 16 + 8.0 * i, 1 + 6.5 * i, 5), false);
                    add(bar(18 + 8.0 * i, 7, 1 + 6.5 * i, 5), true);
                }
            }
            case "folds" -> {
                for (int i = 0; i < 5; i++) {
                    add(bar(8.5 * i, 7.5, 5, 10), i == 3);
                }
            }
            case "blocks", "zones" -> {
                for (int i = 0; i < 8; i++) {
                    boolean wide = way.equals("zones") && i % 4 == 1;
                    add(bar(i % 4 * 10.5, wide ? 10.5 : 9, 1 + Math.floorDiv(i, 4) * 9.5, 8.5), i == 5);
                }
            }
            default -> dots();
        }
    }

    private void dots() {
        for (int i = 0; i < 21; i++) {
            // Every fourth or so, without a visible pattern.
            boolean test = i % 5 == 2 || i == 9;
            add(new Circle(3 + i % 7 * 6, 4 + i / 7 * 6, 2), test);
        }
    }

    private static Rectangle bar(double x, double width, double y, double height) {
        Rectangle bar = new Rectangle(x, y, width, height);
        bar.setArcWidth(3);
        bar.setArcHeight(3);
        return bar;
    }

    private void add(Shape shape, boolean test) {
        shape.setStyle(test ? "-fx-fill: -color-accent-emphasis;" : "-fx-fill: -at-data-rest;");
        getChildren().add(shape);
    }
}
