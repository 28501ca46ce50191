// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done about each kind of problem. */
class FixesTest {

    private static final String HEADER = "id,occur_date,report_date,tipo,lat,lon\n";
    private static final String ROWS = HEADER
            + "1,2020-05-01 10:00,2020-05-02,ROBO,-12.05,-77.04\n"
            + "2,2020-02-31,2020-05-03,ROBO,-12.05,-77.04\n"
            + "3,ayer,2020-05-04,ROBO,-12.05,-77.04\n"
            + "4,,2020-05-05,robo,-12.05,-77.04\n"
            + "5,2090-05-01 10:00,2020-05-06,Robo ,-12.05,-77.04\n"
            + "6,2020-05-07 00:00,2020-05-07,HURTO,0,0\n"
            + "7,2020-05-08 10:00,2020-05-08,HURTO,-77.04,-12.05\n"
            + "8,2020-05-09 10:00,2020-05-09,HURTO,x,y\n"
            + "9,2020-05-10 10:00,2020-05-10,HURTO,-12.1002,-77.04\n"
            + "10,2020-05-11 10:00,2020-05-11,HURTO,-12.5,-77.04\n"
            + "11,2020-05-12 10:00,2020-05-12,HURTO,,\n"
            + "1,2020-05-13 10:00,2020-05-13,HURTO,-12.05,-77.04\n"
            + "1,2020-05-13 10:00,2020-05-13,HURTO,-12.05,-77.04\n";

    @TempDir
    Path folder;

