// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.ImportReport.Finding;
import org.atalaya.core.data.Role;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd about a row or a column is mended or kept as the rules say, and told. */
class OddRowsTest {

    private static final String HEADER = "id,fecha,hora,hasta,categoria,lat,lon\n";

    @TempDir
    Path folder;

    @Test
    void swappedDegreesAreMendedWithoutABoundaryAndTold() throws Exception {
        ReadRows rows = ReadRows.of(folder, HEADER + around(40) + "41,25/12/2025,10:00,,ROBO,-77.04,-12.05\n");
        assertEquals(List.of(41L), rows.finding("import.swapped").firstRows());
        assertEquals(
                rows.imported().incidents().x(0), rows.imported().incidents().x(40), 20_000);
    }

    @Test
    void farPlacesAreKeptAndTold() throws Exception {
        ReadRows rows = ReadRows.of(folder, HEADER + around(40) + "41,25/12/2025,10:00,,ROBO,-14.05,-77.04\n");
        Finding far = rows.finding("import.far");
        assertEquals(List.of(41L), far.firstRows());
        assertEquals(Severity.WARNING, far.problem().severity());
        assertEquals(41, rows.imported().report().accepted());
    }

    @Test
    void columnsNamedTheWrongWayRoundAreExchangedAsAWhole() throws Exception {
        ReadRows rows = ReadRows.of(
                folder,
                "id,fecha,lat,lon\n1,2025-12-25,-120.5,35.1\n2,2025-12-26,-120.6,35.2\n3,2025-12-27,-120.7,35\n");
        assertEquals("lat", rows.imported().incidents().roles().get(Role.X));
        assertEquals(32610, rows.plan().targetEpsg());
        assertEquals(
                Severity.WARNING, rows.statement("import.columns-exchanged").severity());
    }

    @Test
    void missingClockIsMidnightAndTold() throws Exception {
        ReadRows rows = ReadRows.of(folder, HEADER + around(3) + "4,25/12/2025,,,ROBO,-12.05,-77.04\n");
        assertEquals(List.of(4L), rows.finding("import.no-clock").firstRows());
        assertEquals(LocalDateTime.of(2025, 12, 25, 0, 0), start(rows, 3));
    }

    @Test
    void hourTwentyFiveIsAnImpossibleTimeAndNotAnImpossibleDay() throws Exception {
        ReadRows rows = ReadRows.of(folder, HEADER + around(3) + "4,25/12/2025,25:00,,ROBO,-12.05,-77.04\n");
        var problem = rows.imported().report().rejections().get(0).problem();
        assertEquals("import.impossible-time", problem.code());
        assertEquals("hora", problem.where().column().orElseThrow());
        ReadRows whole = ReadRows.of(
                folder,
                """
                fecha,lat,lon
                2025-12-25 21:00,-12.05,-77.04
                2025-12-25 25:00,-12.05,-77.04
                2025-02-31 25:00,-12.05,-77.04
                2025-12-25 13:00 PM,-12.05,-77.04
                """);
        assertEquals(
                List.of("import.impossible-time", "import.impossible-date", "import.impossible-time"),
                whole.imported().report().rejections().stream()
                        .map(r -> r.problem().code())
                        .toList());
    }

    @Test
    void clocksThatDoNotExistAreRefusedEvenWhereAllOfThemAreSo() throws Exception {
        Path file =
                ReadRows.write(folder, "fecha,hora,lat,lon\n2025-12-25,25:00,-12.05,-77.04\n", StandardCharsets.UTF_8);
        var problem = assertThrows(WorkbenchException.class, () -> ReadRows.of(file, Optional.empty(), "America/Lima"))
                .problem();
        assertEquals("hora", problem.where().column().orElseThrow());
    }

    @Test
    void laterEndThatIsNoneOrTooEarlyIsDroppedAndTold() throws Exception {
        ReadRows rows = ReadRows.of(
                folder,
                HEADER
                        + "1,25/12/2025,10:00,25/12/2025 11:30,ROBO,-12.05,-77.04\n"
                        + "2,25/12/2025,10:00,mañana,ROBO,-12.05,-77.04\n"
                        + "3,25/12/2025,10:00,24/12/2025 11:30,ROBO,-12.05,-77.04\n"
                        + "4,25/12/2025,10:00,,ROBO,-12.05,-77.04\n");
        assertEquals(List.of(2L), rows.finding("import.unreadable-end").firstRows());
        assertEquals(List.of(3L), rows.finding("import.end-before-start").firstRows());
        var incidents = rows.imported().incidents();
        assertEquals(LocalDateTime.of(2025, 12, 25, 11, 30), LocalMillis.toDateTime(incidents.end(0)));
        for (int row = 1; row < 4; row++) {
            assertEquals(LocalMillis.MISSING, incidents.end(row));
        }
        assertTrue(rows.statements().contains("import.later-end"));
    }

