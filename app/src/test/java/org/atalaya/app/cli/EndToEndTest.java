// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.catalogue.Catalogue;
import org.atalaya.core.recipe.Recipes;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a file to its findings, by the commands a person would type. */
class EndToEndTest {

    private static final int ROWS = 240;

    @TempDir
    Path folder;

    @Test
    void dryRunJudgesEveryRowAndStoresNothing() throws Exception {
        Path file = Rows.write(folder.resolve("a.csv"), Rows.text(50) + "51,2025-02-31,10:00,Robo,-12.05,-77.04\n");
        Path project = folder.resolve("p.gpkg");
        Told told = Told.by("import", file, "--project", project, "--dry-run", "--json")
                .done();
        JsonNode report = told.json();
        assertTrue(report.get("ok").asBoolean() && report.get("dryRun").asBoolean());
        assertEquals(51, report.get("rows").asInt());
        assertEquals(50, report.get("accepted").asInt());
        assertEquals(1, report.get("rejected").asInt());
        assertEquals(51, report.at("/findings/0/firstRows/0").asInt());
        assertFalse(Files.exists(project));
        assertEquals(List.of("a.csv"), Folder.contents(folder).keySet().stream().toList());
    }

    @Test
    void decisionsStandInTheAnswerForMachinesAsTheyAreSaid() throws Exception {
        Path file = Rows.good(folder, 20);
        JsonNode report = Told.by("import", file, "--dry-run", "--json").done().json();
        String said = Told.by("import", file, "--dry-run").done().err();
        List<JsonNode> decisions = new ArrayList<>();
        report.get("decisions").forEach(decisions::add);
        assertTrue(decisions.stream().anyMatch(d -> d.get("code").asText().equals("import.time-columns")), said);
        assertTrue(
                decisions.stream().allMatch(d -> said.contains(d.get("sentence").asText())), said);
    }

    @Test
    void rowsThatAreMendedAreToldOnce() throws Exception {
        Path file = Rows.write(folder.resolve("a.csv"), Rows.text(50) + "51,2025-02-27,10:00,Robo,-77.04,-12.05\n");
        Told told = Told.by("import", file, "--dry-run").done();
        assertTrue((told.out() + told.err()).contains("(kept, put the right way round)"), told.out());
    }

    @Test
    void firstOfTwoCoordinatesCanBeSaid() throws Exception {
        Path file = Rows.write(folder.resolve("a.csv"), "fecha,geo\n2025-02-27,(-12.05 -47.9)\n");
        Told unsure = Told.by("import", file, "--dry-run").done();
        assertTrue(unsure.err().contains("--pair-first longitude"), unsure.err());
        Told said = Told.by("import", file, "--dry-run", "--pair-first", "longitude")
                .done();
        assertTrue(said.err().contains("longitude, or x, comes first"), said.err());
    }

    @Test
    void dryRunOnAProjectLeavesItAsItWas() throws Exception {
        Path project = project();
        String before = Folder.project(project);
        Told.by("import", Rows.good(folder, 20), "--project", project, "--dry-run")
                .done();
        assertEquals(before, Folder.project(project));
    }

    @Test
    void rejectedRowsEndWithThreeWhenAsked() throws Exception {
        Path file = Rows.write(folder.resolve("a.csv"), Rows.text(50) + "51,2025-02-31,10:00,Robo,-12.05,-77.04\n");
        Path project = folder.resolve("p.gpkg");
        assertEquals(
                ExitCode.REJECTED_ROWS.code(),
                Told.by("import", file, "--project", project, "--strict").code());
        assertTrue(Told.by("check", project).done().out().contains("50 incidents"));
    }

    @ParameterizedTest
    @MethodSource("org.atalaya.core.catalogue.Catalogue#analyses")
    void everyAnalysisRunsAndLeavesFiles(Analysis<?, ?> analysis) throws Exception {
        Path project = project("--boundary", Rows.boundary(folder).toString());
        Path out = folder.resolve("out");
        Told told = Told.by("analyse", analysis.id(), "--project", project, "--out", out, "--json");
        JsonNode run = told.done().json();
        assertEquals(analysis.id(), run.get("analysis").asText());
        assertEquals(1, run.get("run").asInt());
        assertFalse(run.get("files").isEmpty());
        for (JsonNode file : run.get("files")) {
            assertTrue(Files.size(out.resolve(file.asText())) > 0, file.asText());
        }
        assertTrue(Told.by("check", project, "--json")
                .done()
                .json()
                .get("problems")
                .isEmpty());
    }

