// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.atalaya.core.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Steps back and forth faster than they can be answered. The guard of the window's thread watches all of it. */
class UndoTest extends InTheWindow {

    private static final int STEPS = 20;

    private int shown() {
        return wiring().workspace().incidents().orElseThrow().size();
    }

    private void filter(FxRobot robot, int most) throws TimeoutException {
        robot.interact(() -> wiring().filter().condition("id <= " + most));
        await(() -> shown() == most);
    }

    private void many(FxRobot robot, String command) {
        robot.interact(() -> {
            for (int i = 0; i < STEPS; i++) {
                wiring().commands().get(command).run();
            }
        });
    }

    @Test
    void twentyStepsBackAndForthEndWhereTheyLead(FxRobot robot) throws Exception {
        importSmallTable(robot);
        filter(robot, SmallTable.ROWS - 1);
        // A run of filtered incidents, whose filter is asked again when the form is set up anew.
        robot.interact(() -> {
            wiring().analysis().choose(Catalogue.find("hour-weekday").orElseThrow(), Map.of());
            wiring().analysis().run();
        });
        await(() -> !wiring().workspace().runs().isEmpty());
        for (int i = 1; i <= STEPS; i++) {
            filter(robot, i);
        }
        many(robot, "undo");
        await(() -> shown() == SmallTable.ROWS - 1);
        assertEquals(
                "id <= " + (SmallTable.ROWS - 1),
                wiring().filter().selection().get().where());
        many(robot, "redo");
        many(robot, "undo");
        many(robot, "redo");
        await(() -> shown() == STEPS);
        await(() -> !wiring().filter().selecting().get());
        await(() -> wiring().linked().shown().get().filtered().passing() == STEPS);
        assertEquals(STEPS, wiring().filter().count().get().shown());
        assertTrue(wiring().workspace().canUndo().get());
    }
}
