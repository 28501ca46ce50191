// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as police files write them. */
class WaysOfWritingDatesTest {

    private static final String PLACE = ",-12.05,-77.04\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    12 de marzo de 2020 | DAY_NAMED_MONTH_YEAR | 2020-03-12T00:00
                    jueves 12 de marzo de 2020 a las 21:40 hrs | DAY_NAMED_MONTH_YEAR | 2020-03-12T21:40
                    12-ENE-20 | DAY_NAMED_MONTH_YEAR | 2020-01-12T00:00
                    12SEP2020 09:05:07 | DAY_NAMED_MONTH_YEAR | 2020-09-12T09:05:07
                    3 setiembre 1999 | DAY_NAMED_MONTH_YEAR | 1999-09-03T00:00
                    Mar 12, 2020 9:40 PM | NAMED_MONTH_DAY_YEAR | 2020-03-12T21:40
                    March 3rd, 2020 9:40 p.m. | NAMED_MONTH_DAY_YEAR | 2020-03-03T21:40
                    2020-dic-31 23:59 | YEAR_NAMED_MONTH_DAY | 2020-12-31T23:59
                    Enero 2020 | NAMED_MONTH_YEAR | 2020-01-01T00:00
                    1/2/06 0:00 | DAY_MONTH_SHORT_YEAR | 2006-02-01T00:00
                    12/31/69 | MONTH_DAY_SHORT_YEAR | 2069-12-31T00:00
                    31-12-70 7:15 | DAY_MONTH_SHORT_YEAR_DASH | 1970-12-31T07:15
                    24-05-01 13:45 | SHORT_YEAR_MONTH_DAY_DASH | 2024-05-01T13:45
                    99/5/1 | SHORT_YEAR_MONTH_DAY | 1999-05-01T00:00
                    12/2019 | MONTH_YEAR | 2019-12-01T00:00
                    202512312140 | COMPACT_CLOCK | 2025-12-31T21:40
                    20251231214005 | COMPACT_CLOCK | 2025-12-31T21:40:05
                    1583998800 | EPOCH_SECONDS | 2020-03-12T07:40
                    1583998800123 | EPOCH_MILLIS | 2020-03-12T07:40:00.123
                    """)
    void isRead(String text, String format, String moment) {
        assertEquals(
                LocalDateTime.parse(moment),
                DateFormat.valueOf(format).read(text).moment());
    }

    @ParameterizedTest
    @CsvSource({"12 de nada de 2020", "marzo", "12 mar", "1/2/3", "999999999", "12345678901", "Mars attack 2020", "mar"
    })
    void isNoDateInAnyWay(String text) {
        for (DateFormat format : DateFormat.values()) {
            assertEquals(null, format.read(text).moment(), text + " as " + format);
        }
    }

    @Test
    void namedDayThatDoesNotExistIsImpossibleAndNotUnreadable() {
        assertEquals(
                "import.impossible-date",
                DateFormat.DAY_NAMED_MONTH_YEAR.read("31 de febrero de 2020").failure());
        assertEquals(
                "import.impossible-date",
                DateFormat.DAY_MONTH_SHORT_YEAR.read("31/2/20").failure());
    }

    @Test
    void severalWaysInOneColumnAreAllReadAndCounted() throws Exception {
        StringBuilder rows = new StringBuilder("fecha,lat,lon\n");
        for (int i = 0; i < 700; i++) {
            rows.append(i % 28 + 1).append("/03/2020").append(PLACE);
        }
        rows.append("2020-03-30")
                .append(PLACE)
                .append("\"31 de marzo de 2020\"")
                .append(PLACE);
        rows.append("2020-04-01").append(PLACE);
        ReadRows read = ReadRows.of(folder, rows.toString());
        assertEquals(703, read.imported().report().accepted());
        assertEquals(
                "31/12/2025 (700), 2025-12-31 (2), 31 dic 2025 (1)",
                read.finding("import.formats-met").problem().args().get(1));
        assertEquals(
                "31/12/2025 (700), 2025-12-31 (2), 31 dic 2025 (1)",
                read.statement("import.several-formats").args().get(1));
    }

    @Test
    void datesInFiveColumnsAreOneMomentAndMissingHoursAreTold() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                TYPE,YEAR,MONTH,DAY,HOUR,MINUTE,lat,lon
                Theft,2020,6,19,3,40,-12.05,-77.04
                Theft,2020,6,20,,,-12.05,-77.04
                Theft,2020,2,30,1,1,-12.05,-77.04
                Theft,2020,6,,1,1,-12.05,-77.04
                Theft,,,,,,-12.05,-77.04
                """);
        Incidents incidents = read.imported().incidents();
        assertEquals(LocalDateTime.of(2020, 6, 19, 3, 40), start(incidents, 0));
        assertEquals(LocalDateTime.of(2020, 6, 20, 0, 0), start(incidents, 1));
        assertEquals(List.of(2L), read.finding("import.no-clock").firstRows());
        assertEquals(List.of(3L), read.finding("import.impossible-date").firstRows());
        assertEquals(List.of(4L), read.finding("import.incomplete-date").firstRows());
        assertEquals(List.of(5L), read.finding("import.no-date").firstRows());
        read.statement("import.time-parts");
    }

    @Test
    void midnightInFiveColumnsIsATimeAndNotAMissingOne() throws Exception {
        ReadRows read = ReadRows.of(
                folder, "YEAR,MONTH,DAY,HOUR,MINUTE,lat,lon\n2020,6,19,0,0" + PLACE + "2020,6,19,0,5" + PLACE);
        assertTrue(read.imported().report().findings().stream()
                .noneMatch(f -> f.problem().code().equals("import.no-clock")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    01/03/2024 10:05:33 a. m. | 2024-03-01T10:05:33
                    01/03/2024 09:05 p.m. | 2024-03-01T21:05
                    01/03/2024, 10:05:33 | 2024-03-01T10:05:33
                    01/03/2024 22:05 hrs | 2024-03-01T22:05
                    01/03/2024 22h15 | 2024-03-01T22:15
                    01/03/2024 12:00\u00a0a.\u00a0m. | 2024-03-01T00:00
                    2024-03-01 23:30:00+00 | 2024-03-01T18:30
                    """)
    void clockTimesOfSpreadsheetsAreRead(String text, String moment) throws Exception {
        String cell = text.replace("\\u00a0", "\u00a0");
        ReadRows read = ReadRows.of(folder, "fecha,lat,lon\n\"" + cell + "\"" + PLACE);
        assertEquals(LocalDateTime.parse(moment), start(read.imported().incidents(), 0));
    }

    @Test
    void yearAndMonthInTwoColumnsAreMonths() throws Exception {
        ReadRows read = ReadRows.of(folder, "Año,Mes,lat,lon\n2020,Enero" + PLACE + "2020,Set" + PLACE);
        assertEquals(LocalDateTime.of(2020, 9, 1, 0, 0), start(read.imported().incidents(), 1));
        assertEquals(TimePrecision.MONTH, read.imported().incidents().precision());
    }

    @Test
    void hoursAndMinutesAsOneNumberKeepTheirLostZeros() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                fecha,hora,lat,lon
                25/12/2025,5,-12.05,-77.04
                25/12/2025,930,-12.05,-77.04
                25/12/2025,2140,-12.05,-77.04
                25/12/2025,1275,-12.05,-77.04
                """);
        assertEquals("HOUR_MINUTE_NUMBER", read.plan().time().clockFormat());
        assertEquals(LocalDateTime.of(2025, 12, 25, 0, 5), start(read.imported().incidents(), 0));
        assertEquals(
                LocalDateTime.of(2025, 12, 25, 9, 30), start(read.imported().incidents(), 1));
        assertEquals(List.of(4L), read.finding("import.impossible-time").firstRows());
    }

    @Test
    void hoursAloneAreHours() throws Exception {
        ReadRows read = ReadRows.of(folder, "fecha,hora,lat,lon\n25/12/2025,5" + PLACE + "25/12/2025,23" + PLACE);
        assertEquals(
                LocalDateTime.of(2025, 12, 25, 23, 0), start(read.imported().incidents(), 1));
    }

    @Test
    void secondsSince1970ArePutOnTheClockOfTheZone() throws Exception {
        ReadRows read = ReadRows.of(folder, "timestamp,lat,lon\n1583998800" + PLACE + "1583998860" + PLACE);
        assertEquals(LocalDateTime.of(2020, 3, 12, 2, 40), start(read.imported().incidents(), 0));
        read.statement("import.epoch");
    }

    @Test
    void numbersOfIncidentsAreNoMoments() throws Exception {
        ReadRows read = ReadRows.of(folder, "incident_number,lat,lon\n1583998800" + PLACE + "1583998860" + PLACE);
        assertTrue(read.statements().contains("import.no-date-column"));
    }

    @Test
    void hoursThatDaylightSavingSkipsAreTold() throws Exception {
        String text = "fecha,lat,lon\n2020-03-08 02:30:00,41.8,-87.6\n2020-03-09 02:30:00,41.8,-87.6\n";
        Path file = ReadRows.write(folder, text, StandardCharsets.UTF_8);
        ReadRows chicago = ReadRows.of(file, Optional.empty(), "America/Chicago");
        assertEquals(List.of(1L), chicago.finding("import.clock-gap").firstRows());
        ReadRows lima = ReadRows.of(file, Optional.empty(), "America/Lima");
        assertTrue(lima.imported().report().findings().isEmpty());
    }

    @Test
    void clockTimesWithoutANameAreTakenAndTold() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                "1,25/12/2025,17:09,-12.05,-77.04\n2,26/12/2025,9:30,-12.06,-77.05\n3,27/12/2025,00:00,-12.07,-77.06\n");
        assertEquals(
                LocalDateTime.of(2025, 12, 25, 17, 9), start(read.imported().incidents(), 0));
        assertEquals(
                LocalDateTime.of(2025, 12, 26, 9, 30), start(read.imported().incidents(), 1));
        read.statement("import.clock-guessed");
    }

    /** Every one of these dates exists with the year first and with the year last. */
    @ParameterizedTest
    @CsvSource({"-,true", "/,true", ".,true", "-,false", "/,false"})
    void placeOfShortYearsIsTakenFromTheWholeColumn(String mark, boolean yearFirst) throws Exception {
        StringBuilder rows = new StringBuilder("fecha,lat,lon\n");
        for (int i = 0; i < 300; i++) {
            List<String> parts = List.of(
                    String.valueOf(23 + i % 2),
                    String.format(Locale.ROOT, "%02d", i % 12 + 1),
                    String.format(Locale.ROOT, "%02d", i % 28 + 1));
            rows.append(String.join(mark, yearFirst ? parts : List.of(parts.get(2), parts.get(1), parts.get(0))))
                    .append(PLACE);
        }
        ReadRows read = ReadRows.of(folder, rows.toString());
        assertEquals(LocalDateTime.of(2023, 1, 1, 0, 0), start(read.imported().incidents(), 0));
        assertEquals(LocalDateTime.of(2024, 2, 2, 0, 0), start(read.imported().incidents(), 1));
        assertEquals(300, read.imported().report().accepted());
        assertEquals(yearFirst, read.statements().contains("import.year-first"));
        assertTrue(!read.statements().contains("import.year-place"));
    }

    @Test
    void impossibleDayOfShortYearFirstIsNotReadTheOtherWay() throws Exception {
        StringBuilder rows = new StringBuilder("fecha,lat,lon\n");
        for (int i = 1; i < 29; i++) {
            rows.append(String.format("24/05/%02d", i)).append(PLACE);
        }
        ReadRows read =
                ReadRows.of(folder, rows.append("24/02/30").append(PLACE).toString());
        assertEquals(List.of(29L), read.finding("import.impossible-date").firstRows());
        assertEquals(28, read.imported().report().accepted());
    }

    @Test
    void doubtAboutTheYearsPlaceIsSaidWithTheOtherReading() throws Exception {
        ReadRows read =
                ReadRows.of(folder, "fecha,lat,lon\n24-05-01" + PLACE + "24-05-02" + PLACE + "24-05-03" + PLACE);
        assertEquals(LocalDateTime.of(2024, 5, 2, 0, 0), start(read.imported().incidents(), 1));
        List<Object> told = read.statement("import.year-place").args();
        assertEquals("24-05-01", told.get(2));
        assertEquals("2024-05-01", told.get(3));
        assertEquals("2001-05-24", told.get(5));
    }

    @Test
    void datesOfAnotherColumnTellThePlaceOfTheYear() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                "fecha_hecho,fecha_denuncia,lat,lon\n21-05-10,2021-05-24" + PLACE + "22-05-10,2022-05-24" + PLACE);
        assertEquals(LocalDateTime.of(2021, 5, 10, 0, 0), start(read.imported().incidents(), 0));
        read.statement("import.year-first");
    }

    private static LocalDateTime start(Incidents incidents, int row) {
        return LocalMillis.toDateTime(incidents.start(row));
    }
}
