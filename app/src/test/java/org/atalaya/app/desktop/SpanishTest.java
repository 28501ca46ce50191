// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.atalaya.app.desktop.frame.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Walks every page in Spanish, with results on it, and looks for English. */
class SpanishTest extends InTheWindow {

    /** The same word in both languages. */
    private static final Set<String> ALLOWED = Set.of(
            "Kappa", "MCC", "ROC AUC", "GeoJSON", "N", "Gaussian", "F1", "no", "m", "%", "auto", "mapa", "Total");

    private final EnglishTexts english = new EnglishTexts(ALLOWED);

    @Test
    void noPageInSpanishShowsAnEnglishText(FxRobot robot) throws Exception {
        List<String> found = new ArrayList<>();
        robot.clickOn("#top-language");
        look(robot, "start", found);
        robot.interact(() -> wiring().commands().get("palette").run());
        look(robot, "palette", found);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            wiring().navigation().go(Page.IMPORT);
            wiring().importing().choose(folder);
        });
        await(() -> wiring().importing().failure().get() != null);
        look(robot, "import of a folder", found);
        lookAt(robot, SmallTable.write(folder));
        look(robot, "import", found);
        robot.clickOn("#import-zone");
        look(robot, "time zones", found);
        robot.push(KeyCode.ESCAPE);
        importShown(robot);
        int runs = 0;
        for (var analysis : wiring().analysis().catalogue()) {
            robot.interact(() -> wiring().analysis().choose(analysis));
            await(() -> wiring().analysis().checked().get());
            look(robot, analysis.id(), found);
            if (wiring().analysis().canRun()) {
                robot.interact(() -> wiring().analysis().run());
                int expected = ++runs;
                await(() -> wiring().workspace().runs().size() == expected);
                look(robot, analysis.id() + " after its run", found);
            }
        }
        assertTrue(runs >= 3, "most analyses run on the small table");
        for (String tab : List.of("table", "charts", "history", "tasks")) {
            robot.interact(() -> wiring().showTab(tab));
            look(robot, tab, found);
        }
        for (String card : List.of("settings", "shortcuts", "base-map", "context", "export", "palette")) {
            robot.interact(() -> wiring().commands().get(card).run());
            look(robot, card, found);
            robot.push(KeyCode.ESCAPE);
        }
        robot.interact(() -> wiring().navigation().go(Page.BENCH));
        await(() -> wiring().bench().question().canRun());
        look(robot, "bench question", found);
        robot.interact(() -> wiring().bench().question().run());
        await(() -> wiring().bench().findings().get() != null);
        look(robot, "bench", found);
        // Once there and back: what was built in English must not stay English.
        robot.clickOn("#top-language");
        robot.clickOn("#top-language");
        look(robot, "bench after a change of language", found);
        robot.interact(() -> wiring().dialogs().bug(new IllegalStateException("planted")));
        look(robot, "crash dialog", found);
        closeOtherWindows(robot);
        robot.interact(() -> wiring().navigation().go(Page.START));
        look(robot, "start with a recent project", found);
        robot.interact(() -> wiring().navigation().go(Page.MAP));
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
        box.getItems().add("Equal intervals");
        TextField field = new TextField();
        field.setPromptText("Search time zones");
        robot.interact(() ->
                ((Pane) wiring().scene().getRoot()).getChildren().add(new ScrollPane(new VBox(hiding, box, field))));
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
}
