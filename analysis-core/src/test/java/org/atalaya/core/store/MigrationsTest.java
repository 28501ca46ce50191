// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final Migrations LATER = new Migrations(List.of(
            ProjectSchema::version1,
            ClockColumns::version2,
            ChunkTables::version3,
            ReportTables::version4,
            c -> Sqlite.execute(c, "CREATE TABLE atalaya_later (a INTEGER)")));

    @TempDir
    Path folder;

    @Test
    void oldProjectIsBroughtUpToDateAndKeepsWhatItHas() throws Exception {
        Path file = folder.resolve("p.gpkg");
        try (ProjectStore store = ProjectStore.create(file, Made.utm(), Made.LIMA)) {
            store.saveWorkspace("kept");
        }
        try (Connection c = Sqlite.connect(file, false)) {
            assertEquals(4, Migrations.version(c));
            ProjectFile.prepare(c, file, LATER);
            assertEquals(5, Migrations.version(c));
            assertTrue(Sqlite.hasTable(c, "atalaya_later"));
            assertEquals("kept", ProjectFile.value(c, ProjectFile.WORKSPACE));
            ProjectFile.settle(c);
        }
        WorkbenchException newer = assertThrows(WorkbenchException.class, () -> ProjectStore.open(file));
        assertEquals("store.newer-schema", newer.problem().code());
        assertEquals(List.of(5, 4), newer.problem().args());
    }

    @Test
    void stepThatFailsLeavesTheOldVersion() throws Exception {
        Path file = folder.resolve("p.gpkg");
        ProjectStore.create(file, Made.utm(), Made.LIMA).close();
        Migrations broken = new Migrations(List.of(
                ProjectSchema::version1,
                ClockColumns::version2,
                ChunkTables::version3,
                ReportTables::version4,
                c -> Sqlite.execute(c, "CREATE TABLE atalaya_later (a INTEGER)"),
                c -> Sqlite.execute(c, "CREATE NONSENSE")));
        try (Connection c = Sqlite.connect(file, false)) {
            assertThrows(SQLException.class, () -> ProjectFile.prepare(c, file, broken));
            assertEquals(4, Migrations.version(c));
            assertTrue(!Sqlite.hasTable(c, "atalaya_later"));
            ProjectFile.settle(c);
        }
        ProjectStore.open(file).close();
    }

    @Test
    void projectOfVersion1GetsTimesThatOtherProgramsTakeForTimes() throws Exception {
        Path file = version1();
        List<String> before;
        try (Connection c = Sqlite.connect(file, true)) {
            assertEquals(1, Migrations.version(c));
            before = column(c, "SELECT occurred FROM incidents ORDER BY fid");
        }
        try (ProjectStore store = ProjectStore.open(file)) {
            assertEquals(List.of(), store.check());
            assertEquals(40, store.incidents(InputRef.INCIDENTS).size());
            ImportReport report = store.reports().get(0);
            assertEquals(
                    List.of(40L, 0L, 0L, 0L),
                    List.of(report.accepted(), report.updated(), report.unchanged(), report.skipped()));
        }
        try (Connection c = Sqlite.connect(file, true)) {
            assertEquals(4, Migrations.version(c));
            assertEquals(
                    before.stream().map(time -> time + ".000Z").toList(),
                    column(c, "SELECT occurred FROM incidents ORDER BY fid"));
            assertEquals(
                    List.of("occurred", "occurred_to"),
                    column(c, "SELECT name FROM pragma_table_info('incidents') WHERE type = 'DATETIME'"));
            assertEquals(List.of("ok"), column(c, "PRAGMA integrity_check"));
            // Six of the index, three that drop the chunks.
            assertEquals(
                    9,
                    Sqlite.number(
                            c,
                            "SELECT count(*) FROM sqlite_master WHERE tbl_name = 'incidents'"
                                    + " AND type = 'trigger'"));
            DatasetInfo info = DatasetTables.list(c).get(0);
            assertEquals(info.fingerprint(), Fingerprint.of(DatasetReader.readRows(c, info, ProjectFile.crs(c))));
            assertTrue(ChunkTables.complete(c, info));
            assertTrue(!Sqlite.hasTable(c, "atalaya_packed"));
            assertTrue(Sqlite.text(c, "SELECT description FROM gpkg_data_columns WHERE column_name = 'occurred'")
                    .contains("America/Lima"));
        }
    }

    private Path version1() throws Exception {
        Path file = folder.resolve("old.gpkg");
        try (InputStream packed = new GZIPInputStream(getClass().getResourceAsStream("version-1.gpkg.gz"))) {
            Files.copy(packed, file);
        }
        return file;
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
