// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.data.ImportReport.Finding;
import org.atalaya.core.data.IncidentsBuilder;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.importer.PlacePlan.Form;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without coordinates: joined by zone, or by address. */
class JoiningTest {

    @TempDir
    Path folder;

    private Zones zones() throws Exception {
        Path file = Files.writeString(
                folder.resolve("barrios.geojson"),
                """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"codigo": "01", "nombre": "Ñaña Alta", "poblacion": "1200"}, "geometry":
                {"type": "Polygon", "coordinates": [[[-77.05,-12.07],[-77.04,-12.07],[-77.04,-12.06],[-77.05,-12.06],[-77.05,-12.07]]]}},
                {"type": "Feature", "properties": {"codigo": "02", "nombre": "El Sol", "poblacion": "800"}, "geometry":
                {"type": "Polygon", "coordinates": [[[-77.04,-12.07],[-77.03,-12.07],[-77.03,-12.06],[-77.04,-12.06],[-77.04,-12.07]]]}}]}
                """);
        return ZonesReader.read(file, Progress.NONE);
    }

    private ReadRows read(String text) throws Exception {
        return ReadRows.of(ReadRows.write(folder, text, StandardCharsets.UTF_8), Optional.of(zones()), "America/Lima");
    }

    @Test
    void namesJoinWhateverTheirCaseAccentsAndSpaces() throws Exception {
        ReadRows rows = read(
                """
                        id,fecha,tipo,barrio
                        1,2025-03-01,Robo,Ñaña Alta
                        2,2025-03-02,Robo,NANA  ALTA
                        3,2025-03-03,Robo,el sol
                        4,2025-03-04,Robo,La Luna
                        5,2025-03-05,Robo,
                        """);
        ImportPlan plan = rows.plan();
        assertEquals(Form.ZONE, plan.place().form());
        assertEquals("nombre", plan.place().attribute());
        assertEquals(Optional.of(3), plan.position(Role.ZONE));
        assertEquals(
                List.of("barrio", "nombre", "barrios.geojson", 3, 4, 2),
                rows.statement("import.zone-joined").args());
        assertEquals(
                List.of("barrio", 1, "La Luna", 1L),
                rows.statement("import.zones-unknown").args());
        var incidents = rows.imported().incidents();
        assertEquals(5, incidents.size());
        assertEquals(0, incidents.withPlace());
        var zone = incidents.column(Role.ZONE).orElseThrow();
        assertEquals("Ñaña Alta", zone.text(1));
        assertEquals("El Sol", zone.text(2));
        assertEquals("La Luna", zone.text(3));
        assertEquals(2, rows.finding("import.zone-spelling").count());
        assertEquals(Effect.WITHOUT_PLACE, rows.finding("import.unknown-zone").effect());
        assertEquals(1, rows.finding("import.no-zone").count());
        assertEquals(plan, ImportPlan.fromJson(plan.toJson()));
    }

    @Test
    void codesJoinWithoutTheirLeadingZeros() throws Exception {
        ReadRows rows = read("fecha,tipo,sector\n2025-03-01,Robo,1\n2025-03-02,Robo,2\n2025-03-02,Robo,2\n");
        assertEquals("codigo", rows.plan().place().attribute());
        assertEquals(
                "01",
                rows.imported().incidents().column(Role.ZONE).orElseThrow().text(0));
    }

    @Test
    void smallNumbersOfAnotherMeaningAreNoZones() {
        assertEquals("import.no-zone-column", refused("fecha,tipo,vehiculos\n2025-03-01,Robo,1\n2025-03-02,Robo,2\n"));
    }

    @Test
    void aMergedSpellingMakesAnUnknownZoneKnown() throws Exception {
        ReadRows rows = read("fecha,barrio\n2025-03-01,El Sol\n2025-03-02,Ñaña Alta\n2025-03-03,Sol\n");
        Imported mended = DelimitedImporter.read(
                folder.resolve("rows.csv"),
                rows.plan().withSpellings("barrio", Map.of("Sol", "El Sol")),
                Optional.of(zones()),
                Progress.NONE);
        assertTrue(mended.report().findings().stream()
                .noneMatch(f -> f.problem().code().equals("import.unknown-zone")));
        Imported strict = DelimitedImporter.read(
                folder.resolve("rows.csv"),
                rows.plan().withFix(ProblemKind.UNKNOWN_ZONE, Fix.SKIP),
                Optional.of(zones()),
                Progress.NONE);
        assertEquals(1, strict.report().skipped());
    }

