// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.environment;

import java.nio.file.Path;
import java.util.Locale;

/** Where the user's own settings and presets are kept. */
public final class ConfigFolder {

    private ConfigFolder() {}

    /** The property {@code atalaya.config} names the folder; otherwise it is the one of the system. */
    public static Path path() {
        String chosen = System.getProperty("atalaya.config");
        if (chosen != null) {
            return Path.of(chosen);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win") && System.getenv("APPDATA") != null) {
            return Path.of(System.getenv("APPDATA"), "Atalaya");
        }
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/Atalaya");
        }
        String xdg = System.getenv("XDG_CONFIG_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".config") : Path.of(xdg)).resolve("atalaya");
    }

    /** The folder of the presets that the user has saved or was given. */
    public static Path presets() {
        return path().resolve("presets");
    }
}
