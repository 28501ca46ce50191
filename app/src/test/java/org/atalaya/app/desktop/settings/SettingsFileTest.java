// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.atalaya.app.desktop.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsLoadedAgain() {
        SettingsFile file = new SettingsFile(folder.resolve("deep").resolve("window.json"));
        Settings settings = new Settings(
                1280,
                800,
                "es",
                Theme.DARK,
                List.of("/a.gpkg", "/b.gpkg"),
                true,
                125,
                true,
                Map.of("/a.gpkg", Panels.USUAL.withLeft(300)));
        file.save(settings);
        assertEquals(settings, file.load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"width\":",
                "null",
                "[]",
                "{}",
                "\u0000\u0001",
                "{\"width\":-5.0,\"height\":800.0,\"language\":\"en\",\"theme\":\"LIGHT\",\"recent\":[]}",
                "{\"width\":1280.0,\"height\":800.0,\"language\":\"en\",\"theme\":\"PINK\",\"recent\":[]}"
            })
    void aDamagedFileGivesTheDefaultsAndSaysSo(String text) throws IOException {
        Path path = folder.resolve("window.json");
        Files.writeString(path, text, StandardCharsets.UTF_8);
        SettingsFile.Loaded loaded = new SettingsFile(path).read();
        assertEquals(1600, loaded.settings().width());
        assertEquals("desktop.settings-damaged", loaded.problem().orElseThrow().code());
    }

    @Test
    void whatANewerVersionRemembersBesidesIsPassedOver() throws IOException {
        Path path = folder.resolve("window.json");
        Files.writeString(
                path,
                "{\"width\":1280.0,\"height\":800.0,\"language\":\"es\",\"theme\":\"DARK\",\"recent\":[],\"scale\":2}",
                StandardCharsets.UTF_8);
        SettingsFile.Loaded loaded = new SettingsFile(path).read();
        assertEquals(1280, loaded.settings().width());
        assertTrue(loaded.problem().isEmpty());
    }

    @Test
    void noFileYetIsNoProblem() {
        assertTrue(
                new SettingsFile(folder.resolve("none.json")).read().problem().isEmpty());
    }

    @Test
    void savingLeavesNothingButTheFile() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("window.json"));
        file.save(Settings.defaults("en"));
        file.save(Settings.defaults("es"));
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("window.json"),
                    files.map(path -> path.getFileName().toString()).toList());
        }
    }

    @Test
    void theProjectOpenedLastStandsFirstAndOnlyOnce() {
        Settings settings = Settings.defaults("en").opened("/a").opened("/b").opened("/a");
        assertEquals(List.of("/a", "/b"), settings.recent());
    }
}
