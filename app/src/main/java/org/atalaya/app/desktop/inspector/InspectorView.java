// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.inspector;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;

/** The right panel with its three tabs. */
public final class InspectorView extends BorderPane {

    public static final String STYLE = "style";
    public static final String ANALYSIS = "analysis";
    public static final String PROPERTIES = "properties";

    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();

    public InspectorView(Controls controls, Node style, Node analysis, Node properties) {
        setId("inspector");
        getStyleClass().add("at-inspector");
        ToggleGroup group = new ToggleGroup();
        HBox heads = row(0);
        heads.getStyleClass().add("at-inspector-tabs");
        add(controls, group, heads, STYLE, style);
        add(controls, group, heads, ANALYSIS, analysis);
        add(controls, group, heads, PROPERTIES, properties);
        setTop(new VBox(heads));
        show(ANALYSIS);
    }

    /** Brings a tab to the front: {@link #STYLE}, {@link #ANALYSIS} or {@link #PROPERTIES}. */
    public void show(String id) {
        tabs.get(id).setSelected(true);
    }

    /** Which tab is in front. */
    public String shown() {
        return tabs.entrySet().stream()
                .filter(tab -> tab.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ANALYSIS);
    }

    private void add(Controls controls, ToggleGroup group, HBox heads, String id, Node content) {
        ToggleButton tab = new ToggleButton();
        tab.setId("inspector-" + id);
        tab.textProperty().bind(controls.language().text("inspector." + id));
        tab.accessibleTextProperty().bind(tab.textProperty());
        tab.getStyleClass().add("at-tab");
        tab.setToggleGroup(group);
        // A click on the tab in front leaves it there.
        tab.setOnAction(event -> tab.setSelected(true));
        tab.selectedProperty().addListener((o, before, after) -> {
            if (after) {
                setCenter(content);
            }
        });
        tabs.put(id, tab);
        heads.getChildren().add(tab);
    }
}
