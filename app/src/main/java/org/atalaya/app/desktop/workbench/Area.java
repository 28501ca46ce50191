// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.workbench;

import java.util.List;
import java.util.Locale;

/** The areas of the map page, in the order in which they take the focus. */
public enum Area {
    LEFT,
    MAP,
    INSPECTOR,
    DRAWER,
    TIME;

    /** Key of its name. */
    public String titleKey() {
        return "area." + name().toLowerCase(Locale.ROOT);
    }

    Area next(int steps) {
        Area[] all = values();
        return all[Math.floorMod(List.of(all).indexOf(this) + steps, all.length)];
    }
}
