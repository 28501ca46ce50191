// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.atalaya.app.desktop.bench.BenchViewModel;
import org.atalaya.app.desktop.frame.Page;
import org.atalaya.app.desktop.settings.Settings;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Normalisation;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window from a file to an answer, as a person would go. */
class WindowTest extends InTheWindow {

    @Test
    void importsRunsAnAnalysisAndTheBenchAndShowsACellOnTheMap(FxRobot robot) throws Exception {
        Path table = SmallTable.write(folder);
        robot.clickOn("#start-import");
        assertEquals(Page.IMPORT, wiring().navigation().page().get());
        robot.interact(() -> wiring().importing().choose(table));
        await(() -> wiring().importing().draft().get() != null);
        assertEquals(
                SmallTable.ROWS, wiring().importing().draft().get().report().rows());
        assertEquals(
                String.valueOf(SmallTable.ROWS),
                robot.lookup("#import-accepted").queryAs(Label.class).getText());

        importShown(robot);
        assertEquals(Page.MAP, wiring().navigation().page().get());
        assertEquals(
                SmallTable.ROWS, wiring().workspace().incidents().orElseThrow().size());

        robot.interact(() -> wiring().analysis().choose("kernel-density"));
        await(() -> wiring().analysis().checked().get() && wiring().analysis().canRun());
        robot.clickOn("#run");
        await(() -> wiring().workspace().runs().size() == 1);
        assertTrue(
                wiring().workspace().layers().stream().anyMatch(l -> l.source() instanceof LayerSource.Density),
                "the density is a layer of the map");

        robot.interact(
                () -> wiring().session().repeat(wiring().workspace().runs().get(0)));
        await(() -> wiring().workspace().runs().size() == 2);
        assertEquals(
                wiring().workspace().runs().get(1).artifacts().get(2),
                wiring().workspace().runs().get(0).artifacts().get(2),
                "a run of the history says the same when it is run again");
        int layers = wiring().workspace().layers().size();
        robot.interact(() -> wiring().commands().get("undo").run());
        assertEquals(layers - 1, wiring().workspace().layers().size(), "the layer of the second run is taken back");
        await(() -> robot.lookup("#status-saved").query().isVisible());

        robot.clickOn("#top-bench");
        await(() -> wiring().bench().question().canRun());
        robot.clickOn("#bench-run");
        await(() -> wiring().bench().findings().get() != null);
        assertEquals(5, wiring().bench().findings().get().matrices().size(), "three models and two baselines");
        assertFalse(
                robot.lookup("#matrix-majority").queryAll().isEmpty(), "the baseline's matrix is beside the others");
        robot.clickOn("#as-counts");
        assertEquals(Normalisation.COUNTS, wiring().bench().normalisation().get());

        robot.interact(() -> wiring().bench().picked().set(new BenchViewModel.Pick("majority", 0, 0)));
        int inCell = wiring().bench().incidentsInPick().length;
        assertEquals(
                wiring().bench().findings().get().counts().get(4).value(0, 0),
                inCell,
                "the cell's figure is the number of incidents behind it");
        assertTrue(
                robot.lookup("#pick-count").queryAs(Label.class).getText().contains(String.valueOf(inCell)),
                "the card says how many");
        robot.interact(() -> robot.lookup("#matrix-majority").query().requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals(
                new BenchViewModel.Pick("majority", 1, 0),
                wiring().bench().picked().get(),
                "arrows move, Enter picks");
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        robot.clickOn("#metrics-classes");
        assertFalse(robot.lookup("#per-class").queryAll().isEmpty(), "figures of every class");
        robot.clickOn("#show-on-map");
        assertEquals(Page.MAP, wiring().navigation().page().get());
        assertEquals(inCell, wiring().workspace().highlight().get().size());
    }

    @Test
    void aSecondFileDroppedOnAnOpenProjectJoinsItAndIsAnalysedOnItsOwn(FxRobot robot) throws Exception {
        Path project = importSmallTable(robot);
        Path second = Files.copy(SmallTable.write(folder), folder.resolve("second.csv"));
        robot.interact(() -> wiring().take(second));
        assertEquals(Page.IMPORT, wiring().navigation().page().get());
        await(() -> wiring().importing().draft().get() != null);
        assertTrue(wiring().importing().joining().get(), "a real project takes the next file");
        assertTrue(robot.lookup("#import-do").queryAs(Button.class).getText().startsWith("Add " + SmallTable.ROWS));
        robot.clickOn("#import-do");
        await(() -> wiring().workspace().datasets().size() == 2);
        assertEquals(project, wiring().workspace().project().get().file());
        assertEquals(Page.MAP, wiring().navigation().page().get());
        assertEquals(
                List.of("dataset/second.csv", "incidents"),
                wiring().workspace().layers().stream().map(Layer::id).toList());
        assertEquals(
                "second.csv",
                robot.lookup("#dataset-1 .at-strong").queryAs(Label.class).getText());

        robot.interact(() -> wiring().analysis().choose("kernel-density"));
        assertEquals(
                List.of("incidents", "dataset/second.csv"), wiring().analysis().inputs());
        await(() -> wiring().analysis().checked().get() && wiring().analysis().canRun());
        robot.clickOn("#run");
        await(() -> wiring().workspace().runs().size() == 1);
        Run run = wiring().workspace().runs().get(0);
        assertEquals("dataset/second.csv", run.provenance().parameters().get("incidents"));

        robot.interact(() -> wiring().analysis().chooseInput("incidents", "incidents"));
        assertTrue(wiring().analysis().lastRun().isEmpty(), "that run was of the other file");
        robot.clickOn("#dataset-0");
        assertEquals(InputRef.INCIDENTS, wiring().workspace().dataset().get().ref());
    }

    @Test
    void paletteFindsACommandByItsWordsAndEnterRunsIt(FxRobot robot) {
        robot.interact(() -> wiring().commands().get("palette").run());
        robot.clickOn("#palette-field").write("dark light");
        robot.type(KeyCode.ENTER);
        assertEquals(Theme.DARK, wiring().settings().theme().get());
    }

    @Test
    void sizeLanguageAndThemeAreThereAtTheNextStart(FxRobot robot) {
        robot.clickOn("#top-language");
        robot.clickOn("#top-theme");
        robot.interact(() -> wiring().settings().change(s -> s.sized(1111, 777)));
        Settings next = settingsFile().load();
        assertEquals(1111, next.width());
        assertEquals(777, next.height());
        assertEquals("es", next.language());
        assertEquals(Theme.DARK, next.theme());
    }

    @Test
    void aProjectThatIsGoneIsGreyAndCanBeTakenOffTheList(FxRobot robot) throws Exception {
        robot.interact(() -> {
            wiring().settings().change(s -> s.opened(folder.resolve("gone.gpkg").toString()));
            wiring().navigation().go(Page.START);
        });
        await(() -> robot.lookup("#recent-0").tryQuery().isPresent());
        assertTrue(robot.lookup("#recent-0").query().isDisabled());
        robot.clickOn("#forget-0");
        assertEquals(List.of(), wiring().settings().now().recent());
    }

    @Test
    void aFaultOfOurOwnShowsADialogWithItsDetailsToCopy(FxRobot robot) {
        robot.interact(() -> wiring().dialogs().bug(new IllegalStateException("planted")));
        robot.clickOn("#crash-copy");
        robot.interact(() -> assertTrue(
                Clipboard.getSystemClipboard().getString().contains("planted"), "the trace is in the clipboard"));
        closeOtherWindows(robot);
    }

    @Test
    void languageAndThemeChangeInTheOpenWindow(FxRobot robot) {
        String before =
                robot.lookup("#start-import .at-strong").queryAs(Label.class).getText();
        robot.clickOn("#top-language");
        String after =
                robot.lookup("#start-import .at-strong").queryAs(Label.class).getText();
        assertNotEquals(before, after);
        assertEquals("es", wiring().settings().now().language());
        robot.clickOn("#top-theme");
        assertEquals(Theme.DARK, wiring().settings().theme().get());
        assertTrue(wiring().scene().getRoot().getStyleClass().contains("dark"));
    }
}
