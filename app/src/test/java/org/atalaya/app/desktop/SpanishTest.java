// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.core.environment.Caches;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Walks every page in Spanish, with results on it, and looks for English. */
@Tag("desktop")
@ExtendWith(ApplicationExtension.class)
class SpanishTest {

    /** The same word in both languages. */
    private static final Set<String> ALLOWED = Set.of(
            "Kappa", "MCC", "ROC AUC", "GeoJSON", "N", "Gaussian", "F1", "no", "m", "%", "auto", "mapa", "Total");

    @TempDir
    static Path folder;

    private final EnglishTexts english = new EnglishTexts(ALLOWED);
    private Wiring wiring;

    @BeforeAll
    static void cachesInTheTemporaryFolder() {
        System.setProperty("atalaya.cache", folder.resolve("cache").toString());
        Caches.prepare();
    }

    @Start
    void start(Stage stage) throws Exception {
        Path config = folder.resolve("config").resolve("window.json");
        Files.createDirectories(config.getParent());
        Files.writeString(
                config,
                "{\"width\":1280.0,\"height\":800.0,\"language\":\"en\",\"theme\":\"LIGHT\",\"recent\":[]}",
                StandardCharsets.UTF_8);
        wiring = new Wiring(stage, new SettingsFile(config), new CoreImportDesk());
        stage.setScene(wiring.scene());
        stage.show();
    }

    @Stop
    void stop() {
        wiring.tasks().close();
        if (wiring.workspace().isOpen()) {
            wiring.workspace().project().get().close().run();
        }
    }

    @Test
    void noPageInSpanishShowsAnEnglishText(FxRobot robot) throws Exception {
        List<String> found = new ArrayList<>();
        robot.clickOn("#top-language");
        look(robot, "start", found);
        robot.interact(() -> wiring.commands().get("palette").run());
        look(robot, "palette", found);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            wiring.navigation().go(Page.IMPORT);
            wiring.importing().choose(folder);
        });
        await(() -> wiring.importing().failure().get() != null);
        look(robot, "import of a folder", found);
        Path table = SmallTable.write(folder);
        robot.interact(() -> {
            wiring.navigation().go(Page.IMPORT);
            wiring.importing().choose(table);
        });
        await(() -> wiring.importing().draft().get() != null);
        look(robot, "import", found);
        robot.clickOn("#import-zone");
        look(robot, "time zones", found);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> wiring.importing().importInto(folder.resolve("es.gpkg")));
        await(() -> wiring.workspace().isOpen());
        int runs = 0;
        for (var analysis : wiring.analysis().catalogue()) {
            robot.interact(() -> wiring.analysis().choose(analysis));
            await(() -> wiring.analysis().checked().get());
            look(robot, analysis.id(), found);
            if (wiring.analysis().canRun()) {
                robot.interact(() -> wiring.analysis().run());
                int expected = ++runs;
                await(() -> wiring.workspace().runs().size() == expected);
                look(robot, analysis.id() + " after its run", found);
            }
        }
        assertTrue(runs >= 3, "most analyses run on the small table");
        for (String tab : List.of("table", "charts", "history", "tasks")) {
            robot.interact(() -> wiring.showTab(tab));
            look(robot, tab, found);
        }
        robot.interact(() -> wiring.navigation().go(Page.BENCH));
        await(() -> wiring.bench().question().canRun());
        look(robot, "bench question", found);
        robot.interact(() -> wiring.bench().question().run());
        await(() -> wiring.bench().findings().get() != null);
        look(robot, "bench", found);
        // Once there and back: what was built in English must not stay English.
        robot.clickOn("#top-language");
        robot.clickOn("#top-language");
        look(robot, "bench after a change of language", found);
        robot.interact(() -> wiring.dialogs().bug(new IllegalStateException("planted")));
        look(robot, "crash dialog", found);
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> window != wiring.scene().getWindow())
                .toList()
                .forEach(Window::hide));
        robot.interact(() -> wiring.navigation().go(Page.START));
        look(robot, "start with a recent project", found);
        robot.interact(() -> wiring.navigation().go(Page.MAP));
        look(robot, "map after a change of language", found);
        assertEquals(List.of(), found);
    }

    @Test
    void anEnglishTextIsFoundWhereverItHides(FxRobot robot) {
        robot.clickOn("#top-language");
        List<String> found = new ArrayList<>();
        look(robot, "start", found);
        assertEquals(List.of(), found, "before anything is planted");
        Button hiding = new Button("3 tasks running");
        hiding.setTooltip(new Tooltip("Layers"));
        hiding.setAccessibleText("Memory 0.3 of 2.0 GB");
        hiding.setContextMenu(new ContextMenu(new MenuItem("Save as recipe")));
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add("Incidents here");
        TextField field = new TextField();
        field.setPromptText("Search time zones");
        robot.interact(() ->
                ((Pane) wiring.scene().getRoot()).getChildren().add(new ScrollPane(new VBox(hiding, box, field))));
        look(robot, "planted", found);
        assertEquals(6, found.size(), () -> "text, tooltip, spoken name, menu, choice and prompt: " + found);
    }

    private void look(FxRobot robot, String place, List<String> found) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> SpokenTexts.ofAllWindows((node, text) -> {
            String line = place + ": " + text;
            if (english.isEnglish(text) && !found.contains(line)) {
                found.add(line);
            }
        }));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
