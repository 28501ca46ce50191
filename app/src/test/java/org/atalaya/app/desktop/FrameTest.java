// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.workspace.WorkspaceState;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The frame of the window: panels, focus, undo, help, language and theme, as a person uses them. */
class FrameTest extends InTheWindow {

    @Test
    void aPanelShutAndResizedIsSoAgainInItsProjectOnly(FxRobot robot) throws Exception {
        Path first = importSmallTable(robot);
        Bounds usual = bounds(robot, "#map");
        run(robot, "panel-right");
        assertTrue(bounds(robot, "#map").getWidth() > usual.getWidth() + 250, "the map takes the room");
        robot.clickOn("#panel-right-open");
        assertEquals(usual.getWidth(), bounds(robot, "#map").getWidth(), 1);
        robot.interact(() -> robot.lookup("#divider-left").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        double wide = bounds(robot, "#map").getMinX();
        assertEquals(usual.getMinX() + 32, wide, 1, "arrow keys move the divider");
        run(robot, "panel-drawer");
        assertEquals(
                true,
                settingsFile()
                        .load()
                        .panelsOf(first.toAbsolutePath().toString())
                        .drawerShut());

        Path second = importSmallTable(robot);
        await(() -> wiring().workspace().project().get().file().equals(second)
                && wiring().navigation().page().get() == Page.MAP);
        assertEquals(usual.getMinX(), bounds(robot, "#map").getMinX(), 1, "another project has its own panels");
        robot.interact(() -> wiring().session().open(first));
        await(() -> wiring().workspace().project().get().file().equals(first));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(wide, bounds(robot, "#map").getMinX(), 1, "as it was left");
        robot.doubleClickOn("#divider-left");
        assertEquals(usual.getMinX(), bounds(robot, "#map").getMinX(), 1, "a double click restores");
    }

    @Test
    void keysLeadToEveryAreaAndCommandWithoutTheMouse(FxRobot robot) throws Exception {
        importSmallTable(robot);
        List<String> areas = new ArrayList<>();
        KeyCode[] digits = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5};
        for (KeyCode digit : digits) {
            robot.push(KeyCode.CONTROL, digit);
            WaitForAsyncUtils.waitForFxEvents();
            areas.add(focusPlace());
        }
        assertEquals(5, areas.stream().distinct().count(), () -> "five areas: " + areas);
        assertTrue(robot.lookup(".at-area-ring").query().isVisible(), "where the focus is can be seen");
        robot.push(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(areas.get(0), focusPlace(), "after the last comes the first");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        WaitForAsyncUtils.waitForFxEvents();
        type("?");
        assertTrue(robot.lookup("#shortcuts-card").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#shortcuts-card").query().isVisible());

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("density help").push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> wiring().analysis().choose("kernel-density"));
        await(() -> wiring().analysis().checked().get() && wiring().analysis().canRun());
        robot.push(KeyCode.F1);
        await(() -> !robot.lookup("#help-content .at-page-title").queryAll().isEmpty());
        assertEquals("kernel-density", wiring().help().page().get());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> wiring().workspace().runs().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertFalse(wiring().workspace().canRedo().get());
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertTrue(robot.lookup("#settings-card").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#settings-card").query().isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertEquals(Page.BENCH, wiring().navigation().page().get());
    }

    @Test
    void aLetterIsAShortcutOnlyWhereNobodyWrites(FxRobot robot) {
        robot.interact(() -> wiring().commands().get("palette").run());
        type("?");
        assertTrue(
                robot.lookup("#shortcuts-card").tryQuery().isEmpty(),
                "a card that was never opened is not in the window");
    }

    @Test
    void twentyStepsAreTakenBackAndMadeAgainAndEachIsNamed(FxRobot robot) throws Exception {
        importSmallTable(robot);
        List<WorkspaceState> states = new ArrayList<>();
        robot.interact(() -> {
            String layer = wiring().workspace().layers().get(0).id();
            for (int step = 0; step < 20; step++) {
                states.add(wiring().workspace().state().get());
                double opacity = 0.95 - step / 25.0;
                boolean shown = step % 3 != 0;
                wiring().workspace().edit(layer, l -> l.withOpacity(opacity).withVisible(shown));
            }
            states.add(wiring().workspace().state().get());
        });
        assertEquals(21, states.stream().distinct().count());
        Label told = new Label();
        robot.interact(
                () -> told.textProperty().bind(wiring().commands().get("undo").title(wiring().language())));
        assertEquals("Undo: change a layer", told.getText());
        for (int step = 19; step >= 0; step--) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            assertEquals(states.get(step), wiring().workspace().state().get(), "back to step " + step);
        }
        for (int step = 1; step <= 20; step++) {
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            assertEquals(states.get(step), wiring().workspace().state().get(), "again to step " + step);
        }
        robot.interact(() -> wiring().workspace().filter(Optional.empty()));
        assertFalse(wiring().workspace().canRedo().get());
    }

    @Test
    void languageThemeAndSizeChangeInTheMiddleAndNothingIsLost(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> wiring().analysis().choose("kernel-density"));
        await(() -> wiring().analysis().checked().get() && wiring().analysis().canRun());
        robot.clickOn("#run");
        await(() -> wiring().workspace().runs().size() == 1);
        WorkspaceState before = wiring().workspace().state().get();
        robot.interact(() -> {
            wiring().analysis().run();
            wiring().settings().speak("es");
            wiring().settings().choose(Theme.CONTRAST);
            wiring().settings().change(s -> s.enlarged(125));
        });
        await(() -> wiring().workspace().runs().size() == 2);
        robot.interact(() -> {
            wiring().settings().choose(Theme.DARK);
            wiring().settings().speak("en");
            wiring().settings().change(s -> s.enlarged(100));
            wiring().commands().get("undo").run();
        });
        assertEquals(before, wiring().workspace().state().get());
        assertEquals("kernel-density", wiring().analysis().chosen().get().id());
        assertTrue(wiring().scene().getRoot().getStyleClass().containsAll(List.of("dark", "at-scale-100")));
        assertFalse(wiring().scene().getRoot().getStyleClass().contains("contrast"));
    }

