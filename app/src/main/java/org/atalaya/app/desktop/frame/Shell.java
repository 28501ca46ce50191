// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.dialog.Message;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.WorkspaceModel;

/** The frame: top bar and banner, the page, the status bar, and the palette above all. */
public final class Shell extends StackPane {

    private final BorderPane frame = new BorderPane();
    private final Palette palette;
    private final CommandRegistry commands;

    public Shell(
            Controls controls,
            CommandRegistry commands,
            WorkspaceModel workspace,
            Navigation navigation,
            Tasks tasks,
            ObjectProperty<Message> message,
            ObservableValue<String> place,
            ObservableValue<Boolean> saved,
            Map<Page, Node> pages) {
        this.commands = commands;
        this.palette = new Palette(controls, commands);
        frame.setTop(new VBox(new TopBar(controls, commands, workspace, navigation), new Banner(controls, message)));
        frame.setBottom(new StatusBar(controls, place, saved, workspace, tasks));
        frame.centerProperty().bind(navigation.page().map(pages::get));
        getChildren().addAll(frame, palette);
    }

    /** Lays something over the page, such as a question; it shows itself when it is wanted. */
    public void lay(Node over) {
        getChildren().add(getChildren().indexOf(palette), over);
    }

    public void openPalette() {
        palette.open();
    }

    /** Gives each command its shortcut in the window. */
    public void listen(Scene scene) {
        for (Command command : commands.all()) {
            if (!command.shortcut().isEmpty()) {
                scene.getAccelerators().put(KeyCombination.valueOf(command.shortcut()), command::run);
            }
        }
    }
}
