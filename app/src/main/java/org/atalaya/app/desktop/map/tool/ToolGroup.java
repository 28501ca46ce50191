// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import org.atalaya.app.desktop.theme.Controls;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tools that share a place: a button with the one used last, which takes it and opens all of them beside. */
final class ToolGroup {

    private final ToolKinds.Group group;
    private final List<ToggleButton> tools;
    private final ToggleButton button;
    private final StackPane place;
    private final HBox beside = new HBox(1);
    private final BooleanProperty opened = new SimpleBooleanProperty();
    private ToolKind latest;

    ToolGroup(Controls controls, ToolKinds.Group group, ToolBox box, List<ToggleButton> tools) {
        this.group = group;
        this.tools = tools;
        this.latest = group.kinds().get(0);
        button = controls.iconToggle(group.titleKey(), latest.icon(), "at-tool-group");
        button.setId("tool-group-" + group.id());
        button.setOnAction(event -> {
            boolean open = !opened.get();
            box.choose(latest);
            mark(latest);
            opened.set(open);
        });
        beside.getChildren().addAll(tools);
        beside.getStyleClass().addAll("at-float", "at-tools");
        beside.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        beside.setAccessibleRole(AccessibleRole.TOOL_BAR);
        beside.accessibleTextProperty().bind(controls.language().text(group.titleKey()));
        Controls.showWhen(beside, opened);
        Polygon corner = Controls.styled(new Polygon(0, 5, 5, 0, 5, 5), "at-tool-more");
        corner.setMouseTransparent(true);
        StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(corner, new Insets(0, 3, 3, 0));
        place = new StackPane(button, corner);
        // At the height of its button.
        beside.translateYProperty()
                .bind(place.boundsInParentProperty().map(Bounds::getMinY).map(y -> y - 3));
    }

    /** The button, with a corner that says that there is more. */
    StackPane place() {
        return place;
    }

    /** The tools, shown while the group is open. */
    Node beside() {
        return beside;
    }

    BooleanProperty opened() {
        return opened;
    }

    void fold() {
        opened.set(false);
    }

    /** Shows the tool that was taken, whatever took it. */
    void mark(ToolKind chosen) {
        boolean ours = group.kinds().contains(chosen);
        if (ours) {
            latest = chosen;
            ((FontIcon) button.getGraphic()).setIconCode(chosen.icon());
        } else {
            fold();
        }
        button.setSelected(ours);
    }

    /** The arrows open the group, go through it, and lead back. */
    boolean key(KeyCode code, Node owner) {
        int at = tools.indexOf(owner);
        if (owner == button && code == KeyCode.RIGHT) {
            opened.set(true);
            tools.get(0).requestFocus();
            return true;
        }
        if (at < 0) {
            return false;
        }
        if (code == KeyCode.RIGHT) {
            tools.get(Math.min(tools.size() - 1, at + 1)).requestFocus();
            return true;
        }
        if (code == KeyCode.LEFT && at > 0) {
            tools.get(at - 1).requestFocus();
            return true;
        }
        if (code == KeyCode.LEFT || code == KeyCode.ESCAPE) {
            button.requestFocus();
            fold();
            return true;
        }
        return false;
    }
}
