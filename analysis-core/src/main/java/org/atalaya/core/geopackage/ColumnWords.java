// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.SQLException;

/** What a column means, where other programs look for it: extension {@code gpkg_schema} of GeoPackage 1.3. */
public final class ColumnWords {

    private static final String TABLE = "gpkg_data_columns";

    private ColumnWords() {}

    /** Describes a column of a table that is entered in {@code gpkg_contents}; an earlier description is replaced. */
    public static void describe(Connection connection, String table, String column, String description)
            throws SQLException {
        if (!Sqlite.hasTable(connection, TABLE)) {
            create(connection);
        }
        Sqlite.update(
                connection,
                "INSERT OR REPLACE INTO gpkg_data_columns (table_name, column_name, description) VALUES (?, ?, ?)",
                table,
                column,
                description);
    }

    /** The description of a column, empty where it has none. */
    static String of(Connection connection, String table, String column) throws SQLException {
        String words = Sqlite.hasTable(connection, TABLE)
                ? Sqlite.text(
                        connection,
                        "SELECT description FROM gpkg_data_columns WHERE table_name = ? AND column_name = ?",
                        table,
                        column)
                : null;
        return words == null ? "" : words;
    }

    /** Forgets the descriptions of a table that goes. */
    static void forget(Connection connection, String table) throws SQLException {
        if (Sqlite.hasTable(connection, TABLE)) {
            Sqlite.update(connection, "DELETE FROM gpkg_data_columns WHERE table_name = ?", table);
        }
    }

    private static void create(Connection connection) throws SQLException {
        Sqlite.execute(
                connection,
                """
                CREATE TABLE gpkg_data_columns (
                  table_name TEXT NOT NULL,
                  column_name TEXT NOT NULL,
                  name TEXT,
                  title TEXT,
                  description TEXT,
                  mime_type TEXT,
                  constraint_name TEXT,
                  CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
                  CONSTRAINT gdc_tn UNIQUE (table_name, name))""",
                """
                CREATE TABLE gpkg_data_column_constraints (
                  constraint_name TEXT NOT NULL,
                  constraint_type TEXT NOT NULL,
                  value TEXT,
                  min NUMERIC,
                  min_is_inclusive BOOLEAN,
                  max NUMERIC,
                  max_is_inclusive BOOLEAN,
                  description TEXT,
                  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""");
        for (String table : new String[] {TABLE, "gpkg_data_column_constraints"}) {
            GpkgTables.registerExtension(
                    connection,
                    table,
                    null,
                    "gpkg_schema",
                    "http://www.geopackage.org/spec121/#extension_schema",
                    "read-write");
        }
    }
}
