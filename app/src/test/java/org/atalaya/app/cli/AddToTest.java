// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.store.ProjectStore;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Next month's file into the dataset of this month, and rejected rows that come back repaired. */
class AddToTest {

    private static final String HEADER = "nro,fecha,hora,tipo,latitud,longitud,nota\n";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void place() {
        project = folder.resolve("p.gpkg");
    }

    @Test
    void sameFileAgainAddsNothingAndAnotherMonthIsAdded() throws Exception {
        Path january = write("enero.csv", rows(1, 61, "01"));
        Told first = Told.by("import", january, "--project", project).done();
        assertFalse(first.err().contains("--into"), first.err());
        JsonNode again = Told.by("import", january, "--project", project, "--into", "enero.csv", "--json")
                .done()
                .json();
        assertEquals(60, again.get("unchanged").asInt());
        assertEquals(0, again.get("accepted").asInt());
        Told more = Told.by(
                        "import",
                        write("febrero.csv", rows(55, 101, "01")),
                        "--project",
                        project,
                        "--into",
                        "incidents")
                .done();
        assertTrue(more.out().contains("40 new + 0 updated + 6 unchanged"), more.out());
        assertTrue(more.out().contains("now holds 100 incidents"), more.out());
        Told.by("check", project).done();
    }

    @Test
    void fileOfTheSameColumnsIsToldHowToAddIt() throws Exception {
        Told.by("import", write("enero.csv", rows(1, 61, "01")), "--project", project)
                .done();
        Path next = write("febrero.csv", rows(61, 101, "02"));
        Told told = Told.by("import", next, "--project", project, "--dry-run").done();
        assertTrue(told.err().contains("--into \"enero.csv\""), told.err());
        Told.by("import", next, "--project", project, "--into", "nada").sentence(ExitCode.USAGE, "dataset/enero.csv");
        Told.by("import", next, "--dry-run", "--into", "enero.csv").sentence(ExitCode.FAILED, "--project");
    }

    @Test
    void rejectedRowsComeBackRepairedAndNothingIsDoubled() throws Exception {
        String bad = "\"=1+1\",31/02/2025,10:00,ROBO,-12.04,-77.05,\"línea 1\nlínea \"\"2\"\"\"\n"
                + "'-5,no sé,10:00,ROBO,-12.05,-77.05,\n";
        Path january = write("enero.csv", rows(1, 61, "01") + bad);
        Path rejects = folder.resolve("rechazos.csv");
        Told first = Told.by("import", january, "--project", project, "--rejects", rejects)
                .done();
        assertTrue(first.out().contains("2 rejected rows written to"), first.out());
        String text = Files.readString(rejects);
        assertTrue(text.startsWith(
                "nro,fecha,hora,tipo,latitud,longitud,nota,atalaya_file,atalaya_row,atalaya_cells,atalaya_reason\n"));
        assertTrue(
                text.contains("'=1+1,31/02/2025,10:00,ROBO,-12.04,-77.05,\"línea 1\nlínea \"\"2\"\"\",enero.csv,61,"),
                text);

        Told unrepaired = Told.by("import", rejects, "--project", project, "--into", "enero.csv");
        unrepaired.sentence(ExitCode.FAILED);
        Files.writeString(rejects, text.replace("31/02/2025", "28/02/2025"));
        Told back = Told.by("import", rejects, "--project", project, "--into", "enero.csv")
                .done();
        assertTrue(back.out().contains("1 accepted + 1 rejected = 2 rows"), back.out());
        assertTrue(back.out().contains("rejected when enero.csv was imported"), back.out());
        // A spreadsheet set to Spanish saves semicolons and its own letters.
        Files.write(rejects, Files.readString(rejects).replace(",", ";").getBytes("windows-1252"));
        Told twice = Told.by("import", rejects, "--project", project, "--into", "enero.csv")
                .done();
        assertTrue(twice.out().contains("0 new + 0 updated + 1 unchanged + 1 rejected"), twice.out());
        try (ProjectStore store = ProjectStore.open(project)) {
            Incidents incidents = store.incidents(InputRef.INCIDENTS);
            assertEquals(61, incidents.size());
            assertEquals(
                    List.of("=1+1", "línea 1\nlínea \"2\""),
                    List.of(
                            incidents
                                    .column(Role.ID)
                                    .orElse(incidents.columns().get(0))
                                    .text(60),
                            incidents.column("nota").orElseThrow().text(60)));
            assertEquals(
                    List.of("'-5", "no sé", "10:00", "ROBO", "-12.05", "-77.05", ""),
                    store.reports().get(0).rejections().get(1).cells());
        }
        Told.by("check", project).done();
    }

