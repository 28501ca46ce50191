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
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.importing.CoreImportDesk;
import org.atalaya.app.desktop.settings.SettingsFile;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.environment.Caches;
import org.atalaya.core.text.Texts;
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
        Set<String> english = englishOnly();
        assertTrue(english.contains("Layers"), "the English texts are known");
        List<String> found = new ArrayList<>();
        robot.clickOn("#top-language");
        look(robot, "start", english, found);
        Path table = SmallTable.write(folder);
        robot.interact(() -> {
            wiring.navigation().go(Page.IMPORT);
            wiring.importing().choose(table);
        });
        await(() -> wiring.importing().draft().get() != null);
        look(robot, "import", english, found);
        robot.interact(() -> wiring.importing().importInto(folder.resolve("es.gpkg")));
        await(() -> wiring.workspace().isOpen());
        int runs = 0;
        for (var analysis : wiring.analysis().catalogue()) {
            robot.interact(() -> wiring.analysis().choose(analysis));
            await(() -> wiring.analysis().checked().get());
            look(robot, analysis.id(), english, found);
            if (wiring.analysis().canRun()) {
                robot.interact(() -> wiring.analysis().run());
                int expected = ++runs;
                await(() -> wiring.workspace().runs().size() == expected);
                look(robot, analysis.id() + " after its run", english, found);
            }
        }
        assertTrue(runs >= 3, "most analyses run on the small table");
        for (String tab : List.of("table", "charts", "history", "tasks")) {
            robot.interact(() -> wiring.showTab(tab));
            look(robot, tab, english, found);
        }
        robot.interact(() -> wiring.navigation().go(Page.BENCH));
        await(() -> wiring.bench().question().canRun());
        look(robot, "bench question", english, found);
        robot.interact(() -> wiring.bench().question().run());
        await(() -> wiring.bench().findings().get() != null);
        look(robot, "bench", english, found);
        // Once there and back: what was built in English must not stay English.
        robot.clickOn("#top-language");
        robot.clickOn("#top-language");
        look(robot, "bench after a change of language", english, found);
        robot.interact(() -> wiring.navigation().go(Page.MAP));
        look(robot, "map after a change of language", english, found);
        assertEquals(List.of(), found);
    }

    /** Texts of the English bundles that the Spanish ones do not have. */
    private static Set<String> englishOnly() {
        List<String> bundles = new ArrayList<>(Texts.CORE_BUNDLES);
        bundles.add(Language.DESKTOP_BUNDLE);
        Set<String> english = texts(Texts.of(Texts.ENGLISH, bundles));
        english.removeAll(texts(Texts.of(Texts.SPANISH, bundles)));
        english.removeAll(ALLOWED);
        return english;
    }

    private static Set<String> texts(Texts texts) {
        Set<String> all = new TreeSet<>();
        for (String key : texts.keys()) {
            String text = texts.get(key);
            if (!text.contains("{")) {
                all.add(text);
            }
        }
        return all;
    }

    private void look(FxRobot robot, String place, Set<String> english, List<String> found) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> walk(wiring.scene().getRoot(), place, english, found));
    }

    private static void walk(Node node, String place, Set<String> english, List<String> found) {
        check(node.getAccessibleText(), place, english, found);
        if (node instanceof Labeled labeled) {
            check(labeled.getText(), place, english, found);
        }
        if (node instanceof TextInputControl input) {
            check(input.getPromptText(), place, english, found);
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            check(control.getTooltip().getText(), place, english, found);
        }
        if (node instanceof ComboBox<?> box) {
            checkItems(box, place, english, found);
        }
        if (node instanceof SplitPane split) {
            split.getItems().forEach(item -> walk(item, place, english, found));
        } else if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            walk(scroll.getContent(), place, english, found);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, place, english, found));
        }
    }

    private static <T> void checkItems(ComboBox<T> box, String place, Set<String> english, List<String> found) {
        if (box.getConverter() != null && box.getItems().size() < 50) {
            box.getItems().forEach(item -> check(box.getConverter().toString(item), place, english, found));
        }
    }

    private static void check(String text, String place, Set<String> english, List<String> found) {
        if (text != null && english.contains(text) && !found.contains(place + ": " + text)) {
            found.add(place + ": " + text);
        }
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