    @Test
    void savedRecipeRunsAgainToTheSameNumbers() throws Exception {
        Path project = project();
        Told.by("run", "whole-job", "--project", project).done();
        Path recipe = folder.resolve("recipe.json");
        try (ProjectStore store = ProjectStore.open(project)) {
            String json = Recipes.toJson(Recipes.fromRuns("mine", store.runs()));
            store.saveRecipe("mine", json);
            Files.writeString(recipe, json);
        }
        for (Object name : List.of("mine", recipe)) {
            Path first = folder.resolve("first-" + name.toString().length());
            Path again = folder.resolve("again-" + name.toString().length());
            JsonNode runs = Told.by("run", name, "--project", project, "--out", again, "--json")
                    .done()
                    .json()
                    .get("runs");
            assertEquals(5, runs.size());
            for (JsonNode run : runs) {
                long number = run.get("run").asLong();
                Path one = first.resolve("of-" + number);
                Told.by("export", "--project", project, "--run", (number - 1) % 5 + 1, "--out", one)
                        .done();
                Folder.assertSame(
                        one, again.resolve(number + "-" + run.get("analysis").asText()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everySampleRecipeRunsOnASmallProjectAndIsOfToday(String name) throws Exception {
        Told told = Told.by("run", name, "--project", project(), "--json").done();
        assertEquals(
                SampleRecipes.read(name).steps().size(), told.json().get("runs").size());
        assertFalse(told.err().contains("Step "), told.err());
    }

    static List<String> recipes() {
        return SampleData.RECIPES;
    }

    @Test
    void exportWritesTheWholeFolder() throws Exception {
        Path project = project();
        Told.by("run", "weekly-hotspots", "--project", project).done();
        Path out = folder.resolve("out");
        JsonNode told = Told.by("export", "--project", project, "--out", out, "--json")
                .done()
                .json();
        assertTrue(told.get("ok").asBoolean());
        for (String name :
                List.of("report.html", "map.png", "density.tif", "hotspots.gpkg", "incidents.csv", "run.json")) {
            assertTrue(Files.size(out.resolve(name)) > 0, name);
        }
    }

    @Test
    void exportSaysThatDataOfTheSimulatorAreSimulatedAndThatOfNoOthers() throws Exception {
        Path made = Rows.write(folder.resolve(SampleData.INCIDENTS), Rows.text(ROWS));
        for (Path file : List.of(made, Rows.good(folder, ROWS))) {
            Path project = folder.resolve(file.getFileName() + ".gpkg");
            Path out = folder.resolve(file.getFileName() + "-out");
            Told.by("import", file, "--project", project).done();
            Told.by("run", "when", "--project", project).done();
            Told.by("export", "--project", project, "--out", out).done();
            assertEquals(
                    file.equals(made),
                    Files.readString(out.resolve("report.html")).contains("Simulated data."),
                    file.toString());
        }
    }

    @Test
    void secondFileGoesIntoTheSystemOfTheProject() throws Exception {
        Path project = project();
        Path other = Rows.write(folder.resolve("cusco.csv"), Rows.HEADER + "\n1,2025-01-01,10:00,Robo,-13.53,-71.97\n");
        Path boundary = Rows.boundary(folder);
        Told.by("import", other, "--project", project).done();
        Told.by("import", Rows.good(folder, 30), "--project", project, "--boundary", boundary)
                .done();
        JsonNode checked = Told.by("check", project, "--json").done().json();
        assertEquals(ROWS + 1 + 30, checked.get("incidents").asInt());
    }

    @Test
    void savedPlanReadsTheSameRows() throws Exception {
        Path plan = folder.resolve("plan.json");
        Path file = Rows.good(folder, 30);
        JsonNode first = Told.by("import", file, "--dry-run", "--save-plan", plan, "--json")
                .done()
                .json();
        JsonNode again = Told.by("import", file, "--dry-run", "--plan", plan, "--json")
                .done()
                .json();
        assertFalse(first.get("decisions").isEmpty());
        assertEquals(((ObjectNode) first).without("decisions"), ((ObjectNode) again).without("decisions"));
    }

    @Test
    void progressNeverStandsOnStandardOutput() throws Exception {
        Told told = Told.by("import", Rows.good(folder, 30), "--dry-run").done();
        assertFalse(told.out().contains("%"), told.out());
        assertTrue(told.out().contains("30 accepted + 0 rejected = 30 rows"), told.out());
    }

    @Test
    void runsAreKeptInTheOrderTheyWereMade() throws Exception {
        Path project = project();
        Told.by("run", "when", "--project", project).done();
        Told.by("analyse", "grid-counts", "--project", project, "--cell-size", "80")
                .done();
        try (ProjectStore store = ProjectStore.open(project)) {
            List<Run> runs = store.history();
            assertEquals(
                    List.of("hour-weekday", "grid-counts"),
                    runs.stream().map(run -> run.provenance().analysisId()).toList());
            assertEquals("80", runs.get(1).provenance().parameters().get("cell-size"));
            assertEquals(Map.of(), store.recipes());
            assertTrue(Catalogue.find("grid-counts").isPresent());
        }
    }

    private Path project(String... more) throws Exception {
        Path project = folder.resolve("p.gpkg");
        List<Object> words = new ArrayList<>(
                List.of("import", Rows.good(folder, ROWS), "--project", project, "--time-zone", "America/Lima"));
        words.addAll(List.of(more));
        Told.by(words.toArray()).done();
        return project;
    }
}
