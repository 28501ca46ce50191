// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.atalaya.app.desktop.text.Language;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** Makes the controls of every view: text that follows the language, an accessible name, the same sizes everywhere. */
public final class Controls {

    private final Language language;
    private final Consumer<String> openHelp;

    public Controls(Language language) {
        this(language, page -> {});
    }

    /**
     * Controls with a way to the pages of help.
     *
     * @param openHelp shows the page with an id
     */
    public Controls(Language language, Consumer<String> openHelp) {
        this.language = language;
        this.openHelp = openHelp;
    }

    public Language language() {
        return language;
    }

    public Label label(String key, String... styles) {
        return label(language.text(key), styles);
    }

    public Label label(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A sentence that may take several lines. */
    public Label sentence(ObservableValue<String> text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public Button button(String key, Ikon icon, Runnable action, String... styles) {
        Button button = new Button();
        button.textProperty().bind(language.text(key));
        if (icon != null) {
            button.setGraphic(icon(icon));
        }
        button.setOnAction(event -> action.run());
        button.getStyleClass().addAll(styles);
        button.accessibleTextProperty().bind(language.text(key));
        return button;
    }

    /** A button that shows only its icon; its name is in the tooltip and for screen readers. */
    public Button iconButton(String key, Ikon icon, Runnable action, String... styles) {
        Button button = button(key, icon, action, styles);
        asIcon(button);
        return button;
    }

    public ToggleButton iconToggle(String key, Ikon icon, String... styles) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(language.text(key));
        button.setGraphic(icon(icon));
        button.getStyleClass().addAll(styles);
        button.accessibleTextProperty().bind(language.text(key));
        asIcon(button);
        return button;
    }

    /** A book that opens the page of what stands beside it. */
    public Button helpButton(Supplier<String> page) {
        return iconButton(
                "help.page",
                MaterialDesignB.BOOK_OPEN_PAGE_VARIANT_OUTLINE,
                () -> openHelp.accept(page.get()),
                "at-tiny",
                "at-help-button");
    }

    /** A link in running panels: accent colour, no frame. */
    public Button link(String key, Runnable action) {
        return button(key, null, action, "at-link");
    }

    /** What something is for: shown where the pointer rests on it, and said as help by screen readers. */
    public void hint(Node node, ObservableValue<String> text) {
        node.accessibleHelpProperty().bind(text);
        Hint.over(node, text);
    }

    /** Names the choices of a box, and names them again when the language changes. */
    public <T> void names(ComboBox<T> box, Function<T, String> name) {
        // A button cell that was replaced would stay empty until another value is chosen.
        box.setButtonCell(new Named<>(name));
        language.follow(() -> sayAgain(box, name));
    }

    /** Says the names of {@link #names} again, because something else than the language changed them. */
    public <T> void sayAgain(ComboBox<T> box, Function<T, String> name) {
        box.setConverter(new Names<>(name));
        box.setCellFactory(list -> new Named<>(name));
        if (box.getButtonCell() instanceof Named<?> shown) {
            shown.sayAgain();
        }
    }

    private static final class Names<T> extends StringConverter<T> {

        private final Function<T, String> name;

        Names(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new IllegalArgumentException("the box is not for typing: " + text);
        }
    }

    private static final class Named<T> extends ListCell<T> {

        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            sayAgain();
        }

        void sayAgain() {
            setText(isEmpty() || getItem() == null ? "" : name.apply(getItem()));
        }
    }

    private static void asIcon(ButtonBase button) {
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("at-icon-button");
        Hint.over(button, button.accessibleTextProperty());
    }

    public static FontIcon icon(Ikon icon, String... styles) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().addAll(styles);
        return node;
    }

    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** Takes all the room that is left in a row. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static <T extends Node> T styled(T node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /**
     * Whether a node is in a window that is open. Who ticks for ever ticks only so long: a clock that runs is held by
     * JavaFX itself, and with it the window and all that was open in it.
     */
    public static ObservableValue<Boolean> inOpenWindow(Node node) {
        return node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
    }

    /** Shown and taking room, or neither. */
    public static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
