// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.atalaya.app.desktop.theme.Controls;

/**
 * The line between two areas: drawn with the mouse or moved with the arrow keys; a double click or Enter gives the
 * panel its usual size, or opens it.
 */
final class Divider extends Region {

    /** As wide as a pointer finds it; the line in it is one pixel. */
    static final double GRIP = 7;

    private static final double KEY_STEP = 16;

    /** What a divider moves. */
    interface Moved {

        /**
         * The edge was drawn.
         *
         * @param by in the direction of the axis, since the last call
         */
        void by(double by);

        /** Drawing has ended. */
        void let();

        /** The usual size is wanted. */
        void restore();
    }

    Divider(Controls controls, String id, String key, Orientation orientation, Moved moved) {
        setId(id);
        getStyleClass().addAll("at-panel-divider", orientation == Orientation.VERTICAL ? "at-upright" : "at-level");
        boolean upright = orientation == Orientation.VERTICAL;
        setCursor(upright ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setFocusTraversable(true);
        accessibleTextProperty().bind(controls.language().text(key));
        double[] last = new double[1];
        setOnMousePressed(event -> last[0] = upright ? event.getSceneX() : event.getSceneY());
        setOnMouseDragged(event -> {
            double now = upright ? event.getSceneX() : event.getSceneY();
            moved.by((now - last[0]) / getLocalToSceneTransform().getMxx());
            last[0] = now;
        });
        setOnMouseReleased(event -> moved.let());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                moved.restore();
            }
        });
        setOnKeyPressed(event -> {
            KeyCode less = upright ? KeyCode.LEFT : KeyCode.UP;
            KeyCode more = upright ? KeyCode.RIGHT : KeyCode.DOWN;
            if (event.getCode() == less || event.getCode() == more) {
                moved.by(event.getCode() == more ? KEY_STEP : -KEY_STEP);
                moved.let();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                moved.restore();
                event.consume();
            }
        });
    }
}
