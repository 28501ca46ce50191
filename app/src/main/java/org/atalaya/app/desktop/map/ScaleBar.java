// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.layer.Figures;

/** Four fields of a round length, with 0, half and whole written above. */
final class ScaleBar extends Pane {

    static final double HEIGHT = 32;

    private static final double WIDEST = 150;

    /** Of the width of a narrow map. */
    private static final double SHARE = 0.25;

    private static final double LEFT = 20;

    /** Half of the widest words, which stand in the middle over the end. */
    private static final double END = 30;

    private final Language language;
    private final MapViewModel model;

    ScaleBar(Language language, MapViewModel model) {
        this.language = language;
        this.model = model;
        setMinSize(Region.USE_PREF_SIZE, HEIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPrefSize(WIDEST, HEIGHT);
        setStyle("-fx-background-color: -at-float; -fx-background-radius: 6; -fx-opacity: 0.95;");
        setMouseTransparent(true);
        model.frame().addListener(o -> draw());
        language.follow(this::draw);
    }

    private void draw() {
        getChildren().clear();
        double metresPerPixel = model.frame().get().metresPerPixel();
        double widest = Math.min(WIDEST, model.frame().get().width() * SHARE);
        double length = roundLength(widest * metresPerPixel);
        double pixels = length / metresPerPixel;
        for (int field = 0; field < 4; field++) {
            Rectangle part = new Rectangle(LEFT + field * pixels / 4, 20, pixels / 4, 5);
            part.setStyle("-fx-stroke: -color-fg-default; -fx-stroke-width: 1; -fx-fill: "
                    + (field % 2 == 0 ? "-color-fg-default;" : "-color-bg-default;"));
            getChildren().add(part);
        }
        setPrefWidth(LEFT + pixels + END);
        write("0", LEFT);
        if (pixels > 90) {
            write(text(length / 2), LEFT + pixels / 2);
        }
        write(text(length), LEFT + pixels);
    }

    private void write(String words, double centre) {
        Label label = new Label(words);
        label.getStyleClass().addAll("at-figure");
        label.setStyle("-fx-font-size: 11px; -fx-text-fill: -color-fg-default;");
        label.setMinWidth(2 * END);
        label.setAlignment(javafx.geometry.Pos.CENTER);
        label.relocate(centre - END, 2);
        getChildren().add(label);
    }

    private String text(double metres) {
        return metres >= 1000
                ? language.get(
                        "map.scale.kilometres",
                        Figures.decimal(
                                metres / 1000,
                                metres % 1000 == 0 ? 0 : 1,
                                language.texts().get()))
                : language.get(
                        "map.scale.metres",
                        Figures.decimal(
                                metres, metres < 1 ? 1 : 0, language.texts().get()));
    }

    /** The largest of 1, 2, 4, 8 times a power of ten that fits: its half and quarters stay round. */
    static double roundLength(double atMost) {
        double power = Math.pow(10, Math.floor(Math.log10(atMost)));
        double head = atMost / power;
        return power * (head >= 8 ? 8 : head >= 4 ? 4 : head >= 2 ? 2 : 1);
    }
}
