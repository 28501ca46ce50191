// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.store.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that holds two files: which one is used is said, and can be chosen. */
class DatasetsTest {

    private static final String SECOND = "dataset/otro año.csv";

    @TempDir
    Path folder;

    private Path project;
    private Told second;

    @BeforeEach
    void twoFilesInOneProject() throws Exception {
        project = folder.resolve("p.gpkg");
        Told first =
                Told.by("import", Rows.good(folder, 120), "--project", project).done();
        assertFalse(first.out().contains("--incidents"), first.out());
        Path other = Rows.write(folder.resolve("otro año.csv"), Rows.text(90).replace("2025-", "2024-"));
        second = Told.by("import", other, "--project", project).done();
    }

    @Test
    void importSaysWhatToTypeToUseTheSecondFile() {
        assertTrue(second.out().contains("--incidents \"" + SECOND + "\""), second.out());
        assertTrue(second.out().contains("\"incidentes.csv\" is used"), second.out());
    }

    @Test
    void checkListsDatasetsWithRowsAndPeriod() {
        String out = Told.by("check", project).done().out();
        assertTrue(out.contains("dataset/incidentes.csv: 120 incidents, 2025-01-"), out);
        assertTrue(out.contains(SECOND + ": 90 incidents, 2024-01-"), out);
        JsonNode datasets = Told.by("check", project, "--json").done().json().get("datasets");
        assertEquals(SECOND, datasets.get(1).get("ref").asText());
        assertEquals(90, datasets.get(1).get("incidents").asInt());
        assertTrue(datasets.get(1).get("to").asText().startsWith("2024-12-"), datasets.toString());
    }

    @Test
    void analysisWithoutAChoiceSaysWhichDatasetIsUsed() {
        Told told = Told.by("analyse", "hour-weekday", "--project", project).done();
        assertTrue(told.err().contains("\"incidentes.csv\" is used"), told.err());
        assertTrue(told.err().contains("--incidents \"" + SECOND + "\""), told.err());
        Told chosen = Told.by("analyse", "hour-weekday", "--project", project, "--incidents", SECOND)
                .done();
        assertFalse(chosen.err().contains("is used"), chosen.err());
    }

    @Test
    void wrongNameIsAnsweredWithTheNamesThereAre() {
        for (List<Object> command : List.<List<Object>>of(
                List.of("analyse", "grid-counts", "--project", project, "--incidents", "dataset/nada"),
                List.of("run", "when", "--project", project, "--incidents", "dataset/nada"))) {
            Told.by(command.toArray()).sentence(ExitCode.USAGE, "dataset/nada", "dataset/incidentes", SECOND);
        }
    }

    @Test
    void recipeRunsOnTheDatasetChosenAndItsRunsSaySo() throws Exception {
        Told told = Told.by("run", "weekly-hotspots", "--project", project, "--incidents", SECOND)
                .done();
        assertFalse(told.err().contains("is used"), told.err());
        Told open = Told.by("run", "when", "--project", project).done();
        assertTrue(open.err().contains("\"incidentes.csv\" is used"), open.err());
        try (ProjectStore store = ProjectStore.open(project)) {
            List<String> read = store.history().stream()
                    .map(run -> run.provenance().parameters().get("incidents"))
                    .toList();
            assertEquals(SECOND, read.get(0));
            assertEquals("incidents", read.get(read.size() - 1));
            assertEquals(
                    store.datasets().get(1).fingerprint(),
                    store.history().get(0).provenance().inputs().get(SECOND));
        }
    }

    @Test
    void exportIsAboutOneDatasetAndItsRuns() throws Exception {
        Told.by("run", "weekly-hotspots", "--project", project, "--incidents", SECOND)
                .done();
        Told.by("export", "--project", project, "--out", folder.resolve("none"))
                .sentence(ExitCode.FAILED, "incidentes", "--incidents");
        Told.by("analyse", "hour-weekday", "--project", project).done();

        Path first = folder.resolve("first");
        Told told = Told.by("export", "--project", project, "--out", first).done();
        assertTrue(told.err().contains("runs on other datasets"), told.err());
        assertEquals(121, Files.readAllLines(first.resolve("incidents.csv")).size());
        assertFalse(Files.exists(first.resolve("density.tif")));

        Path chosen = folder.resolve("chosen");
        Told.by("export", "--project", project, "--out", chosen, "--incidents", SECOND)
                .done();
        assertEquals(91, Files.readAllLines(chosen.resolve("incidents.csv")).size());
        assertTrue(Files.exists(chosen.resolve("density.tif")));
        String report = Files.readString(chosen.resolve("report.html"));
        assertTrue(report.contains("otro año.csv") && !report.contains("incidentes.csv"), "names the file it read");
    }
}
