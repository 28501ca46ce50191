// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.command.Command;
import org.atalaya.app.desktop.command.CommandRegistry;
import org.atalaya.app.desktop.command.Keys;
import org.atalaya.app.desktop.dialog.Message;
import org.atalaya.app.desktop.help.HelpPanel;
import org.atalaya.app.desktop.help.HelpTopic;
import org.atalaya.app.desktop.map.PlaceLine;
import org.atalaya.app.desktop.task.Tasks;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.workspace.WorkspaceModel;

/** The frame: top bar and banner, the page, the status bar, and the palette above all. */
public final class Shell extends StackPane {

    /** In a narrower window help lies over the page instead of beside it. */
    private static final double BESIDE = 1100;

    private final BorderPane frame = new BorderPane();
    private final BorderPane page = new BorderPane();
    private final StackPane body = new StackPane();
    private final Palette palette;
    private final ShortcutsCard shortcuts;
    private final List<Node> laid = new ArrayList<>();
    private final CommandRegistry commands;

    public Shell(
            Controls controls,
            CommandRegistry commands,
            WorkspaceModel workspace,
            Navigation navigation,
            Tasks tasks,
            ObjectProperty<Message> message,
            ObservableValue<PlaceLine.Parts> place,
            ObservableValue<Boolean> saved,
            ObservableValue<Boolean> selecting,
            Map<Page, Node> pages) {
        this.commands = commands;
        this.palette = new Palette(controls, commands);
        frame.setTop(new VBox(new TopBar(controls, commands, workspace, navigation), new Banner(controls, message)));
        frame.setBottom(new StatusBar(controls, place, saved, workspace, selecting, tasks));
        page.centerProperty().bind(navigation.page().map(pages::get));
        body.getChildren().add(page);
        // A page that finds no room is cut at its own edge, and does not push the top bar out of the window.
        for (Region part : List.of(frame, body, page)) {
            part.setMinSize(0, 0);
        }
        frame.setCenter(body);
        this.shortcuts = new ShortcutsCard(controls, commands);
        getChildren().add(frame);
        joinWhenShown(palette, getChildren());
        lay(shortcuts);
    }

    /** Lays something over the page, such as a question; it shows itself when it is wanted. */
    public void lay(Node over) {
        laid.add(over);
        joinWhenShown(over, getChildren());
    }

    /** What nobody sees yet stays out of the scene: styling it would be most of the start. */
    private static void joinWhenShown(Node over, ObservableList<Node> parts) {
        over.visibleProperty().addListener((o, before, shown) -> {
            if (shown && !parts.contains(over)) {
                parts.add(over);
            }
        });
    }

    /** Gives help its place at the right: beside the page, or over it where the window is narrow. */
    public void setHelp(HelpPanel help) {
        joinWhenShown(help, body.getChildren());
        StackPane.setAlignment(help, Pos.CENTER_RIGHT);
        Runnable place = () -> {
            boolean beside = help.isVisible() && body.getWidth() >= BESIDE;
            StackPane.setMargin(page, new Insets(0, beside ? HelpPanel.WIDTH - covered() : 0, 0, 0));
        };
        help.visibleProperty().addListener((o, before, after) -> place.run());
        body.widthProperty().addListener((o, before, after) -> place.run());
        page.centerProperty().addListener((o, before, after) -> place.run());
    }

    /** Help lies over the inspector, so that the map keeps its room. */
    private double covered() {
        Node inspector = page.getCenter() == null ? null : page.getCenter().lookup("#inspector");
        return inspector instanceof Region panel && panel.isVisible() ? Math.min(panel.getWidth(), HelpPanel.WIDTH) : 0;
    }

    /** The page of help for what is shown, where the focus says nothing of it. */
    public String topicOfPage() {
        return HelpTopic.at(page.getCenter());
    }

    /** Not over a question that waits for its answer. */
    public void openPalette() {
        if (!asks()) {
            palette.open();
        }
    }

    private boolean asks() {
        return laid.stream().anyMatch(Node::isVisible);
    }

    /** Shows the sheet of shortcuts. */
    public void openShortcuts() {
        if (!asks()) {
            shortcuts.open();
        }
    }

    /** Gives each command its shortcut in the window. */
    public void listen(Scene scene) {
        for (Command command : commands.all()) {
            if (!command.shortcut().isEmpty() && !Keys.isBare(command.shortcut())) {
                for (String shortcut : sameKeys(command.shortcut())) {
                    scene.getAccelerators().put(KeyCombination.valueOf(shortcut), () -> {
                        if (!asks()) {
                            command.run();
                        }
                    });
                }
            }
        }
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> bareKey(scene, event));
        // Escape leaves a question wherever the focus is.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                laid.stream()
                        .filter(over -> over.isVisible() && over.getOnKeyPressed() != null)
                        .forEach(over -> {
                            over.getOnKeyPressed().handle(event);
                            event.consume();
                        });
            }
        });
    }

    /** Plus and minus stand on two keys, and plus is on many keyboards the upper half of the equals sign. */
    private static List<String> sameKeys(String shortcut) {
        if (shortcut.endsWith("+Plus")) {
            return List.of(shortcut, shortcut.replace("Plus", "Equals"), shortcut.replace("Plus", "Add"));
        }
        return shortcut.endsWith("+Minus")
                ? List.of(shortcut, shortcut.replace("Minus", "Subtract"))
                : List.of(shortcut);
    }

    /** A letter is a shortcut where nobody writes; taken as typed, so that it is the same key on every keyboard. */
    private void bareKey(Scene scene, KeyEvent event) {
        boolean held = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (held || asks() || palette.isVisible() || scene.getFocusOwner() instanceof TextInputControl) {
            return;
        }
        commands.all().stream()
                .filter(command ->
                        Keys.isBare(command.shortcut()) && command.shortcut().equalsIgnoreCase(event.getCharacter()))
                .findFirst()
                .ifPresent(Command::run);
    }
}
