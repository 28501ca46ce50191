// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Parts beside each other where there is room, else one under the other. */
public final class Beside extends VBox {

    private final HBox line;
    private final List<Node> parts;
    private final double room;

    /**
     * Parts that find room beside each other from a width on.
     *
     * @param room the least width for one line, in pixels
     */
    public Beside(double gap, double room, Pos alignment, Node... parts) {
        super(gap);
        this.room = room;
        this.parts = List.of(parts);
        this.line = new HBox(gap);
        line.setAlignment(alignment);
        widthProperty().addListener((o, before, after) -> lay());
        lay();
    }

    private void lay() {
        boolean wide = getWidth() <= 0 || getWidth() >= room;
        if (wide == getChildren().contains(line) && !getChildren().isEmpty()) {
            return;
        }
        line.getChildren().clear();
        if (wide) {
            line.getChildren().setAll(parts);
            getChildren().setAll(line);
        } else {
            getChildren().setAll(parts);
        }
    }

    /** As narrow as the widest part: the line may always be broken. */
    @Override
    protected double computeMinWidth(double height) {
        return parts.stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
    }

    /** A part that takes the room that is left. */
    public static <T extends Region> T growing(T part) {
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setMaxWidth(Double.MAX_VALUE);
        return part;
    }
}
