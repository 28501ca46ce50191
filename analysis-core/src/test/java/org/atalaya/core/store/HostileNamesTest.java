// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.importer.DelimitedImporter;
import org.atalaya.core.importer.ImportPlan;
import org.atalaya.core.importer.ImportPlanner;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that were made to be run as SQL, from the header of a file all the way into a project. */
class HostileNamesTest {

    private static final List<String> NAMES = List.of(
            "\"; DROP TABLE incidents; --",
            "'); DELETE FROM gpkg_contents; --",
            "x\" TEXT, \"y",
            "SELECT",
            "select",
            "fid",
            "FID",
            "geom",
            "occurred",
            "rowid",
            "_rowid_",
            "oid",
            "\u202Ebarrio",
            "\uD83D\uDC6E\u200D\u2640\uFE0F",
            "a\tb",
            "[x]",
            "`x`",
            "%s%n{0}",
            "long ".repeat(2_000),
            "sqlite_master",
            "gpkg_contents",
            "\u0130",
            "i",
            "\u0131");

    @TempDir
    private Path folder;

    @Test
    void namesOfColumnsAreNamesAndNothingElse() throws Exception {
        Path project = folder.resolve("p.gpkg");
        store(csv(NAMES), project);
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(List.of(), store.check());
            Incidents incidents = store.incidents(InputRef.INCIDENTS);
            assertEquals(2, incidents.size());
            List<String> names = incidents.columns().stream().map(Column::name).toList();
            assertTrue(names.contains(NAMES.get(0)));
            assertEquals(NAMES.size() + 2, names.size());
            assertEquals(
                    IntStream.range(0, NAMES.size()).mapToObj(i -> "v" + i).toList(),
                    incidents.columns().stream().skip(2).map(c -> c.text(0)).toList());
        }
        sound(project);
    }

    @Test
    void namesAndAttributesOfZonesAreNamesAndNothingElse() throws Exception {
        Path project = folder.resolve("p.gpkg");
        store(csv(List.of("type")), project);
        Zones made = Made.zones();
        List<Zone> zones = new ArrayList<>();
        for (Zone zone : made.zones()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            NAMES.forEach(name -> attributes.put(name, name));
            zones.add(new Zone(NAMES.get(1), NAMES.get(0), zone.area(), attributes));
        }
        try (ProjectStore store = ProjectStore.open(project)) {
            store.addZones(new Zones(NAMES.get(0), made.crs(), zones));
        }
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(List.of(), store.check());
            assertEquals(
                    NAMES.get(0), store.zones().orElseThrow().zones().get(0).name());
            assertEquals(2, store.incidents(InputRef.INCIDENTS).size());
        }
        sound(project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'; DROP TABLE incidents; --.csv", "\u202E\uD83D\uDC6E.csv", "SELECT.csv", "a\"b.csv"})
    void nameOfTheFileIsANameAndNothingElse(String name) throws Exception {
        Path project = folder.resolve("p.gpkg");
        Path file = Files.move(csv(List.of("type")), folder.resolve(name));
        store(file, project);
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(List.of(), store.check());
            assertEquals(2, store.incidents(InputRef.INCIDENTS).size());
        }
        sound(project);
    }

    @Test
    void halfALetterInATextDoesNotSpoilTheProject() throws Exception {
        String feature = "{\"type\":\"Feature\",\"properties\":{\"b\":\"\\udc00\",\"a\\u0000b\":\"c\\u0000d\"},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[-77.04,-12.05]}}";
        Path file = Files.writeString(
                folder.resolve("a.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature + "]}");
        Path project = folder.resolve("p.gpkg");
        store(file, project);
        try (ProjectStore store = ProjectStore.open(project)) {
            assertEquals(List.of(), store.check());
            assertEquals(2, store.incidents(InputRef.INCIDENTS).size());
        }
        sound(project);
    }

    @Test
    void moreColumnsThanATableCanHoldAreToldAndLeaveNothingBehind() throws Exception {
        Path file = csv(IntStream.range(0, 5_000).mapToObj(i -> "c" + i).toList());
        Path project = folder.resolve("p.gpkg");
        Problem problem = assertThrows(WorkbenchException.class, () -> store(file, project))
                .problem();
        assertTrue(Texts.of(Texts.SPANISH).say(problem).length() > 20);
        assertTrue(Texts.of(Locale.ENGLISH).say(problem).length() > 20);
        assertFalse(Files.exists(project));
    }

    private Path csv(List<String> names) throws IOException {
        StringBuilder text = new StringBuilder("lat,lon");
        names.forEach(
                name -> text.append(",\"").append(name.replace("\"", "\"\"")).append('"'));
        for (int row = 0; row < 2; row++) {
            text.append("\n-12.0").append(row).append(",-77.04");
            for (int i = 0; i < names.size(); i++) {
                text.append(",v").append(i);
            }
        }
        return Files.writeString(folder.resolve("rows.csv"), text + "\n");
    }

    private static void store(Path file, Path project) throws WorkbenchException {
        ImportPlan plan = ImportPlanner.propose(file, Optional.empty(), ZoneId.of("America/Lima"), Progress.NONE)
                .plan();
        // A column that is named as a date and holds none is kept as it is.
        Optional<Integer> date = plan.position(Role.TIME);
        plan = date.isEmpty() ? plan : plan.withRole(date.get(), Role.KEEP);
        IncidentSource source = DelimitedImporter.of(file, plan, Optional.empty());
        ProjectStore.createWith(project, source, Optional.empty(), Progress.NONE);
    }

    /** Other programs read it as well. */
    private static void sound(Path project) throws Exception {
        try (Connection c = Sqlite.connect(project, true)) {
            assertEquals("ok", Sqlite.text(c, "PRAGMA integrity_check"));
            assertTrue(Sqlite.number(c, "SELECT count(*) FROM gpkg_contents") > 0);
        }
        Optional<Path> gdal = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "ogrinfo"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(gdal.isPresent(), "ogrinfo is not installed");
        Process process = new ProcessBuilder(gdal.get().toString(), "-al", "-so", "-ro", project.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertFalse(said.contains("ERROR") || said.contains("Warning"), said);
        assertTrue(said.contains("Layer name: incidents"), said);
    }
}
