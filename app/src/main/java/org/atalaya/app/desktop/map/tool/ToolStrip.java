// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Hint;
import org.kordamp.ikonli.Ikon;

/**
 * The strip at the upper left of the map: the tools, the chosen one marked, and under them what moves the map. Tools that
 * select and tools that draw share a place each: it shows the one used last, and opens to all of them beside it. Only a low
 * map has the strip in two columns.
 */
public final class ToolStrip extends HBox {

    /** A button and the least that lies between two. */
    private static final double BUTTON = 33;

    /** A line with what lies around it, and the edges of the strip. */
    private static final double LINE = 10;

    private final Controls controls;
    private final ToolBox box;
    private final ObservableValue<? extends Number> room;
    private final FlowPane column = new FlowPane(Orientation.VERTICAL);
    private final List<ToggleButton> tools = new ArrayList<>();
    private final List<ToolGroup> groups = new ArrayList<>();

    /**
     * The tools of a map.
     *
     * @param room the height that the strip may take
     */
    public ToolStrip(Controls controls, ToolBox box, ObservableValue<? extends Number> room) {
        super(6);
        this.room = room;
        this.controls = controls;
        this.box = box;
        setId("tools");
        setAlignment(Pos.TOP_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        column.getStyleClass().addAll("at-float", "at-tools");
        column.setAccessibleRole(AccessibleRole.TOOL_BAR);
        column.accessibleTextProperty().bind(controls.language().text("tool.strip"));
        column.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        room.addListener(o -> wrap());
        column.getChildren().addListener((ListChangeListener<Node>) change -> wrap());
        getChildren().add(column);
        for (ToolKind kind : box.kinds()) {
            Optional<ToolKinds.Group> shared = ToolKinds.GROUPS.stream()
                    .filter(group -> group.kinds().contains(kind))
                    .findFirst();
            if (shared.isEmpty()) {
                column.getChildren().add(tool(kind));
            } else if (shared.get().kinds().get(0).equals(kind)) {
                add(shared.get());
            }
        }
        box.chosen().addListener((o, before, after) -> mark());
        mark();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void add(ToolKinds.Group shared) {
        ToolGroup group = new ToolGroup(
                controls,
                shared,
                box,
                shared.kinds().stream()
                        .filter(box.kinds()::contains)
                        .map(this::tool)
                        .toList());
        group.opened().addListener((o, before, open) -> {
            if (open) {
                groups.stream().filter(other -> other != group).forEach(ToolGroup::fold);
            }
        });
        groups.add(group);
        column.getChildren().add(group.place());
        getChildren().add(group.beside());
    }

    /** A button that does something at once. */
    public Button action(String id, String titleKey, Ikon icon, String key, Runnable action) {
        Button button = controls.iconButton(titleKey, icon, action);
        button.setId(id);
        explain(button, titleKey, key);
        column.getChildren().add(button);
        return button;
    }

    public void line() {
        column.getChildren().add(Controls.styled(new Region(), "at-divider-faint", "at-tools-line"));
    }

    /** Shows the strip alone, without the tools of a group beside it. */
    public void fold() {
        groups.forEach(ToolGroup::fold);
    }

    /** Whether something is a part of the strip. */
    public boolean holds(EventTarget target) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
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
            fold();
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
        ToolKind chosen = box.chosen().get();
        tools.forEach(button -> button.setSelected(button.getUserData().equals(chosen)));
        groups.forEach(group -> group.mark(chosen));
    }

    /** Few columns of one height, none of them half empty. */
    private void wrap() {
        double each = BUTTON + column.getVgap();
        long lines = column.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("at-tools-line"))
                .count();
        double all = (column.getChildren().size() - lines) * each + lines * LINE;
        double free = Math.max(each, room.getValue().doubleValue());
        double columns = Math.ceil(all / free);
        column.setPrefWrapLength(
                columns <= 1 ? all : Math.ceil(column.getChildren().size() / columns) * each);
    }

    /** Up and down go through the strip, as in any tool bar; right opens a group, left folds it. */
    private void key(KeyEvent event) {
        Node owner = getScene().getFocusOwner();
        if (groups.stream().anyMatch(group -> group.key(event.getCode(), owner))) {
            event.consume();
            return;
        }
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            List<Node> stops = column.getChildren().stream()
                    .map(node -> node instanceof StackPane place
                            ? place.getChildren().get(0)
                            : node)
                    .filter(Node::isFocusTraversable)
                    .toList();
            stops.get(Math.max(0, Math.min(stops.size() - 1, stops.indexOf(owner) + step)))
                    .requestFocus();
            event.consume();
        }
    }
}
