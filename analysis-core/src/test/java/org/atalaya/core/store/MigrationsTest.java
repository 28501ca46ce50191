// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final Migrations TWO = new Migrations(
            List.of(ProjectSchema::version1, c -> Sqlite.execute(c, "CREATE TABLE atalaya_later (a INTEGER)")));

    @TempDir
    Path folder;

    @Test
    void oldProjectIsBroughtUpToDateAndKeepsWhatItHas() throws Exception {
        Path file = folder.resolve("p.gpkg");
        try (ProjectStore store = ProjectStore.create(file, Made.utm(), Made.LIMA)) {
            store.saveWorkspace("kept");
        }
        try (Connection c = Sqlite.connect(file, false)) {
            assertEquals(1, Migrations.version(c));
            ProjectFile.prepare(c, file, TWO);
            assertEquals(2, Migrations.version(c));
            assertTrue(Sqlite.hasTable(c, "atalaya_later"));
            assertEquals("kept", ProjectFile.value(c, ProjectFile.WORKSPACE));
            ProjectFile.settle(c);
        }
        WorkbenchException newer = assertThrows(WorkbenchException.class, () -> ProjectStore.open(file));
        assertEquals("store.newer-schema", newer.problem().code());
        assertEquals(List.of(2, 1), newer.problem().args());
    }

    @Test
    void stepThatFailsLeavesTheOldVersion() throws Exception {
        Path file = folder.resolve("p.gpkg");
        ProjectStore.create(file, Made.utm(), Made.LIMA).close();
        Migrations broken = new Migrations(List.of(
                ProjectSchema::version1,
                c -> Sqlite.execute(c, "CREATE TABLE atalaya_later (a INTEGER)"),
                c -> Sqlite.execute(c, "CREATE NONSENSE")));
        try (Connection c = Sqlite.connect(file, false)) {
            assertThrows(SQLException.class, () -> ProjectFile.prepare(c, file, broken));
            assertEquals(1, Migrations.version(c));
            assertTrue(!Sqlite.hasTable(c, "atalaya_later"));
            ProjectFile.settle(c);
        }
        ProjectStore.open(file).close();
    }
}
