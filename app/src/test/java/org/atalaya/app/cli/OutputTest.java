// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands whose output is read by other programs. */
class OutputTest {

    @TempDir
    Path folder;

    @Test
    void simulateMakesTheCommittedFiles() throws Exception {
        JsonNode told = Told.by("simulate", "--out", folder, "--json").done().json();
        assertTrue(told.get("ok").asBoolean());
        for (String name : SampleData.files()) {
            try (InputStream committed = SampleData.open(name)) {
                assertArrayEquals(committed.readAllBytes(), Files.readAllBytes(folder.resolve(name)), name);
            }
        }
    }

    @Test
    void calibrationIsOneLineOfTheFormThatOtherScriptsPrint() {
        Told told = Told.by("measure", "calibrate").done();
        assertTrue(told.out().matches("atalaya,calibrate,4000000,\\d+\\.\\d{3},\\d+\\.\\d{6}\\R"), told.out());
        assertTrue(
                told.err().matches("(?s)Cold runs: [0-9., ]+ s; warm runs: ([0-9.]+, ){4}[0-9.]+ s; .*"), told.err());
    }

    @Test
    void firstRowsOfAFindingAreNamedInBothLanguages() throws Exception {
        StringBuilder rows = new StringBuilder("id,fecha,tipo,lat,lon\n");
        for (int i = 1; i <= 30; i++) {
            rows.append(i).append(i % 2 == 0 ? ",2025-02-31" : ",2025-02-21").append(",Robo,-12.05,-77.03\n");
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), rows);
        String english = Told.by("import", file, "--dry-run").done().out();
        assertTrue(english.contains("15 rows rejected: rows.csv, row 2, column \"fecha\""), english);
        assertTrue(english.contains("The first rows: 2, 4, 6, 8, 10"), english);
        String spanish = Told.in("es", "import", file, "--dry-run").done().out();
        assertTrue(spanish.contains("Las primeras filas: 2, 4, 6, 8, 10"), spanish);
    }

    @Test
    void measurementForAMachineShowsAllRuns() {
        JsonNode one =
                Told.by("measure", "gistar", "40", "--json").done().json().at("/measurements/0");
        assertEquals(1600, one.get("size").asInt());
        assertEquals(2, one.get("cold").size());
        assertEquals(5, one.get("warm").size());
    }
}