    @Test
    void helpFollowsItsLinksGoesBackAndSpeaksTheLanguage(FxRobot robot) throws Exception {
        robot.interact(() -> wiring().help().open("hour-weekday"));
        await(() -> !robot.lookup("#help-content .at-page-title").queryAll().isEmpty());
        assertEquals("Hour and weekday (hour-weekday)", title(robot));
        robot.interact(() ->
                ((javafx.scene.control.Hyperlink) robot.lookup(".at-help-link").query()).fire());
        assertEquals("aoristic", wiring().help().page().get());
        robot.clickOn("#help-back");
        assertEquals("hour-weekday", wiring().help().page().get());
        robot.interact(() -> wiring().settings().speak("es"));
        await(() -> title(robot).startsWith("Hora y día"));
        robot.clickOn("#help-field").write("kernel gaussiano");
        robot.clickOn("#help-to-kernel-density");
        assertNotEquals("", title(robot));
        assertEquals("kernel-density", wiring().help().page().get());
        robot.push(KeyCode.ESCAPE);
        assertFalse(wiring().help().shown().get());
    }

    @Test
    void panelsShrinkInANarrowWindowAndTheMapKeepsHalfOfIt(FxRobot robot) throws Exception {
        importSmallTable(robot);
        // As wide as a window of 1024.
        robot.interact(() -> wiring().settings().change(s -> s.enlarged(125)));
        Bounds map = bounds(robot, "#map");
        assertTrue(map.getWidth() >= 640, () -> "the map is " + map);
        assertTrue(map.getMaxX() <= bounds(robot, "#inspector").getMinX(), "and nothing lies over it");
        assertTrue(robot.lookup("#run").query().isVisible());
        robot.interact(() -> wiring().settings().change(s -> s.enlarged(100)));
        assertEquals(1280 - 289, bounds(robot, "#map").getMaxX(), 2);
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#help-content .at-page-title").queryAll().stream()
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElse("");
    }

    private void run(FxRobot robot, String command) {
        robot.interact(() -> wiring().commands().get(command).run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What a keyboard makes of a sign, on whatever key it stands. */
    private void type(String sign) {
        Platform.runLater(() -> {
            Node owner = wiring().scene().getFocusOwner();
            Node target = owner == null ? wiring().scene().getRoot() : owner;
            target.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, false, false, false));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Which of the five areas has the focus. */
    private String focusPlace() {
        for (Node at = wiring().scene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getParent() != null
                    && at.getParent().getParent() != null
                    && "workbench".equals(at.getParent().getParent().getId())) {
                return String.valueOf(at.hashCode());
            }
        }
        return "";
    }

    private static Bounds bounds(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getBoundsInLocal());
    }
}
