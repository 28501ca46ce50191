// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.atalaya.app.desktop.settings.Panels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelSizesTest {

    /** The sizes of the drawings; 74 of the height are top bar and status line. */
    @ParameterizedTest
    @CsvSource({"1280,800,232,288,204,64", "1600,1000,272,320,252,76", "1920,1080,296,344,284,76"})
    void usualSizesAreThoseOfTheDrawings(
            double width, double height, double left, double right, double drawer, double time) {
        assertEquals(new PanelSizes(left, right, drawer, time, false), PanelSizes.of(width, height - 74, Panels.USUAL));
    }

    @Test
    void aNarrowWindowLaysTheRightPanelOverTheMap() {
        assertTrue(PanelSizes.of(1199, 700, Panels.USUAL).overlaid());
        assertFalse(PanelSizes.of(1200, 700, Panels.USUAL).overlaid());
    }

    @Test
    void whatIsChosenHoldsBetweenTheLeastAndTheMost() {
        Panels chosen = Panels.USUAL.withLeft(999).withRight(10).withDrawer(9_999);
        PanelSizes sizes = PanelSizes.of(1600, 926, chosen);
        assertEquals(420, sizes.left());
        assertEquals(264, sizes.right());
        assertEquals(463, sizes.drawer(), "half of the height");
    }

    @Test
    void aShutPanelTakesNoRoomAndTheDrawerShowsItsTabs() {
        Panels shut = Panels.USUAL
                .withLeftShut(true)
                .withRightShut(true)
                .withDrawerShut(true)
                .withTimeShut(true);
        assertEquals(new PanelSizes(0, 0, 36, 0, false), PanelSizes.of(1600, 926, shut));
    }

    @ParameterizedTest
    @CsvSource({"853,459", "640,426", "960,566", "480,300"})
    void theMapIsLeftInEverySmallWindow(double width, double height) {
        PanelSizes sizes =
                PanelSizes.of(width, height, Panels.USUAL.withLeft(420).withDrawer(400));
        assertTrue(width - sizes.left() >= 240, "width of the map: " + (width - sizes.left()));
        assertTrue(height - sizes.drawer() - sizes.time() >= 100, () -> "height of the map in " + sizes);
    }
}
