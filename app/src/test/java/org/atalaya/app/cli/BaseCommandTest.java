// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.HandReport;
import org.atalaya.core.export.GeoTiffSurface;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The base map on the command line, and where the datasets are listed the one that was made by hand. */
class BaseCommandTest {

    private static final String LINES =
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"highway":"primary","name":"Av. Grau"},
             "geometry":{"type":"LineString","coordinates":[[-77.03,-12.05],[-77.02,-12.05]]}},
            {"type":"Feature","properties":{"highway":"service","name":""},
             "geometry":{"type":"LineString","coordinates":[[-77.03,-12.06],[-77.02,-12.06]]}},
            {"type":"Feature","properties":{"highway":"primary","name":"stop"},
             "geometry":{"type":"Point","coordinates":[-77.03,-12.05]}}]}""";

    @TempDir
    Path folder;

    private Path project;
    private Path streets;

    @BeforeEach
    void aProject() throws Exception {
        project = folder.resolve("p.gpkg");
        Told.by("import", Rows.good(folder, 50), "--project", project).done();
        streets = Files.writeString(folder.resolve("lima-streets.geojson"), LINES);
    }

    private JsonNode first(Told told) {
        return told.done().json().path("base").path(0);
    }

    @Test
    void aLayerTakesARoleAndSaysWhatWasGuessed() {
        Told told = Told.by("base", streets, "--project", project, "--role", "streets", "--json");
        JsonNode layer = first(told);
        assertEquals("Lima streets", layer.path("name").asText());
        assertEquals("highway", layer.path("classColumn").asText());
        assertEquals("avenue", layer.path("classes").path("primary").asText());
        assertEquals("lane", layer.path("classes").path("service").asText());
        assertEquals(2, layer.path("drawn").asInt());
        assertTrue(told.err().contains("avenues are primary"), told.err());
        assertTrue(told.err().contains("One shape is not drawn"), told.err());
    }

    @Test
    void theRoleAndTheClassesCanBeChangedLaterAndTheLayerTakenOut() {
        first(Told.by("base", streets, "--project", project, "--role", "streets", "--name", "S", "--json"));
        JsonNode other =
                first(Told.by("base", "--project", project, "--name", "S", "--class", "service=street", "--json"));
        assertEquals("street", other.path("classes").path("service").asText());
        assertEquals("avenue", other.path("classes").path("primary").asText());
        JsonNode places = first(Told.by("base", "--project", project, "--name", "S", "--role", "places", "--json"));
        assertEquals("places", places.path("role").asText());
        assertEquals(3, places.path("drawn").asInt());
        Told.by("base", "--project", project, "--remove", "S").done();
        assertTrue(first(Told.by("base", "--project", project, "--json")).isMissingNode());
        Told.by("check", project).done();
    }

    private Path heights() throws Exception {
        double[] values = new double[600];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 30 ? Double.NaN : i;
        }
        Surface surface = new Surface(CrsRegistry.epsg(32718), 279_000, 8_660_000, 10, 30, 20, values);
        return GeoTiffSurface.write("heights", "", surface, folder.resolve("lima-heights.tif"));
    }

    @Test
    void aRasterNeedsNoRoleAndStaysInTheProject() throws Exception {
        Path tiff = heights();
        Told told = Told.by("base", tiff, "--project", project, "--unit", "m", "--json");
        Files.delete(tiff);
        JsonNode raster = told.done().json().path("rasters").path(0);
        assertEquals("Lima heights", raster.path("name").asText());
        assertEquals("numbers", raster.path("kind").asText());
        assertEquals("m", raster.path("unit").asText());
        assertEquals(30, raster.path("lowest").asDouble());
        assertEquals(599, raster.path("highest").asDouble());
        assertEquals(30, raster.path("noData").asInt());
        assertTrue(told.err().contains("570 cells have a number, 30 are without data"), told.err());
        JsonNode listed = Told.by("base", "--project", project, "--json").done().json();
        assertEquals(raster, listed.path("rasters").path(0));
        Told.by("check", project).done();
        Told.by("base", "--project", project, "--remove", "Lima heights").done();
        listed = Told.by("base", "--project", project, "--json").done().json();
        assertTrue(listed.path("rasters").isEmpty());
        Told.by("check", project).done();
    }

    @Test
    void whatIsWrongWithARasterIsSaidAndNothingIsWritten() throws Exception {
        Told.by("base", heights(), "--project", project, "--band", "3")
                .sentence(ExitCode.FAILED, "There is no band 3: the file has one.");
        Told.by("base", streets, "--project", project, "--role", "streets", "--band", "1")
                .sentence(ExitCode.FAILED, "raster");
        Path text = Files.writeString(folder.resolve("text.tif"), "no raster");
        Told.by("base", text, "--project", project).sentence(ExitCode.FAILED, "no TIFF that can be read");
        assertTrue(Told.by("base", "--project", project, "--json")
                .done()
                .json()
                .path("rasters")
                .isEmpty());
    }

    @Test
    void aSecondLayerOfZonesIsKeptBesideTheBoundary() throws Exception {
        Path beats = Files.writeString(
                folder.resolve("beats.geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"A","pop":"10"},"geometry":{"type":"Polygon",
                 "coordinates":[[[-77.03,-12.05],[-77.02,-12.05],[-77.02,-12.04],[-77.03,-12.04],[-77.03,-12.05]]]}}]}""");
        JsonNode stored = Told.by("zones", beats, "--project", project, "--name", "Beats", "--json")
                .done()
                .json();
        assertEquals("Beats", stored.path("layer").asText());
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(
                    stored.path("fingerprint").asText(),
                    store.content().moreZones().get(0).fingerprint());
        }
        Told.by("check", project).done();
        Told.by("zones", beats, "--project", project, "--name", "Beats")
                .sentence(ExitCode.FAILED, "--replace", "Beats");
        assertTrue(Told.by("zones", beats, "--project", project, "--name", "Beats", "--replace", "--json")
                .done()
                .json()
                .path("replaced")
                .asBoolean());
        Told.by("zones", "--project", project, "--remove", "Blocks").sentence(ExitCode.FAILED, "Blocks", "Beats");
        Told.by("zones", "--project", project, "--remove", "Beats").done();
        Told.by("zones", "--project", project).sentence(ExitCode.FAILED, "--remove");
        Told.by("check", project).done();
    }

    @Test
    void whatIsMissingIsSaidInASentence() {
        Told.by("base", streets, "--project", project).sentence(ExitCode.FAILED, "--role");
        Told.by("base", streets, "--project", project, "--role", "streets", "--class-column", "kind")
                .sentence(ExitCode.FAILED, "kind", "highway");
        Told.by("base", "--project", project, "--name", "rivers", "--role", "water")
                .sentence(ExitCode.FAILED, "rivers");
    }

    @Test
    void incidentsReportedByHandAreCountedWhereDatasetsAreListed() throws Exception {
        try (ProjectStore store = ProjectStore.open(project)) {
            Extent box = store.datasets().get(0).extent().orElseThrow();
            store.replace(
                    store.content()
                            .with(new HandReport(
                                    1, 1_700_000_000_000L, box.minX(), box.minY(), "Robo", "", Optional.empty())),
                    Map.of(),
                    Progress.NONE);
        }
        Told told = Told.by("list", "--project", project).done();
        assertTrue(told.out().contains("dataset/by-hand"), told.out());
        assertTrue(told.out().contains("1 reported by hand"), told.out());
        JsonNode listed =
                Told.by("list", "--project", project, "--json").done().json().path("datasets");
        assertTrue(listed.get(1).path("byHand").asBoolean());
        Told.by("check", project).done();
    }
}
