// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import org.atalaya.app.desktop.settings.Panels;

/**
 * Where the areas of the map page lie for a size of the page and what was left of them; pure arithmetic.
 *
 * @param left width of the left panel, 0 while it is shut
 * @param right width of the right panel, 0 while it is shut
 * @param drawer height of the drawer; shut it shows its tabs
 * @param time height of the time bar, 0 while it is shut
 * @param overlaid whether the right panel lies over the map
 */
record PanelSizes(double left, double right, double drawer, double time, boolean overlaid) {

    /** The drawer without its content. */
    static final double TABS = 36;

    static final double LEFT_LEAST = 200;
    static final double LEFT_MOST = 420;
    static final double RIGHT_LEAST = 264;
    static final double RIGHT_MOST = 480;

    /** In a narrower window the right panel lies over the map. */
    private static final double NARROW = 1200;

    /** Less of the map cannot be read. */
    private static final double MAP_LEAST = 240;

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

    static PanelSizes of(double width, double height, Panels panels) {
        Usual usual = Usual.of(width);
        boolean overlaid = width < NARROW;
        double right = panels.rightShut() ? 0 : bounded(panels.right(), usual.right(), RIGHT_LEAST, RIGHT_MOST);
        double forLeft = width - MAP_LEAST - (overlaid ? 0 : right);
        double left = panels.leftShut()
                ? 0
                : Math.min(bounded(panels.left(), usual.left(), LEFT_LEAST, LEFT_MOST), Math.max(LEFT_LEAST, forLeft));
        double time = panels.timeShut() ? 0 : usual.time();
        double mostDrawer = Math.max(TABS, Math.min(height / 2, height - time - MAP_LOW));
        double drawer = panels.drawerShut() ? TABS : bounded(panels.drawer(), usual.drawer(), TABS, mostDrawer);
        return new PanelSizes(left, Math.min(right, Math.max(0, width - left)), drawer, time, overlaid);
    }

    private static double bounded(double chosen, double usual, double least, double most) {
        return Math.max(least, Math.min(most, chosen > 0 ? chosen : usual));
    }
}
