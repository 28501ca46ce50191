// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinates with marks between thousands. */
class ThousandsTest {

    /** Lima in UTM 18 south. */
    private static final int UTM = 32718;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    278.123 | 278123 | false
                    278,123 | 278123 | false
                    8.675.432,5 | 8675432.5 | true
                    8,675,432.25 | 8675432.25 | true
                    -8.675.432 | -8675432 | true
                    278 123 | 278123 | true
                    278\u00a0123 | 278123 | true
                    8'675'432.5 | 8675432.5 | true
                    8’675’432 | 8675432 | true
                    1.234,5 | 1234.5 | true
                    """)
    void groupsOfThreeAreThousands(String text, double number, boolean sure) {
        Thousands.Grouped read = Thousands.read(text);
        assertEquals(number, read.number());
        assertEquals(sure, read.sure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "278.12",
                "278.1234",
                "2781.234",
                "0.123",
                "-0.123",
                "278",
                "278123",
                "",
                "-",
                "278.123.45",
                "1.23.456",
                "278.123,",
                "278,123.4.5",
                "a.123",
                "278_123",
                "12 03 45",
                "-77.0428",
                "1.234.567,8,9",
                "278.-123"
            })
    void otherTextsHoldNoThousands(String text) {
        assertNull(Thousands.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "278.123;8.667.432|279.005;8.668.001",
                "278.123,5;8.667.432,5|279.005,5;8.668.001,5",
                "278 123;8 667 432|279 005;8 668 001",
                "278'123;8'667'432|279'005;8'668'001",
                "278,123;8,667,432|279,005;8,668,001",
                "278.123;8667432|279.005;8668001"
            })
    void coordinatesWithMarksBetweenThousandsAreThoseWithout(String rows) throws Exception {
        boolean half = rows.contains(",5");
        String[] two = rows.split("\\|", -1);
        Imported marked = read(table(two[0], two[1]), Optional.empty(), UTM);
        String tail = half ? ".5" : "";
        Imported plain = read(
                table("278123" + tail + ";8667432" + tail, "279005" + tail + ";8668001" + tail), Optional.empty(), UTM);
        for (int i = 0; i < 2; i++) {
            assertEquals(plain.incidents().x(i), marked.incidents().x(i), 1e-6);
            assertEquals(plain.incidents().y(i), marked.incidents().y(i), 1e-6);
        }
        assertEquals(2, marked.report().accepted());
    }

    @Test
    void marksThatCanBeNothingElseAreToldAndKeptInThePlan() throws Exception {
        Proposal sure = propose(table("278.123;8.667.432", "279.005;8.668.001"), Optional.empty(), UTM);
        assertEquals(
                "8.667.432",
                statement(sure, "import.thousands").orElseThrow().args().get(2));
        assertEquals(".", sure.plan().place().thousands());
        assertEquals(sure.plan(), ImportPlan.fromJson(sure.plan().toJson()));
        assertThrows(
                WorkbenchException.class,
                () -> ImportPlan.fromJson(
                        sure.plan().toJson().replace("\"thousands\" : \".\"", "\"thousands\" : \"x\"")));
    }

    @Test
    void marksThatCouldBeDecimalsAreThousandsWhereOnlySoThereAreAnyPlaces() throws Exception {
        // x and y below a million, as in the national grids of smaller countries: EPSG 32618 reaches the equator.
        Path file = table("278.123;667.432", "279.005;668.001");
        Proposal known = propose(file, Optional.empty(), 32618);
        assertEquals(
                Severity.WARNING,
                statement(known, "import.thousands-taken").orElseThrow().severity());
        WorkbenchException unknown = assertThrows(WorkbenchException.class, () -> propose(file, Optional.empty(), 0));
        assertEquals("import.crs-needed", unknown.problem().code());
        assertEquals(667432.0, (Double) unknown.problem().args().get(1), 600);
    }

    @Test
    void boundaryTellsThousandsFromDecimals() throws Exception {
        // Within 278 to 280 km east and 8,667 to 8,669 km north of UTM 18 south lies a part of Lima.
        Optional<Zones> lima = area(-77.1, -12.1);
        Proposal utm = propose(table("278.123;8667432", "279.005;8668001"), lima, 0);
        assertTrue(statement(utm, "import.thousands-taken").isPresent());
        assertEquals(UTM, utm.plan().sourceEpsg());

        Proposal degrees = propose(table("-77.043;-12.051", "-77.051;-12.062"), lima, 0);
        assertEquals("", degrees.plan().place().thousands());
        assertTrue(statement(degrees, "import.decimals-taken").isEmpty());
    }

    @Test
    void degreesWithThreeDecimalsStayDegreesAndThatIsTold() throws Exception {
        ReadRows read =
                ReadRows.of(folder, "fecha;este;norte\n31/12/2020;-77.043;-12.051\n31/12/2020;-77.051;-12.062\n");
        assertEquals("", read.plan().place().thousands());
        assertEquals(Severity.INFO, read.statement("import.decimals-taken").severity());
        assertEquals(4326, read.plan().sourceEpsg());
        ReadRows mixed =
                ReadRows.of(folder, "fecha;este;norte\n31/12/2020;-77.043;-12.051\n31/12/2020;-77.05;-12.06\n");
        assertFalse(mixed.statements().contains("import.decimals-taken"));
    }

    @Test
    void someWordsAndZerosAmongThousandsChangeNothing() throws Exception {
        StringBuilder rows = new StringBuilder("fecha;este;norte\n");
        for (int i = 0; i < 60; i++) {
            rows.append("31/12/2020;278.")
                    .append(100 + i)
                    .append(";8.667.")
                    .append(200 + i)
                    .append('\n');
        }
        rows.append("31/12/2020;0;0\n31/12/2020;s/d;s/d\n31/12/2020;aquí;8.667.200\n");
        Path file = ReadRows.write(folder, rows.toString(), StandardCharsets.UTF_8);
        Imported read = read(file, Optional.empty(), UTM);
        assertEquals(61, read.report().accepted());
        assertEquals(2, read.report().rejected());
    }

    private Path table(String... places) throws Exception {
        StringBuilder rows = new StringBuilder("fecha;este;norte\n");
        for (String place : places) {
            rows.append("31/12/2020;").append(place).append('\n');
        }
        return ReadRows.write(folder, rows.toString(), StandardCharsets.UTF_8);
    }

    private static Proposal propose(Path file, Optional<Zones> boundary, int epsg) throws WorkbenchException {
        Proposal proposal = ImportPlanner.propose(file, boundary, ZoneId.of("America/Lima"), epsg, Progress.NONE);
        proposal.statements().forEach(ReadRows::said);
        return proposal;
    }

    private static Imported read(Path file, Optional<Zones> boundary, int epsg) throws WorkbenchException {
        return DelimitedImporter.read(file, propose(file, boundary, epsg).plan(), boundary, Progress.NONE);
    }

    private static Optional<Problem> statement(Proposal proposal, String code) {
        return proposal.statements().stream().filter(p -> p.code().equals(code)).findFirst();
    }

    private Optional<Zones> area(double west, double south) throws Exception {
        double east = west + 0.15;
        double north = south + 0.15;
        String ring = "[" + west + "," + south + "],[" + east + "," + south + "],[" + east + "," + north + "],[" + west
                + "," + north + "],[" + west + "," + south + "]";
        Path file = Files.writeString(
                folder.resolve("area.geojson"), "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}");
        return Optional.of(ZonesReader.read(file, Progress.NONE));
    }
}
