// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.command;

import java.util.Locale;

/** Where a command stands in the menu and on the sheet of shortcuts; in the order of the menu. */
public enum CommandGroup {
    PROJECT,
    EDIT,
    MAP,
    TIME,
    ANALYSIS,
    VIEW,
    HELP;

    public String titleKey() {
        return "group." + name().toLowerCase(Locale.ROOT);
    }
}
