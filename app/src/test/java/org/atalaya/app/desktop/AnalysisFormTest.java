// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Analyses are found on the shelf and by the palette, and the form says what a run would do. */
class AnalysisFormTest extends InTheWindow {

    private void density(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() ->
                wiring().analysis().choose(Catalogue.find("kernel-density").orElseThrow(), Map.of()));
        await(() -> wiring().analysis().outlook().get().rules().containsKey("bandwidth"));
        await(() -> wiring().analysis().checked().get());
    }

    private TextField bandwidth(FxRobot robot) {
        return robot.lookup("#param-bandwidth .text-field").query();
    }

    @Test
    void anAnalysisIsFoundByWhatPeopleCallItInEitherLanguage(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() ->
                robot.lookup("#analysis-choice").queryAs(ToggleButton.class).fire());
        assertEquals(
                Catalogue.everyday().size(),
                robot.lookup("#analysis-list .at-row-button").queryAll().size(),
                "the everyday shelf comes first");
        robot.interact(
                () -> robot.lookup("#analysis-search").queryAs(TextField.class).setText("Getis"));
        assertEquals(3, robot.lookup("#analysis-list .at-row-button").queryAll().size());
        robot.interact(
                () -> robot.lookup("#analysis-search").queryAs(TextField.class).setText("mapa de calor"));
        robot.interact(() ->
                robot.lookup("#analysis-kernel-density").queryAs(Button.class).fire());
        assertEquals("kernel-density", wiring().analysis().chosen().get().id());
        assertFalse(robot.lookup("#analysis-choice").queryAs(ToggleButton.class).isSelected(), "the shelf folds up");
    }

    @Test
    void theFormStatesRuleCostAndFoldedDefaultsInWords(FxRobot robot) throws Exception {
        density(robot);
        String rule = wiring().analysis().outlook().get().rules().get("bandwidth");
        assertTrue(wiring().analysis().outlook().get().cost().orElseThrow().count() > 100);
        await(() -> robot.lookup("#check .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().contains(" cells: less than 1 s, ")));
        String folded = robot.lookup("#advanced").queryAs(ToggleButton.class).getText();
        assertTrue(folded.startsWith("Advanced: edge correction"), folded);
        assertFalse(robot.lookup("#rule-bandwidth").query().isVisible(), "the rule is in use");
        robot.interact(() -> bandwidth(robot).setText("77"));
        await(() -> robot.lookup("#rule-bandwidth").query().isVisible());
        Button use = robot.lookup("#rule-bandwidth").query();
        assertTrue(use.getText().endsWith(rule.replace(".0", "") + " m"), use.getText() + " " + rule);
        robot.interact(use::fire);
        assertEquals("", wiring().analysis().text("bandwidth"));
    }

    @Test
    void theFormFollowsTheFilterWithoutBeingBuiltAgain(FxRobot robot) throws Exception {
        density(robot);
        TextField typed = bandwidth(robot);
        robot.interact(() -> typed.setText("77"));
        String all = wiring().analysis().text("incidents");
        robot.interact(() -> wiring().filter().condition("id > 1"));
        await(() -> !wiring().analysis().text("incidents").equals(all));
        ComboBox<?> reads =
                robot.lookup("#param-incidents").lookup(".combo-box").query();
        assertEquals(wiring().analysis().text("incidents"), reads.getValue(), "what is looked at now");
        assertSame(typed, bandwidth(robot), "nobody who types is interrupted");
        assertEquals("77", wiring().analysis().text("bandwidth"));
        robot.interact(() -> wiring().commands().get("undo").run());
        await(() -> wiring().analysis().text("incidents").equals(all));
        assertEquals(all, reads.getValue());
        assertSame(reads, robot.lookup("#param-incidents").lookup(".combo-box").query());
    }

    @Test
    void sliderAndFieldAreOneControl(FxRobot robot) throws Exception {
        density(robot);
        Slider slider = robot.lookup("#param-bandwidth .slider").query();
        robot.interact(() -> slider.setValue(slider.getMax()));
        assertEquals(slider.getMax(), Double.parseDouble(bandwidth(robot).getText()), 1e-9);
        assertEquals(bandwidth(robot).getText(), wiring().analysis().text("bandwidth"));
        robot.interact(() -> bandwidth(robot).setText("123"));
        assertEquals(123, slider.getValue(), 1e-9);
        robot.interact(() -> bandwidth(robot).setText("99999"));
        assertEquals("99999", wiring().analysis().text("bandwidth"), "the field takes what the slider does not");
    }

    @Test
    void theDensityOnTheMapFollowsTheSliderAndComesBackWhenItIsSwitchedOff(FxRobot robot) throws Exception {
        density(robot);
        robot.interact(() -> wiring().analysis().run());
        await(() -> !wiring().workspace().runs().isEmpty());
        Artifact.Surface ran = surface().orElseThrow();
        robot.interact(() -> robot.lookup("#live").queryAs(ToggleButton.class).fire());
        robot.interact(() -> bandwidth(robot).setText("90"));
        await(() -> !surface().orElseThrow().equals(ran));
        Artifact.Surface at90 = surface().orElseThrow();
        robot.interact(() -> bandwidth(robot).setText("400"));
        await(() -> !surface().orElseThrow().equals(at90) && highest(surface().orElseThrow()) < highest(at90));
        robot.interact(() -> robot.lookup("#live").queryAs(ToggleButton.class).fire());
        assertEquals(ran, surface().orElseThrow(), "a preview is not kept");
    }

    @Test
    void thePaletteFindsAnalysesAndColumns(FxRobot robot) throws Exception {
        importSmallTable(robot);
        robot.interact(() -> wiring().commands().get("palette").run());
        robot.interact(
                () -> robot.lookup("#palette-field").queryAs(TextField.class).setText("categoria"));
        ListView<?> list = robot.lookup("#palette-list").queryListView();
        assertEquals(1, list.getItems().size(), "the column of the file");
        robot.interact(() ->
                robot.lookup("#palette-field").queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent()));
        await(() -> !robot.lookup("#column-filter").queryAll().isEmpty());
        robot.interact(() -> wiring().commands().get("palette").run());
        robot.interact(
                () -> robot.lookup("#palette-field").queryAs(TextField.class).setText("cold spots"));
        robot.interact(() ->
                robot.lookup("#palette-field").queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent()));
        await(() -> wiring().analysis().chosen().get().id().equals("getis-ord-gi-star"));
    }

    private Optional<Artifact.Surface> surface() {
        return wiring().workspace().layers().stream()
                .map(Layer::source)
                .filter(LayerSource.Density.class::isInstance)
                .map(source -> ((LayerSource.Density) source).artifact())
                .findFirst();
    }

    private static double highest(Artifact.Surface surface) {
        return java.util.Arrays.stream(surface.surface().values())
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }
}
