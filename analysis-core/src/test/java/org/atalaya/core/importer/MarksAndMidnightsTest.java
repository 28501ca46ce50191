// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What police exports write where there is no date, and the midnight at the end of a day. */
class MarksAndMidnightsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"s/f", "S/F", "sin fecha", "SIN FECHA", "n/d", "S/N", "No precisa", "no registra", "-"})
    void wordsForNoDateKeepTheRowWithoutOne(String mark) throws Exception {
        ReadRows read = ReadRows.of(
                folder, "fecha,lat,lon\n31/12/2020,-12.05,-77.04\n" + mark + ",-12.06,-77.05\nayer,-12.07,-77.04\n");
        assertEquals(2, read.imported().report().accepted());
        assertEquals(List.of(2L), read.finding("import.no-date").firstRows());
        assertEquals(List.of(3L), read.finding("import.unreadable-date").firstRows());
        assertFalse(read.imported().incidents().hasTime(1));
        assertTrue(read.imported().incidents().hasPlace(1));
    }

    @Test
    void wordsForNoClockTimeKeepTheDay() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                fecha,hora,lat,lon
                31/12/2020,21:40,-12.05,-77.04
                31/12/2020,10:00,-12.05,-77.04
                31/12/2020,sin hora,-12.06,-77.05
                """);
        assertEquals(3, read.imported().report().accepted());
        assertEquals(List.of(3L), read.finding("import.no-clock").firstRows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/2020 24:00",
                "31/12/2020 24:00:00",
                "2020-12-31T24:00",
                "2020-12-31T24:00:00.0",
                "202012312400",
                "31 de diciembre de 2020 24:00",
                "31/12/20 24:00"
            })
    void endOfADayIsMidnightOfTheNext(String text) throws Exception {
        ReadRows read = ReadRows.of(folder, "fecha,lat,lon\n" + text + ",-12.05,-77.04\n" + text + ",-12.06,-77.05\n");
        assertEquals(LocalDateTime.of(2021, 1, 1, 0, 0), start(read.imported().incidents(), 0));
        assertEquals(2, read.finding("import.day-end").count());
        assertEquals(List.of(1L, 2L), read.finding("import.day-end").firstRows());
        assertEquals(
                ImportReport.Effect.ACCEPTED, read.finding("import.day-end").effect());
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "2400", "24:00:00", "24:00 hrs"})
    void endOfADayInAColumnOfItsOwnIsMidnightOfTheNext(String clock) throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                "fecha,hora,lat,lon\n30/12/2020,2140,-12.05,-77.04\n30/12/2020,10:00,-12.05,-77.04\n31/12/2020," + clock
                        + ",-12.06,-77.05\n");
        assertEquals(LocalDateTime.of(2021, 1, 1, 0, 0), start(read.imported().incidents(), 2));
        assertEquals(List.of(3L), read.finding("import.day-end").firstRows());
        assertEquals(3, read.imported().report().accepted());
    }

    @Test
    void hourTwentyFourOfSeparateColumnsIsMidnightOfTheNextDay() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                "anio,mes,dia,hora,minuto,lat,lon\n2020,12,30,21,40,-12.05,-77.04\n2020,12,31,24,0,-12.06,-77.05\n");
        assertEquals(LocalDateTime.of(2021, 1, 1, 0, 0), start(read.imported().incidents(), 1));
        assertEquals(1, read.finding("import.day-end").count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/2020 24:01", "31/12/2020 25:00", "31/12/2020 24:00:01"})
    void laterThanTheEndOfADayIsStillImpossible(String text) throws Exception {
        ReadRows read =
                ReadRows.of(folder, "fecha,lat,lon\n31/12/2020 10:00,-12.05,-77.04\n" + text + ",-12.06,-77.05\n");
        assertEquals(List.of(2L), read.finding("import.impossible-time").firstRows());
    }

    @Test
    void spanUntilTheEndOfItsDayEndsAtMidnight() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                fecha_desde,fecha_hasta,lat,lon
                30/12/2020 21:00,30/12/2020 24:00,-12.05,-77.04
                31/12/2020 22:00,31/12/2020 23:00,-12.06,-77.05
                """);
        Incidents incidents = read.imported().incidents();
        assertEquals(LocalDateTime.of(2020, 12, 31, 0, 0), LocalMillis.toDateTime(incidents.end(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FECHA DESDE,FECHA HASTA,", "fecha_inicio,fecha_fin,", "date_from,date_to, 00:00"})
    void laterDayBelongsToItsSpan(String headAndClock) throws Exception {
        String clock = headAndClock.substring(headAndClock.lastIndexOf(',') + 1);
        String head = headAndClock.substring(0, headAndClock.lastIndexOf(','));
        String rows = head + ",lat,lon\n"
                + String.join(
                        "\n",
                        List.of(
                                "28/12/2020%s,31/12/2020%s,-12.05,-77.04", "30/12/2020%s,30/12/2020%s,-12.06,-77.05",
                                "30/12/2020%s,29/12/2020%s,-12.06,-77.05", "30/12/2020%s,,-12.06,-77.05"));
        ReadRows read = ReadRows.of(folder, rows.replace("%s", clock));
        Incidents incidents = read.imported().incidents();
        assertEquals(LocalDateTime.of(2020, 12, 28, 0, 0), start(incidents, 0));
        assertEquals(LocalDateTime.of(2021, 1, 1, 0, 0), LocalMillis.toDateTime(incidents.end(0)));
        assertEquals(LocalDateTime.of(2020, 12, 31, 0, 0), LocalMillis.toDateTime(incidents.end(1)));
        assertEquals(LocalMillis.MISSING, incidents.end(2));
        assertEquals(LocalMillis.MISSING, incidents.end(3));
        assertEquals(List.of(3L), read.finding("import.end-before-start").firstRows());
        read.statement("import.later-days");
    }

    private static LocalDateTime start(Incidents incidents, int row) {
        return LocalMillis.toDateTime(incidents.start(row));
    }
}
