// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.atalaya.app.desktop.map.tool.ToolKind;
import org.atalaya.app.desktop.map.tool.ToolKinds;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.data.Zone;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.store.ProjectContent;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What is made by hand is in the project at once, and undo takes it out again. */
class EditingTest extends InTheWindow {

    private void ready(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        await(() -> wiring().zones().content().get() != null);
    }

    private Point2D at(FxRobot robot, double right, double down) {
        Node map = robot.lookup("#map").query();
        Bounds place = map.localToScreen(map.getBoundsInLocal());
        return new Point2D(place.getMinX() + place.getWidth() * right, place.getMinY() + place.getHeight() * down);
    }

    private void click(FxRobot robot, double right, double down) {
        robot.moveTo(at(robot, right, down)).clickOn(MouseButton.PRIMARY);
        // The next click is one of its own, not the second of a double click.
        robot.sleep(600);
    }

    private void take(FxRobot robot, ToolKind kind) {
        robot.interact(() -> wiring().commands().get(kind.commandId()).run());
        assertEquals(kind, wiring().tools().chosen().get());
    }

    private ProjectStore store() {
        return (ProjectStore) wiring().workspace().project().get().shelf();
    }

    private ProjectContent content() throws Exception {
        return store().content();
    }

    private List<String> layers() {
        return wiring().workspace().layers().stream().map(Layer::id).toList();
    }

    @Test
    void anIncidentSetOnTheMapIsWrittenCountedTakenBackAndBroughtAgain(FxRobot robot) throws Exception {
        ready(robot);
        String imported = store().datasets().get(0).fingerprint();
        take(robot, ToolKinds.ADD_INCIDENT);
        click(robot, 0.5, 0.5);
        assertTrue(robot.lookup("#report-card").query().isVisible());
        robot.interact(() -> {
            robot.lookup("#report-category")
                    .<ComboBox<String>>query()
                    .getEditor()
                    .setText("Robo");
            robot.lookup("#report-when").<TextField>query().setText("2026-11-23 14:30");
        });
        robot.interact(() -> wiring().reports().save());
        await(() -> content().reports().size() == 1 && layers().contains("dataset/by-hand"));
        HandReport report = content().reports().get(0);
        assertEquals("Robo", report.category());
        assertEquals(imported, store().datasets().get(0).fingerprint());
        assertFalse(robot.lookup("#report-card").query().isVisible());
        Layer layer = wiring().workspace().layers().stream()
                .filter(one -> one.id().equals("dataset/by-hand"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "1 reported by hand",
                layer.title().in(wiring().language().texts().get()));

        robot.interact(() -> wiring().workspace().undo());
        await(() -> content().reports().isEmpty() && !layers().contains("dataset/by-hand"));
        robot.interact(() -> wiring().workspace().redo());
        await(() -> content().reports().equals(List.of(report)) && layers().contains("dataset/by-hand"));

        click(robot, 0.5, 0.5);
        await(() ->
                wiring().reports().place().get().filter(p -> p.number() == 1).isPresent());
        robot.interact(() -> wiring().reports().delete());
        await(() -> content().reports().isEmpty());
        assertEquals(List.of(), store().check());
    }

    @Test
    void zonesAreDrawnDescribedMovedAndTakenBack(FxRobot robot) throws Exception {
        ready(robot);
        take(robot, ToolKinds.DRAW_ZONE);
        click(robot, 0.3, 0.3);
        click(robot, 0.5, 0.3);
        click(robot, 0.5, 0.6);
        click(robot, 0.3, 0.6);
        robot.push(KeyCode.ENTER);
        await(() ->
                content().zones().isPresent() && wiring().zones().chosen().get().isPresent());
        assertTrue(robot.lookup("#zone-card").query().isVisible());
        // Drawn over the first: it ends at its border.
        click(robot, 0.45, 0.3);
        click(robot, 0.7, 0.3);
        click(robot, 0.7, 0.6);
        click(robot, 0.45, 0.6);
        robot.push(KeyCode.ENTER);
        await(() -> content().zones().orElseThrow().zones().size() == 2);
        List<Zone> zones = content().zones().orElseThrow().zones();
        assertEquals(0, zones.get(0).area().intersection(zones.get(1).area()).getArea(), 1e-3);
        await(() ->
                wiring().zones().chosen().get().filter(z -> z.id().equals("2")).isPresent());
        robot.interact(() -> {
            robot.lookup("#zone-name").<TextField>query().setText("Centro");
            robot.lookup("#zone-new-column").<TextField>query().setText("population");
            robot.lookup("#zone-new-value").<TextField>query().setText("1200");
        });
        robot.interact(() -> robot.lookup("#zone-save").<Button>query().fire());
        await(() -> content().zones().orElseThrow().zones().get(1).name().equals("Centro"));
        assertEquals(
                "1200",
                content().zones().orElseThrow().zones().get(1).attributes().get("population"));
        String print = content().zones().orElseThrow().fingerprint();

        take(robot, ToolKinds.EDIT_ZONE);
        click(robot, 0.6, 0.45);
        await(() -> wiring().zones()
                .chosen()
                .get()
                .filter(z -> z.name().equals("Centro"))
                .isPresent());
        robot.moveTo(at(robot, 0.7, 0.6))
                .press(MouseButton.PRIMARY)
                .moveTo(at(robot, 0.74, 0.62))
                .moveTo(at(robot, 0.78, 0.65))
                .release(MouseButton.PRIMARY);
        await(() -> !content().zones().orElseThrow().fingerprint().equals(print));
        robot.interact(() -> wiring().workspace().undo());
        await(() -> content().zones().orElseThrow().fingerprint().equals(print));
        robot.interact(() -> {
            wiring().workspace().undo();
            wiring().workspace().undo();
            wiring().workspace().undo();
        });
        await(() -> content().zones().isEmpty());
    }

    private void theRoleIsChosenInTheProperties(FxRobot robot) throws Exception {
        robot.interact(() -> wiring().baseMap().close());
        String incidents = wiring().workspace().layers().stream()
                .filter(layer -> layer.source() instanceof LayerSource.Points)
                .map(Layer::id)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> wiring().workspace().chosenLayer().set(incidents));
        robot.interact(() -> wiring().commands().get("inspector-properties").run());
        assertTrue(robot.lookup("#properties-role-calles").tryQuery().isEmpty(), "incidents have no role");
        robot.interact(() -> wiring().workspace().chosenLayer().set("base"));
        robot.interact(() -> role(robot).setValue(Optional.of(BaseRole.PARKS)));
        await(() -> wiring().baseMap().layers().get(0).role() == BaseRole.PARKS);
        robot.interact(() -> wiring().workspace().undo());
        await(() -> wiring().baseMap().layers().get(0).role() == BaseRole.STREETS);
        robot.interact(() -> wiring().workspace().chosenLayer().set("base"));
        await(() -> robot.lookup("#properties-role-calles").tryQuery().isPresent()
                && role(robot).getValue().equals(Optional.of(BaseRole.STREETS)));
        robot.interact(() -> role(robot).setValue(Optional.empty()));
        await(() -> wiring().baseMap().layers().isEmpty());
        robot.interact(() -> wiring().workspace().undo());
        await(() -> wiring().baseMap().layers().size() == 1 && layers().contains("base"));
    }

