// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.core.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Millions of incidents are a great part of the memory: what was closed must not stay beside what is open. */
class ForgettingTest extends InTheWindow {

    private static final List<String> TABS = List.of("table", "charts", "history");

    private final Map<String, WeakReference<Object>> watched = new LinkedHashMap<>();

    private void watch(String name, Object thing) {
        watched.put(name, new WeakReference<>(thing));
    }

    /** Works with a project as somebody does: a filter, a run, a selection, each page and tab, undo. */
    private void workWithAProject(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> wiring().filter().condition("id <= 200"));
        await(() -> wiring().workspace().incidents().orElseThrow().size() == 200);
        robot.interact(() -> {
            wiring().analysis().choose(Catalogue.find("kernel-density").orElseThrow(), Map.of());
            wiring().analysis().run();
        });
        await(() -> !wiring().workspace().runs().isEmpty());
        for (Page page : Page.values()) {
            robot.interact(() -> wiring().navigation().go(page));
            settled();
        }
        robot.interact(() -> wiring().navigation().go(Page.MAP));
        for (String tab : TABS) {
            robot.interact(() -> wiring().showTab(tab));
            settled();
        }
        robot.interact(() -> wiring().commands().get("undo").run());
        settled();
        robot.interact(() -> wiring().commands().get("redo").run());
        settled();
    }

    private void settled() throws TimeoutException {
        await(() -> wiring().tasks().running().isEmpty() && !wiring().tasks().isReading());
    }

    private void watchTheProject(FxRobot robot) {
        robot.interact(() -> {
            watch("project", wiring().workspace().project().get());
            watch("incidents", wiring().workspace().whole().incidents());
            watch("filtered incidents", wiring().workspace().incidents().orElseThrow());
            watch("run", wiring().workspace().runs().get(0));
        });
    }

    /** What is still held after some collections; the last events of the window hold their part a moment longer. */
    private void assertForgotten(FxRobot robot) throws Exception {
        for (int i = 0; i < 20 && !held().isEmpty(); i++) {
            robot.interact(() -> wiring().scene().getRoot().requestLayout());
            WaitForAsyncUtils.waitForFxEvents();
            System.gc();
            Thread.sleep(50);
        }
        assertTrue(held().isEmpty(), () -> "still held: " + held());
    }

    private List<String> held() {
        return watched.entrySet().stream()
                .filter(entry -> entry.getValue().get() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void aProjectThatAnotherTookThePlaceOfIsForgotten(FxRobot robot) throws Exception {
        workWithAProject(robot);
        watchTheProject(robot);
        importSmallTable(robot);
        settled();
        assertForgotten(robot);
    }

    @Test
    void aClosedWindowIsForgotten(FxRobot robot) throws Exception {
        workWithAProject(robot);
        watchTheProject(robot);
        robot.interact(() -> {
            Scene scene = wiring().scene();
            watch("scene", scene);
            watch("window", wiring());
            wiring().time().play();
            assertTrue(wiring().time().playing().get());
            wiring().end();
        });
        openAgain();
        assertForgotten(robot);
    }
}
