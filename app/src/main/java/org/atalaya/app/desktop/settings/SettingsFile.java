// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings as JSON in the user's configuration folder. A file that cannot be read or written costs the user
 * nothing but the memory of a window size, so it is logged and not told.
 */
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The property {@code atalaya.config} names the folder; otherwise it is the one of the system. */
    public static SettingsFile ofUser() {
        return new SettingsFile(folder().resolve("window.json"));
    }

    public Settings load() {
        if (Files.isRegularFile(file)) {
            try {
                return json.readValue(file.toFile(), Settings.class);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("settings in {} cannot be read, defaults are used: {}", file, e.getMessage());
            }
        }
        return Settings.defaults("es".equals(Locale.getDefault().getLanguage()) ? "es" : "en");
    }

    public void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "window", ".json");
            json.writeValue(draft.toFile(), settings);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("settings cannot be written to {}: {}", file, e.getMessage());
        }
    }

    private static Path folder() {
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
}