    @Test
    void aPlanForZonesAsksForThem() throws Exception {
        ImportPlan plan =
                read("fecha,barrio\n2025-03-01,El Sol\n2025-03-02,Ñaña Alta\n").plan();
        WorkbenchException without = assertThrows(
                WorkbenchException.class,
                () -> DelimitedImporter.of(folder.resolve("rows.csv"), plan, Optional.empty()));
        assertEquals("import.zones-needed", without.problem().code());
        ReadRows.said(without.problem());
    }

    @Test
    void aFileWithNeitherPlaceNorZoneSaysWhatIsMissing() throws Exception {
        assertEquals("import.no-zone-column", refused("fecha,tipo\n2025-03-01,Robo\n"));
        assertEquals("import.no-zone-but-addresses", refused("fecha,direccion\n2025-03-01,Av. Grau 100\n"));
        assertEquals("import.zones-alone", alone("fecha,barrio\n2025-03-01,El Sol\n"));
        assertEquals("import.addresses-alone", alone("fecha,direccion\n2025-03-01,Av. Grau 100\n"));
        assertEquals("import.no-coordinates", alone("fecha,tipo\n2025-03-01,Robo\n"));
        assertEquals("import.shapes-alone", alone("nombre,forma\nA,\"POLYGON ((0 0,1 0,1 1,0 0))\"\n"));
        assertEquals("import.shapes-alone", alone("nombre,forma\nA,\"SRID=4326;MULTILINESTRING((0 0,1 0))\"\n"));
        assertEquals(
                "import.counts-by-month",
                alone("entidad,enero,febrero,marzo,abril,mayo,junio\nLima,1,2,3,4,5,6\nIca,1,2,3,4,5,6\n"));
    }

    private String refused(String text) {
        return code(() -> read(text));
    }

    private String alone(String text) {
        return code(() -> ReadRows.of(folder, text));
    }

    private interface Try {
        void run() throws Exception;
    }

    private static String code(Try attempt) {
        Problem problem = assertThrows(WorkbenchException.class, attempt::run).problem();
        assertFalse(ReadRows.said(problem).isBlank());
        return problem.code();
    }

    @Test
    void addressesAreLookedUpAndEachWayIsCounted() throws Exception {
        Path list = Files.writeString(
                folder.resolve("calles.csv"),
                """
                        calle,numero,desde,hasta,lon,lat
                        Avenida Grau,510,,,-77.040,-12.060
                        Avenida Grau,590,,,-77.0405,-12.060
                        Jirón Puno,,300,399,-77.035,-12.065
                        Jirón Lima,100,,,-77.035,-12.065
                        Jirón Lima,100,,,-77.045,-12.065
                        Jirón Nada,100,,,,
                        """);
        List<Problem> said = new ArrayList<>();
        Gazetteer gazetteer = GazetteerReader.read(list, 0, said, Progress.NONE);
        assertEquals(5, gazetteer.size());
        assertEquals(
                List.of("import.gazetteer", "import.gazetteer-rows"),
                said.stream().map(Problem::code).toList());
        Path file = ReadRows.write(
                folder,
                """
                        fecha,direccion
                        2025-03-01,Avenida Grau 510
                        2025-03-02,Av. Grau 510
                        2025-03-03,AV GRAU 550
                        2025-03-04,Jr. Puno cuadra 3
                        2025-03-05,Jr. Lima 100
                        2025-03-06,Jr. Ica 5
                        2025-03-07,Jr. Ica 5
                        2025-03-08,
                        """,
                StandardCharsets.UTF_8);
        Proposal proposal = propose(file, gazetteer);
        ImportPlan plan = ImportPlan.fromJson(proposal.plan().toJson());
        assertEquals(Form.ADDRESS, plan.place().form());
        assertEquals("calles.csv", plan.place().gazetteer().name());
        assertEquals(64, plan.place().gazetteer().sha256().length());
        var source = DelimitedImporter.of(file, plan, Optional.empty(), Optional.of(gazetteer));
        var builder = new IncidentsBuilder(source.columns());
        var poured = source.pour(builder, Progress.NONE);
        var incidents = builder.build(source, poured.precision());
        assertEquals(4, incidents.withPlace());
        assertEquals(8, poured.report().accepted());
        poured.report().findings().forEach(f -> ReadRows.said(f.problem()));
        assertEquals(List.of(1L, 2L, 1L, 1L, 2L), args(poured.report().findings(), "import.addresses-found"));
        assertEquals(List.of(1, "Jr. Ica 5 (2)"), args(poured.report().findings(), "import.addresses-not-found"));
        var table = MatchReport.of(file, plan, gazetteer, Progress.NONE);
        assertEquals("Jr. Ica 5", table.cell(0, "address"));
        assertEquals("not-found", table.cell(0, "match"));
        assertEquals(6, table.rows().size());

        Files.writeString(list, Files.readString(list) + "Jr. Nuevo,1,,,-77.04,-12.06\n");
        Gazetteer other = GazetteerReader.read(list, 0, said, Progress.NONE);
        var again = DelimitedImporter.of(file, plan, Optional.empty(), Optional.of(other))
                .pour((id, x, y, start, end, cells) -> {}, Progress.NONE);
        assertEquals(List.of("calles.csv", "calles.csv"), args(again.report().findings(), "import.gazetteer-changed"));
        assertEquals("import.gazetteer-needed", code(() -> DelimitedImporter.of(file, plan, Optional.empty())));
    }

