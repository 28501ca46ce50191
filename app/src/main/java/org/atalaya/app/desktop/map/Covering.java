// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What floats over the map, so that no name is painted under it. What moves with the pointer does not count. */
final class Covering {

    /** Air between a name and the edge of what floats. */
    private static final double AIR = 2;

    private final Region map;
    private final Runnable repaint;
    private final List<Node> floating = new ArrayList<>();
    private List<Rectangle2D> told = List.of();
    private List<Rectangle2D> others = List.of();
    private boolean asked;

    /**
     * What lies over a map.
     *
     * @param repaint done when something covers another place than in the last picture
     */
    Covering(Region map, Runnable repaint) {
        this.map = map;
        this.repaint = repaint;
    }

    void watch(Node node) {
        floating.add(node);
        node.boundsInParentProperty().addListener((o, before, after) -> moved());
        node.visibleProperty().addListener((o, before, after) -> moved());
    }

    /** What else lies over the map, beside what floats in it. */
    void also(List<Bounds> more) {
        others = more.stream().map(Covering::rectangle).toList();
        moved();
    }

    /** For the picture that is painted now. */
    List<Rectangle2D> now() {
        told = covered();
        return told;
    }

    private List<Rectangle2D> covered() {
        List<Rectangle2D> all = new ArrayList<>(others);
        floating.stream()
                .filter(node -> node.isVisible() && node.getOpacity() > 0 && node.getParent() == map)
                .map(Node::getBoundsInParent)
                .filter(bounds -> bounds.getWidth() > 0 && bounds.getHeight() > 0)
                .map(Covering::rectangle)
                .forEach(all::add);
        return all;
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(
                bounds.getMinX() - AIR,
                bounds.getMinY() - AIR,
                bounds.getWidth() + 2 * AIR,
                bounds.getHeight() + 2 * AIR);
    }

    /** Once for all that moves in one pulse. */
    private void moved() {
        if (!asked) {
            asked = true;
            Platform.runLater(() -> {
                asked = false;
                if (!covered().equals(told)) {
                    repaint.run();
                }
            });
        }
    }
}
