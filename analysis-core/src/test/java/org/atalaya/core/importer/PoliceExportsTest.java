// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.atalaya.core.data.Role;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as police stations send them: several habits of writing at once. */
class PoliceExportsTest {

    @TempDir
    Path folder;

    @Test
    void clockNumbersOfThreeAndFourDigitsAreOneWayOfWriting() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                fecha,hora,lat,lon
                30/12/2020,2140,-12.05,-77.04
                30/12/2020,1015,-12.05,-77.05
                30/12/2020,1200,-12.04,-77.04
                30/12/2020,850,-12.05,-77.04
                30/12/2020,5,-12.05,-77.04
                """);
        assertEquals(5, read.imported().report().accepted());
        assertEquals(LocalDateTime.of(2020, 12, 30, 8, 50), start(read, 3));
        assertEquals(LocalDateTime.of(2020, 12, 30, 0, 5), start(read, 4));
    }

    @Test
    void spansInFourColumnsEndOnTheirLaterDay() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                FECHA DESDE,HORA DESDE,FECHA HASTA,HORA HASTA,lat,lon
                30/12/2020,20:15,31/12/2020,21:30,-12.05,-77.04
                15/12/2020,10:00,15/12/2020,24:00,-12.05,-77.05
                """);
        assertEquals(LocalDateTime.of(2020, 12, 31, 21, 30), end(read, 0));
        assertEquals(LocalDateTime.of(2020, 12, 16, 0, 0), end(read, 1));
        assertTrue(ReadRows.said(read.statement("import.later-ends")).contains("\"FECHA HASTA\" and \"HORA HASTA\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^", "~", "#", "!", "@", ":", "/", " ", "\u001f"})
    void anySingleSeparatorIsFoundBesideDecimalCommas(String separator) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String row : List.of(
                "id|fecha|delito|lat|lon",
                "1|2020-12-31|hurto|-12,05|-77,04",
                "2|2020-12-30|robo|-12,06|-77,04",
                "3|2020-12-29|hurto|-12,05|-77,05")) {
            text.append(row.replace("|", separator)).append('\n');
        }
        ReadRows read = ReadRows.of(folder, text.toString());
        assertEquals(3, read.imported().report().accepted());
        assertTrue(read.imported().incidents().hasPlace(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/D", "(null)", "<NULL>", "N.D."})
    void marksOfSpreadsheetsAndDatabasesAreNoData(String mark) throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                "fecha,lat,lon\n31/12/2020,-12.05,-77.04\n" + mark + ",-12.06,-77.05\n30/12/2020," + mark + "," + mark
                        + "\n");
        assertEquals(3, read.imported().report().accepted());
        assertEquals(List.of(2L), read.finding("import.no-date").firstRows());
        assertEquals(List.of(3L), read.finding("import.no-place").firstRows());
    }

    @Test
    void secondsBehindAccentsAreRead() {
        assertEquals(-11.99338, Angles.degrees("11º59´36.2¨S"), 1e-5);
        assertEquals(-77.07781, Angles.degrees("77º4´40.1´´O"), 1e-5);
    }

    @Test
    void numberOfTheReportIsTheIdentifierAndThatIsSaid() throws Exception {
        ReadRows read = ReadRows.of(folder, "N° DENUNCIA,fecha,lat,lon\n0001,31/12/2020,-12.05,-77.04\n");
        assertEquals(0, read.plan().position(Role.ID).orElse(-1));
        assertTrue(read.statements().contains("import.identifier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00/00/0000", "31/13/2020", "10/00/2020"})
    void daysOfNoMonthAreNoneToFallBackOn(String date) {
        assertTrue(DateFormat.DAY_MONTH_YEAR.month(date).isEmpty());
        assertEquals(
                2, DateFormat.DAY_MONTH_YEAR.month("31/02/2020").orElseThrow().getMonthValue());
    }

    private static LocalDateTime start(ReadRows read, int row) {
        return LocalMillis.toDateTime(read.imported().incidents().start(row));
    }

    private static LocalDateTime end(ReadRows read, int row) {
        return LocalMillis.toDateTime(read.imported().incidents().end(row));
    }
}
