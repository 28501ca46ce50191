// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.app.desktop.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsLoadedAgain() {
        SettingsFile file = new SettingsFile(folder.resolve("deep").resolve("window.json"));
        Settings settings = new Settings(1280, 800, "es", Theme.DARK, List.of("/a.gpkg", "/b.gpkg"), true);
        file.save(settings);
        assertEquals(settings, file.load());
    }

    @Test
    void aBrokenFileGivesTheDefaultsAndNoFailure() throws IOException {
        Path path = folder.resolve("window.json");
        Files.writeString(path, "{\"width\":", StandardCharsets.UTF_8);
        assertEquals(1600, new SettingsFile(path).load().width());
    }

    @Test
    void theProjectOpenedLastStandsFirstAndOnlyOnce() {
        Settings settings = Settings.defaults("en").opened("/a").opened("/b").opened("/a");
        assertEquals(List.of("/a", "/b"), settings.recent());
    }
}
