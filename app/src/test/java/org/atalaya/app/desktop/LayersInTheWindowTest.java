// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.app.desktop.workspace.ReadyLayers;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.Style;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The list of layers and the inspector by mouse and keys. */
@Tag("desktop")
class LayersInTheWindowTest extends InTheWindow {

    @Test
    void aLayerOfOtherIncidentsThanThoseShownSaysSo(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> {
            wiring().analysis().choose("grid-counts");
            wiring().analysis().run();
        });
        await(() -> ids().contains("run/1/counts"));
        assertTrue(robot.lookup("#other-run-1-counts").tryQuery().isEmpty(), "made of what is shown");
        robot.interact(() -> wiring().filter().condition("id <= 5"));
        await(() -> robot.lookup("#other-run-1-counts").tryQuery().isPresent());
        robot.interact(() -> wiring().commands().get("undo").run());
        await(() -> robot.lookup("#other-run-1-counts").tryQuery().isEmpty());
    }

    @Test
    void layersAreMovedRenamedStyledAndExplainedByKeysAndForms(FxRobot robot) throws Exception {
        importSmallTable(robot);
        SmallProject other = new SmallProject(200);
        robot.interact(() -> wiring().workspace().open(other.open()));
        Run counts = other.run("grid-counts", Map.of("cell-size", "100"));
        ReadyLayers ready = ReadyLayers.of(counts);
        robot.interact(() -> wiring().workspace().add(counts, ready));
        assertEquals(List.of("incidents", "run/1/counts", "boundary"), ids());

        robot.interact(() -> robot.lookup("#layer-run-1-counts").query().requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        assertEquals(List.of("run/1/counts", "incidents", "boundary"), ids());
        assertTrue(robot.lookup("#layer-run-1-counts").query().isFocused(), "the row keeps the focus as it moves");
        robot.push(KeyCode.F2);
        robot.interact(
                () -> robot.lookup("#layer-rename").queryAs(TextField.class).setText("Hot cells"));
        robot.push(KeyCode.ENTER);
        assertEquals("Hot cells", layer("run/1/counts").title().in(Texts.of(Texts.ENGLISH)));

        robot.clickOn("#inspector-style");
        ComboBox<ClassBreaks.Kind> scheme = robot.lookup("#style-scheme").queryComboBox();
        robot.interact(() -> scheme.setValue(ClassBreaks.Kind.EQUAL));
        await(() -> classes("run/1/counts").breaks().kind() == ClassBreaks.Kind.EQUAL);
        ComboBox<Integer> classes = robot.lookup("#style-classes").queryComboBox();
        robot.interact(() -> classes.setValue(3));
        await(() -> classes("run/1/counts").breaks().classes() == 3);
        robot.interact(() -> wiring().commands().get("undo").run());
        assertEquals(5, classes("run/1/counts").breaks().classes());
        ComboBox<Integer> shown = robot.lookup("#style-classes").queryComboBox();
        assertEquals(5, shown.getValue(), "the form says what undo did");

        robot.clickOn("#inspector-properties");
        await(() -> robot.from(robot.lookup("#layer-facts"))
                .lookup((Label label) -> label.getText().startsWith("Run 1,"))
                .tryQuery()
                .isPresent());
        assertEquals(
                "Hot cells",
                robot.lookup("#layer-name").queryAs(TextField.class).getText());

        robot.interact(() -> wiring().analysis().choose("kernel-density"));
        assertTrue(
                robot.lookup("#inspector-analysis").queryAs(ToggleButton.class).isSelected(),
                "an analysis shows its form");

        robot.interact(() -> robot.lookup("#layer-run-1-counts").query().requestFocus());
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("incidents", "boundary"), ids());
        robot.interact(() -> wiring().workspace().putBack("run/1/counts"));
        assertEquals("run/1/counts", ids().get(1));
        assertFalse(robot.lookup("#layers-add").queryAll().isEmpty());
    }

    private List<String> ids() {
        return wiring().workspace().layers().stream().map(Layer::id).toList();
    }

    private Layer layer(String id) {
        return wiring().workspace().layers().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Style.Classes classes(String id) {
        return (Style.Classes) layer(id).style();
    }
}
