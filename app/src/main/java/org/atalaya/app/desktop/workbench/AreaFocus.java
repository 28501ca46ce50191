// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/** Moves the focus between the areas: each takes it where it last had it, and shows a ring while it was sent by keys. */
final class AreaFocus {

    private final PanelFrame frame;
    private final Map<Area, Node> last = new EnumMap<>(Area.class);
    private final Region ring = new Region();
    private Area ringed;

    AreaFocus(PanelFrame frame) {
        this.frame = frame;
        ring.getStyleClass().add("at-area-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        ring.setVisible(false);
        frame.sceneProperty().addListener((o, before, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((p, was, now) -> follow(now));
            }
        });
        frame.needsLayoutProperty().addListener((o, before, after) -> place());
    }

    /** The ring, to be laid over the frame. */
    Region ring() {
        return ring;
    }

    void hideRing() {
        ringed = null;
        ring.setVisible(false);
    }

    void to(Area area) {
        frame.open(area);
        frame.applyCss();
        frame.layout();
        // A panel that was shut has no size before the next pulse.
        Platform.runLater(() -> {
            Node target = Optional.ofNullable(last.get(area))
                    .filter(AreaFocus::canTakeFocus)
                    .or(() -> first(frame.area(area)))
                    .orElse(null);
            if (target != null) {
                target.requestFocus();
                ringed = area;
                place();
            }
        });
    }

    void next(int steps) {
        Area now = areaOf(frame.getScene() == null ? null : frame.getScene().getFocusOwner());
        to(now == null ? Area.LEFT : now.next(steps));
    }

    private void follow(Node owner) {
        Area area = areaOf(owner);
        if (area != null) {
            last.put(area, owner);
        }
        if (area != ringed) {
            hideRing();
        }
    }

    private void place() {
        ring.setVisible(ringed != null);
        if (ringed != null) {
            Region area = frame.area(ringed);
            ring.resizeRelocate(area.getLayoutX(), area.getLayoutY(), area.getWidth(), area.getHeight());
        }
    }

    private Area areaOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (Area area : Area.values()) {
                if (frame.area(area) == at) {
                    return area;
                }
            }
        }
        return null;
    }

    private static Optional<Node> first(Node node) {
        if (canTakeFocus(node)) {
            return Optional.of(node);
        }
        if (!node.isVisible() || !(node instanceof Parent parent)) {
            return Optional.empty();
        }
        return parent.getChildrenUnmodifiable().stream()
                .map(AreaFocus::first)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean canTakeFocus(Node node) {
        return node.getScene() != null && node.isFocusTraversable() && !node.isDisabled() && isShown(node);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
