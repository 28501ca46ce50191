// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Hint;
import org.kordamp.ikonli.Ikon;

/**
 * The strip at the upper left of the map: the tools, the chosen one marked, and under them what moves the map. A low map
 * has it in two columns or more, as high as each other.
 */
public final class ToolStrip extends FlowPane {

    /** A button and the least that lies between two. */
    private static final double BUTTON = 33;

    private final Controls controls;
    private final ToolBox box;
    private final ObservableValue<? extends Number> room;
    private final List<ToggleButton> tools = new ArrayList<>();

    /**
     * The tools of a map.
     *
     * @param room the height that the strip may take
     */
    public ToolStrip(Controls controls, ToolBox box, ObservableValue<? extends Number> room) {
        super(Orientation.VERTICAL);
        this.room = room;
        room.addListener(o -> wrap());
        getChildren().addListener((ListChangeListener<Node>) change -> wrap());
        this.controls = controls;
        this.box = box;
        setId("tools");
        getStyleClass().addAll("at-float", "at-tools");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        accessibleTextProperty().bind(controls.language().text("tool.strip"));
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.kinds().forEach(kind -> getChildren().add(tool(kind)));
        box.chosen().addListener((o, before, after) -> mark());
        mark();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** A button that does something at once. */
    public Button action(String id, String titleKey, Ikon icon, String key, Runnable action) {
        Button button = controls.iconButton(titleKey, icon, action);
        button.setId(id);
        explain(button, titleKey, key);
        getChildren().add(button);
        return button;
    }

    public void line() {
        getChildren().add(Controls.styled(new Region(), "at-divider-faint", "at-tools-line"));
    }

    private ToggleButton tool(ToolKind kind) {
        ToggleButton button = controls.iconToggle(kind.titleKey(), kind.icon());
        button.setId("tool-" + kind.id());
        button.setUserData(kind);
        explain(button, kind.titleKey(), kind.key());
        button.accessibleHelpProperty().bind(controls.language().text(kind.hintKey()));
        // A chosen tool that is pressed again stays chosen.
        button.setOnAction(event -> {
            box.choose(kind);
            mark();
        });
        tools.add(button);
        return button;
    }

    private void explain(ButtonBase button, String titleKey, String key) {
        Hint.over(
                button,
                key.isEmpty()
                        ? controls.language().text(titleKey)
                        : controls.language()
                                .text("tool.with-key", controls.language().text(titleKey), key));
    }

    private void mark() {
        tools.forEach(button ->
                button.setSelected(button.getUserData().equals(box.chosen().get())));
    }

    /** Few columns of one height, none of them half empty. */
    private void wrap() {
        double each = BUTTON + getVgap();
        double all = getChildren().size() * each;
        double free = Math.max(each, room.getValue().doubleValue());
        double columns = Math.ceil(all / free);
        setPrefWrapLength(columns <= 1 ? free : Math.ceil(getChildren().size() / columns) * each);
    }

    /** Up and down go through the strip, as in any tool bar. */
    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            List<Node> stops =
                    getChildren().stream().filter(Node::isFocusTraversable).toList();
            int now = stops.indexOf(getScene().getFocusOwner());
            stops.get(Math.max(0, Math.min(stops.size() - 1, now + step))).requestFocus();
            event.consume();
        }
    }
}
