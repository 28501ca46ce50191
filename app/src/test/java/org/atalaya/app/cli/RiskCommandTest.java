// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places asked about on the command line. */
class RiskCommandTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aProject() throws Exception {
        project = folder.resolve("p.gpkg");
        Told.by("import", Rows.good(folder, 400), "--project", project).done();
    }

    @Test
    void aPlaceOfRobberiesAtNightIsAnsweredInJson() throws Exception {
        JsonNode night = Told.by(
                        "risk",
                        "--project",
                        project,
                        "--lat",
                        "-12.048",
                        "--lon",
                        "-77.038",
                        "--at",
                        "2026-01-05T22:00")
                .done()
                .json();
        assertEquals("Robo", night.path("likeliest").asText());
        double sum = 0;
        for (JsonNode p : night.path("probabilities")) {
            sum += p.asDouble();
        }
        assertEquals(1, sum, 1e-9);
        assertEquals(5, night.path("nearest").size());
        assertEquals(400, night.path("model").path("learnedFrom").asInt());
        assertTrue(night.path("risk").path("level").asInt() >= 3, night.toString());
    }

    @Test
    void aFileOfPlacesIsAnsweredInOneGo() throws Exception {
        Path places = Rows.write(
                folder.resolve("lugares.csv"),
                "fecha,lat,lon\n2026-01-05 22:00,-12.048,-77.038\n2026-01-06 10:00,-12.058,-77.028\n");
        Path answers = folder.resolve("respuestas.csv");
        Told.by("risk", "--project", project, "--places", places, "--out", answers)
                .done();
        List<String> lines = Files.readAllLines(answers);
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("row,lat,lon,at,level,times-mean,alert,likeliest,p_"), lines.get(0));
        assertTrue(lines.get(1).contains("Robo"), lines.get(1));
        assertTrue(lines.get(2).contains("Hurto"), lines.get(2));
    }

    @Test
    void questionsThatCannotBeAnsweredAreSentences() throws Exception {
        for (Object[] wrong : List.of(
                words("risk", "--project", project),
                words("risk", "--project", project, "--lat", "-12"),
                words("risk", "--project", project, "--lat", "95", "--lon", "0"),
                words("risk", "--project", project, "--lat", "-12", "--lon", "-77", "--at", "tonight"),
                words("risk", "--project", project, "--lat", "-12", "--lon", "-77", "--at", "1999-01-01"),
                words("risk", "--project", project, "--lat", "-12", "--lon", "-77", "--learner", "oracle"))) {
            Told told = Told.by(wrong);
            assertTrue(told.code() == ExitCode.FAILED.code() || told.code() == ExitCode.USAGE.code(), told.err());
            assertTrue(!told.err().contains("Exception") && !told.err().isBlank(), told.err());
        }
    }

    private static Object[] words(Object... words) {
        return words;
    }
}
