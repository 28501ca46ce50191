// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.atalaya.app.desktop.chart.LinesCard;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The lines of a run stand in its panel as a chart that is read by keys and as a table. */
class LinesCardTest extends InTheWindow {

    @Test
    void theLinesOfARunAreReadPointByPointAndAsATable(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() ->
                wiring().analysis().choose(Catalogue.find("ripley-k").orElseThrow(), Map.of("simulations", "19")));
        await(() -> wiring().analysis().checked().get());
        robot.interact(() -> wiring().analysis().run());
        await(() -> !wiring().workspace().runs().isEmpty());
        await(() -> robot.lookup("#lines-l-function").tryQuery().isPresent());
        LinesCard card = robot.lookup("#lines-l-function").queryAs(LinesCard.class);
        Node chart = card.getChildren().get(1);
        String whole = chart.getAccessibleText();
        assertTrue(whole.contains("L(r)"), whole);
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        String point = chart.getAccessibleText();
        assertNotEquals(whole, point);
        assertTrue(point.contains("Distance r, m"), point);
        Twin twin = card.get();
        assertEquals(4, twin.heads().size());
        assertEquals(101, twin.rows().size());
        assertFalse(twin.heads().stream().anyMatch(head -> head.title().contains("envelope-")));
        robot.type(KeyCode.T);
        await(() -> wiring().twins().asked().get() != null);
        assertEquals(
                card.get().title(),
                wiring().twins().asked().get().twin().orElseThrow().title());
    }
}
