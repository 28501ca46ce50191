// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.map.tool.ToolBox;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Zones;

/** While zones are drawn: the layer they go into, and how it is done. */
public final class DrawHint extends VBox {

    private static final double WIDTH = 360;

    public DrawHint(Controls controls, ToolBox tools, ZoneModel zones) {
        super(2);
        setId("draw-hint");
        getStyleClass().add("at-float");
        setPadding(new Insets(6, 12, 6, 12));
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        StackPane.setMargin(this, new Insets(12, 0, 0, 0));
        Label into = controls.label(
                Bindings.createStringBinding(
                        () -> controls.language().get("tool.draw-zone.into", layer(controls, zones)),
                        zones.layer(),
                        zones.content(),
                        controls.language().texts()),
                "at-strong");
        into.setWrapText(true);
        Label how = controls.label("tool.draw-zone.hint", "at-help");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(into, how);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> ToolKinds.DRAW_ZONE.equals(tools.chosen().get()), tools.chosen()));
        managedProperty().bind(visibleProperty());
    }

    /** A project without zones gets a layer of them with the first one. */
    private static String layer(Controls controls, ZoneModel zones) {
        if (!zones.layer().get().isBlank()) {
            return zones.layer().get();
        }
        return zones.content().get() == null
                ? controls.language().get("zones.layer")
                : zones.content().get().zones().map(Zones::name).orElseGet(() -> controls.language()
                        .get("zones.layer"));
    }
}
