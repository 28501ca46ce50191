// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.command.Found;
import org.atalaya.app.desktop.command.Keys;
import org.atalaya.app.desktop.theme.Controls;

/** Every command by a few typed letters; Enter runs it, Escape leaves. */
final class Palette extends StackPane {

    private final Controls controls;
    private final CommandRegistry commands;
    private final TextField typed = new TextField();
    private final ListView<Object> list = new ListView<>();

    Palette(Controls controls, CommandRegistry commands) {
        this.controls = controls;
        this.commands = commands;
        getStyleClass().add("palette-back");
        typed.setId("palette-field");
        typed.promptTextProperty().bind(controls.language().text("palette.hint"));
        typed.accessibleTextProperty().bind(controls.language().text("command.palette"));
        list.setId("palette-list");
        list.accessibleTextProperty().bind(controls.language().text("command.palette"));
        list.setCellFactory(view -> new CommandCell());
        typed.textProperty().addListener((observable, before, after) -> fill());
        VBox box = new VBox(8, typed, list);
        box.getStyleClass().add("at-card");
        box.setMaxSize(560, 420);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, new Insets(48, 0, 0, 0));
        getChildren().add(box);
        controls.language().texts().addListener((o, before, after) -> {
            if (isVisible()) {
                fill();
            }
        });
        setVisible(false);
        setOnMousePressed(event -> setVisible(false));
        setOnKeyPressed(event -> key(event.getCode()));
        typed.setOnAction(event -> runChosen());
        list.setOnMouseClicked(event -> runChosen());
    }

    void open() {
        typed.clear();
        fill();
        setVisible(true);
        typed.requestFocus();
    }

    private void fill() {
        list.getItems().setAll(commands.find(typed.getText(), controls.language()));
        list.getItems().addAll(commands.others(typed.getText(), controls.language()));
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyCode code) {
        if (code == KeyCode.ESCAPE) {
            setVisible(false);
        } else if (code == KeyCode.DOWN && typed.isFocused()) {
            list.requestFocus();
        } else if (code == KeyCode.ENTER) {
            runChosen();
        }
    }

    private void runChosen() {
        Object chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && isVisible()) {
            setVisible(false);
            if (chosen instanceof Command command) {
                command.run();
            } else if (chosen instanceof Found found) {
                found.action().run();
            }
        }
    }

    private final class CommandCell extends ListCell<Object> {
        @Override
        protected void updateItem(Object item, boolean empty) {
            super.updateItem(item, empty);
            if (!empty && item instanceof Command command) {
                show(command);
            } else if (!empty && item instanceof Found found) {
                Label kind = Controls.styled(new Label(found.kind()), "at-help");
                kind.setMinWidth(USE_PREF_SIZE);
                setGraphic(Controls.row(
                        8, Controls.icon(found.icon()), new Label(found.words()), Controls.spring(), kind));
                setAccessibleText(found.words() + ", " + found.kind());
            } else {
                setGraphic(null);
                setAccessibleText(null);
            }
        }

        private void show(Command command) {
            String words = command.title(controls.language()).getValue();
            Label title = new Label(words);
            Label key = new Label(Keys.said(command.shortcut(), controls.language()));
            key.getStyleClass().add("at-key");
            key.setMinWidth(USE_PREF_SIZE);
            key.setVisible(!command.shortcut().isEmpty());
            HBox row = Controls.row(8, Controls.icon(command.icon()), title, Controls.spring(), key);
            row.setDisable(!command.isEnabled());
            setGraphic(row);
            setAccessibleText(words + ". " + controls.language().get(command.helpKey()));
        }
    }
}
