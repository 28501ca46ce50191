// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.theme.Zoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** At 150 % nothing is cut, in both languages and both sizes of window. */
class ScaleTest extends InTheWindow {

    @ParameterizedTest
    @CsvSource({"150,en", "150,es", "120,es"})
    void nothingIsCutAtOneAndAHalfTimesTheSize(int percent, String language, FxRobot robot) throws Exception {
        robot.interact(() -> {
            wiring().settings().speak(language);
            wiring().settings().change(s -> s.enlarged(150));
            // The screen of the tests is 1280 by 800: at 120 % it has the room of 1600 by 1000 at 150 %.
            ((Zoom) wiring().scene().getRoot()).to(percent);
        });
        List<String> cut = new ArrayList<>();
        look(robot, "start", cut);
        lookAt(robot, SmallTable.write(folder));
        look(robot, "import", cut);
        importShown(robot);
        look(robot, "map", cut);
        mapKeepsHalfOfTheWidth(robot, "imported");
        for (var analysis : wiring().analysis().catalogue()) {
            robot.interact(() -> wiring().analysis().choose(analysis));
            look(robot, analysis.id(), cut);
        }
        for (String tab : List.of("table", "charts", "history", "tasks")) {
            robot.interact(() -> wiring().showTab(tab));
            look(robot, tab, cut);
            mapKeepsHalfOfTheWidth(robot, tab);
        }
        for (String command : List.of("settings", "shortcuts", "palette", "export", "context")) {
            robot.interact(() -> wiring().commands().get(command).run());
            look(robot, command, cut);
            robot.push(KeyCode.ESCAPE);
        }
        robot.interact(() -> wiring().help().open("kernel-density"));
        look(robot, "help", cut);
        robot.interact(() -> wiring().help().close());
        robot.interact(() -> wiring().navigation().go(Page.BENCH));
        look(robot, "bench", cut);
        assertEquals(List.of(), cut.stream().distinct().toList());
    }

    @Test
    void everyPanelIsReachedByKeysAndByItsButtonAndTheMapKeepsHalfOfTheWidth(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> wiring().settings().change(s -> s.enlarged(150)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(shown(robot, "#layers"), "the layers are shown at first");
        assertFalse(shown(robot, "#inspector"), "and the inspector has folded by itself");
        for (int turn = 0; turn < 2; turn++) {
            for (String step :
                    List.of("#panel-right-open", "panel-left", "panel-right", "#panel-left-open", "focus-inspector")) {
                robot.interact(() -> {
                    if (step.startsWith("#")) {
                        robot.lookup(step).queryButton().fire();
                    } else {
                        wiring().commands().get(step).run();
                    }
                });
                boolean right = step.contains("right") || step.contains("inspector");
                WaitForAsyncUtils.waitForFxEvents();
                mapKeepsHalfOfTheWidth(robot, step);
                assertEquals(right, shown(robot, "#inspector"), step);
                assertEquals(!right, shown(robot, "#layers"), step);
            }
            robot.interact(() -> wiring().commands().get("panel-left").run());
        }
        robot.interact(() -> wiring().analysis().choose("getis-ord-gi-star"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(shown(robot, "#run"), "an analysis that is chosen is shown");
        robot.interact(() -> wiring().showTab("charts"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(shown(robot, "#clock-chart"), "so are the charts");
        robot.interact(() -> wiring().settings().change(s -> s.enlarged(100)));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(shown(robot, "#inspector") && shown(robot, "#layers"), "with room both are back");
    }

    private void mapKeepsHalfOfTheWidth(FxRobot robot, String place) {
        robot.interact(() -> {
            Node map = robot.lookup("#map").query();
            double across = map.localToScene(map.getBoundsInLocal()).getWidth();
            assertTrue(across >= wiring().scene().getWidth() / 2 - 1, () -> place + ": the map is " + across + " wide");
        });
    }

    private static boolean shown(FxRobot robot, String selector) {
        return robot.lookup(selector).tryQuery().filter(ScaleTest::isShown).isPresent();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getBoundsInLocal().getHeight() > 0;
    }

    @Test
    void aCutWordIsFound(FxRobot robot) {
        List<String> cut = new ArrayList<>();
        Button narrow = new Button("A word that finds no room");
        narrow.setMaxWidth(60);
        Button away = new Button("away");
        away.setTranslateX(5_000);
        robot.interact(() -> ((Pane) wiring().scene().getRoot()).getChildren().add(new HBox(narrow, away)));
        look(robot, "planted", cut);
        assertEquals(2, cut.size(), cut::toString);
    }

    @Test
    void whatIsPaintedHasAsManyPixelsAsItShows(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> wiring().settings().change(s -> s.enlarged(150)));
        WaitForAsyncUtils.waitForFxEvents();
        await(() -> wiring().map().frame().get().pixelRatio() >= 1.5);
        robot.interact(() -> wiring().showTab("charts"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Pane clock = robot.lookup("#clock-chart").queryAs(Pane.class);
            Canvas canvas = (Canvas) clock.getChildren().get(0);
            assertTrue(clock.getWidth() > 100, "the clock is shown");
            assertEquals(clock.getWidth() * 1.5, canvas.getWidth(), 0.5);
            assertEquals(
                    clock.getBoundsInLocal().getWidth(),
                    canvas.getBoundsInParent().getWidth(),
                    1);
        });
    }

    private void look(FxRobot robot, String place, List<String> cut) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            wiring().scene().getRoot().applyCss();
            wiring().scene().getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> CutTexts.in(
                        wiring().scene().getRoot(),
                        wiring().scene().getWidth(),
                        wiring().scene().getHeight())
                .forEach(text -> cut.add(place + ": " + text)));
    }
}
