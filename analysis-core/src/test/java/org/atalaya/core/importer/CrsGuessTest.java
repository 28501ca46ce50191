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
import java.util.SplittableRandom;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.CrsRegistry;
import org.atalaya.core.geo.Projection;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinates without a named system are placed by the boundary, and that is said. */
class CrsGuessTest {

    @TempDir
    Path folder;

    /** Illinois East in feet and in metres. */
    @ParameterizedTest
    @ValueSource(ints = {3435, 26971})
    void feetAndMetresOfAStateAreRecognised(int epsg) throws Exception {
        Zones chicago = boundary("[[-87.7,41.8],[-87.6,41.8],[-87.6,41.9],[-87.7,41.9],[-87.7,41.8]]");
        Path file = file(epsg, -87.7, 41.8);
        ReadRows read = ReadRows.of(file, Optional.of(chicago), "America/Chicago");
        assertEquals(200, read.imported().report().accepted());
        assertEquals(Severity.WARNING, read.statement("import.crs-guessed").severity());
        String taken = CrsRegistry.epsg(read.plan().sourceEpsg()).name();
        assertTrue(taken.contains("Illinois East"), taken);
        assertEquals(epsg == 3435, taken.contains("ftUS"), taken);
    }

    /** A place more or less inside does not tell WGS 72 from WGS 84, a few metres apart. */
    @Test
    void oldDatumsAFewMetresAwayDoNotWinByAPlaceAtTheEdge() throws Exception {
        Zones district = boundary("[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]");
        ReadRows read = ReadRows.of(edges(), Optional.of(district), "America/Lima");
        assertEquals(32718, read.plan().sourceEpsg());
    }

    /** Places 20 m inside of each edge, and on each edge one that lies 2 m outside. */
    private Path edges() throws Exception {
        Projection projection = Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), CrsRegistry.epsg(32718));
        StringBuilder text = new StringBuilder("fecha,x,y\n");
        for (int i = 0; i < 200; i++) {
            double metres = i < 4 ? 2 : -20;
            double out = 0.05 + metres / 111_000;
            double along = (i / 4 - 25) / 600.0;
            double side = i % 2 == 0 ? out : -out;
            double[] place = i % 4 < 2
                    ? new double[] {-77.05 + side, -12.05 + along}
                    : new double[] {-77.05 + along, -12.05 + side};
            projection.transform(place);
            text.append(String.format(Locale.ROOT, "2025-01-%02d,%.2f,%.2f%n", i % 28 + 1, place[0], place[1]));
        }
        return ReadRows.write(folder, text.toString(), StandardCharsets.UTF_8);
    }

    /** Metres of which east is called y and north is called x. */
    @Test
    void exchangedMetresArePutRightByTheBoundaryAndTold() throws Exception {
        Zones lima = boundary("[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]");
        Path file = file(32718, -77.1, -12.1);
        Files.writeString(file, Files.readString(file).replace("fecha,x,y", "fecha,y,x"));
        ReadRows read = ReadRows.of(file, Optional.of(lima), "America/Lima");
        assertEquals(32718, read.plan().sourceEpsg());
        assertEquals(200, read.imported().report().accepted());
        read.statement("import.columns-exchanged");
        Proposal alone = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), 32718, Progress.NONE);
        assertTrue(alone.statements().stream().anyMatch(p -> p.code().equals("import.columns-exchanged")));
    }

    @Test
    void placesThatFitNowhereOnTheBoundaryAreAskedFor() throws Exception {
        Zones lima = boundary("[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]");
        Path file = file(3435, -87.7, 41.8);
        assertEquals(
                "import.crs-needed",
                assertThrows(WorkbenchException.class, () -> ReadRows.of(file, Optional.of(lima), "America/Lima"))
                        .problem()
                        .code());
    }

    @Test
    void degreesWithoutTheirPointAreNamedAsSuch() throws Exception {
        Zones lima = boundary("[[-77.1,-12.1],[-77,-12.1],[-77,-12],[-77.1,-12],[-77.1,-12.1]]");
        Path file = ReadRows.write(
                folder,
                "fecha,lat,lon\n2025-01-31,-12043380,-77043211\n2025-01-30,-12053381,-77053212\n",
                StandardCharsets.UTF_8);
        for (Optional<Zones> known : List.of(Optional.of(lima), Optional.<Zones>empty())) {
            Problem problem = assertThrows(WorkbenchException.class, () -> ReadRows.of(file, known, "America/Lima"))
                    .problem();
            assertEquals("import.point-lost", problem.code());
            assertTrue(ReadRows.said(problem).contains("-12043380 would be -12.043380"), ReadRows.said(problem));
        }
    }

    private Zones boundary(String ring) throws Exception {
        Path area = Files.writeString(
                folder.resolve("area.geojson"), "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}");
        return ZonesReader.read(area, Progress.NONE);
    }

    private Path file(int epsg, double west, double south) throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        Projection projection = Projection.between(CrsRegistry.epsg(CrsRegistry.WGS84), CrsRegistry.epsg(epsg));
        StringBuilder text = new StringBuilder("fecha,x,y\n");
        for (int i = 0; i < 200; i++) {
            double[] place = {west + 0.1 * random.nextDouble(), south + 0.1 * random.nextDouble()};
            projection.transform(place);
            text.append(String.format(Locale.ROOT, "2025-01-%02d,%.2f,%.2f%n", i % 28 + 1, place[0], place[1]));
        }
        return ReadRows.write(folder, text.toString(), StandardCharsets.UTF_8);
    }
}
