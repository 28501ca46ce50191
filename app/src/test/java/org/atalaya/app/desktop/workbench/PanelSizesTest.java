// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertEquals(new PanelSizes(left, right, drawer, time), of(width, height - 74, Panels.USUAL));
    }

    @Test
    void aNarrowWindowShowsThePanelThatWasAskedForLast() {
        PanelSizes layers = PanelSizes.of(853, 459, Panels.USUAL, PanelSizes.Asked.NOTHING);
        assertEquals(new PanelSizes(232, 0, 36, 64), layers);
        PanelSizes form = PanelSizes.of(853, 459, Panels.USUAL, new PanelSizes.Asked(true, false));
        assertEquals(new PanelSizes(0, 288, 36, 64), form);
        PanelSizes charts = PanelSizes.of(853, 459, Panels.USUAL, new PanelSizes.Asked(true, true));
        assertEquals(204, charts.drawer(), "asked for, the drawer opens in a low window");
    }

    @Test
    void panelsShrinkBeforeOneOfThemFolds() {
        PanelSizes sizes = of(960, 566, Panels.USUAL.withLeft(300));
        assertEquals(264, sizes.right(), "the one that was not asked for shrinks first");
        assertEquals(480 - 2 - 264, sizes.left());
    }

    @Test
    void whatIsChosenHoldsBetweenTheLeastAndTheMost() {
        Panels chosen = Panels.USUAL.withLeft(999).withRight(10).withDrawer(9_999);
        PanelSizes sizes = of(1600, 926, chosen);
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
        assertEquals(new PanelSizes(0, 0, 36, 0), of(1600, 926, shut));
    }

    @ParameterizedTest
    @CsvSource({"853,459", "640,426", "960,566", "1024,600", "1199,700", "1280,726"})
    void theMapKeepsHalfOfTheWidthInEverySmallWindow(double width, double height) {
        for (boolean right : new boolean[] {false, true}) {
            Panels wide = Panels.USUAL.withLeft(420).withRight(480).withDrawer(400);
            PanelSizes sizes = PanelSizes.of(width, height, wide, new PanelSizes.Asked(right, true));
            double map = width - sizes.left() - sizes.right();
            assertTrue(map >= width / 2, () -> map + " of " + width);
            assertTrue((right ? sizes.right() : sizes.left()) > 0, "what was asked for is shown");
            assertTrue(height - sizes.drawer() - sizes.time() >= 100, () -> "height of the map in " + sizes);
        }
    }

    private static PanelSizes of(double width, double height, Panels panels) {
        return PanelSizes.of(width, height, panels, PanelSizes.Asked.NOTHING);
    }
}
