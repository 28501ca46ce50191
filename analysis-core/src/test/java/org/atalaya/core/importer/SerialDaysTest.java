// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atalaya.core.data.Role;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that a spreadsheet gave away as numbers of days. */
class SerialDaysTest {

    @TempDir
    Path folder;

    /** What LibreOffice shows for the numbers: 43831 is 2020-01-01, or 2024-01-02 counted from 1904. */
    @ParameterizedTest
    @CsvSource({
        "43831,2020-01-01T00:00,2024-01-02T00:00",
        "43831.5,2020-01-01T12:00,2024-01-02T12:00",
        "43831.52083,2020-01-01T12:30,2024-01-02T12:30",
        "43831.5208,2020-01-01T12:30,2024-01-02T12:30",
        "43831.520833333336,2020-01-01T12:30,2024-01-02T12:30",
        "43831.52093750000,2020-01-01T12:30:09,2024-01-02T12:30:09",
        "43831.0,2020-01-01T00:00,2024-01-02T00:00",
        "36585,2000-02-29T00:00,2004-03-01T00:00"
    })
    void numbersOfDaysAreMoments(String number, LocalDateTime from1900, LocalDateTime from1904) {
        assertEquals(from1900, SerialDays.read(number, false).moment());
        assertEquals(from1904, SerialDays.read(number, true).moment());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "4383", "438311", "19999", "60000", "43831.", "43831.5.1", "-3831", "4383a", "43831 5"})
    void otherNumbersAreNone(String text) {
        assertFalse(SerialDays.isSerial(text));
        assertFalse(DateFormat.DAYS_SINCE_1900.read(text).ok());
    }

    @Test
    void columnOfDatesMayHoldDaysAndThatIsTold() throws Exception {
        ReadRows read = ReadRows.of(
                folder, "fecha;lat;lon\n43831,52083;-12,05;-77,04\n43832,25;-12,06;-77,05\n43833;-12,05;-77,04\n");
        assertEquals(LocalDateTime.of(2020, 1, 1, 12, 30), start(read, 0));
        assertEquals(LocalDateTime.of(2020, 1, 2, 6, 0), start(read, 1));
        assertEquals(
                List.of("fecha", "1900", "43831,52083", "2020-01-01", "1904", "2024-01-02"),
                read.statement("import.serial-days").args());
        assertEquals(read.plan(), ImportPlan.fromJson(read.plan().toJson()));
    }

    @Test
    void wholeDaysAreDays() throws Exception {
        ReadRows read = ReadRows.of(folder, "fecha,lat,lon\n43831,-12.05,-77.04\n43832,-12.06,-77.05\n");
        assertEquals(TimePrecision.DAY, read.imported().incidents().precision());
    }

    @Test
    void someDaysAmongDatesAreReadAsWell() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                fecha,lat,lon
                31/12/2019,-12.05,-77.04
                30/12/2019 10:00,-12.05,-77.04
                43831.5,-12.06,-77.05
                """);
        assertEquals(LocalDateTime.of(2020, 1, 1, 12, 0), start(read, 2));
        assertEquals(
                List.of("DAY_MONTH_YEAR", "DAYS_SINCE_1900"), read.plan().time().dateFormats());
        read.statement("import.several-formats");
    }

    @Test
    void yearsBesideThemTellFromWhichYearDaysAreCounted() throws Exception {
        ReadRows read = ReadRows.of(folder, "anio,fecha,lat,lon\n2023,43829,-12.05,-77.04\n2024,43831,-12.05,-77.04\n");
        assertEquals(List.of("DAYS_SINCE_1904"), read.plan().time().dateFormats());
        assertEquals(LocalDate.of(2024, 1, 2), start(read, 1).toLocalDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident_number", "crime_code", "beat", "zip", "delito", "codigo"})
    void wholeNumbersUnderOtherNamesStayNumbers(String name) throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                name
                        + ",lat,lon\n43831,-12.05,-77.04\n43832,-12.06,-77.05\n43833,-12.06,-77.05\n43834,-12.06,-77.05\n");
        assertTrue(read.plan().position(Role.TIME).isEmpty(), name);
    }

    @Test
    void wholeNumbersWithoutAnotherRoleAreAskedAbout() throws Exception {
        ReadRows read =
                ReadRows.of(folder, "valor,lat,lon\n43831,-12.05,-77.04\n43832,-12.06,-77.05\n43833,-12.06,-77.05\n");
        assertTrue(read.plan().position(Role.TIME).isEmpty());
        assertEquals(List.of("valor"), read.statement("import.maybe-days").args());
    }

    @Test
    void momentsWithoutATellingNameAreTakenWhereThereAreNoOthers() throws Exception {
        String rows = "valor,lat,lon\n43831.25,-12.05,-77.04\n43832.5,-12.06,-77.05\n43833.75,-12.06,-77.05\n";
        ReadRows read = ReadRows.of(folder, rows);
        assertEquals(Optional.of(0), read.plan().position(Role.TIME));
        assertEquals(LocalDateTime.of(2020, 1, 3, 18, 0), start(read, 2));
        read.statement("import.serial-days");
        ReadRows beside = ReadRows.of(
                folder,
                """
                valor,fecha,lat,lon
                43831.25,31/12/2020,-12.05,-77.04
                43832.5,30/12/2020,-12.06,-77.05
                43833.75,29/12/2020,-12.06,-77.05
                """);
        assertEquals(Optional.of(1), beside.plan().position(Role.TIME));
    }

    @ParameterizedTest
    @CsvSource({"false,2020-01-01T12:30", "true,2024-01-02T12:30"})
    void unstyledCellsOfAWorkbookCountFromTheYearThatItSays(boolean from1904, LocalDateTime expected) throws Exception {
        ReadRows read = ReadRows.of(book(from1904), Optional.empty(), "America/Lima");
        assertEquals(expected, start(read, 0));
        assertEquals(2, read.imported().report().accepted());
        read.statement("import.serial-days");
    }

    private Path book(boolean from1904) throws IOException {
        Path file = folder.resolve("days.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            member(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>");
            member(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                            + (from1904 ? "<workbookPr date1904='1'/>" : "")
                            + "<sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>");
            String names = "<row><c t='inlineStr'><is><t>Fecha</t></is></c><c t='inlineStr'><is><t>lat</t></is></c>"
                    + "<c t='inlineStr'><is><t>lon</t></is></c></row>";
            String row = "<row><c><v>43831.520833333336</v></c><c><v>-12.05</v></c><c><v>-77.04</v></c></row>";
            String next = "<row><c><v>43832</v></c><c><v>-12.06</v></c><c><v>-77.05</v></c></row>";
            member(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet><sheetData>" + names + row + next + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void member(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDateTime start(ReadRows read, int row) {
        return LocalMillis.toDateTime(read.imported().incidents().start(row));
    }
}
