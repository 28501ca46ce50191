// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.atalaya.app.desktop.theme.Controls;

/** The right panel with its three tabs. */
public final class InspectorView extends BorderPane {

    public InspectorView(Controls controls, InspectorModel model, Node style, Node analysis, Node properties) {
        setId("inspector");
        getStyleClass().add("at-inspector");
        Map<String, Node> pages = Map.of(
                InspectorModel.STYLE, style, InspectorModel.ANALYSIS, analysis, InspectorModel.PROPERTIES, properties);
        ToggleGroup group = new ToggleGroup();
        HBox heads = row(
                0,
                tab(controls, model, group, InspectorModel.STYLE),
                tab(controls, model, group, InspectorModel.ANALYSIS),
                tab(controls, model, group, InspectorModel.PROPERTIES));
        heads.getStyleClass().add("at-inspector-tabs");
        setTop(heads);
        setCenter(pages.get(model.tab().get()));
        model.tab().addListener((o, before, after) -> setCenter(pages.get(after)));
    }

    private static ToggleButton tab(Controls controls, InspectorModel model, ToggleGroup group, String id) {
        ToggleButton tab = new ToggleButton();
        tab.setId("inspector-" + id);
        tab.textProperty().bind(controls.language().text("inspector." + id));
        tab.accessibleTextProperty().bind(tab.textProperty());
        tab.getStyleClass().add("at-tab");
        tab.setToggleGroup(group);
        tab.setSelected(model.tab().get().equals(id));
        // A click on the tab in front leaves it there.
        tab.setOnAction(event -> {
            tab.setSelected(true);
            model.tab().set(id);
        });
        model.tab().addListener((o, before, after) -> tab.setSelected(after.equals(id)));
        return tab;
    }
}
