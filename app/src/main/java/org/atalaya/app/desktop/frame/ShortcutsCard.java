// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.command.ShortcutSheet;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The sheet of shortcuts over the page: made of the commands, grouped, searched by typing, copied as text. */
public final class ShortcutsCard extends StackPane {

    private final Controls controls;
    private final CommandRegistry commands;
    private final TextField typed = new TextField();
    private final VBox lines = new VBox(4);

    public ShortcutsCard(Controls controls, CommandRegistry commands) {
        this.controls = controls;
        this.commands = commands;
        setId("shortcuts-card");
        getStyleClass().add("palette-back");
        typed.setId("shortcuts-field");
        typed.promptTextProperty().bind(controls.language().text("sheet.search"));
        typed.accessibleTextProperty().bind(controls.language().text("sheet.search"));
        typed.textProperty().addListener((o, before, after) -> fill());
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(controls.language().text("sheet.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button copy = controls.button("sheet.copy", MaterialDesignC.CONTENT_COPY, this::copy);
        copy.setId("shortcuts-copy");
        Button close = controls.button("action.close", null, this::close, "accent");
        VBox box = new VBox(
                12, controls.label("sheet.title", "at-panel-title"), typed, scroll, row(8, spring(), copy, close));
        box.getStyleClass().add("at-card");
        box.setPadding(new Insets(16));
        box.setMaxWidth(620);
        box.maxHeightProperty().bind(heightProperty().multiply(0.86));
        setAlignment(box, Pos.CENTER);
        getChildren().add(box);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        controls.language().texts().addListener((o, before, after) -> {
            if (isVisible()) {
                fill();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
        });
    }

    void open() {
        typed.clear();
        fill();
        setVisible(true);
        typed.requestFocus();
    }

    private void close() {
        setVisible(false);
    }

    private void fill() {
        lines.getChildren().clear();
        for (ShortcutSheet.Section section : ShortcutSheet.of(commands, controls.language(), typed.getText())) {
            Label title = Controls.styled(new Label(section.title()), "at-strong");
            title.setPadding(new Insets(8, 0, 2, 0));
            title.setAccessibleRole(AccessibleRole.TEXT);
            lines.getChildren().add(title);
            section.lines().forEach(line -> lines.getChildren().add(line(line)));
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(controls.sentence(controls.language().text("sheet.none"), "at-muted"));
        }
    }

    private static HBox line(ShortcutSheet.Line said) {
        Label title = new Label(said.title());
        title.setWrapText(true);
        Label key = Controls.styled(new Label(said.key()), "at-key");
        key.setMinWidth(USE_PREF_SIZE);
        key.setVisible(!said.key().isEmpty());
        HBox line = row(8, title, spring(), key);
        line.setMinHeight(24);
        line.setPadding(new Insets(0, 12, 0, 8));
        line.setAccessibleText(said.title() + ", " + said.key());
        return line;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(ShortcutSheet.text(commands, controls.language()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
