// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.Role;
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

    @Test
    void degreesReadAsMetresAreRefusedWithTheWayOut() throws Exception {
        String rows = HEADER + "1,2025-12-25,-12.05,-77.04\n2,2025-12-25,-12.06,-77.05\n";
        for (Optional<Zones> boundary : List.of(Optional.<Zones>empty(), lima())) {
            Problem problem = failure(rows, boundary, 32718);
            assertTrue(said(problem).contains("-77.04") && said(problem).contains("-12.05"), said(problem));
            assertTrue(said(problem).contains("EPSG:32718"), said(problem));
            assertTrue(said(problem).contains("4326"), said(problem));
            assertEquals(1, problem.where().row().orElseThrow());
            assertEquals("lon, lat", problem.where().column().orElseThrow());
        }
    }

    @Test
    void metresReadAsDegreesAreRefusedWithTheWayOut() throws Exception {
        String rows = "id,fecha,y,x\n1,2025-12-25,8667000,278000\n2,2025-12-25,8667100,278100\n";
        Problem alone = failure(rows, Optional.empty(), 4326);
        assertTrue(said(alone).contains("look like metres"), said(alone));
        Problem bounded = failure(rows, lima(), 4326);
        assertEquals("import.crs-elsewhere", bounded.code());
        assertTrue(said(bounded).contains("EPSG:32718"), said(bounded));
    }

    @Test
    void wrongUtmZoneIsToldByTheBoundary() throws Exception {
        String rows = "id,fecha,y,x\n1,2025-12-25,8667000,278000\n2,2025-12-25,8667100,278100\n";
        for (int wrong : new int[] {32719, 32618, 32616}) {
            Problem problem = failure(rows, lima(), wrong);
            assertEquals("import.crs-elsewhere", problem.code());
            assertEquals("EPSG:32718", problem.args().get(3));
        }
        Problem nowhere = failure("id,fecha,y,x\n1,2025-12-25,1908000,1170000\n", lima(), 3435);
        assertEquals("import.crs-not-here", nowhere.code());
    }

    @Test
    void placesFarFromWhereTheirSystemIsUsedAreRefused() throws Exception {
        // Feet of Illinois read as its metres lie a thousand kilometres to the east.
        Problem problem = failure("id,fecha,y,x\n1,2025-12-25,1908000,1170000\n", Optional.empty(), 26971);
        assertEquals("import.outside-crs", ((Problem) problem.args().get(1)).code());
        Problem ed50 = failure(HEADER + "1,2025-12-25,-12.05,-77.04\n", Optional.empty(), 4230);
        assertEquals("import.outside-crs", ((Problem) ed50.args().get(1)).code());
    }

    @Test
    void singleRowsInAnotherSystemAreLeftOutAlone() throws Exception {
        Path file = ReadRows.write(
                folder,
                "id,fecha,y,x\n1,2025-12-25,8667000,278000\n2,2025-12-25,-12.05,-77.04\n3,2025-12-25,8667900,278900\n",
                StandardCharsets.UTF_8);
        ImportPlan plan = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), 32718, Progress.NONE)
                .plan();
        var report = DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE)
                .report();
        assertEquals(2, report.accepted());
        assertEquals(
                "import.degrees-as-metres", report.rejections().get(0).problem().code());
        assertEquals(2, report.rejections().get(0).row());
    }

    @Test
    void zoneNextToItsOwnIsStillUsed() throws Exception {
        // All of Peru is often written in zone 18: Tacna lies four degrees beside it, Tumbes two.
        for (int x : new int[] {1_020_000, -120_000}) {
            Path file =
                    ReadRows.write(folder, "id,fecha,y,x\n1,2025-12-25,8000000," + x + "\n", StandardCharsets.UTF_8);
            ImportPlan plan = ImportPlanner.propose(
                            file, Optional.empty(), ZoneId.of("America/Lima"), 32718, Progress.NONE)
                    .plan();
            assertEquals(
                    1,
                    DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE)
                            .report()
                            .accepted());
        }
    }

    @Test
    void headerAndRowsWithDifferentSeparatorsAreToldApart() throws Exception {
        Problem problem = failure(
                "id;fecha;lat;lon\n1,2025-12-25,-12.05,-77.04\n2,2025-12-25,-12.05,-77.04\n", Optional.empty(), 0);
        assertEquals("import.mixed-separators", problem.code());
        assertEquals(List.of(";", 4, ",", 4), problem.args());
        assertEquals(1, problem.where().row().orElseThrow());
        Problem other = failure(
                "id,fecha,lat,lon\n1;2025-12-25;-12.05;-77.04\n2;2025-12-25;-12.05;-77.04\n", Optional.empty(), 0);
        assertEquals(List.of(",", 4, ";", 4), other.args());
    }

    @Test
    void rowWithAnotherSeparatorSaysSo() throws Exception {
        Path file = ReadRows.write(
                folder,
                "id,fecha,lat,lon\n1,2025-12-25,-12.05,-77.04\n2;2025-12-25;-12.05;-77.04\n3,2025-12-25,-12,-77.04\n",
                StandardCharsets.UTF_8);
        var report =
                ReadRows.of(file, Optional.empty(), "America/Lima").imported().report();
        assertEquals(2, report.accepted());
        assertEquals(
                "import.other-separator", report.rejections().get(0).problem().code());
    }

    @Test
    void columnNamedAsADateWithoutAnyDateLeavesEveryRowOut() throws Exception {
        for (String name : List.of("Fecha", "date", "DateTime", "Fecha del hecho", "occurred", "offense_date")) {
            Problem problem =
                    failure("id," + name + ",lat,lon\n1,xx,-12.05,-77.04\n2,xy,-12.05,-77.04\n", Optional.empty(), 0);
            assertEquals("import.no-row-usable", problem.code());
            assertEquals(1, problem.where().row().orElseThrow());
            assertEquals(name, problem.where().column().orElseThrow());
            assertTrue(said(problem).contains("\"xx\"") && said(problem).contains("dateFormat"), said(problem));
        }
    }

    @Test
    void rowsOfADateColumnThatHardlyReadsAreLeftOutOneByOne() throws Exception {
        Path file = ReadRows.write(
                folder,
                HEADER + "1,2025-12-25,-12.05,-77.04\n" + "2,ayer,-12.05,-77.04\n3,,-12.05,-77.04\n".repeat(6),
                StandardCharsets.UTF_8);
        ReadRows rows = ReadRows.of(file, Optional.empty(), "America/Lima");
        assertEquals(7, rows.imported().report().accepted());
        assertEquals(6, rows.imported().report().rejected());
        assertTrue(rows.statements().contains("import.hardly-dates"));
    }

    @Test
    void columnWithAnotherNameOrBesideARealDateStaysAnOrdinaryOne() throws Exception {
        for (String header : List.of("weekday", "update", "report date", "date_of_birth", "turno", "dia")) {
            Path file =
                    ReadRows.write(folder, "id," + header + ",lat,lon\n1,xx,-12.05,-77.04\n", StandardCharsets.UTF_8);
            assertTrue(ReadRows.of(file, Optional.empty(), "America/Lima")
                    .statements()
                    .contains("import.no-date-column"));
        }
        Path both =
                ReadRows.write(folder, "fecha,occurred,lat,lon\nxx,2025-12-25,-12.05,-77.04\n", StandardCharsets.UTF_8);
        assertEquals(
                1,
                ReadRows.of(both, Optional.empty(), "America/Lima")
                        .imported()
                        .report()
                        .accepted());
    }

    @Test
    void columnWhoseDatesAreAllMissingKeepsItsRows() throws Exception {
        Path file = ReadRows.write(folder, HEADER + "1,,-12.05,-77.04\n2,NA,-12.05,-77.04\n", StandardCharsets.UTF_8);
        assertEquals(
                2,
                ReadRows.of(file, Optional.empty(), "America/Lima")
                        .imported()
                        .report()
                        .accepted());
    }

    @Test
    void planThatNamesADateColumnReadsItAsDates() throws Exception {
        Path file = ReadRows.write(
                folder, "id,turno,lat,lon\n1,xx,-12.05,-77.04\n2,2025-12-25,-12,-77\n", StandardCharsets.UTF_8);
        ImportPlan plan = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE)
                .plan()
                .withRole(1, Role.TIME);
        var report = DelimitedImporter.read(file, plan, Optional.empty(), Progress.NONE)
                .report();
        assertEquals(
                List.of("import.unreadable-date"),
                report.rejections().stream().map(r -> r.problem().code()).toList());
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

    @Test
    void placesMeasuredFromACornerOfAMapAreToldWithTheRemedy() throws Exception {
        Problem problem =
                failure("id,date,y,x\n1,2025-12-25,412.5,639.2\n2,2025-12-25,734.6,139.7\n", Optional.empty(), 0);
        assertEquals("import.local-coordinates", problem.code());
        assertTrue(said(problem).contains("639.2, 412.5"));
        assertTrue(said(problem).contains("--crs"));
    }

    private static String said(Problem problem) {
        assertTrue(Texts.of(Texts.SPANISH).say(problem).endsWith("."));
        return Texts.of(Locale.ENGLISH).say(problem);
    }
}
