// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.MapTheme;
import org.atalaya.core.layer.Normalisation;

/** The one colour scale of all matrices. */
final class ScaleStrip extends VBox {

    private final Language language;
    private final ObservableValue<Theme> theme;
    private final Region strip = new Region();
    private final Label start = Controls.styled(new Label(), "at-figure");
    private final Label middle = Controls.styled(new Label(), "at-figure");
    private final Label end = Controls.styled(new Label(), "at-figure");

    ScaleStrip(Language language, ObservableValue<Theme> theme) {
        super(2);
        this.language = language;
        this.theme = theme;
        strip.setPrefSize(150, 9);
        BorderPane figures = new BorderPane(middle, null, end, null, start);
        BorderPane.setAlignment(middle, Pos.CENTER);
        figures.setStyle("-fx-font-size: 11px;");
        getChildren().addAll(strip, figures);
        setMinWidth(150);
        setMaxWidth(150);
        setAlignment(Pos.CENTER);
    }

    /**
     * Shows a scale.
     *
     * @param top where the colours end; what is higher has the last one
     * @param highest where the scale ends
     */
    void show(Normalisation way, double top, double highest) {
        MapTheme mapTheme = theme.getValue().map();
        StringBuilder stops = new StringBuilder();
        for (int i = 0; i <= 8; i++) {
            stops.append(i == 0 ? "" : ", ")
                    .append(String.format(
                            Locale.ROOT,
                            "#%06x %.1f%%",
                            ColourRamp.TIDE.at(i / 8.0, mapTheme),
                            100 * i / 8.0 * Math.min(1, top / highest)));
        }
        strip.setStyle("-fx-background-color: linear-gradient(to right, " + stops + ");");
        String unit = way == Normalisation.COUNTS ? "" : " %";
        start.setText("0" + unit);
        middle.setText(Figures.whole(highest / 2, language.texts().get()) + unit);
        end.setText(Figures.whole(highest, language.texts().get()) + unit);
    }
}
