// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geopackage.ColumnNames;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;

/**
 * Context in the file: one table of attributes for each, as every GeoPackage reader shows it, and a list of them. The
 * list is made with the first, so that projects without context do not hold it.
 */
final class ContextTables {

    private static final String LIST = "atalaya_context";
    private static final List<String> OWN = List.of("fid", "key", "known_at");

    private ContextTables() {}

    /** Writes a table; one of the same name is replaced. */
    static void write(Connection connection, ContextTable table) throws SQLException {
        if (!Sqlite.hasTable(connection, LIST)) {
            Sqlite.execute(
                    connection,
                    """
                    CREATE TABLE IF NOT EXISTS atalaya_context (
                      name TEXT PRIMARY KEY NOT NULL,
                      table_name TEXT NOT NULL UNIQUE,
                      kind TEXT NOT NULL,
                      key_column TEXT NOT NULL,
                      columns TEXT NOT NULL,
                      known TEXT NOT NULL,
                      source_name TEXT NOT NULL,
                      source_size INTEGER NOT NULL,
                      source_sha256 TEXT NOT NULL)""");
            GpkgTables.registerExtension(
                    connection, LIST, null, ProjectSchema.EXTENSION, ProjectSchema.DEFINITION, "read-write");
        }
        delete(connection, table.name());
        String name = freeName(connection, table.name());
        List<String> columns = ColumnNames.unique(table.columns(), OWN);
        String values = columns.stream()
                .map(column -> ", " + Sqlite.quote(column) + " TEXT")
                .collect(Collectors.joining());
        Sqlite.execute(
                connection,
                "CREATE TABLE " + Sqlite.quote(name)
                        + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, key TEXT NOT NULL, known_at DATETIME NOT NULL"
                        + values + ")");
        GpkgTables.registerAttributes(connection, name, table.name());
        String marks = String.join(", ", Collections.nCopies(2 + columns.size(), "?"));
        String names =
                columns.stream().map(column -> ", " + Sqlite.quote(column)).collect(Collectors.joining());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + Sqlite.quote(name) + " (key, known_at" + names + ") VALUES (" + marks + ")")) {
            for (ContextTable.Row row : table.rows()) {
                List<Object> cells = new ArrayList<>(List.of(row.key(), IsoTime.column(row.knownAt())));
                row.cells().forEach(cell -> cells.add(cell.isEmpty() ? null : cell));
                Sqlite.bind(insert, cells.toArray());
                insert.executeUpdate();
            }
        }
        Sqlite.update(
                connection,
                "INSERT INTO atalaya_context VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                table.name(),
                name,
                table.kind().name(),
                table.keyColumn(),
                Json.of(table.columns()),
                table.known(),
                table.source().name(),
                table.source().size(),
                table.source().sha256());
    }

    private static void delete(Connection connection, String context) throws SQLException {
        String old = Sqlite.text(connection, "SELECT table_name FROM atalaya_context WHERE name = ?", context);
        if (old != null) {
            Sqlite.update(connection, "DELETE FROM gpkg_contents WHERE table_name = ?", old);
            Sqlite.execute(connection, "DROP TABLE " + Sqlite.quote(old));
            Sqlite.update(connection, "DELETE FROM atalaya_context WHERE name = ?", context);
        }
    }

    private static String freeName(Connection connection, String context) throws SQLException {
        String base = "context_" + context.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name = base;
        for (int i = 2; Sqlite.hasTable(connection, name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    /** Every table, by name. */
    static List<ContextTable> read(Connection connection) throws SQLException {
        List<ContextTable> tables = new ArrayList<>();
        if (!Sqlite.hasTable(connection, LIST)) {
            return tables;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM atalaya_context ORDER BY name");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<String> columns = Json.list(row.getString("columns"));
                tables.add(new ContextTable(
                        row.getString("name"),
                        ContextTable.Kind.valueOf(row.getString("kind")),
                        row.getString("key_column"),
                        columns,
                        row.getString("known"),
                        new SourceFile(
                                row.getString("source_name"),
                                row.getLong("source_size"),
                                row.getString("source_sha256")),
                        rows(connection, row.getString("table_name"), columns.size())));
            }
        }
        return tables;
    }

    private static List<ContextTable.Row> rows(Connection connection, String table, int columns) throws SQLException {
        List<ContextTable.Row> rows = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM " + Sqlite.quote(table) + " ORDER BY fid");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                    String cell = row.getString(OWN.size() + 1 + i);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(new ContextTable.Row(row.getString(2), IsoTime.millis(row.getString(3)), cells));
            }
        }
        return rows;
    }
}
