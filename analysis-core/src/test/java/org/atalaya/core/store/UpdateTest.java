// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.IncidentsBuilder;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateTest {

    private static final List<String> COLUMNS = List.of("Case No", "Offence", "x", "y");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("p.gpkg");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sameFileTwiceAddsNothing(boolean withId) throws Exception {
        List<String[]> rows = rows(1, 500);
        rows.add(rows.get(7).clone());
        rows.add(rows.get(7).clone());
        IncidentSource source = source(COLUMNS, rows, withId);
        ProjectStore.createWith(file, source, Optional.empty(), Progress.NONE);
        try (ProjectStore store = ProjectStore.open(file)) {
            String before = store.datasets().get(0).fingerprint();
            ImportReport again = update(store, source);
            assertEquals(List.of(0L, 0L, 501L), piles(again));
            assertEquals(before, store.datasets().get(0).fingerprint());
            assertEquals(501, store.incidents(InputRef.INCIDENTS).size());
            assertEquals(List.of(), store.check());
        }
    }

    /** Whatever the order of the rows: of the union, and of the same union said again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void appendingAThenBGivesTheRowsOfBoth(boolean withId) throws Exception {
        List<String[]> a = rows(1, 300);
        List<String[]> b = rows(200, 500);
        ProjectStore.createWith(file, source(COLUMNS, a, withId), Optional.empty(), Progress.NONE);
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(List.of(200L, 0L, 100L), piles(update(store, source(COLUMNS, b, withId))));
            List<String[]> all = rows(1, 500);
            assertEquals(texts(all), texts(store));
            Collections.shuffle(all, new Random(3));
            assertEquals(List.of(0L, 0L, 499L), piles(update(store, source(COLUMNS, all, withId))));
            assertEquals(List.of(), store.check());
        }
        sound(file, 3);
    }

    @Test
    void correctedRowIsUpdatedAndItsOldValuesStayInTheLog() throws Exception {
        List<String[]> rows = rows(1, 100);
        ProjectStore.createWith(file, source(COLUMNS, rows, true), Optional.empty(), Progress.NONE);
        String[] corrected = {"K-5", "", "279999.5", "8665000.25"};
        List<String[]> next = new ArrayList<>(List.of(corrected, rows.get(9)));
        try (ProjectStore store = ProjectStore.open(file)) {
            DatasetInfo dataset = store.datasets().get(0);
            Incidents old = store.incidents(InputRef.INCIDENTS);
            ImportReport report = update(store, source(COLUMNS, next, true));
            assertEquals(List.of(0L, 1L, 1L), piles(report));
            Incidents now = store.incidents(InputRef.INCIDENTS);
            assertEquals(99, now.size());
            assertEquals(279_999.5, now.x(4), 0);
            assertEquals(null, now.columns().get(1).text(4));
            List<Edit> edits = store.edits(dataset);
            assertEquals(
                    List.of(
                            "Offence: kind 5 > null",
                            "x: " + old.x(4) + " > 279999.5",
                            "y: " + old.y(4) + " > 8665000.25",
                            "geom: " + old.x(4) + " " + old.y(4) + " > 279999.5 8665000.25"),
                    edits.stream()
                            .map(e -> e.column() + ": " + e.before() + " > " + e.after())
                            .toList());
            assertEquals(5, edits.get(0).id());
            assertEquals(report.source(), edits.get(0).source());
            assertEquals(List.of(0L, 0L, 2L), piles(update(store, source(COLUMNS, next, true))));
            assertEquals(4, store.edits(dataset).size());
            assertEquals(List.of(), store.check());
        }
        sound(file, 3);
    }

    /** An offence each, under the number of one report: none takes the place of another, in whatever order they come. */
    @Test
    void rowsThatShareAnIdentifierAreMatchedByContentFirst() throws Exception {
        List<String[]> rows = rows(1, 50);
        rows.add(new String[] {"K-7", "second offence", "279000", "8665000"});
        ProjectStore.createWith(file, source(COLUMNS, rows, true), Optional.empty(), Progress.NONE);
        List<String[]> next = new ArrayList<>();
        next.add(new String[] {"K-7", "third offence", "279000", "8665000"});
        next.add(new String[] {"K-7", "second offence", "279000", "8665000"});
        next.add(rows.get(6));
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(List.of(1L, 0L, 2L), piles(update(store, source(COLUMNS, next, true))));
            assertEquals(List.of(), store.edits(store.datasets().get(0)));
            assertEquals(List.of(0L, 0L, 3L), piles(update(store, source(COLUMNS, next, true))));
        }
    }

    @Test
    void identifierThatRepeatsInMostRowsIsNone() throws Exception {
        List<String[]> rows = rows(1, 100);
        rows.forEach(row -> row[0] = "theft");
        ProjectStore.createWith(file, source(COLUMNS, rows, true), Optional.empty(), Progress.NONE);
        try (ProjectStore store = ProjectStore.open(file)) {
            String[] other = {"theft", "new", "279000", "8665000"};
            ImportReport report = update(store, source(COLUMNS, List.of(other, rows.get(3)), true));
            assertEquals(List.of(1L, 0L, 1L), piles(report));
            assertTrue(
                    codes(report).contains("store.same-by-content-ids-repeat"),
                    codes(report).toString());
        }
    }

    @Test
    void trueRepeatsAreKeptAndAnotherOneIsAdded() throws Exception {
        List<String[]> rows = new ArrayList<>(Collections.nCopies(3, rows(1, 2).get(0)));
        ProjectStore.createWith(file, source(COLUMNS, rows, false), Optional.empty(), Progress.NONE);
        rows.add(rows.get(0));
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(3, store.incidents(InputRef.INCIDENTS).size());
            assertEquals(List.of(1L, 0L, 3L), piles(update(store, source(COLUMNS, rows, false))));
            assertEquals(List.of(0L, 0L, 4L), piles(update(store, source(COLUMNS, rows, false))));
        }
    }

    @Test
    void filesOfOneSeriesAppendWithTheUnionOfTheirColumns() throws Exception {
        ProjectStore.createWith(file, source(COLUMNS, rows(1, 40), true), Optional.empty(), Progress.NONE);
        List<String> columns = List.of("case_no", "Beat", "Ofense", "x", "y", "geom");
        List<String[]> rows = rows(40, 60).stream()
                .map(row -> new String[] {row[0], "line 1\nline 2", row[1], row[2], row[3], "g"})
                .collect(Collectors.toCollection(ArrayList::new));
        IncidentSource second = source(columns, rows, Map.of(Role.ID, "case_no", Role.CATEGORY, "Ofense"));
        try (ProjectStore store = ProjectStore.open(file)) {
            Incidents old = store.incidents(InputRef.INCIDENTS);
            DatasetInfo before = store.datasets().get(0);
            ColumnMatch match = ColumnMatch.of(before, second);
            assertEquals(List.of("Beat", "geom"), match.added());
            assertEquals(List.of(), match.missing());
            assertEquals(Map.of("case_no", "Case No", "Ofense", "Offence"), match.renamed());
            ImportReport report = update(store, second);
            assertEquals(List.of(20L, 0L, 0L), piles(report));
            assertTrue(
                    codes(report)
                            .containsAll(List.of(
                                    "store.column-matched",
                                    "store.columns-added",
                                    "store.column-renamed",
                                    "store.same-by-id")),
                    codes(report).toString());
            Incidents now = store.incidents(InputRef.INCIDENTS);
            assertEquals(List.of("Case No", "Offence", "x", "y", "Beat", "geom"), names(now));
            assertEquals(null, now.column("Beat").orElseThrow().text(0));
            assertEquals("line 1\nline 2", now.column("Beat").orElseThrow().text(39));
            assertEquals("kind 40", now.column(Role.CATEGORY).orElseThrow().text(39));
            // Incidents that were loaded before go on meaning what they meant.
            assertEquals("kind 39", old.column("Offence").orElseThrow().text(38));
            assertEquals(List.of(0L, 0L, 39L), piles(update(store, source(COLUMNS, rows(1, 40), true))));
            assertEquals(List.of(0L, 0L, 20L), piles(update(store, second)));
            assertEquals(List.of(), store.check());
        }
        sound(file, 3);
    }

    @Test
    void chunksGrowWithManyUpdatesAndStayFew() throws Exception {
        ProjectStore.createWith(file, source(COLUMNS, rows(1, 70_001), false), Optional.empty(), Progress.NONE);
        try (ProjectStore store = ProjectStore.open(file)) {
            for (int i = 0; i < 3; i++) {
                update(store, source(COLUMNS, rows(70_001 + i, 70_002 + i), false));
            }
            assertEquals(70_003, store.incidents(InputRef.INCIDENTS).size());
            assertEquals(List.of(), store.check());
        }
        try (var c = Sqlite.connect(file, true)) {
            assertEquals(2, Sqlite.number(c, "SELECT count(*) FROM atalaya_chunk WHERE part = 0"));
        }
        sound(file, 3);
    }

    @Test
    void stoppedUpdateLeavesTheOldState() throws Exception {
        ProjectStore.createWith(file, source(COLUMNS, rows(1, 100), true), Optional.empty(), Progress.NONE);
        try (ProjectStore store = ProjectStore.open(file)) {
            DatasetInfo before = store.datasets().get(0);
            assertThrows(
                    CancellationException.class,
                    () -> store.update(
                            before,
                            source(
                                    List.of("Case No", "Beat"),
                                    List.of(new String[] {"K-1", "b"}, new String[] {"new", "b"}),
                                    Map.of(Role.ID, "Case No")),
                            Optional.empty(),
                            new StopAt("progress.packing")));
            assertEquals(List.of(before), store.datasets());
            assertEquals(List.of(), store.edits(before));
            assertEquals(1, store.reports().size());
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void fileOfAnotherClockIsRefused() throws Exception {
        ProjectStore.createWith(file, source(COLUMNS, rows(1, 10), true), Optional.empty(), Progress.NONE);
        IncidentSource tokyo =
                IncidentSource.of(incidents(COLUMNS, rows(1, 10), Map.of(), ZoneId.of("Asia/Tokyo")), report(9));
        try (ProjectStore store = ProjectStore.open(file)) {
            WorkbenchException refused = assertThrows(WorkbenchException.class, () -> update(store, tokyo));
            assertEquals("store.other-clock", refused.problem().code());
        }
    }

    private static ImportReport update(ProjectStore store, IncidentSource source) throws WorkbenchException {
        return store.update(store.datasets().get(0), source, Optional.empty(), Progress.NONE)
                .report();
    }

    /** Index, triggers and list of contents as the format wants them. */
    private static void sound(Path file, int chunkTriggers) throws Exception {
        try (var c = Sqlite.connect(file, true)) {
            assertEquals("ok", Sqlite.text(c, "SELECT rtreecheck('main', 'rtree_incidents_geom')"));
            assertEquals(
                    6L + chunkTriggers,
                    Sqlite.number(
                            c, "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'incidents'"));
            assertEquals(
                    1,
                    Sqlite.number(
                            c,
                            """
                            SELECT count(*) FROM gpkg_contents c, atalaya_dataset d WHERE c.table_name = d.table_name
                              AND c.min_x = d.min_x AND c.max_x = d.max_x AND c.min_y = d.min_y AND c.max_y = d.max_y"""));
            assertEquals(
                    Sqlite.number(c, "SELECT count(geom) FROM incidents"),
                    Sqlite.number(c, "SELECT count(*) FROM rtree_incidents_geom"));
        }
    }

    private static List<Long> piles(ImportReport report) {
        return List.of(report.accepted(), report.updated(), report.unchanged());
    }

    private static List<String> codes(ImportReport report) {
        return report.findings().stream().map(f -> f.problem().code()).toList();
    }

    private static List<String> names(Incidents incidents) {
        return incidents.columns().stream().map(Column::name).toList();
    }

    private static List<String> texts(List<String[]> rows) {
        return rows.stream().map(Arrays::toString).sorted().toList();
    }

    private static List<String> texts(ProjectStore store) throws WorkbenchException {
        Incidents incidents = store.incidents(InputRef.INCIDENTS);
        return texts(IntStream.range(0, incidents.size())
                .mapToObj(row -> incidents.columns().stream()
                        .map(column -> column.text(row))
                        .toArray(String[]::new))
                .toList());
    }

    private static List<String[]> rows(int from, int to) {
        List<String[]> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            rows.add(new String[] {
                "K-" + i, "kind " + i, Double.toString(279_000 + i % 977 + 0.1), Double.toString(8_665_000 + i % 1009)
            });
        }
        return rows;
    }

    private static IncidentSource source(List<String> columns, List<String[]> rows, boolean withId) {
        Map<Role, String> roles = new EnumMap<>(Role.class);
        roles.put(Role.X, "x");
        roles.put(Role.Y, "y");
        roles.put(Role.CATEGORY, "Offence");
        if (withId) {
            roles.put(Role.ID, "Case No");
        }
        return source(columns, rows, roles);
    }

    private static IncidentSource source(List<String> columns, List<String[]> rows, Map<Role, String> roles) {
        return IncidentSource.of(incidents(columns, rows, roles, Made.LIMA), report(rows.size()));
    }

    private static ImportReport report(int rows) {
        return new ImportReport(new SourceFile("a.csv", 9, "cd".repeat(32)), "{}", rows, rows, List.of(), List.of());
    }

    private static Incidents incidents(
            List<String> columns, List<String[]> rows, Map<Role, String> roles, ZoneId zone) {
        IncidentsBuilder builder = new IncidentsBuilder(columns);
        int x = columns.indexOf("x");
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            builder.add(
                    i + 1,
                    x < 0 ? Double.NaN : Double.parseDouble(row[x]),
                    x < 0 ? Double.NaN : Double.parseDouble(row[x + 1]),
                    1_500_000_000_000L + 60_000L * row[0].length(),
                    LocalMillis.MISSING,
                    row);
        }
        return builder.build("a", Made.utm(), zone, TimePrecision.MINUTE, roles);
    }

    private record StopAt(String message) implements Progress {
        @Override
        public void step(double fraction, String key, Object... args) {
            if (key.equals(message)) {
                throw new CancellationException();
            }
        }
    }
}
