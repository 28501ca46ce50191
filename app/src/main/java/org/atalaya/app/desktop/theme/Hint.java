// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.theme;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Words that appear where the pointer rests. The tooltip is made when the pointer first comes: each is a window of its own,
 * and those of all controls would be a third of the start.
 */
public final class Hint implements EventHandler<MouseEvent> {

    private static final double WIDEST = 360;

    private final Node node;
    private final ObservableValue<String> text;

    private Hint(Node node, ObservableValue<String> text) {
        this.node = node;
        this.text = text;
    }

    /** Gives a node its hint; who hears the window instead of seeing it needs the words as well, said elsewhere. */
    public static void over(Node node, ObservableValue<String> text) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new Hint(node, text));
    }

    @Override
    public void handle(MouseEvent event) {
        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        if (node instanceof Control control) {
            control.setTooltip(tooltip);
        } else {
            Tooltip.install(node, tooltip);
        }
    }
}
