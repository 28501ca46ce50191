// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import org.atalaya.app.desktop.settings.Panels;

/**
 * Where the areas of the map page lie for a size of the page and what was left of them; pure arithmetic. The map keeps
 * at least half of the width: in a narrow window the panel that was asked for last is shown and the other one folds by
 * itself, and in a low one the drawer folds to its tabs until it is asked for.
 *
 * @param left width of the left panel, 0 while it is shut or folded
 * @param right width of the right panel, 0 while it is shut or folded
 * @param drawer height of the drawer; shut it shows its tabs
 * @param time height of the time bar, 0 while it is shut
 */
record PanelSizes(double left, double right, double drawer, double time) {

    /**
     * What was asked for last.
     *
     * @param right whether it was the right panel and not the left one
     * @param drawer whether the drawer was
     */
    record Asked(boolean right, boolean drawer) {
        static final Asked NOTHING = new Asked(false, false);
    }

    /** The drawer without its content. */
    static final double TABS = 36;

    static final double LEFT_LEAST = 200;
    static final double LEFT_MOST = 420;
    static final double RIGHT_LEAST = 264;
    static final double RIGHT_MOST = 480;

    /** In a lower page the drawer would leave neither map nor form to be read. */
    private static final double LOW = 500;

    /** The line beside each panel. */
    private static final double LINES = 2;

    private static final double MAP_LOW = 140;

    /** Usual sizes for a small, a usual and a large window. */
    private record Usual(double left, double right, double drawer, double time) {
        static Usual of(double windowWidth) {
            if (windowWidth < 1500) {
                return new Usual(232, 288, 204, 64);
            }
            return windowWidth < 1800 ? new Usual(272, 320, 252, 76) : new Usual(296, 344, 284, 76);
        }
    }

    static PanelSizes of(double width, double height, Panels panels, Asked asked) {
        Usual usual = Usual.of(width);
        double right = panels.rightShut() ? 0 : bounded(panels.right(), usual.right(), RIGHT_LEAST, RIGHT_MOST);
        double left = panels.leftShut() ? 0 : bounded(panels.left(), usual.left(), LEFT_LEAST, LEFT_MOST);
        double sides = Math.floor(width / 2) - LINES;
        if (left + right > sides) {
            double leftLeast = Math.min(left, LEFT_LEAST);
            double rightLeast = Math.min(right, RIGHT_LEAST);
            if (asked.right()) {
                right = Math.max(rightLeast, Math.min(right, sides - leftLeast));
                left = left > 0 && sides - right >= LEFT_LEAST ? sides - right : 0;
                right = left > 0 || right == 0 ? right : alone(panels.right(), usual.right(), sides, RIGHT_LEAST);
            } else {
                left = Math.max(leftLeast, Math.min(left, sides - rightLeast));
                right = right > 0 && sides - left >= RIGHT_LEAST ? sides - left : 0;
                left = right > 0 || left == 0 ? left : alone(panels.left(), usual.left(), sides, LEFT_LEAST);
            }
        }
        double time = panels.timeShut() ? 0 : usual.time();
        double mostDrawer = Math.max(TABS, Math.min(height / 2, height - time - MAP_LOW));
        boolean folded = height < LOW && panels.drawer() <= 0 && !asked.drawer();
        double drawer =
                panels.drawerShut() || folded ? TABS : bounded(panels.drawer(), usual.drawer(), TABS, mostDrawer);
        return new PanelSizes(left, right, drawer, time);
    }

    private static double alone(double chosen, double usual, double sides, double least) {
        return bounded(chosen, usual, least, Math.max(least, sides));
    }

    private static double bounded(double chosen, double usual, double least, double most) {
        return Math.max(least, Math.min(most, chosen > 0 ? chosen : usual));
    }
}