    @Test
    void outsideNamesTheToleranceOfThePlan() throws Exception {
        Path area = Files.writeString(
                folder.resolve("area.geojson"),
                "{\"type\":\"Polygon\",\"coordinates\":[[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]]}");
        var zones = Optional.of(ZonesReader.read(area, Progress.NONE));
        Path file = ReadRows.write(
                folder, HEADER + around(5) + "6,25/12/2025,10:00,,ROBO,-12.5,-77.04\n", StandardCharsets.UTF_8);
        ImportPlan plan = ReadRows.of(file, zones, "America/Lima").plan();
        ImportPlan wider = ImportPlan.fromJson(plan.toJson().replace("\"tolerance\" : 50.0", "\"tolerance\" : 120.0"));
        var report = DelimitedImporter.read(file, wider, zones, Progress.NONE).report();
        assertEquals(1, report.rejected());
        assertTrue(ReadRows.said(report.rejections().get(0).problem()).contains("120 m"));
        ImportPlan keeping = plan.withFix(ProblemKind.OUTSIDE, Fix.KEEP);
        var kept = DelimitedImporter.read(file, keeping, zones, Progress.NONE).report();
        assertEquals("import.outside", kept.findings().get(0).problem().code());
        assertEquals(6, kept.accepted());
    }

    @Test
    void datesInAnotherOrderAreLeftOutWithTheOrderShown() throws Exception {
        ReadRows rows = ReadRows.of(
                folder,
                HEADER + around(20) + "21,12/25/2025,10:00,,ROBO,-12.05,-77.04\n"
                        + "22,2025-12-25,10:00,,ROBO,-12.05,-77.04\n");
        assertEquals(Severity.WARNING, rows.statement("import.mixed-order").severity());
        rows.statement("import.several-formats");
        assertEquals(1, rows.imported().report().rejected());
        rows.imported()
                .report()
                .rejections()
                .forEach(r -> assertTrue(ReadRows.said(r.problem()).contains("31/12/2025"), r.toString()));
    }

    @Test
    void orderOfDayAndMonthIsDecidedFromTheWholeColumn() throws Exception {
        String rows = "id,fecha,lat,lon\n1,03/04/2025,-12.05,-77.04\n2,05/06/2025,-12.05,-77.04\n";
        assertEquals(
                Severity.WARNING,
                ReadRows.of(folder, rows).statement("import.day-or-month").severity());
        ReadRows month = ReadRows.of(folder, rows + "3,05/16/2025,-12.05,-77.04\n");
        assertEquals(LocalDateTime.of(2025, 3, 4, 0, 0), start(month, 0));
        assertEquals(List.of(1L), month.statement("import.month-first").args());
        ReadRows day = ReadRows.of(folder, rows + "3,16/05/2025,-12.05,-77.04\n");
        assertEquals(LocalDateTime.of(2025, 4, 3, 0, 0), start(day, 0));
        assertEquals(List.of(1L), day.statement("import.day-first").args());
    }

    @Test
    void hourThatDaylightSavingSkipsIsKeptAsTheClockOnTheWall() throws Exception {
        Path file = ReadRows.write(
                folder,
                "id,date,lat,lon\n1,2025-03-09 02:30,41.8,-87.6\n2,2025-03-10 12:30,41.8,-87.6\n",
                StandardCharsets.UTF_8);
        ReadRows rows = ReadRows.of(file, Optional.empty(), "America/Chicago");
        assertEquals(LocalDateTime.of(2025, 3, 9, 2, 30), start(rows, 0));
    }

    @Test
    void datesThatAreAllTheFirstOfAMonthAreMonths() throws Exception {
        StringBuilder text = new StringBuilder("month,lat,lon\n");
        for (int i = 0; i < 48; i++) {
            text.append(String.format(Locale.ROOT, "2025-%02d-01,-12.0%d,-77.0%d%n", 1 + i % 12, i % 10, i % 7));
        }
        ReadRows rows = ReadRows.of(folder, text.toString());
        assertEquals(TimePrecision.MONTH, rows.imported().incidents().precision());
        rows.finding("import.months-only");
    }

