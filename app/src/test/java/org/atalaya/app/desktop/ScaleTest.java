// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.atalaya.app.desktop.frame.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** At 150 % nothing is cut, in both languages and both sizes of window. */
class ScaleTest extends InTheWindow {

    @ParameterizedTest
    @CsvSource({"1280,800,en", "1280,800,es", "1600,1000,es"})
    void nothingIsCutAtOneAndAHalfTimesTheSize(double width, double height, String language, FxRobot robot)
            throws Exception {
        robot.interact(() -> {
            wiring().scene().getWindow().setWidth(width);
            wiring().scene().getWindow().setHeight(height);
            wiring().settings().speak(language);
            wiring().settings().change(s -> s.enlarged(150));
        });
        List<String> cut = new ArrayList<>();
        look(robot, "start", cut);
        lookAt(robot, SmallTable.write(folder));
        look(robot, "import", cut);
        importShown(robot);
        look(robot, "map", cut);
        for (var analysis : wiring().analysis().catalogue()) {
            robot.interact(() -> wiring().analysis().choose(analysis));
            look(robot, analysis.id(), cut);
        }
        for (String tab : List.of("table", "charts", "history", "tasks")) {
            robot.interact(() -> wiring().showTab(tab));
            look(robot, tab, cut);
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
