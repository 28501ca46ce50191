// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.atalaya.app.desktop.importing.KnownWhen;
import org.atalaya.core.selection.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The choice about zone marks, the list of saved selections, and the question for a context table, by hand. */
@Tag("desktop")
class SavedAndMarkedTest extends InTheWindow {

    @Test
    void zoneMarksAreChosenSelectionsRenamedAndContextAdded(FxRobot robot) throws Exception {
        robot.interact(() -> wiring().importing().chooseZone(ZoneId.of("America/Lima")));
        Path table = Files.writeString(
                folder.resolve("marked.csv"),
                "id,fecha,tipo,lat,lon\n1,2025-01-03T02:00:00Z,A,-12.05,-77.03\n2,2025-01-04T11:00:00Z,B,-12.06,-77.04\n");
        lookAt(robot, table);
        ComboBox<Boolean> marks = robot.lookup("#import-zone-marks").queryComboBox();
        assertTrue(marks.isVisible() && marks.getValue());
        robot.interact(() -> marks.setValue(false));
        await(() -> !wiring().importing().draft().get().plan().time().convertZoneMarks());
        assertFalse(marks.getValue());
        importShown(robot);

        robot.interact(() -> {
            wiring().filter().condition("id = 1");
            wiring().filter().saveAs("One");
        });
        await(() -> wiring().workspace().selections().size() == 1);
        Button rename = robot.from(robot.lookup("#filter-saved"))
                .lookup((Button button) -> button.getAccessibleText().startsWith("Rename"))
                .query();
        robot.interact(rename::fire);
        TextField field = robot.from(robot.lookup("#filter-saved"))
                .lookup((TextField any) -> true)
                .query();
        robot.interact(() -> {
            field.setText("First");
            field.fireEvent(new ActionEvent());
        });
        await(() -> wiring().workspace().selections().stream()
                .map(Selection::name)
                .toList()
                .equals(List.of("First")));

        Path days = Files.writeString(folder.resolve("days.csv"), "day,rain\n2025-01-03,1\n2025-01-04,0\n");
        robot.interact(() -> wiring().commands().get("context").run());
        assertTrue(robot.lookup("#context-card").query().isVisible());
        robot.interact(() -> wiring().context().choose(days));
        await(() -> wiring().context().looked().get().columns().isPresent());
        assertTrue(robot.lookup("#context-add").queryButton().isDisabled(), "it is not said when it became known");
        robot.interact(() -> wiring().context().chooseKnown(new KnownWhen(KnownWhen.Way.SINCE, "2025-01-01")));
        await(() -> wiring().context().canAdd());
        assertEquals(
                "2025-01-01",
                robot.lookup("#context-known-text").queryAs(TextField.class).getText());
        robot.interact(() -> robot.lookup("#context-add").queryButton().fire());
        await(() -> !wiring().context().shown().get());
        robot.interact(() -> wiring().commands().get("context").run());
        await(() -> wiring().context().tables().size() == 1);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        await(() -> !wiring().context().shown().get());
    }
}
