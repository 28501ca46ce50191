// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How the panels of the map page were left in a project. A size of 0 is the usual one for the size of the window.
 *
 * @param left width of the left panel
 * @param right width of the right panel
 * @param drawer height of the drawer
 * @param tab the tab of the drawer that was in front; empty for the usual one
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Panels(
        double left,
        double right,
        double drawer,
        boolean leftShut,
        boolean rightShut,
        boolean drawerShut,
        boolean timeShut,
        String tab) {

    /** As in a project that was never open. */
    public static final Panels USUAL = new Panels(0, 0, 0, false, false, false, false, "");

    public Panels {
        left = usable(left);
        right = usable(right);
        drawer = usable(drawer);
        tab = tab == null ? "" : tab;
    }

    private static double usable(double size) {
        return size > 0 && size < 10_000 ? size : 0;
    }

    public Panels withLeft(double width) {
        return new Panels(width, right, drawer, leftShut, rightShut, drawerShut, timeShut, tab);
    }

    public Panels withRight(double width) {
        return new Panels(left, width, drawer, leftShut, rightShut, drawerShut, timeShut, tab);
    }

    public Panels withDrawer(double height) {
        return new Panels(left, right, height, leftShut, rightShut, drawerShut, timeShut, tab);
    }

    public Panels withLeftShut(boolean shut) {
        return new Panels(left, right, drawer, shut, rightShut, drawerShut, timeShut, tab);
    }

    public Panels withRightShut(boolean shut) {
        return new Panels(left, right, drawer, leftShut, shut, drawerShut, timeShut, tab);
    }

    public Panels withDrawerShut(boolean shut) {
        return new Panels(left, right, drawer, leftShut, rightShut, shut, timeShut, tab);
    }

    public Panels withTimeShut(boolean shut) {
        return new Panels(left, right, drawer, leftShut, rightShut, drawerShut, shut, tab);
    }

    public Panels withTab(String id) {
        return new Panels(left, right, drawer, leftShut, rightShut, drawerShut, timeShut, id);
    }
}