    private static ComboBox<Optional<BaseRole>> role(FxRobot robot) {
        return robot.lookup("#properties-role-calles").query();
    }

    @Test
    void aLayerOfTheProjectTakesARoleOnTheBaseMap(FxRobot robot) throws Exception {
        ready(robot);
        Path file = Files.writeString(
                folder.resolve("calles.geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"highway":"primary","name":"Av. Grau"},
                 "geometry":{"type":"LineString","coordinates":[[-77.05,-12.06],[-77.03,-12.06]]}}]}""");
        robot.interact(() -> wiring().commands().get("base-map").run());
        robot.interact(() -> wiring().baseMap().read(file));
        await(() -> robot.lookup("#base-add").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#base-add").<Button>query().fire());
        await(() -> layers().contains("base"));
        assertEquals(BaseRole.STREETS, content().base().get(0).role());
        robot.interact(() ->
                robot.lookup("#base-role-calles").<ComboBox<BaseRole>>query().setValue(BaseRole.WATER));
        await(() -> content().base().get(0).role() == BaseRole.WATER);
        assertTrue(wiring().workspace().layers().stream()
                .anyMatch(layer -> layer.source() instanceof LayerSource.Base base
                        && base.features().size() == 1));
        robot.interact(() -> wiring().workspace().undo());
        await(() -> wiring().baseMap().layers().get(0).role() == BaseRole.STREETS);
        theRoleIsChosenInTheProperties(robot);
        robot.interact(() -> wiring().workspace().undo());
        await(() -> content().base().isEmpty() && !layers().contains("base"));
    }

    @Test
    void theZonesOfTheChosenLayerAreEditedFilteredByAndCharted(FxRobot robot) throws Exception {
        ready(robot);
        Path beats = Files.writeString(
                folder.resolve("Beats.geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"West"},"geometry":{"type":"Polygon",
                 "coordinates":[[[-78,-13],[-77.03,-13],[-77.03,-11],[-78,-11],[-78,-13]]]}},
                {"type":"Feature","properties":{"name":"East"},"geometry":{"type":"Polygon",
                 "coordinates":[[[-77.03,-13],[-76,-13],[-76,-11],[-77.03,-11],[-77.03,-13]]]}}]}""");
        robot.interact(() -> wiring().zoneLayers().add(beats));
        await(() -> layers().contains("zones/Beats"));
        robot.interact(() -> wiring().workspace().chosenLayer().set("zones/Beats"));
        assertEquals("Beats", wiring().zones().layer().get());
        assertEquals(2, wiring().zones().zones().size());

        Side side = Side.zone("Beats");
        robot.interact(() -> wiring().linked().want(Set.of(side)));
        await(() -> wiring().linked().shown().get().facets().side(side).isPresent());
        double[] before = wiring().linked().shown().get().answered(side);
        double all = before[0] + before[1];
        assertTrue(all > 0);

        robot.interact(() -> wiring().filter().zone("Beats", "West", true));
        await(() -> !wiring().filter().selecting().get()
                && wiring().filter().count().get().shown() == before[0]);
        assertEquals(List.of("West"), wiring().filter().chosenZones("Beats"));
        robot.interact(() -> wiring().filter().clear());
        await(() -> !wiring().filter().selecting().get());

        robot.interact(() -> {
            Zone west = wiring().zones().zones().get(0);
            var inside = west.area().getInteriorPoint();
            wiring().zones().chooseAt(inside.getX(), inside.getY());
            assertEquals("West", wiring().zones().chosen().get().orElseThrow().name());
            wiring().zones().delete();
        });
        await(() -> content().moreZones().get(0).zones().size() == 1);
        assertTrue(content().zones().isEmpty(), "the boundary is another layer");
        // Counted by the zones of now, not by those the project was opened with.
        await(() -> wiring().linked().shown().get().answered(side).length == 1);
        assertEquals(before[1], wiring().linked().shown().get().answered(side)[0]);
        robot.interact(() -> wiring().workspace().undo());
        await(() -> wiring().linked().shown().get().answered(side).length == 2);
        assertEquals(List.of(), store().check());
    }
}
