// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.layer;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.inspector.InspectorModel;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.Layer;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/**
 * The layers of the map, the topmost first. They are moved by their handles or with Alt and the arrows, renamed with F2,
 * and taken off with Delete.
 */
public final class LayersView extends VBox {

    private static final List<String> ACTIONS =
            List.of("layer-rename", "layer-visible", "layer-up", "layer-down", "layer-remove", "zone-layer-remove");

    private final Controls controls;
    private Set<String> others = Set.of();
    private final WorkspaceModel workspace;
    private final CommandRegistry commands;
    private final ObservableValue<Theme> theme;
    private final VBox rows = new VBox();
    private String keeps = "";
    private boolean quiet;

    public LayersView(
            Controls controls,
            WorkspaceModel workspace,
            InspectorModel inspector,
            CommandRegistry commands,
            ObservableValue<Theme> theme) {
        this.controls = controls;
        this.workspace = workspace;
        this.commands = commands;
        this.theme = theme;
        setId("layers");
        HBox head = row(0, controls.label("layers.title", "at-strong"), spring(), adding(), more());
        head.setPadding(new Insets(4, 8, 4, 12));
        rows.setPadding(new Insets(0, 0, 8, 0));
        getChildren().addAll(head, rows);
        workspace.layers().addListener((ListChangeListener<Layer>) change -> fill());
        workspace.chosenLayer().addListener((o, before, after) -> fill());
        inspector.renaming().addListener((o, before, after) -> found(
                        workspace.chosenLayer().get())
                .ifPresent(LayerRow::rename));
        theme.addListener((o, before, after) -> fill());
        // While time is played the incidents change many times a second, and what is said of the layers hardly ever.
        workspace.dataset().addListener((o, before, after) -> {
            if (!others.equals(others())) {
                fill();
            }
        });
        controls.language().follow(this::fill);
    }

    WorkspaceModel workspace() {
        return workspace;
    }

    /** What is done keeps its row, for instance while a slider is drawn. */
    void quietly(Runnable work) {
        quiet = true;
        work.run();
        quiet = false;
    }

    /** The next list gives the focus to this layer's row. */
    void keepFocus(String layerId) {
        keeps = layerId;
    }

    /** The place in the list of the row at a height, in pixels of the list. */
    int placeAt(double y) {
        int place = 0;
        for (Node line : rows.getChildren()) {
            if (y > line.getBoundsInParent().getCenterY()) {
                place++;
            }
        }
        return place;
    }

    double yInList(double sceneY) {
        return rows.sceneToLocal(0, sceneY).getY();
    }

    /** Marks where a layer would go; −1 marks nothing. */
    void markDrop(int place) {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            List<String> styles = rows.getChildren().get(i).getStyleClass();
            styles.remove("at-row-drop");
            styles.remove("at-row-drop-last");
            if (i == place) {
                styles.add("at-row-drop");
            } else if (place == rows.getChildren().size() && i == place - 1) {
                styles.add("at-row-drop-last");
            }
        }
    }

    void focusRow(int place) {
        if (place >= 0
                && place < rows.getChildren().size()
                && rows.getChildren().get(place) instanceof LayerRow line) {
            line.focus();
        }
    }

    /** The layers that were made of other incidents than those shown. */
    private Set<String> others() {
        return workspace.layers().stream()
                .filter(layer -> !workspace.isOfDataset(layer))
                .map(Layer::id)
                .collect(Collectors.toSet());
    }

    private void fill() {
        others = others();
        if (quiet) {
            return;
        }
        String focused = rows.getChildren().stream()
                .filter(line -> line instanceof LayerRow r && r.hasFocus())
                .map(line -> ((LayerRow) line).id())
                .findFirst()
                .orElse("");
        rows.getChildren()
                .setAll(workspace.layers().stream()
                        .map(layer -> new LayerRow(
                                this, controls, layer.under(theme.getValue().map()), theme.getValue()))
                        .toList());
        if (rows.getChildren().isEmpty()) {
            Label empty = controls.sentence(controls.language().text("layers.empty"), "at-help");
            empty.setPadding(new Insets(4, 12, 4, 12));
            rows.getChildren().add(empty);
        }
        found(keeps.isEmpty() ? focused : keeps).ifPresent(LayerRow::focus);
        keeps = "";
    }

    private Optional<LayerRow> found(String layerId) {
        return rows.getChildren().stream()
                .filter(LayerRow.class::isInstance)
                .map(LayerRow.class::cast)
                .filter(line -> line.id().equals(layerId))
                .findFirst();
    }

    private MenuButton adding() {
        MenuButton menu = menu("layers.add", MaterialDesignP.PLUS);
        menu.setId("layers-add");
        menu.setOnShowing(event -> {
            menu.getItems().clear();
            for (Layer layer : workspace.absent()) {
                MenuItem item = new MenuItem(
                        layer.title().in(controls.language().texts().get()));
                item.setMnemonicParsing(false);
                item.setOnAction(chosen -> workspace.putBack(layer.id()));
                menu.getItems().add(item);
            }
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(commands.get(workspace.isOpen() ? "import-here" : "import")));
        });
        // A menu without items does not open.
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private MenuButton more() {
        MenuButton menu = menu("layers.more", MaterialDesignD.DOTS_HORIZONTAL);
        menu.setId("layers-more");
        ACTIONS.forEach(id -> menu.getItems().add(item(commands.get(id))));
        return menu;
    }

    List<MenuItem> actions() {
        return ACTIONS.stream().map(id -> item(commands.get(id))).toList();
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(command.title(controls.language()));
        item.setGraphic(Controls.icon(command.icon()));
        item.setDisable(!command.isEnabled());
        command.enabled().addListener((o, before, after) -> item.setDisable(!command.isEnabled()));
        item.setOnAction(event -> command.run());
        return item;
    }

    private MenuButton menu(String key, Ikon icon) {
        MenuButton menu = new MenuButton();
        menu.setGraphic(Controls.icon(icon));
        menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        menu.getStyleClass().addAll("at-icon-button", "at-dense", "at-icon-menu");
        menu.accessibleTextProperty().bind(controls.language().text(key));
        controls.hint(menu, controls.language().text(key));
        return menu;
    }
}
