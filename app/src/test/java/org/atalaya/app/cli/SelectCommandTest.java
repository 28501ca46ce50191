// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.geopackage.GeoPackage;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions saved and asked on the command line. */
class SelectCommandTest {

    private static final String NIGHT = "hour(occurred) >= 20";

    @TempDir
    Path folder;

    private Path project;
    private int all;

    @BeforeEach
    void aProject() throws Exception {
        project = folder.resolve("p.gpkg");
        Told.by("import", Rows.good(folder, 200), "--project", project).done();
        try (ProjectStore store = ProjectStore.open(project)) {
            all = store.incidents(InputRef.INCIDENTS).size();
        }
    }

    @Test
    void aSavedSelectionIsListedWithItsRows() throws Exception {
        JsonNode saved = Told.by("select", project, "Nights", "--where", NIGHT, "--json")
                .done()
                .json();
        int rows = saved.path("incidents").asInt();
        assertTrue(rows > 0 && rows < all, saved.toString());
        JsonNode listed =
                Told.by("list", "--project", project, "--json").done().json().path("selections");
        assertEquals("selection/Nights", listed.get(0).path("ref").asText());
        assertEquals(rows, listed.get(0).path("incidents").asInt());
        assertEquals(NIGHT, listed.get(0).path("condition").asText());
        Told.by("select", project, "Nights", "--delete").done();
        assertEquals(
                0,
                Told.by("list", "--project", project, "--json")
                        .done()
                        .json()
                        .path("selections")
                        .size());
    }

    @Test
    void aRunKeepsWhatWasAskedAndARecipeAsksItAgain() throws Exception {
        Told.by("select", project, "Nights", "--where", NIGHT).done();
        Told.by("analyse", "grid-counts", "--project", project, "--incidents", "selection/Nights")
                .done();
        Path recipe = folder.resolve("r.json");
        Told.by("recipe", "--project", project, "--out", recipe).done();
        // The selection changes; what was run does not.
        Told.by("select", project, "Nights", "--where", "hour(occurred) = 10").done();
        Told.by("run", recipe, "--project", project).done();
        Told.by("run", recipe, "--project", project, "--where", "id > 10").done();
        try (ProjectStore store = ProjectStore.open(project)) {
            List<Run> runs = store.runs();
            assertEquals(3, runs.size());
            assertEquals(
                    "incidents where " + NIGHT,
                    runs.get(0).provenance().parameters().get("incidents"));
            assertEquals(
                    runs.get(0).provenance().inputs(), runs.get(1).provenance().inputs());
            assertEquals(runs.get(0).artifacts(), runs.get(1).artifacts());
            assertEquals(
                    "incidents where (" + NIGHT + ") AND (id > 10)",
                    runs.get(2).provenance().parameters().get("incidents"));
            int rows = store.summary(new InputRef("incidents where " + NIGHT)).count();
            assertEquals(
                    List.of(rows, all, NIGHT, "Nights"),
                    runs.get(0).caveats().get(0).args());
            assertNotEquals(
                    store.summary(InputRef.INCIDENTS).fingerprint(),
                    runs.get(0).provenance().inputs().values().iterator().next());
        }
        assertTrue(Recipes.fromJson("r.json", Files.readString(recipe))
                .steps()
                .get(0)
                .parameters()
                .containsValue("incidents where " + NIGHT));
    }