    private static List<Object> args(List<Finding> findings, String code) {
        return findings.stream()
                .filter(f -> f.problem().code().equals(code))
                .findFirst()
                .orElseThrow()
                .problem()
                .args();
    }

    private static Proposal propose(Path file, Gazetteer gazetteer) throws WorkbenchException {
        Proposal proposal = ImportPlanner.propose(
                file,
                PlanHints.none().with(Optional.of(gazetteer)),
                Optional.empty(),
                ZoneId.of("America/Lima"),
                Progress.NONE);
        proposal.statements().forEach(ReadRows::said);
        return proposal;
    }

    @Test
    void vancouverTheftsJoinTheNeighbourhoodsOfTheCity() throws Exception {
        Path thefts = real("data/mpjashby-course/vancouver_thefts.csv.gz");
        Path file = folder.resolve("thefts.csv");
        Files.write(file, withoutCoordinates(thefts));
        Zones zones = ZonesReader.read(real("data/mpjashby-course/vancouver_neighbourhoods.geojson"), Progress.NONE);
        ReadRows rows = ReadRows.of(file, Optional.of(zones), "America/Vancouver");
        assertEquals("name", rows.plan().place().attribute());
        assertEquals(21_918, rows.imported().report().accepted());
        assertEquals(0, rows.imported().incidents().withPlace());
        // The police say "Central Business District", the city "Downtown"; Musqueam and Stanley Park are no
        // neighbourhoods of the city.
        Problem unknown = rows.statement("import.zones-unknown");
        assertTrue(unknown.args().get(2).toString().contains("Central Business District"), unknown::toString);
    }

    private static List<String> withoutCoordinates(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.lines().map(line -> line.replaceFirst(",[^,]*,[^,]*$", "")).forEach(lines::add);
        }
        return lines;
    }

    @Test
    void countsOfMexicanStatesAreNoIncidents() {
        Path file = real("data/mexico-sesnsp-latin1/delitos.csv");
        WorkbenchException refused = assertThrows(
                WorkbenchException.class, () -> ReadRows.of(file, Optional.empty(), "America/Mexico_City"));
        assertEquals("import.counts-by-month", refused.problem().code());
        assertEquals(List.of("Enero", "Diciembre"), refused.problem().args());
    }

    @Test
    void callsOfSanJoseHaveNoBeatButAddresses() throws Exception {
        Path file = real("data/sanjose-calls/sampled_file2022.csv");
        Zones beats = ZonesReader.read(real("data/boundaries/sanjose-police-beats/Police_Beat.shp"), Progress.NONE);
        for (String year : Arrays.asList("2022", "2023", "2024")) {
            Path calls = file.resolveSibling("sampled_file" + year + ".csv");
            assertEquals(
                    "import.no-zone-but-addresses",
                    code(() -> ReadRows.of(calls, Optional.of(beats), "America/Los_Angeles")));
        }
    }

    private static Path real(String name) {
        Optional<Path> found =
                List.of(Path.of("../../shared"), Path.of("../shared"), Path.of("../../../shared")).stream()
                        .map(folder -> folder.resolve(name))
                        .filter(Files::exists)
                        .findFirst();
        assumeTrue(found.isPresent(), () -> name + " is not at hand");
        return found.orElseThrow();
    }
}