    @Test
    void spanWithBothEndsNamedIsReadFromItsStart() throws Exception {
        ReadRows rows = ReadRows.of(
                folder,
                "id,date_single,date_start,date_end,lat,lon\n1,2025-12-25 01:15,2025-12-24 10:00,2025-12-25 16:30,-12.05,-77.04\n");
        assertEquals(LocalDateTime.of(2025, 12, 24, 10, 0), start(rows, 0));
        assertEquals("date_end", rows.imported().incidents().roles().get(Role.TIME_TO));
    }

    @Test
    void fileWithoutNamesIsReadAndTold() throws Exception {
        Path file = ReadRows.write(
                folder, "359192.302,570510.89,2016-01-01\n356347.303,576182.58,2016-01-03\n", StandardCharsets.UTF_8);
        var proposal = ImportPlanner.propose(
                file, Optional.empty(), java.time.ZoneId.of("America/Chicago"), 32616, Progress.NONE);
        assertEquals(2, proposal.rows());
        assertEquals("column 1", proposal.plan().columns().get(0).name());
        assertEquals(
                List.of(Role.X, Role.Y, Role.TIME),
                proposal.plan().columns().stream()
                        .map(ImportPlan.PlannedColumn::role)
                        .toList());
        List<String> codes = proposal.statements().stream().map(p -> p.code()).toList();
        assertTrue(codes.containsAll(List.of("import.no-header", "import.places-guessed")), codes::toString);
    }

    @Test
    void degreesWithoutNamesThatCouldBeEitherWayRoundAreSaidToBeUnsure() throws Exception {
        Path file = ReadRows.write(
                folder, "10.5012,45.2042,2016-01-01\n10.5013,45.2043,2016-01-03\n", StandardCharsets.UTF_8);
        ReadRows rows = ReadRows.of(file, Optional.empty(), "Africa/Mogadishu");
        rows.statement("import.pair-order-unsure");
        assertEquals(Role.Y, rows.plan().columns().get(0).role());
    }

    @Test
    void numberOfTheOffenceIsNotItsKind() {
        assertTrue(HeaderWords.fit(Role.CATEGORY, "UC2_Literal") > 0);
        for (String other : List.of("offense_id", "location_category", "crime number")) {
            assertEquals(0, HeaderWords.fit(Role.CATEGORY, other), other);
        }
        assertTrue(HeaderWords.fit(Role.ID, "offense_id") > 2);
    }

    @Test
    void repeatedNamesAreCompletedAndTold() throws Exception {
        ReadRows rows = ReadRows.of(folder, "id,nota,nota,fecha,lat,lon\n1,a,b,25/12/2025,-12.05,-77.04\n");
        assertEquals(List.of("nota 3"), rows.statement("import.names-completed").args());
        assertEquals(
                "b", rows.imported().incidents().column("nota 3").orElseThrow().text(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
    void everyEncodingGivesTheSameText(String charset) throws Exception {
        String text =
                "id;fecha;categoría;relato;lat;lon\n1;25/12/2025;Daños;Asalto con revólver en el jirón;-12,05;-77,04\n";
        for (String mark : List.of("", "\uFEFF")) {
            if (!mark.isEmpty() && !charset.startsWith("UTF")) {
                continue;
            }
            Path file = ReadRows.write(folder, mark + text, Charset.forName(charset));
            ReadRows rows = ReadRows.of(file, Optional.empty(), "America/Lima");
            assertEquals(
                    "Daños",
                    rows.imported()
                            .incidents()
                            .column(Role.CATEGORY)
                            .orElseThrow()
                            .text(0));
            assertTrue(rows.statements().contains("import.decimal-comma"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "1,234.5", "1234,5", "1234.5"})
    void lastMarkOfANumberIsTheDecimalOne(String text) {
        assertEquals(1234.5, Numbers.parse(text));
    }

    @Test
    void numberWithTwoDecimalMarksIsNone() {
        assertFalse(Numbers.isNumber("1,234,567"));
        assertFalse(Numbers.isNumber("12.5.3"));
    }

    /** Rows near one place in Lima, with dates that can only be read with the day first. */
    private static String around(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%02d/12/2025,21:%02d,,ROBO,%.4f,%.4f%n",
                    i,
                    13 + i % 15,
                    i,
                    -12.03 - i % 7 * 0.005,
                    -77.03 - i % 5 * 0.005));
        }
        return text.toString();
    }

    private static LocalDateTime start(ReadRows rows, int row) {
        return LocalMillis.toDateTime(rows.imported().incidents().start(row));
    }
}
