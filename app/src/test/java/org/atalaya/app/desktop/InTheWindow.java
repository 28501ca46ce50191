// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.core.environment.Caches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A test in the real window: 1280 x 800, English, light, nothing opened before, and nothing left in anybody's home. */
@Tag("desktop")
@ExtendWith(ApplicationExtension.class)
abstract class InTheWindow {

    @TempDir
    static Path folder;

    private Path settingsFile;
    private Wiring wiring;
    private Answers answers;

    @BeforeAll
    static void cachesInTheTemporaryFolder() {
        System.setProperty("atalaya.cache", folder.resolve("cache").toString());
        Caches.prepare();
    }

    @BeforeEach
    void openTheWindow() throws IOException, TimeoutException {
        settingsFile = Files.createTempDirectory(folder, "config").resolve("window.json");
        Files.writeString(
                settingsFile,
                "{\"width\":1280.0,\"height\":800.0,\"language\":\"en\",\"theme\":\"LIGHT\",\"recent\":[%s]}"
                        .formatted(recent().isEmpty() ? "" : "\"" + recent() + "\""),
                StandardCharsets.UTF_8);
        openAgain();
    }

    /** Opens a window with what was remembered, as the next start does. */
    void openAgain() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            answers = new Answers(folder);
            wiring = new Wiring(
                    stage, new SettingsFile(settingsFile), new CoreImportDesk(), (window, language) -> answers);
            stage.setScene(wiring.scene());
            stage.show();
        });
    }

    @AfterEach
    void closeTheProject() throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            wiring.end();
        });
    }

    /** A project that was opened before; empty for none. */
    String recent() {
        return "";
    }

    Wiring wiring() {
        return wiring;
    }

    /** Who answers where the window asks for a file. */
    Answers answers() {
        return answers;
    }

    /** What the window remembers, as a next start would read it. */
    SettingsFile settingsFile() {
        return new SettingsFile(settingsFile);
    }

    /** The folder of what the window remembers. */
    Path config() {
        return settingsFile.getParent();
    }

    /** A project of the small table, just imported and open. */
    Path importSmallTable(FxRobot robot) throws IOException, TimeoutException {
        lookAt(robot, SmallTable.write(folder));
        return importShown(robot);
    }

    /** The dry run of a file on the import page. */
    void lookAt(FxRobot robot, Path table) throws TimeoutException {
        robot.interact(() -> {
            wiring.navigation().go(Page.IMPORT);
            wiring.importing().choose(table);
        });
        await(() -> wiring.importing().draft().get() != null);
    }

    /** Imports what the import page shows into a new project. */
    Path importShown(FxRobot robot) throws TimeoutException {
        Path project = folder.resolve("small-" + System.nanoTime() + ".gpkg");
        robot.interact(() -> wiring.importing().importInto(project));
        await(() -> wiring.workspace().isOpen());
        return project;
    }

    void closeOtherWindows(FxRobot robot) {
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> window != wiring.scene().getWindow())
                .toList()
                .forEach(Window::hide));
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
