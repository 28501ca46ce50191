// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.atalaya.core.data.Zones;
import org.atalaya.core.export.GeoTiffSurface;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A GeoTIFF that is dropped on the window becomes a layer under the others, and survives what a person does with it. */
class RastersInTheWindowTest extends InTheWindow {

    private static final String ID = "raster/Altura";

    private ProjectStore store() {
        return (ProjectStore) wiring().workspace().project().get().shelf();
    }

    private List<String> layers() {
        return wiring().workspace().layers().stream().map(Layer::id).toList();
    }

    private Layer raster() {
        return wiring().workspace().layers().stream()
                .filter(layer -> layer.id().equals(ID))
                .findFirst()
                .orElseThrow();
    }

    private Path heights() throws Exception {
        Extent box = store().datasets().get(0).extent().orElseThrow();
        double[] values = new double[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        double side = Math.max(10, Math.max(box.width(), box.height()) / 20);
        Surface surface = new Surface(store().crs(), box.minX(), box.minY(), side, 20, 20, values);
        return GeoTiffSurface.write("heights", "", surface, folder.resolve("heights.tif"));
    }

    @Test
    void aDroppedRasterIsStyledAskedTakenBackAndThereAgainAfterReopening(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        Path tiff = heights();
        robot.interact(() -> wiring().take(tiff));
        await(() -> robot.lookup("#raster-add").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#raster-name").<TextField>query().setText("Altura");
            robot.lookup("#raster-unit").<TextField>query().setText("m");
            robot.lookup("#raster-add").<Button>query().fire();
        });
        await(() -> layers().contains(ID));
        assertFalse(wiring().rasters().shown().get());
        Files.delete(tiff);
        assertTrue(layers().indexOf(ID) > layers().indexOf("incidents"), "beneath the points: " + layers());
        assertEquals(0, ((Style.Stretch) raster().style()).low());
        assertEquals(399, ((Style.Stretch) raster().style()).high());

        robot.interact(() -> {
            wiring().workspace().chosenLayer().set(ID);
            wiring().commands().get("inspector-style").run();
        });
        await(() -> robot.lookup("#style-high").tryQuery().isPresent());
        robot.interact(() -> {
            TextField high = robot.lookup("#style-high").query();
            high.setText("200");
            high.getOnAction().handle(null);
        });
        await(() -> ((Style.Stretch) raster().style()).high() == 200);

        robot.interact(() -> wiring().workspace().undo());
        await(() -> ((Style.Stretch) raster().style()).high() == 399);
        robot.interact(() -> wiring().workspace().redo());
        robot.interact(() -> wiring().rasters().remove(((LayerSource.Raster) raster().source()).raster()));
        await(() -> store().content().rasters().isEmpty() && !layers().contains(ID));
        robot.interact(() -> wiring().workspace().undo());
        await(() -> store().content().rasters().size() == 1 && layers().contains(ID));
        assertEquals(200, ((Style.Stretch) raster().style()).high());

        Path file = store().file();
        robot.interact(() -> wiring().session().open(file));
        await(() -> wiring().workspace().isOpen() && layers().contains(ID));
        LayerSource.Raster again = (LayerSource.Raster) raster().source();
        assertEquals("m", again.raster().unit());
        assertEquals(List.of(), store().check());
    }

    @Test
    void aSecondLayerOfZonesIsALayerOfItsOwnAndIsUndone(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        await(() -> wiring().rasters().content().get() != null);
        Path beats = Files.writeString(
                folder.resolve("beats.geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"A","pop":"10"},"geometry":{"type":"Polygon",
                 "coordinates":[[[-77.06,-12.07],[-77.02,-12.07],[-77.02,-12.04],[-77.06,-12.04],[-77.06,-12.07]]]}}]}""");
        robot.interact(() -> wiring().zoneLayers().add(beats));
        await(() -> layers().contains("zones/beats"));
        assertEquals(1, store().content().moreZones().size());
        robot.interact(() -> wiring().zoneLayers().add(beats));
        await(() -> layers().contains("zones/beats 2"));
        assertEquals(2, store().content().moreZones().size());
        robot.interact(() -> {
            wiring().workspace().chosenLayer().set("zones/beats 2");
            wiring().commands().get("zone-layer-remove").run();
        });
        await(() -> !layers().contains("zones/beats 2"));
        assertFalse(wiring().commands().get("zone-layer-remove").isEnabled(), "what is gone cannot be removed");
        robot.interact(() -> wiring().workspace().undo());
        await(() -> layers().contains("zones/beats 2"));
        robot.interact(() -> wiring().workspace().undo());
        await(() -> !layers().contains("zones/beats 2"));
        robot.interact(() -> wiring().workspace().undo());
        await(() -> !layers().contains("zones/beats")
                && store().content().moreZones().isEmpty());
        assertEquals(List.of(), store().check());
    }

    private static String square(double west, double south, double side) {
        return """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon",
                 "coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}}]}"""
                .formatted(west, south, west + side, south + side);
    }

    @Test
    void whatAFileOfZonesDoesNotSayIsAsked(FxRobot robot) throws Exception {
        importSmallTable(robot);
        await(() -> wiring().linked().shown().get() != null);
        await(() -> wiring().rasters().content().get() != null);
        Path packed = folder.resolve("areas.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (String name : List.of("one/beats.geojson", "one/tracts.geojson")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(square(-77.06, -12.07, 0.03).getBytes(StandardCharsets.UTF_8));
            }
        }
        robot.interact(() -> wiring().zoneLayers().add(packed));
        // Of the names that are offered the last is taken.
        await(() -> layers().contains("zones/tracts"));

        Path metres = Files.writeString(folder.resolve("metres.geojson"), square(277_000, 8_663_000, 3_000));
        answers().type("EPSG:32718");
        robot.interact(() -> wiring().zoneLayers().add(metres));
        await(() -> layers().contains("zones/metres"));
        Zones read = store().content().moreZones().get(1);
        assertEquals(9, read.areaKm2(), 0.05);
        answers().type("Lima");
        robot.interact(() -> wiring().zoneLayers().add(metres));
        await(() -> robot.lookup(".label").queryAll().stream()
                .anyMatch(node -> node.toString().contains("is no EPSG number")));
        assertEquals(2, store().content().moreZones().size());
    }

    @Test
    void whatIsNoRasterIsSaidInTheCardAndNothingIsAdded(FxRobot robot) throws Exception {
        importSmallTable(robot);
        Path text = Files.writeString(folder.resolve("text.tif"), "no raster");
        robot.interact(() -> wiring().take(text));
        await(() -> wiring().rasters().looked().get().failure().isPresent());
        assertTrue(robot.lookup("#raster-form .label").queryAll().stream()
                .anyMatch(node -> node.toString().contains("no TIFF that can be read")));
        assertTrue(robot.lookup("#raster-add").tryQuery().isEmpty());
        assertEquals(List.of(), store().content().rasters());
    }
}
