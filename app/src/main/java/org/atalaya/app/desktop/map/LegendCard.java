// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Legend;
import org.atalaya.core.layer.Legends;
import org.atalaya.core.layer.MapTheme;

/** What the colours mean, in words: the legends of the visible layers, one under the other. */
final class LegendCard extends VBox {

    private static final double WIDTH = 248;

    /** Three legends fill the height of a small map. */
    private static final int MOST = 3;

    private final Controls controls;
    private final MapViewModel model;
    private final ObservableValue<Theme> theme;

    LegendCard(Controls controls, MapViewModel model, ObservableValue<Theme> theme) {
        super(8);
        this.controls = controls;
        this.model = model;
        this.theme = theme;
        setId("legend");
        getStyleClass().add("at-float");
        setPadding(new Insets(10, 12, 10, 12));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        model.workspace().layers().addListener((ListChangeListener<Layer>) change -> fill());
        theme.addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        MapTheme mapTheme = theme.getValue().isDark() ? MapTheme.DARK : MapTheme.LIGHT;
        Optional<Incidents> behind = model.workspace().incidents();
        List<Legend> legends = model.workspace().layers().stream()
                .filter(Layer::visible)
                .filter(layer -> !(layer.source() instanceof LayerSource.Areas))
                .flatMap(layer -> Legends.of(
                        layer, behind, mapTheme, controls.language().texts().get())
                        .stream())
                .limit(MOST)
                .toList();
        for (Legend legend : legends) {
            if (!getChildren().isEmpty()) {
                getChildren().add(Controls.styled(new Region(), "at-divider-faint"));
            }
            getChildren().add(block(legend));
        }
        setVisible(!legends.isEmpty());
    }

    private static VBox block(Legend legend) {
        VBox block = new VBox(4, Controls.styled(new Label(legend.title()), "at-strong"));
        if (!legend.unit().isEmpty()) {
            block.getChildren().add(wrapped(legend.unit()));
        }
        for (Legend.Row line : legend.rows()) {
            Label words = new Label(line.words());
            words.setStyle("-fx-font-size: 12px;");
            words.setMinWidth(Region.USE_PREF_SIZE);
            Label amount = Controls.styled(new Label(line.amount()), "at-help", "at-figure");
            amount.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = row(8, SwatchNode.of(line.swatch()), words, spring(), amount);
            block.getChildren().add(row);
        }
        if (!legend.remark().isEmpty()) {
            block.getChildren().add(wrapped(legend.remark()));
        }
        return block;
    }

    private static Label wrapped(String text) {
        Label label = Controls.styled(new Label(text), "at-fine");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
