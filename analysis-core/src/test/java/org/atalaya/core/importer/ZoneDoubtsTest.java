// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.atalaya.core.data.Zone;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zones that are not quite sound are used as far as they can be, and nothing of it goes without a word. */
class ZoneDoubtsTest {

    private static final String WEST = "[[[-77.10,-12.1],[-77.05,-12.1],[-77.05,-12],[-77.10,-12],[-77.10,-12.1]]]";
    private static final String EAST = "[[[-77.05,-12.1],[-77.00,-12.1],[-77.00,-12],[-77.05,-12],[-77.05,-12.1]]]";

    @TempDir
    Path folder;

    @Test
    void soundZonesRaiseNoDoubt() throws Exception {
        assertEquals(List.of(), warnings(read(zone("Oeste", WEST), zone("Este", EAST))));
    }

    @Test
    void ringThatIsNotClosedIsClosedAndNamed() throws Exception {
        BoundaryRead read = read(zone("Oeste", WEST), zone("Este", EAST.replace(",[-77.05,-12.1]]]", "]]")));
        assertEquals(2, read.zones().zones().size());
        assertEquals(List.of("import.boundary-closed"), warnings(read));
        assertTrue(said(read, "import.boundary-closed").contains("1 (2 Este)"));
    }

    @Test
    void areaOfTwoPointsIsLeftOutWithItsNumberAndName() throws Exception {
        BoundaryRead read = read(zone("Roto", "[[[-77.1,-12.1],[-77,-12]]]"), zone("Este", EAST));
        assertEquals(
                List.of("Este"), read.zones().zones().stream().map(Zone::name).toList());
        assertTrue(said(read, "import.boundary-left-out").contains("1 (1 Roto;"));
    }

    @Test
    void areaWithoutSurfaceIsLeftOut() throws Exception {
        BoundaryRead read = read(zone("Este", EAST), zone("Raya", "[[[-77.1,-12.1],[-77,-12],[-77.1,-12.1]]]"));
        assertEquals(1, read.zones().zones().size());
        assertTrue(said(read, "import.boundary-left-out").contains("2 Raya"));
    }

    @Test
    void fileIsRefusedWhenNoAreaIsLeft() {
        Problem problem = assertThrows(
                        WorkbenchException.class, () -> read(zone("Roto", "[[[-77.1,-12.1],[-77,-12]]]")))
                .problem();
        assertEquals("import.unreadable-geometry", problem.code());
        assertEquals(1, problem.where().row().orElseThrow());
    }

    @Test
    void overlapIsToldWithItsShare() throws Exception {
        // The second covers the eastern half of the first.
        String half = "[[[-77.075,-12.1],[-77.05,-12.1],[-77.05,-12],[-77.075,-12],[-77.075,-12.1]]]";
        BoundaryRead read = read(zone("Oeste", WEST), zone("Mitad", half), zone("Este", EAST));
        assertEquals(List.of("import.zones-overlap"), warnings(read));
        String said = said(read, "import.zones-overlap");
        assertTrue(said.contains("25.0%") && said.contains("(Oeste / Mitad)"), said);
    }

    @Test
    void namesThatSeveralAreasHaveAreTold() throws Exception {
        BoundaryRead read = read(zone("Centro", WEST), zone("Centro", EAST));
        assertEquals(List.of("import.zone-names-repeated"), warnings(read));
        assertTrue(said(read, "import.zone-names-repeated").contains("1 (Centro (2))"));
    }

    private static String zone(String name, String rings) {
        return "{\"type\":\"Feature\",\"properties\":{\"nombre\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}";
    }

    private BoundaryRead read(String... features) throws IOException, WorkbenchException {
        Path file = Files.writeString(
                folder.resolve("zonas.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
        return ZonesReader.readAndTell(file, Progress.NONE);
    }

    private static List<String> warnings(BoundaryRead read) {
        return read.statements().stream()
                .filter(p -> p.severity() == Severity.WARNING)
                .map(Problem::code)
                .toList();
    }

    private static String said(BoundaryRead read, String code) {
        return ReadRows.said(read.statements().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow());
    }
}
