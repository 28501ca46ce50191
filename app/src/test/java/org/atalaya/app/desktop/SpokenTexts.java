// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Every text that a person can read or hear in the open windows, popups and dialogs, shown now or on request. */
final class SpokenTexts {

    private SpokenTexts() {}

    static void ofAllWindows(BiConsumer<Node, String> text) {
        for (Window window : new ArrayList<>(Window.getWindows())) {
            if (window.getScene() != null) {
                if (window instanceof Stage stage) {
                    text.accept(stage.getScene().getRoot(), stage.getTitle());
                }
                walk(window.getScene().getRoot(), text);
            }
        }
    }

    static void walk(Node node, BiConsumer<Node, String> text) {
        text.accept(node, node.getAccessibleText());
        text.accept(node, node.getAccessibleHelp());
        if (node instanceof Labeled labeled) {
            text.accept(node, labeled.getText());
        }
        if (node instanceof Text written) {
            text.accept(node, written.getText());
        }
        if (node instanceof TextInputControl input) {
            text.accept(node, input.getPromptText());
        }
        if (node instanceof Control control) {
            if (control.getTooltip() != null) {
                text.accept(node, control.getTooltip().getText());
            }
            menu(node, control.getContextMenu(), text);
        }
        if (node instanceof MenuButton button) {
            button.getItems().forEach(item -> text.accept(node, item.getText()));
        }
        if (node instanceof ComboBox<?> box) {
            items(box, text);
        }
        if (node instanceof TableView<?> table) {
            text.accept(node, table.getPlaceholder() instanceof Labeled words ? words.getText() : null);
            table.getColumns().forEach(column -> text.accept(node, column.getText()));
        }
        children(node).forEach(child -> walk(child, text));
    }

    /** Children as written, also those that a skin has not made yet. */
    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        if (node instanceof SplitPane split) {
            children.addAll(split.getItems());
        } else if (node instanceof ScrollPane scroll) {
            if (scroll.getContent() != null) {
                children.add(scroll.getContent());
            }
        } else if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> children.add(tab.getContent()));
        } else if (node instanceof Parent parent) {
            children.addAll(parent.getChildrenUnmodifiable());
            if (node instanceof TitledPane pane && pane.getContent() != null && !children.contains(pane.getContent())) {
                children.add(pane.getContent());
            }
        }
        return children;
    }

    private static void menu(Node node, ContextMenu menu, BiConsumer<Node, String> text) {
        if (menu != null) {
            for (MenuItem item : menu.getItems()) {
                text.accept(node, item.getText());
            }
        }
    }

    private static <T> void items(ComboBox<T> box, BiConsumer<Node, String> text) {
        if (box.getConverter() != null && box.getItems().size() < 50) {
            box.getItems().forEach(item -> text.accept(box, box.getConverter().toString(item)));
        }
    }
}
