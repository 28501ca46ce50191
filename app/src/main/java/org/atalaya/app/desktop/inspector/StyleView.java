// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import static org.atalaya.app.desktop.theme.Controls.row;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.layer.LayerSign;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.Layer;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The inspector's page about how the chosen layer looks. */
public final class StyleView extends ScrollPane {

    private final Controls controls;
    private final WorkspaceModel workspace;
    private final ObservableValue<Theme> theme;

    public StyleView(Controls controls, WorkspaceModel workspace, ObservableValue<Theme> theme) {
        this.controls = controls;
        this.workspace = workspace;
        this.theme = theme;
        setId("style");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("at-side");
        workspace.chosenLayer().addListener((o, before, after) -> fill());
        workspace.layers().addListener((ListChangeListener<Layer>) change -> fill());
        theme.addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        if (workspace.chosen().isEmpty()) {
            setContent(Placeholder.of(controls, MaterialDesignL.LAYERS_OUTLINE, "inspector.no-layer"));
            return;
        }
        Layer layer = workspace.chosen().get();
        Label title = Controls.styled(
                new Label(layer.title().in(controls.language().texts().get())), "at-panel-title");
        title.setWrapText(true);
        VBox content = new VBox(12, row(8, LayerSign.of(layer, theme.getValue()), title));
        content.setPadding(new Insets(12));
        setContent(content);
    }
}
