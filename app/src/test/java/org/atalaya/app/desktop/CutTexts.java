// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** Finds what is cut: words that end in an ellipsis, and buttons that lie beyond the edge of the window. */
final class CutTexts {

    private final double width;
    private final double height;
    private final List<String> found = new ArrayList<>();

    private CutTexts(double width, double height) {
        this.width = width;
        this.height = height;
    }

    static List<String> in(Parent root, double width, double height) {
        CutTexts cut = new CutTexts(width, height);
        cut.look(root, false);
        return cut.found;
    }

    private void look(Node node, boolean scrolled) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled) {
            words(labeled);
        }
        if (node instanceof ButtonBase button && !scrolled) {
            edges(button);
        }
        // The columns of a table scroll with their heads.
        boolean scrolls = scrolled || node instanceof ScrollPane || node instanceof TableView;
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scrolls));
        }
    }

    /** A name of the user's own, a path or a cell of a table may be shortened; its whole is in the tooltip. */
    private void words(Labeled labeled) {
        if (labeled.getText() == null
                || labeled.getText().isEmpty()
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || labeled instanceof javafx.scene.control.Cell
                || labeled.getStyleClass().contains("at-name")
                || labeled.getWidth() == 0) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.isVisible()
                    && !text.getText().equals(labeled.getText())
                    && text.getText().endsWith("...")) {
                found.add("cut: " + labeled.getText() + " -> " + text.getText());
            }
        }
    }

    private void edges(ButtonBase button) {
        Bounds bounds = button.localToScene(button.getBoundsInLocal());
        if (bounds.getMinX() < -1
                || bounds.getMinY() < -1
                || bounds.getMaxX() > width + 1
                || bounds.getMaxY() > height + 1) {
            found.add("outside: " + button.getId() + " " + button.getText());
        }
    }
}