    @Test
    void reportTellsOfEveryImportIntoTheDataset() throws Exception {
        Told.by("import", write("enero.csv", rows(1, 61, "01")), "--project", project)
                .done();
        String bad = "D-9999,31/02/2025,10:00,ROBO,-12.04,-77.05,ANA\n";
        Path more = write("febrero.csv", rows(55, 101, "01") + bad);
        Told.by("import", more, "--project", project, "--into", "incidents").done();
        Told.by("analyse", "hour-weekday", "--project", project).done();
        Path out = folder.resolve("out");
        Told.by("export", "--project", project, "--out", out).done();
        String html = Files.readString(out.resolve("report.html"));
        assertTrue(html.contains("<h3>enero.csv,") && html.contains("<h3>febrero.csv,"), "both files");
        assertTrue(html.contains("<td class=\"num\"><data value=\"47\">47</data></td><td>"), "the row left out");
        assertTrue(html.contains("31/02/2025"), "and why");
        assertFalse(html.contains(">ANA<"), "its cells stay in the project");
        JsonNode json = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertEquals(60, json.get("import").get("accepted").asInt());
        assertEquals(40, json.get("laterImports").get(0).get("accepted").asInt());
        assertEquals(6, json.get("laterImports").get(0).get("unchanged").asInt());
    }

    @Test
    void zoneMarksAreConvertedOrIgnoredAsTheOptionSays() throws Exception {
        Path file = Files.writeString(
                folder.resolve("z.csv"),
                "id,fecha,lat,lon\n1,2025-01-03T02:00:00Z,-12.05,-77.03\n2,2025-01-04T11:00:00Z,-12.06,-77.04\n");
        assertEquals("2025-01-02T21:00", firstMoment(file));
        assertEquals("2025-01-03T02:00", firstMoment(file, "--zone-marks", "ignore"));
        Told.by("import", file, "--dry-run", "--zone-marks", "nada").sentence(ExitCode.USAGE, "--zone-marks");
    }

    private String firstMoment(Path file, Object... options) throws Exception {
        Path made = Files.createTempDirectory(folder, "p").resolve("p.gpkg");
        List<Object> words = new ArrayList<>(List.of("import", file, "--project", made, "--time-zone", "America/Lima"));
        words.addAll(List.of(options));
        Told.by(words.toArray()).done();
        try (ProjectStore store = ProjectStore.openToRead(made)) {
            return LocalMillis.toDateTime(store.incidents(InputRef.INCIDENTS).start(0))
                    .toString();
        }
    }

    private Path write(String name, String rows) throws Exception {
        return Files.writeString(folder.resolve(name), HEADER + rows);
    }

    private static String rows(int from, int to, String month) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "D-%04d,%02d/%s/2025,%02d:%02d,%s,%.5f,%.5f,\n",
                    i,
                    1 + i % 28,
                    month,
                    i % 24,
                    i % 60,
                    i % 3 == 0 ? "HURTO" : "ROBO",
                    -12.04 - i / 5000.0,
                    -77.05 - i % 7 / 500.0));
        }
        return rows.toString();
    }
}
