// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.showWhen;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.command.Keys;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.OpenProject;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Name of the program and the project, search, and the buttons that matter on every page. */
final class TopBar extends HBox {

    /** In a narrower window the search field is as wide as its words, and leaves the room to the project's name. */
    private static final double USUAL = 1400;

    /** In a narrower window buttons show their sign only. */
    private static final double NARROW = 1100;

    private final Controls controls;
    private final CommandRegistry commands;

    TopBar(Controls controls, CommandRegistry commands, WorkspaceModel workspace, Navigation navigation) {
        super(8);
        this.controls = controls;
        this.commands = commands;
        getStyleClass().add("at-top");
        setMinWidth(0);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var open = workspace.project().isNotNull();
        Button undo = iconOf("undo", null);
        Button redo = iconOf("redo", null);
        undo.disableProperty().bind(workspace.canUndo().not());
        redo.disableProperty().bind(workspace.canRedo().not());
        showWhen(undo, open);
        showWhen(redo, open);
        getChildren()
                .addAll(
                        new AppMenu(controls, commands),
                        brand(),
                        project(workspace),
                        undo,
                        redo,
                        spring(),
                        search(),
                        spring());
        addButton("import", true, open);
        Button map = addButton("map", true, open.and(navigation.page().isEqualTo(Page.BENCH)));
        map.setId("top-map");
        Button bench = addButton("bench", true, open.and(navigation.page().isNotEqualTo(Page.BENCH)));
        bench.setId("top-bench");
        addButton("export", true, open);
        getChildren()
                .addAll(
                        line(),
                        language(),
                        iconOf("theme", MaterialDesignT.THEME_LIGHT_DARK),
                        iconOf("settings", null),
                        iconOf("help", null));
    }

    /** The name of the program leads back to the start page. */
    private Button brand() {
        Label name = new Label("Atalaya");
        name.getStyleClass().add("at-brand");
        name.setMinWidth(USE_PREF_SIZE);
        showWhen(name, roomy());
        Button brand = new Button();
        brand.setId("brand");
        brand.setMinWidth(USE_PREF_SIZE);
        brand.setGraphic(row(8, new Logo(24), name));
        brand.getStyleClass().addAll("at-icon-button", "at-brand-button");
        controls.hint(brand, controls.language().text("command.start"));
        brand.accessibleTextProperty().bind(controls.language().text("command.start"));
        brand.setOnAction(event -> commands.get("start").run());
        return brand;
    }

    private HBox project(WorkspaceModel workspace) {
        Label name = new Label();
        name.setId("project-name");
        name.getStyleClass().add("at-strong");
        name.textProperty().bind(workspace.project().map(OpenProject::name).orElse(""));
        Label simulated = controls.label("project.simulated", "at-chip");
        simulated.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("at-name");
        name.setMinWidth(48);
        name.setMaxWidth(280);
        controls.hint(name, name.textProperty());
        showWhen(simulated, workspace.project().map(OpenProject::simulated).orElse(false));
        HBox project = row(8, line(), Controls.icon(MaterialDesignD.DATABASE_OUTLINE), name, simulated);
        showWhen(project, workspace.project().isNotNull());
        return project;
    }

    private Button search() {
        Button search = new Button();
        search.setId("search");
        Label words = controls.label("palette.hint", "at-muted");
        Label key = new Label();
        key.textProperty()
                .bind(controls.language()
                        .texts()
                        .map(texts -> Keys.said(commands.get("palette").shortcut(), controls.language())));
        key.getStyleClass().add("at-key");
        HBox content = row(8, Controls.icon(MaterialDesignM.MAGNIFY), words, spring(), key);
        content.setMaxWidth(Double.MAX_VALUE);
        content.setMinWidth(0);
        key.setMinWidth(USE_PREF_SIZE);
        search.setGraphic(content);
        search.getStyleClass().add("at-search");
        search.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() < USUAL ? USE_COMPUTED_SIZE : 320.0, widthProperty()));
        showWhen(words, roomy());
        showWhen(key, roomy());
        controls.hint(search, tooltip(commands.get("palette")));
        search.minWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> roomy().getValue() ? USE_PREF_SIZE : 48.0, widthProperty()));
        search.accessibleTextProperty().bind(controls.language().text("command.palette"));
        search.setOnAction(event -> commands.get("palette").run());
        return search;
    }

    private Button addButton(String id, boolean text, javafx.beans.value.ObservableValue<Boolean> shown) {
        Command command = commands.get(id);
        Button button = controls.button(command.titleKey() + ".short", command.icon(), command::run);
        button.setId("top-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        button.contentDisplayProperty()
                .bind(roomy().map(room -> room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        controls.hint(button, tooltip(command));
        showWhen(button, shown);
        if (text) {
            getChildren().add(button);
        }
        return button;
    }

    private Button language() {
        Button button = new Button();
        button.setId("top-language");
        button.setGraphic(Controls.icon(MaterialDesignT.TRANSLATE));
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> controls.language().locale().getLanguage().toUpperCase(Locale.ROOT),
                        controls.language().texts()));
        button.getStyleClass().addAll("at-icon-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setStyle("-fx-pref-width: 68px;");
        controls.hint(button, tooltip(commands.get("language")));
        button.accessibleTextProperty().bind(controls.language().text("command.language"));
        button.setOnAction(event -> commands.get("language").run());
        return button;
    }

    private Button iconOf(String id, org.kordamp.ikonli.Ikon icon) {
        Command command = commands.get(id);
        Button button = controls.iconButton(command.titleKey(), icon == null ? command.icon() : icon, command::run);
        button.setId("top-" + id);
        button.setMinWidth(USE_PREF_SIZE);
        controls.hint(button, tooltip(command));
        button.accessibleTextProperty().bind(command.title(controls.language()));
        return button;
    }

    private javafx.beans.value.ObservableValue<String> tooltip(Command command) {
        return command.tooltip(controls.language());
    }

    /** Whether there is room for words beside the signs. */
    private javafx.beans.value.ObservableValue<Boolean> roomy() {
        return widthProperty().map(width -> width.doubleValue() == 0 || width.doubleValue() >= NARROW);
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("at-line-v");
        return line;
    }
}
