// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandGroup;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.command.Keys;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Every command in its group, behind one button. */
final class AppMenu extends MenuButton {

    AppMenu(Controls controls, CommandRegistry commands) {
        setId("top-menu");
        getStyleClass().addAll("at-icon-button", "at-no-arrow");
        setGraphic(Controls.icon(MaterialDesignM.MENU));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_PREF_SIZE);
        accessibleTextProperty().bind(controls.language().text("menu.title"));
        controls.hint(this, controls.language().text("menu.title"));
        for (CommandGroup group : CommandGroup.values()) {
            Menu menu = new Menu();
            menu.setId("menu-" + group.titleKey());
            menu.textProperty().bind(controls.language().text(group.titleKey()));
            commands.all().stream().filter(command -> command.group() == group).forEach(command -> menu.getItems()
                    .add(item(command, controls.language())));
            if (!menu.getItems().isEmpty()) {
                getItems().add(menu);
            }
        }
    }

    private static MenuItem item(Command command, Language language) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + command.id());
        item.setGraphic(Controls.icon(command.icon()));
        item.textProperty()
                .bind(command.title(language)
                        .map(title -> command.shortcut().isEmpty()
                                ? title
                                : title + "   " + Keys.said(command.shortcut(), language)));
        item.disableProperty().bind(Bindings.createBooleanBinding(() -> !command.isEnabled(), command.enabled()));
        item.setOnAction(event -> command.run());
        return item;
    }
}