    @Test
    void exportWritesWhatWasAskedOnly() throws Exception {
        Told.by("analyse", "grid-counts", "--project", project, "--where", NIGHT)
                .done();
        Path out = folder.resolve("out");
        Told.by("export", "--project", project, "--out", out, "--where", NIGHT).done();
        try (ProjectStore store = ProjectStore.open(project);
                var files = Files.list(out)) {
            int rows = store.summary(new InputRef("incidents where " + NIGHT)).count();
            Path incidents = files.filter(f -> f.getFileName().toString().startsWith("incidents")
                            && f.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(rows + 1, Files.readAllLines(incidents).size());
        }
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() {
        Told told = Told.by("select", project, "Bad", "--where", "occured > 1");
        assertEquals(1, told.code());
        assertTrue(
                told.err().contains("Position 1: there is no column occured. Meant was perhaps: occurred"), told.err());
        assertTrue(Told.by("analyse", "grid-counts", "--project", project, "--incidents", "selection/None")
                .err()
                .contains("selection/None"));
        assertEquals(1, Told.by("select", project, "Bad", "--from", "soon").code());
        assertEquals(
                1,
                Told.by("select", project, "Bad", "--from", "2025-02-01", "--to", "2025-01-01")
                        .code());
        assertEquals(1, Told.by("select", project, "Bad", "--area", "Nowhere").code());
        Told nothing = Told.by("analyse", "grid-counts", "--project", project, "--where", "id < 0");
        assertTrue(nothing.err().contains("No incident meets this condition: id < 0"), nothing.err());
    }

    @Test
    void aZoneLayerIsNamedByMethodsSelectionsAndConditions() throws Exception {
        Path beats = Files.writeString(
                folder.resolve("beats.geojson"),
                """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"West","pop":"2000"},"geometry":{"type":"Polygon",
                 "coordinates":[[[-78,-13],[-77.03,-13],[-77.03,-11],[-78,-11],[-78,-13]]]}},
                {"type":"Feature","properties":{"name":"East","pop":"500"},"geometry":{"type":"Polygon",
                 "coordinates":[[[-77.03,-13],[-76,-13],[-76,-11],[-77.03,-11],[-77.03,-13]]]}}]}""");
        Told.by("zones", beats, "--project", project, "--name", "Beats").done();
        Told.by("analyse", "zone-counts", "--project", project).sentence(ExitCode.FAILED, "zones");
        Told.by("analyse", "zone-counts", "--project", project, "--zones", "Blocks")
                .sentence(ExitCode.USAGE, "Blocks", "Beats");
        Told.by("analyse", "zone-counts", "--project", project, "--zones", "Beats")
                .done();
        int west = 0;
        for (String zone : List.of("West", "East")) {
            JsonNode saved = Told.by("select", project, zone, "--area", zone, "--zones", "Beats", "--json")
                    .done()
                    .json();
            assertEquals(
                    saved.path("incidents"),
                    Told.by("select", project, "Again", "--where", "\"zone/Beats\" = '" + zone + "'", "--json")
                            .done()
                            .json()
                            .path("incidents"));
            west = zone.equals("West") ? saved.path("incidents").asInt() : west;
        }
        assertTrue(west > 0 && west < all, "" + west);
        ratesAreInTheFolder();
        Path recipe = folder.resolve("r.json");
        Told.by("recipe", "--project", project, "--out", recipe).done();
        Told.by("run", recipe, "--project", project).done();
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(2, store.runs().size());
            for (Run run : store.runs()) {
                assertEquals("Beats", run.provenance().parameters().get("zones"));
                assertEquals(
                        store.zones("Beats").orElseThrow().fingerprint(),
                        run.provenance().inputs().get("zones/Beats"));
                assertEquals(2, run.provenance().inputs().size(), "" + run.provenance());
            }
        }
    }

    private void ratesAreInTheFolder() throws Exception {
        Told.by("export", "--project", project, "--out", folder.resolve("no"), "--rates", "people", "--zones", "Beats")
                .sentence(ExitCode.FAILED, "people", "pop");
        Path out = folder.resolve("rates");
        Told.by("export", "--project", project, "--out", out, "--rates", "pop", "--zones", "Beats")
                .done();
        List<String> lines = Files.readAllLines(out.resolve("zone-rates.csv"));
        assertEquals("zone,count,residents,years,per-1000-year", lines.get(0).replace("\uFEFF", ""));
        int counted = 0;
        for (String line : lines.subList(1, 3)) {
            String[] cells = line.split(",", -1);
            double rate =
                    1000 * Double.parseDouble(cells[1]) / Double.parseDouble(cells[2]) / Double.parseDouble(cells[3]);
            assertEquals(rate, Double.parseDouble(cells[4]), 1e-9, line);
            counted += Integer.parseInt(cells[1]);
        }
        assertEquals(all, counted);
        assertTrue(Files.exists(out.resolve("zone-rates.geojson")));
        try (GeoPackage layers = GeoPackage.open(out.resolve("hotspots.gpkg"))) {
            assertEquals(2, layers.features("zone_rates").geometries().size());
        }
        assertTrue(Files.readString(out.resolve("report.html")).contains("zone-rates.csv"));
    }
}
