// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.util.Locale;

/** Whether there is a screen that a window can open on; knows no JavaFX. */
public final class Display {

    private Display() {}

    /** On Windows and Mac there always is; elsewhere the environment names it, or JavaFX was told to do without. */
    public static boolean isThere() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("win")
                || os.contains("mac")
                || "Headless".equals(System.getProperty("monocle.platform"))
                || isSet("DISPLAY")
                || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
