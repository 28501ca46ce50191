// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;

/** The edit log in the file: one row for each value that an update changed; the report says which file did. */
final class EditTables {

    static final String INSERT = "INSERT INTO atalaya_edit (dataset, fid, report, edited_at, column_name, old_value,"
            + " new_value) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private EditTables() {}

    static void create(Connection connection) throws SQLException {
        Sqlite.execute(
                connection,
                """
                CREATE TABLE atalaya_edit (
                  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                  dataset INTEGER NOT NULL REFERENCES atalaya_dataset(id),
                  fid INTEGER NOT NULL,
                  report INTEGER NOT NULL REFERENCES atalaya_report(id) DEFERRABLE INITIALLY DEFERRED,
                  edited_at TEXT NOT NULL,
                  column_name TEXT NOT NULL,
                  old_value TEXT,
                  new_value TEXT)""",
                "CREATE INDEX atalaya_edit_of ON atalaya_edit (dataset, fid)");
        GpkgTables.registerExtension(
                connection, "atalaya_edit", null, ProjectSchema.EXTENSION, ProjectSchema.DEFINITION, "write-only");
    }

    /** In the order they were made. */
    static List<Edit> list(Connection connection, long dataset) throws SQLException {
        List<Edit> edits = new ArrayList<>();
        if (!Sqlite.hasTable(connection, "atalaya_edit")) {
            return edits;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                """
                SELECT e.fid, e.edited_at, r.source_name, r.source_size, r.source_sha256, e.column_name, e.old_value,
                  e.new_value
                FROM atalaya_edit e JOIN atalaya_report r ON r.id = e.report WHERE e.dataset = ? ORDER BY e.id""")) {
            statement.setLong(1, dataset);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    edits.add(new Edit(
                            row.getLong(1),
                            Instant.parse(row.getString(2)),
                            new SourceFile(row.getString(3), row.getLong(4), row.getString(5)),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8)));
                }
            }
        }
        return edits;
    }
}
