// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of which nothing can be used says why, with the row, the column, the value and the way out. */
class UnusableFilesTest {

    private static final String HEADER = "id,fecha,lat,lon\n";

    @TempDir
    Path folder;

    @Test
    void pointsOutsideTheBoundarySayHowFarInTheFirstReason() throws Exception {
        Problem problem = failure(HEADER + "1,2025-12-25,-12.5,-77.04\n2,2025-12-25,-12.6,-77.04\n", lima(), 0);
        assertEquals("import.no-row-usable", problem.code());
        assertEquals(1, problem.where().row().orElseThrow());
        assertTrue(said(problem).contains("44.3 km outside the boundary"), said(problem));
        assertEquals("import.outside", ((Problem) problem.args().get(1)).code());
    }

    @Test
    void everyKindOfReasonIsInTheProblem() throws Exception {
        Problem problem = failure(
                HEADER + "1,2025-12-25,-12.5,-77.04\n2,2025-02-31,-12.6,-77.04\n3,2025-12-25,a,-77.04\n"
                        + "4,2025-12-25,-12.5,-77\n",
                lima(),
                0);
        assertEquals(4, problem.args().size());
    }

    @Test
    void fileOfZerosSaysSo() throws Exception {
        Problem problem = failure(HEADER + "1,2025-12-25,0,0\n2,2025-12-25,0.0,0.0\n", Optional.empty(), 0);
        assertEquals("import.all-null-island", problem.code());
        assertEquals("lon, lat", problem.where().column().orElseThrow());
        assertTrue(said(problem).contains("0, 0"));
    }

    @Test
    void impossibleDegreesAreNamedAndNotTakenForMetres() throws Exception {
        for (String lon : new String[] {"-77.04", "-277.04"}) {
            Problem problem =
                    failure(HEADER + "1,2025-12-25,123.5," + lon + "\n2,2025-12-25,123.5,-277\n", Optional.empty(), 0);
            assertTrue(said(problem).contains("impossible as degrees"), said(problem));
            assertTrue(said(problem).contains(lon + ", 123.5"), said(problem));
            assertEquals(1, problem.where().row().orElseThrow());
        }
    }

    @Test
    void onlyLargeNumbersAreTakenForMetres() throws Exception {
        Problem problem = failure(HEADER + "1,2025-12-25,8667000,278000\n", Optional.empty(), 0);
        assertEquals("import.crs-needed", problem.code());
        assertEquals("lon, lat", problem.where().column().orElseThrow());
    }

    private Problem failure(String text, Optional<Zones> boundary, int crs) throws Exception {
        Path file = ReadRows.write(folder, text, StandardCharsets.UTF_8);
        Problem problem = assertThrows(WorkbenchException.class, () -> {
                    ImportPlan plan = ImportPlanner.propose(
                                    file, boundary, ZoneId.of("America/Lima"), crs, Progress.NONE)
                            .plan();
                    DelimitedImporter.read(file, plan, boundary, Progress.NONE);
                })
                .problem();
        said(problem);
        return problem;
    }

    private Optional<Zones> lima() throws Exception {
        Path area = Files.writeString(
                folder.resolve("area.geojson"),
                "{\"type\":\"Polygon\",\"coordinates\":[[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]]}");
        return Optional.of(ZonesReader.read(area, Progress.NONE));
    }

    private static String said(Problem problem) {
        assertTrue(Texts.of(Texts.SPANISH).say(problem).endsWith("."));
        return Texts.of(Locale.ENGLISH).say(problem);
    }
}
