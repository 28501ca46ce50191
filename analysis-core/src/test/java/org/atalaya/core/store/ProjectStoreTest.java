// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectStoreTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("proyecto ñ.gpkg");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 300, 9_000})
    void incidentsComeBackBitForBit(int size) throws Exception {
        Incidents made = Made.incidents("delitos", size, size, Made.ODD_NAMES);
        ImportReport report = Made.report(made);
        try (ProjectStore store = create()) {
            store.add(made, report, Progress.NONE);
            Same.incidents(made, store.incidents(InputRef.INCIDENTS));
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            Same.incidents(made, store.incidents(InputRef.INCIDENTS));
            Same.incidents(made, store.incidents(new InputRef("dataset/delitos")));
            assertEquals(List.of(report.and(StoredNames.changed(IncidentSource.of(made, report)))), store.reports());
            assertEquals(List.of(), store.check());
            DatasetInfo info = store.datasets().get(0);
            assertEquals(Fingerprint.of(made), info.fingerprint());
            assertEquals(made.extent(), info.extent());
            assertEquals(made.earliest(), store.summary(InputRef.INCIDENTS).earliest());
            assertEquals(made.withPlace(), info.withPlace());
            assertEquals(Made.ODD_NAMES, info.columns());
        }
        assertOneFile();
    }

    @Test
    void editByAnotherProgramIsSeenAndTold() throws Exception {
        Incidents made = Made.incidents("d", 100, 5, List.of("type"));
        try (ProjectStore store = create()) {
            store.add(made, Made.report(made), Progress.NONE);
        }
        try (Connection c = Sqlite.connect(file, false)) {
            // Plain SQLite lacks ST_IsEmpty, which the index's triggers on any update call; QGIS brings it along.
            Sqlite.execute(c, "DROP TRIGGER rtree_incidents_geom_update3", "DROP TRIGGER rtree_incidents_geom_update4");
            Sqlite.update(c, "UPDATE incidents SET type = 'edited' WHERE fid = ?", made.id(4));
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(
                    "edited",
                    store.incidents(InputRef.INCIDENTS).columns().get(0).text(4));
            assertEquals(List.of("store.check-triggers", "store.check-fingerprint"), codes(store.check()));
        }
    }

    @Test
    void damageIsFound() throws Exception {
        Incidents made = Made.incidents("d", 100, 5, List.of("type"));
        try (ProjectStore store = create()) {
            store.add(made, Made.report(made), Progress.NONE);
            store.keep(Made.run("a", Map.of()));
            assertEquals(List.of(), store.check());
        }
        try (Connection c = Sqlite.connect(file, false)) {
            Sqlite.execute(
                    c,
                    "UPDATE atalaya_artifact SET body = zeroblob(5) WHERE id = 't'",
                    "DELETE FROM rejections WHERE id = 1",
                    "DELETE FROM rtree_incidents_geom_rowid WHERE rowid = " + made.id(0));
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            List<String> found = codes(store.check());
            assertTrue(found.contains("store.check-artifact"), found.toString());
            assertTrue(found.contains("store.check-index"), found.toString());
            assertTrue(found.contains("store.check-count"), found.toString());
        }
    }

    @Test
    void firstDatasetKeepsTheNameIncidents() throws Exception {
        Incidents first = Made.incidents("robos", 10, 1, List.of("a"));
        Incidents second = Made.incidents("robos", 20, 2, List.of("b"));
        try (ProjectStore store = create()) {
            store.add(first, Made.report(first), Progress.NONE);
            DatasetInfo added = store.add(second, Made.report(second), Progress.NONE);
            assertEquals("dataset/robos-2", added.ref().text());
            assertEquals(10, store.incidents(InputRef.INCIDENTS).size());
            assertEquals(20, store.incidents(added.ref()).size());
            assertEquals("input.missing", refusal(() -> store.incidents(new InputRef("dataset/other"))));
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void refusalNamesWhatCouldHaveBeenAskedFor() throws Exception {
        Incidents rows = Made.incidents("robos", 10, 1, List.of("a"));
        try (ProjectStore store = create()) {
            assertEquals("input.none", refusal(() -> store.incidents(InputRef.INCIDENTS)));
            store.add(rows, Made.report(rows), Progress.NONE);
            store.add(rows, Made.report(rows), Progress.NONE);
            store.keep(Made.run("kernel-density", Map.of()));
            assertEquals(
                    List.of("robos", "dataset/robos, dataset/robos-2"),
                    named(() -> store.incidents(new InputRef("robos"))));
            assertEquals(List.of("run/3", "run/1"), named(() -> store.run(3)));
            assertEquals(
                    "run/1/none",
                    named(() -> store.artifact(new InputRef("run/1/none"))).get(0));
        }
    }

    private static List<Object> named(Call work) {
        return assertThrows(WorkbenchException.class, work::run).problem().args();
    }

    @Test
    void zonesComeBackAndAreReplacedAsAWhole() throws Exception {
        try (ProjectStore store = create()) {
            assertEquals(Optional.empty(), store.zones());
            store.addZones(Made.zones());
            store.addZones(Made.zones());
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            Zones zones = store.zones().orElseThrow();
            assertEquals(Made.zones().name(), zones.name());
            assertEquals(Made.zones().zones(), zones.zones());
            assertEquals(List.of("store.check-empty"), codes(store.check()));
        }
    }

    @Test
    void runsComeBackWithEveryNumberBitForBit() throws Exception {
        Run made = Made.run("kernel-density", Map.of("incidents", "incidents", "bandwidth", "250"));
        try (ProjectStore store = create()) {
            assertEquals(1, store.keep(made).number());
            assertEquals(2, store.keep(made).number());
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            Run back = store.run(2);
            assertEquals(made.provenance(), back.provenance());
            assertEquals(made.caveats(), back.caveats());
            assertEquals(2, store.runs().size());
            assertEquals(List.of(), store.history().get(0).artifacts());
            for (int i = 0; i < made.artifacts().size(); i++) {
                Same.artifact(made.artifacts().get(i), back.artifacts().get(i));
            }
            assertEquals("t", store.artifact(new InputRef("run/2/t")).id());
            assertEquals("input.missing", refusal(() -> store.run(3)));
            assertEquals("input.missing", refusal(() -> store.artifact(new InputRef("run/1/none"))));
        }
    }

    @Test
    void workspaceAndRecipesAreSaved() throws Exception {
        try (ProjectStore store = create()) {
            assertEquals(Optional.empty(), store.workspace());
            store.saveWorkspace("{\"a\":1}");
            store.saveRecipe("b", "1");
            store.saveRecipe("a", "2");
            store.saveRecipe("b", "3");
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(Optional.of("{\"a\":1}"), store.workspace());
            assertEquals(Map.of("a", "2", "b", "3"), store.recipes());
            assertEquals(Made.utm(), store.crs());
            assertEquals(Made.LIMA, store.zone());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.77, 0.9, 0.96})
    void stoppingAnImportLeavesTheProjectAsItWas(double when) throws Exception {
        Incidents made = Made.incidents("d", 12_000, 3, List.of("a", "b", "c"));
        try (ProjectStore store = create()) {
            store.add(Made.incidents("first", 3, 1, List.of()), Made.report(made(3)), Progress.NONE);
        }
        byte[] before = Files.readAllBytes(file);
        try (ProjectStore store = ProjectStore.open(file)) {
            assertThrows(
                    CancellationException.class,
                    () -> store.add(made, Made.report(made), (fraction, key, args) -> {
                        if (fraction >= when) {
                            throw new CancellationException();
                        }
                    }));
            assertEquals(1, store.datasets().size());
            assertEquals(List.of(), store.check());
            store.saveWorkspace("still usable");
            store.saveWorkspace("");
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(1, store.datasets().size());
            assertEquals(1, store.reports().size());
        }
        assertEquals(dump(before), dump(Files.readAllBytes(file)));
    }

    @Test
    void failureInTheMiddleOfARunLeavesNothingOfIt() throws Exception {
        Artifact twice = Made.artifacts().get(2);
        Run made = Made.run("a", Map.of());
        Run bad = new Run(0, made.provenance(), List.of(twice, twice), List.of());
        try (ProjectStore store = create()) {
            assertEquals("store.failed", refusal(() -> store.keep(bad)));
            assertEquals(List.of(), store.runs());
            assertEquals(1, store.keep(made).number());
        }
    }

    @Test
    void projectWithoutDataSaysSo() throws Exception {
        try (ProjectStore store = create()) {
            assertEquals(List.of("store.check-empty"), codes(store.check()));
        }
    }

    @Test
    void otherProgramsReadTheProject() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(dir -> Files.isExecutable(Path.of(dir, "ogrinfo"))),
                "ogrinfo is not installed");
        Incidents made = Made.incidents("d", 500, 3, Made.ODD_NAMES);
        try (ProjectStore store = create()) {
            store.add(made, Made.report(made), Progress.NONE);
            store.addZones(Made.zones());
            store.keep(Made.run("a", Map.of()));
        }
        Process process = new ProcessBuilder("ogrinfo", "-so", "-al", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("Layer name: incidents") && said.contains("Feature Count: 500"), said);
        assertTrue(said.contains("Layer name: zones") && said.contains("Layer name: rejections"), said);
        assertTrue(said.contains("occurred: DateTime") && said.contains("occurred_to: DateTime"), said);
        assertTrue(!said.contains("atalaya_") && !said.contains("Warning") && !said.contains("ERROR"), said);
    }

    private ProjectStore create() throws WorkbenchException {
        return ProjectStore.create(file, Made.utm(), Made.LIMA);
    }

    private static Incidents made(int size) {
        return Made.incidents("x", size, 1, List.of());
    }

    private void assertOneFile() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private interface Call {
        void run() throws WorkbenchException;
    }

    private static String refusal(Call call) {
        return assertThrows(WorkbenchException.class, call::run).problem().code();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    /** What the file holds but for the saved workspace: names and definitions of everything, and the row counts. */
    private String dump(byte[] bytes) throws Exception {
        Path copy = Files.write(folder.resolve("copy.db"), bytes);
        StringBuilder dump = new StringBuilder();
        try (Connection c = Sqlite.connect(copy, true);
                var statement = c.prepareStatement("SELECT name, sql FROM sqlite_master ORDER BY name");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                dump.append(rows.getString(1)).append(rows.getString(2));
                if (String.valueOf(rows.getString(2)).startsWith("CREATE TABLE")
                        && !rows.getString(1).equals("atalaya_project")) {
                    dump.append(Sqlite.number(c, "SELECT count(*) FROM " + Sqlite.quote(rows.getString(1))));
                }
                dump.append('\n');
            }
        }
        return dump.toString();
    }
}
