// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The bottom drawer: table, charts, history, tasks. */
final class Drawer extends BorderPane {

    /** The tab in front where nobody has chosen one. */
    static final String FIRST = "charts";

    private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
    private final StackPane front = new StackPane();
    private Consumer<String> chosen = id -> {};

    Drawer(Controls controls, Node table, Node charts, Node history, Node tasks) {
        getStyleClass().add("at-drawer");
        ToggleGroup group = new ToggleGroup();
        HBox heads = row(0);
        heads.getStyleClass().add("at-tabs");
        add(controls, group, heads, "table", MaterialDesignT.TABLE, table);
        add(controls, group, heads, "charts", MaterialDesignC.CHART_BAR, charts);
        add(controls, group, heads, "history", MaterialDesignH.HISTORY, history);
        add(controls, group, heads, "tasks", MaterialDesignP.PLAYLIST_CHECK, tasks);
        setTop(heads);
        // Shut, its content is not there for the keys and for screen readers either.
        front.visibleProperty().bind(heightProperty().greaterThan(PanelSizes.TABS + 1));
        front.setMinHeight(0);
        setCenter(front);
        show(FIRST);
    }

    /** Told when a person chooses a tab. */
    void chosen(Consumer<String> told) {
        chosen = told;
    }

    void show(String id) {
        tabs.getOrDefault(id, tabs.get(FIRST)).setSelected(true);
    }

    private void add(Controls controls, ToggleGroup group, HBox heads, String id, Ikon icon, Node content) {
        ToggleButton tab = new ToggleButton();
        tab.setId("tab-" + id);
        tab.textProperty().bind(controls.language().text("drawer." + id));
        tab.accessibleTextProperty().bind(tab.textProperty());
        tab.setGraphic(Controls.icon(icon));
        tab.getStyleClass().add("at-tab");
        tab.setToggleGroup(group);
        tab.setOnAction(event -> {
            tab.setSelected(true);
            chosen.accept(id);
        });
        tab.selectedProperty().addListener((o, before, after) -> {
            if (after) {
                front.getChildren().setAll(content);
            }
        });
        tabs.put(id, tab);
        heads.getChildren().add(tab);
    }
}
