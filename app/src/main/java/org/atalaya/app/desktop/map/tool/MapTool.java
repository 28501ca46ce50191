// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.tool;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * One way to use mouse and keys over the map. What a tool does not take, by answering false, the map does itself: a drag
 * pans, a double click zooms, arrows pan, and the wheel always zooms. Space held pans in every tool. Someone at the keys
 * moves the map under a cross in its middle; Space there is a click. All on the window's thread.
 */
public interface MapTool {

    ToolKind kind();

    default Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    /** What is drawn above the picture while the tool is chosen; a {@link RubberBand} follows the frame by itself. */
    default Optional<Node> band() {
        return Optional.empty();
    }

    /** The button went down; true takes the drag that may follow. */
    default boolean pressed(Stroke at) {
        return false;
    }

    /** Only of a drag that was taken, once it is more than a tremble. */
    default void dragged(Stroke from, Stroke at) {}

    /** The end of a drag that was taken. */
    default void released(Stroke from, Stroke at) {}

    /** The mouse moved with no button down, or the map moved under the cross. */
    default void moved(Stroke at) {}

    /** Down and up in one place; of a double click only the first. */
    default boolean clicked(Stroke at) {
        return false;
    }

    default boolean doubleClicked(Stroke at) {
        return false;
    }

    /** Enter: done. */
    default boolean finish() {
        return false;
    }

    /** Backspace: takes back the last point. */
    default boolean back() {
        return false;
    }

    /** Escape: lets go of what is begun or done; false where there is nothing to let go of. */
    default boolean cancel() {
        return false;
    }

    /** Any other key. */
    default boolean key(KeyEvent event) {
        return false;
    }

    /** Another tool is chosen. What was begun is forgotten, what was done may stay. */
    default void leave() {}
}
