// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.Role;
import org.atalaya.core.importer.PlacePlan.Form;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinates as police files write them. */
class WaysOfWritingPlacesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    12°03'45.36"S | -12.0626
                    S 12 03 45.36 | -12.0626
                    -12º 3.756' | -12.0626
                    77° 02' 24" O | -77.04
                    77.04 W | -77.04
                    N38.55 | 38.55
                    12:03:45.36 S | -12.0626
                    12d03m45.36sS | -12.0626
                    12-03-45.36S | -12.0626
                    W 77-02-24 | -77.04
                    """)
    void anglesAreRead(String text, double degrees) {
        assertEquals(degrees, Angles.degrees(text), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12°75'00\"S",
                "N 12 S",
                "Avenida 12",
                "12.5.3",
                "",
                "S",
                "12°03'61\"S",
                "21:40:05 X",
                "12-03-45",
                "24-05-01"
            })
    void otherTextsAreNoAngles(String text) {
        assertTrue(Double.isNaN(Angles.degrees(text)), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    38.55042047,-121.3914158 | 38.55042047 | -121.3914158
                    (38.5, -121.4) | 38.5 | -121.4
                    1200 N MAIN ST, Chicago IL (41.88, -87.63) | 41.88 | -87.63
                    [-121.4 38.5] | -121.4 | 38.5
                    38,55;-121,39 | 38.55 | -121.39
                    POINT (-121.4 38.5) | -121.4 | 38.5
                    SRID=4326;POINT Z (-121.4 38.5 10) | -121.4 | 38.5
                    {'latitude': '38.5', 'longitude': '-121.4'} | 38.5 | -121.4
                    12°03'00"S 77°02'24"W | -12.05 | -77.04
                    12°03'00"S, 77°02'24"W | -12.05 | -77.04
                    """)
    void pairsAreRead(String text, double first, double second) {
        PairText.Pair pair = PairText.read(text).orElseThrow();
        assertEquals(first, pair.first(), 1e-9);
        assertEquals(second, pair.second(), 1e-9);
    }

    /** Minus 77 could be a latitude, but nobody lives there; the sentence says what was taken, and how to say otherwise. */
    @Test
    void orderOfAPairThatNothingProvesIsSaidAsItWasTaken() throws Exception {
        ReadRows read = ReadRows.of(folder, "fecha,geo\n2025-01-31,(-77.07 -11.98)\n2025-01-30,(-77.06 -11.99)\n");
        assertEquals(Form.X_FIRST, read.plan().place().form());
        assertEquals(
                List.of("-77.07, -11.98", "-11.98", "-77.07"),
                read.statement("import.pair-order-lived").args());
        ReadRows other = ReadRows.of(folder, "fecha,geo\n2025-01-31,(-12.05 -47.9)\n2025-01-30,(-12.06 -47.8)\n");
        assertEquals(Form.LATITUDE_FIRST, other.plan().place().form());
        assertTrue(ReadRows.said(other.statement("import.pair-order-unsure")).contains("--pair-first longitude"));
    }

    @Test
    void orderOfAPairIsTheOneSaid() throws Exception {
        Path file = ReadRows.write(folder, "fecha,geo\n2025-01-31,(-12.05 -47.9)\n", StandardCharsets.UTF_8);
        PlanHints hints = PlanHints.none().withLatitudeFirst(Optional.of(false));
        Proposal proposal =
                ImportPlanner.propose(file, hints, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE);
        assertEquals(Form.X_FIRST, proposal.plan().place().form());
        assertEquals(-12.05, proposal.plan().place().middle().x());
        assertTrue(proposal.statements().stream().noneMatch(p -> p.code().startsWith("import.pair-order")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"LINESTRING (0 0, 1 1)", "POINT EMPTY", "POINT (a b)", "Jr. Lima 123", "POLYGON ((((", "(1)"})
    void otherTextsAreNoPairs(String text) {
        assertTrue(PairText.read(text).isEmpty(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-12.05,-77.04\"",
                "\"(-12.05, -77.04)\"",
                "POINT (-77.04 -12.05)",
                "\"12°03'00\"\"S, 77°02'24\"\"W\""
            })
    void oneColumnGivesTheSamePlaceAsTwo(String cell) throws Exception {
        ReadRows two = ReadRows.of(folder, "fecha,lat,lon\n2025-01-31,-12.05,-77.04\n");
        ReadRows one = ReadRows.of(folder, "fecha,geo\n2025-01-31," + cell + "\n");
        assertEquals(two.imported().incidents().x(0), one.imported().incidents().x(0), 1e-6);
        assertEquals(two.imported().incidents().y(0), one.imported().incidents().y(0), 1e-6);
        assertEquals(one.plan(), ImportPlan.fromJson(one.plan().toJson()));
    }

    @Test
    void orderThatNothingTellsIsTakenFromTheBoundaryAndOtherwiseSaidToBeUnsure() throws Exception {
        Path file = ReadRows.write(folder, "fecha,geo\n2025-01-31,\"-77.04,-12.05\"\n", StandardCharsets.UTF_8);
        ReadRows unsure = ReadRows.of(file, Optional.empty(), "America/Lima");
        unsure.statement("import.pair-order-lived");
        Path area = Files.writeString(
                folder.resolve("area.geojson"),
                "{\"type\":\"Polygon\",\"coordinates\":[[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]]}");
        ReadRows sure = ReadRows.of(file, Optional.of(ZonesReader.read(area, Progress.NONE)), "America/Lima");
        sure.statement("import.x-first");
        assertEquals(Form.X_FIRST, sure.plan().place().form());
        assertEquals(1, sure.imported().report().accepted());
    }

    @Test
    void degreesAndMinutesInTwoColumnsAreRead() throws Exception {
        ReadRows read = ReadRows.of(
                folder,
                """
                fecha,latitud,longitud
                2025-01-31,12°03'00"S,77°02'24"O
                2025-01-31,12°03'00"S,77°02'24"O
                2025-01-31,ayer,77°02'24"O
                """);
        ReadRows plain = ReadRows.of(folder, "fecha,lat,lon\n2025-01-31,-12.05,-77.04\n");
        assertEquals(
                plain.imported().incidents().x(0), read.imported().incidents().x(0), 1e-6);
        assertEquals(List.of(3L), read.finding("import.unreadable-coordinates").firstRows());
    }

    @Test
    void columnsNamedTheWrongWayRoundAreToldByWherePeopleLive() throws Exception {
        ReadRows read = ReadRows.of(folder, "fecha,lon,lat\n2025-01-31,-12.05,-77.04\n2025-01-31,-12.06,-77.05\n");
        read.statement("import.columns-exchanged");
        assertEquals(32718, read.plan().targetEpsg());
    }

    @Test
    void rareSeparatorsHeaderlessFilesAndTrailingSeparatorsAreRead() throws Exception {
        for (String separator : List.of("^", "~", "#", "§")) {
            String text = "fecha,tipo,lat,lon\n2025-01-31,ROBO,-12.05,-77.04\n2025-01-30,HURTO,-12.06,-77.05\n";
            ReadRows read = ReadRows.of(folder, text.replace(",", separator));
            assertEquals(2, read.imported().report().accepted(), separator);
        }
        ReadRows headless =
                ReadRows.of(folder, "2025-01-31,ROBO,-12.0512,-77.0412\n2025-01-30,HURTO,-12.0611,-77.0511\n");
        assertEquals(32718, headless.plan().targetEpsg());
        ReadRows tail = ReadRows.of(folder, "fecha,lat,lon\n2025-01-31,-12.05,-77.04,\n2025-01-30,-12.06,-77.05,\n");
        assertEquals(2, tail.imported().report().accepted());
    }

    @Test
    void lettersOfAnAddressDoNotBecomePlaces() throws Exception {
        ReadRows read = ReadRows.of(folder, "fecha,location,lat,lon\n2025-01-31,\"Jr. Lima 123, 15\",-12.05,-77.04\n");
        assertTrue(read.plan().position(Role.PLACE).isEmpty());
    }
}
