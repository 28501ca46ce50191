// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.atalaya.core.workspace.Comparison;
import org.atalaya.core.workspace.Comparison.Other;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Two periods on two maps, by mouse and by keys. */
class CompareTest extends InTheWindow {

    private Comparison comparison() {
        return wiring().compare().comparison().get().orElseThrow();
    }

    private void compare(FxRobot robot, String command) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().time().bars().get().isPresent());
        robot.interact(() -> wiring().commands().get(command).run());
        await(() -> !wiring().compare().busy().get()
                && robot.lookup("#compare-left-words").tryQuery().isPresent());
    }

    @Test
    void twoPeriodsSideBySideAndBackByUndo(FxRobot robot) throws Exception {
        compare(robot, "compare");
        Node left = robot.lookup("#compare-left").query();
        Node right = robot.lookup("#compare-right").query();
        assertEquals(left.getLayoutBounds().getWidth(), right.getLayoutBounds().getWidth());
        assertTrue(robot.lookup("#compare-left-words")
                .queryAs(Label.class)
                .getText()
                .startsWith("A · "));
        assertTrue(
                robot.lookup("#compare-sentence").queryAs(Label.class).getText().contains("z = "));
        await(() -> robot.lookup("#compare-legend").query().isVisible());
        robot.clickOn("#compare-as-table");
        TableView<?> table = robot.lookup("#compare-table").queryTableView();
        assertTrue(table.getItems().size() > 1);
        robot.clickOn("#compare-as-table");
        robot.interact(() -> wiring().commands().get("language").run());
        await(() ->
                robot.lookup("#compare-sentence").queryAs(Label.class).getText().startsWith("Incidencias"));
        robot.interact(() -> wiring().commands().get("undo").run());
        assertTrue(robot.lookup("#compare-left").tryQuery().isEmpty());
        assertTrue(robot.lookup("#map").tryQuery().isPresent());
    }

    @Test
    void theDividerIsDrawnMovedByKeysAndSpoken(FxRobot robot) throws Exception {
        compare(robot, "swipe");
        Node divider = robot.lookup("#compare-divider").query();
        assertFalse(divider.getAccessibleText().isEmpty());
        assertEquals(50.0, divider.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        Bounds maps = robot.lookup("#compare-maps")
                .query()
                .localToScreen(robot.lookup("#compare-maps").query().getBoundsInLocal());
        robot.moveTo(divider)
                .press(MouseButton.PRIMARY)
                .moveTo(maps.getMinX() + 0.25 * maps.getWidth(), maps.getCenterY())
                .release(MouseButton.PRIMARY);
        await(() -> comparison().divider() < 0.3);
        assertEquals(0.25, comparison().divider(), 0.03);
        double before = comparison().divider();
        robot.push(KeyCode.RIGHT);
        assertEquals(before + 0.02, comparison().divider(), 1e-9);
        robot.push(KeyCode.HOME);
        assertEquals(0, comparison().divider());
        assertEquals(0.0, divider.queryAccessibleAttribute(AccessibleAttribute.VALUE));
    }

    @Test
    void theOtherPeriodIsDrawnOnTheTimeBar(FxRobot robot) throws Exception {
        compare(robot, "compare");
        assertEquals(Other.BEFORE, comparison().other());
        Node axis = robot.lookup("#time-axis").query();
        assertTrue(axis.getAccessibleText().contains("Compared with"), axis.getAccessibleText());
        Bounds place = axis.localToScreen(axis.getBoundsInLocal());
        var other = wiring().time().other().get();
        robot.moveTo(place.getMinX() + place.getWidth() * 0.25, place.getCenterY())
                .press(MouseButton.PRIMARY)
                .moveTo(place.getMinX() + place.getWidth() * 0.35, place.getCenterY())
                .release(MouseButton.PRIMARY);
        await(() -> comparison().other() == Other.OWN);
        assertTrue(wiring().time()
                .other()
                .get()
                .orElseThrow()
                .from()
                .isAfter(other.orElseThrow().from()));
        assertEquals(Optional.empty(), wiring().time().window().get(), "the filter stays as it was");
    }
}
