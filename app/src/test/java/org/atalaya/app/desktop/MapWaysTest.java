// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.workspace.Bookmark;
import org.atalaya.core.workspace.MapAids;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Going to coordinates, bookmarks and graticule, by mouse and by keys. */
class MapWaysTest extends InTheWindow {

    private Path ready(FxRobot robot) throws Exception {
        Path file = importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        robot.interact(() -> robot.lookup("#map").query().requestFocus());
        return file;
    }

    private List<String> names() {
        return wiring().way().bookmarks().stream().map(Bookmark::name).toList();
    }

    @Test
    void aTypedCoordinateIsGoneToAndMarkedAndAWrongOneIsExplained(FxRobot robot) throws Exception {
        ready(robot);
        robot.push(KeyCode.G);
        robot.write("somewhere").push(KeyCode.ENTER);
        Label problem = robot.lookup("#go-to-problem").query();
        assertTrue(problem.isVisible() && problem.getText().contains("\"somewhere\""), problem.getText());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("-12.06, -77.04").push(KeyCode.ENTER);
        assertFalse(robot.lookup("#go-to-card").query().isVisible());
        double[] mark = wiring().way().mark().get();
        assertEquals(mark[0], wiring().map().frame().get().centreX(), 1e-6);
        assertEquals("12.06000° S, 77.04000° W", wiring().way().markWords());
        assertTrue(robot.lookup("#map").query().isFocused(), "back on the map");
    }

    @Test
    void bookmarksAreKeptRenamedDeletedUndoneAndThereAgainAfterReopening(FxRobot robot) throws Exception {
        Path file = ready(robot);
        robot.interact(() -> wiring().map().zoom(4));
        Extent near = wiring().map().frame().get().extent();
        robot.clickOn("#way-bookmarks")
                .clickOn("#bookmark-name")
                .write("Market")
                .push(KeyCode.ENTER);
        assertEquals(List.of("Market"), names());
        robot.interact(() -> wiring().commands().get("bookmark-add").run());
        assertEquals(List.of("Market", "View 2"), names());
        robot.interact(() -> wiring().map().fit());
        assertNotEquals(near, wiring().map().frame().get().extent());
        robot.clickOn(".at-bookmark");
        assertEquals(near.centreX(), wiring().map().frame().get().centreX(), 1e-6);
        assertEquals(near.width(), wiring().map().frame().get().extent().width(), near.width() * 0.01);

        robot.interact(() -> wiring().way().rename(wiring().way().bookmarks().get(1), "Harbour"));
        assertEquals(List.of("Market", "Harbour"), names());
        robot.interact(() -> wiring().way().delete(wiring().way().bookmarks().get(0)));
        assertEquals(List.of("Harbour"), names());
        robot.interact(() -> wiring().commands().get("undo").run());
        assertEquals(List.of("Market", "Harbour"), names());
        robot.interact(() -> wiring().commands().get("graticule").run());
        assertEquals(MapAids.Lines.DEGREES, wiring().way().aids().lines());
        await(() -> robot.lookup("#status-saved").query().isVisible());

        robot.interact(() -> wiring().session().open(file));
        await(() ->
                !wiring().workspace().opening() && !wiring().way().bookmarks().isEmpty());
        assertEquals(List.of("Market", "Harbour"), names());
        await(() -> wiring().map().graticule().get().isPresent());
        robot.interact(() -> {
            wiring().commands().get("graticule").run();
            wiring().commands().get("graticule").run();
        });
        assertEquals(Optional.empty(), wiring().map().graticule().get());
    }
}
