// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.atalaya.core.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A near-repeat table stands in the panel of the last run as distances by days. */
class NearRepeatGridTest extends InTheWindow {

    @Test
    void everyBandHasAFieldThatSaysItsPairsAndItsChance(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> wiring().analysis()
                .choose(
                        Catalogue.find("near-repeat").orElseThrow(),
                        Map.of("bands", "2", "periods", "3", "permutations", "99")));
        await(() -> wiring().analysis().checked().get());
        robot.interact(() -> wiring().analysis().run());
        await(() -> !wiring().workspace().runs().isEmpty());
        await(() -> robot.lookup("#near-repeat-grid").tryQuery().isPresent());
        Set<Node> fields =
                robot.lookup("#near-repeat-grid").lookup(".at-chance").queryAll();
        assertEquals(3 * 3, fields.size());
        for (Node field : fields) {
            assertTrue(field.getAccessibleText().contains(" p = "), field.getAccessibleText());
            assertTrue(((Label) field).getText().matches("-|[0-9,]+\\.[0-9]{2}\\*{0,3}"), ((Label) field).getText());
        }
    }
}
