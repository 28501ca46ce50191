// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.workspace.ChartState;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Time bar, charts and map answer each other, by mouse and by keys. */
class LinkedViewsTest extends InTheWindow {

    private int shown() {
        return wiring().workspace().incidents().orElseThrow().size();
    }

    @Test
    void aWindowDrawnOverTheBarsFiltersAndPlays(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().time().bars().get().isPresent());
        Node axis = robot.lookup("#time-axis").query();
        Bounds place = axis.localToScreen(axis.getBoundsInLocal());
        double middle = place.getCenterY();
        robot.moveTo(place.getMinX() + place.getWidth() * 0.1, middle)
                .press(MouseButton.PRIMARY)
                .moveTo(place.getMinX() + place.getWidth() * 0.4, middle)
                .release(MouseButton.PRIMARY);
        await(() -> shown() < SmallTable.ROWS);
        assertEquals(shown(), Math.round(wiring().time().counted()), "the bar says how many are left");
        assertTrue(wiring().filter().selection().get().from().isPresent());
        int drawn = shown();

        robot.clickOn("#time-play");
        assertTrue(wiring().time().playing().get());
        Optional<?> before = wiring().time().window().get();
        await(() -> !wiring().time().window().get().equals(before));
        robot.clickOn("#time-play");
        assertFalse(wiring().time().playing().get());
        await(() -> wiring().workspace().canUndo().get());

        robot.interact(() -> wiring().commands().get("undo").run());
        await(() -> shown() == drawn);
        robot.clickOn("#time-all");
        await(() -> shown() == SmallTable.ROWS);
        assertEquals(Optional.empty(), wiring().time().window().get());
    }

    @Test
    void whatIsChosenInAChartIsSelectedOnTheMapByKeysAlone(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        robot.interact(() -> robot.lookup("#clock-chart").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        }
        for (int i = 0; i < 23; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        }
        await(() ->
                wiring().linked().brushes().get().of(Side.CLOCK).orElseThrow().cardinality() == 168);
        await(() -> wiring().workspace().highlight().get().size() > 0);
        assertEquals(
                wiring().linked().shown().get().chosen().orElseThrow().passing(),
                wiring().workspace().highlight().get().size());
        robot.push(KeyCode.ESCAPE);
        await(() -> wiring().workspace().highlight().get().isEmpty());
        assertEquals(Brushes.NONE, wiring().linked().brushes().get());
    }

    @Test
    void aBarThatIsPressedChoosesItsCategory(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> robot.lookup("#category-chart").tryQuery().isPresent());
        Node bars = robot.lookup("#category-chart").query();
        await(() -> String.valueOf(bars.getAccessibleText()).matches(".*\\d.*"));
        Bounds place = bars.localToScreen(bars.getBoundsInLocal());
        robot.clickOn(place.getMinX() + 20, place.getMinY() + 12);
        await(() -> wiring().workspace().highlight().get().size() > 0);
        assertTrue(wiring().linked().brushes().get().of(Side.CATEGORY).isPresent(), "the category is what is chosen");
        robot.push(KeyCode.ESCAPE);
        await(() -> wiring().workspace().highlight().get().isEmpty());
        assertEquals(TimeBarModel.Manner.MOVING, wiring().time().manner().get());
    }

    @Test
    void chartsAreOpenedMovedAndClosedAndThatIsUndone(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        robot.interact(() -> wiring().workspace()
                .showCharts(List.of(new ChartState("year", List.of()), new ChartState("trend", List.of()))));
        assertEquals(2, robot.lookup(".at-chart-card").queryAll().size());
        Node year = robot.lookup("#year-chart").query();
        await(() -> String.valueOf(year.getAccessibleText()).contains("a day"));
        robot.interact(year::requestFocus);
        robot.push(KeyCode.RIGHT);
        await(() -> wiring().linked().brushes().get().of(Side.MONTH).isPresent());
        assertTrue(year.getAccessibleText().startsWith("Months and seasons. December"), year.getAccessibleText());
        robot.interact(() -> wiring().workspace().showCharts(List.of(new ChartState("trend", List.of()))));
        await(() -> wiring().linked().brushes().get().isEmpty());
        robot.interact(() -> wiring().commands().get("undo").run());
        assertEquals(2, robot.lookup(".at-chart-card").queryAll().size());
    }
}
