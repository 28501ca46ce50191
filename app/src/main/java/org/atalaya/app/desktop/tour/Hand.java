// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.tour;

import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.atalaya.app.desktop.Wiring;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;

/** What a person would do with mouse and keys on the way; what is not there is left alone. */
final class Hand {

    private final Wiring wiring;

    Hand(Wiring wiring) {
        this.wiring = wiring;
    }

    void run(String command) {
        wiring.commands().get(command).run();
    }

    void escape() {
        Node at = wiring.scene().getFocusOwner();
        Node target = at == null ? wiring.scene().getRoot() : at;
        target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    void visible(Class<? extends LayerSource> kind, boolean shown) {
        wiring.workspace().layers().stream()
                .filter(layer -> kind.isInstance(layer.source()))
                .map(Layer::id)
                .toList()
                .forEach(id -> wiring.workspace().edit(id, layer -> layer.withVisible(shown)));
    }

    void press(String selector) {
        find(selector).filter(ButtonBase.class::isInstance).ifPresent(button -> ((ButtonBase) button).fire());
    }

    /** Brings something to the top of what scrolls around it. */
    void scrollTo(String selector) {
        find(selector).ifPresent(node -> {
            for (Parent at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane) {
                    Node content = pane.getContent();
                    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                    double room = content.getLayoutBounds().getHeight()
                            - pane.getViewportBounds().getHeight();
                    pane.setVvalue(room <= 0 ? 0 : Math.min(1, place.getMinY() / room));
                    return;
                }
            }
        });
    }

    void scrollBack(String selector) {
        find(selector).ifPresent(node -> {
            for (Parent at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane) {
                    pane.setVvalue(0);
                }
            }
        });
    }

    /** A click on the map, at shares of its width and height. */
    void clickMap(double across, double down) {
        find("#map").ifPresent(map -> {
            mouse(map, MouseEvent.MOUSE_MOVED, across, down);
            mouse(map, MouseEvent.MOUSE_PRESSED, across, down);
            mouse(map, MouseEvent.MOUSE_RELEASED, across, down);
        });
    }

    /** The pointer rests over the map, at shares of its width and height. */
    void rest(double across, double down) {
        find("#map").ifPresent(map -> mouse(map, MouseEvent.MOUSE_MOVED, across, down));
    }

    private static void mouse(Node map, EventType<MouseEvent> type, double across, double down) {
        Point2D at = map.localToScene(
                map.getLayoutBounds().getWidth() * across, map.getLayoutBounds().getHeight() * down);
        map.fireEvent(new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                true,
                false,
                true,
                null));
    }

    Optional<Node> find(String selector) {
        return Optional.ofNullable(wiring.scene().lookup(selector));
    }
}
