// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * The way from each schema version to the next. Step i leads from version i to version i + 1; a new project takes all
 * of them. A published step is never changed.
 */
record Migrations(List<Step> steps) {

    static final Migrations ALL = new Migrations(
            List.of(ProjectSchema::version1, ClockColumns::version2, ChunkTables::version3, ReportTables::version4));

    Migrations {
        steps = List.copyOf(steps);
    }

    /** What one step changes. */
    @FunctionalInterface
    interface Step {
        void apply(Connection connection) throws SQLException;
    }

    int newest() {
        return steps.size();
    }

    /** 0 for a file that is not a project yet. */
    static int version(Connection connection) throws SQLException {
        return Sqlite.hasTable(connection, "atalaya_project")
                ? (int) Sqlite.number(connection, "SELECT value FROM atalaya_project WHERE key = 'schema-version'")
                : 0;
    }

    /**
     * Brings a file to the newest version. The caller owns the transaction.
     *
     * @throws WorkbenchException {@code store.newer-schema} when the file comes from a newer Atalaya
     */
    void upgrade(Connection connection) throws SQLException, WorkbenchException {
        int found = version(connection);
        if (found > newest()) {
            throw new WorkbenchException(Problem.error("store.newer-schema", found, newest()));
        }
        for (int version = found; version < newest(); version++) {
            steps.get(version).apply(connection);
            Sqlite.update(
                    connection,
                    "INSERT OR REPLACE INTO atalaya_project (key, value) VALUES ('schema-version', ?)",
                    Integer.toString(version + 1));
        }
    }
}