    @Test
    void everyKindHasItsUsualFixFirstAndPlansHoldNoOther() throws Exception {
        ImportPlan plan = plan();
        for (ProblemKind kind : ProblemKind.values()) {
            assertEquals(kind.usual(), plan.fix(kind));
            for (Fix fix : Fix.values()) {
                if (kind.fixes().contains(fix)) {
                    ImportPlan with = plan.withFix(kind, fix);
                    assertEquals(with, ImportPlan.fromJson(with.toJson()));
                } else {
                    assertThrows(IllegalArgumentException.class, () -> plan.withFix(kind, fix));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void whateverIsChosenTheCountsAddUpAndNothingIsLost(ProblemKind kind) throws Exception {
        for (Fix fix : kind.fixes()) {
            Imported read = read(plan().withFix(kind, fix));
            assertEquals(
                    13, read.report().accepted() + read.report().rejections().size(), kind + " " + fix);
            assertEquals(read.report().accepted(), read.incidents().size());
        }
    }

    @Test
    void datesComeFromTheOtherColumnOrTheMonthOrAreMissing() throws Exception {
        ImportPlan plan = plan();
        assertEquals("report_date", plan.time().otherColumn());
        Imported other = read(plan.withFix(ProblemKind.UNREADABLE_DATE, Fix.OTHER_COLUMN)
                .withFix(ProblemKind.MISSING_DATE, Fix.OTHER_COLUMN)
                .withFix(ProblemKind.IMPOSSIBLE_DATE, Fix.MONTH_ONLY)
                .withFix(ProblemKind.FUTURE_DATE, Fix.SET_MISSING));
        assertEquals(LocalDateTime.of(2020, 5, 4, 0, 0), start(other, 3));
        assertEquals(LocalDateTime.of(2020, 5, 5, 0, 0), start(other, 4));
        assertEquals(LocalDateTime.of(2020, 2, 1, 0, 0), start(other, 2));
        int february = other.incidents().rowOf(2).orElseThrow();
        assertEquals(
                LocalDateTime.of(2020, 3, 1, 0, 0),
                LocalMillis.toDateTime(other.incidents().end(february)));
        assertFalse(other.incidents().hasTime(other.incidents().rowOf(5).orElseThrow()));
        assertEquals(List.of(Effect.WITHOUT_TIME), effects(other, "import.future-date"));
        assertEquals(List.of(Effect.OTHER_COLUMN), effects(other, "import.unreadable-date"));
    }

    @Test
    void midnightCanStandForTheWholeDay() throws Exception {
        Imported read = read(
                plan().withFix(ProblemKind.MIDNIGHT, Fix.DAY_ONLY).withFix(ProblemKind.NULL_ISLAND, Fix.SET_MISSING));
        int row = read.incidents().rowOf(6).orElseThrow();
        assertEquals(
                LocalDateTime.of(2020, 5, 8, 0, 0),
                LocalMillis.toDateTime(read.incidents().end(row)));
        assertFalse(read.incidents().hasPlace(row));
        assertEquals(List.of(Effect.DAY_ONLY), effects(read, "import.midnight"));
        assertEquals(List.of(Effect.WITHOUT_PLACE), effects(read, "import.null-island"));
    }

    @Test
    void clippingIsExactAndRowsLeftOutByChoiceAreSkippedNotRejected() throws Exception {
        Imported tolerant = read(plan());
        assertEquals(List.of(Effect.REJECTED), effects(tolerant, "import.outside"));
        assertTrue(tolerant.incidents().rowOf(9).isPresent(), "22 m outside is a matter of the line");
        Imported clipped = read(plan().withFix(ProblemKind.OUTSIDE, Fix.CLIP));
        assertTrue(clipped.incidents().rowOf(9).isEmpty());
        assertEquals(List.of(Effect.SKIPPED), effects(clipped, "import.outside"));
        assertEquals(2, clipped.report().skipped());
        Imported once = read(plan().withFix(ProblemKind.REPEATED_ROW, Fix.SKIP));
        assertEquals(1, once.report().skipped());
    }

    @Test
    void exchangedCoordinatesArePutRightKeptOrForgotten() throws Exception {
        assertEquals(List.of(Effect.SWAPPED), effects(read(plan()), "import.swapped"));
        Imported forgotten = read(plan().withFix(ProblemKind.SWAPPED, Fix.SET_MISSING));
        assertFalse(
                forgotten.incidents().hasPlace(forgotten.incidents().rowOf(7).orElseThrow()));
    }

    @Test
    void placesNamedInThePlanAreNoPlaces() throws Exception {
        Imported read = read(plan().withStacks(List.of(new PlacePlan.Spot(-77.04, -12.05)))
                .withFix(ProblemKind.STACKED, Fix.SET_MISSING));
        assertFalse(read.incidents().hasPlace(read.incidents().rowOf(1).orElseThrow()));
        assertTrue(read.incidents().hasPlace(read.incidents().rowOf(9).orElseThrow()));
    }

    @Test
    void spellingsAreMergedWhereThePlanSaysSo() throws Exception {
        Imported read = read(plan().withSpellings("tipo", Map.of("robo", "ROBO", "Robo", "ROBO"))
                .withFix(ProblemKind.FUTURE_DATE, Fix.KEEP));
        assertEquals(
                List.of("ROBO", "HURTO"),
                read.incidents().column("tipo").orElseThrow().levels());
    }

    @Test
    void planOfVersionOneStillMeansTheSame() throws Exception {
        String old =
                """
                {"version":1,"format":{"source":"text","charset":"UTF-8","separator":",","quote":"\\"","header":true},
                 "columns":[{"name":"id","role":"ID"},{"name":"occur_date","role":"TIME"},
                  {"name":"report_date","role":"KEEP"},{"name":"tipo","role":"CATEGORY"},
                  {"name":"lat","role":"Y"},{"name":"lon","role":"X"}],
                 "dateFormat":"YEAR_MONTH_DAY","laterFormat":"","zone":"America/Lima","convertZoneMarks":false,
                 "sourceEpsg":4326,"targetEpsg":32718,"middle":{"x":-77.04,"y":-12.05,"reach":1.0},
                 "swapped":"REJECT","outside":"KEEP","tolerance":50.0,"notAfter":"2030-01-01"}
                """;
        ImportPlan plan = ImportPlan.fromJson(old);
        assertEquals(Fix.SKIP, plan.fix(ProblemKind.SWAPPED));
        assertEquals(Fix.KEEP, plan.fix(ProblemKind.OUTSIDE));
        assertEquals(List.of("YEAR_MONTH_DAY"), plan.time().dateFormats());
        assertEquals(ImportPlan.VERSION, ImportPlan.fromJson(plan.toJson()).version());
        assertEquals(13, read(plan).report().rows());
    }

    @Test
    void fixThatAKindDoesNotHaveIsRefusedWithItsName() {
        WorkbenchException refused = assertThrows(
                WorkbenchException.class,
                () -> ImportPlan.fromJson(plan().withFix(ProblemKind.FAR, Fix.SKIP)
                        .toJson()
                        .replace("\"far\" : \"skip\"", "\"far\" : \"swap\"")));
        assertTrue(ReadRows.said(refused.problem()).contains("far"), ReadRows.said(refused.problem()));
    }

    private ImportPlan plan() throws Exception {
        return ReadRows.of(file(), Optional.of(boundary()), "America/Lima").plan();
    }

    private Imported read(ImportPlan plan) throws Exception {
        Imported read = DelimitedImporter.read(file(), plan, Optional.of(boundary()), Progress.NONE);
        read.report().findings().forEach(f -> ReadRows.said(f.problem()));
        return read;
    }

    private Path file() throws Exception {
        return ReadRows.write(folder, ROWS, StandardCharsets.UTF_8);
    }

    private Zones boundary() throws Exception {
        Path area = Files.writeString(
                folder.resolve("area.geojson"),
                "{\"type\":\"Polygon\",\"coordinates\":[[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]]}");
        return ZonesReader.read(area, Progress.NONE);
    }

    private static LocalDateTime start(Imported read, long id) {
        return LocalMillis.toDateTime(
                read.incidents().start(read.incidents().rowOf(id).orElseThrow()));
    }

    private static List<Effect> effects(Imported read, String code) {
        return read.report().findings().stream()
                .filter(f -> f.problem().code().equals(code))
                .map(f -> f.effect())
                .toList();
    }
}
