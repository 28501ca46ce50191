// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;

/** The project's own tables. */
final class ProjectSchema {

    static final String EXTENSION = "atalaya_project";
    static final String DEFINITION = "docs/decisions/0002-geopackage-as-project-file.md of Atalaya";

    private ProjectSchema() {}

    static void version1(Connection connection) throws SQLException {
        Sqlite.execute(
                connection,
                "CREATE TABLE atalaya_project (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
                """
                CREATE TABLE atalaya_dataset (
                  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                  name TEXT NOT NULL UNIQUE,
                  table_name TEXT NOT NULL UNIQUE,
                  row_count INTEGER NOT NULL,
                  with_place INTEGER NOT NULL,
                  min_x REAL, min_y REAL, max_x REAL, max_y REAL,
                  earliest TEXT,
                  latest TEXT,
                  time_precision TEXT NOT NULL,
                  zone_id TEXT NOT NULL,
                  fingerprint TEXT NOT NULL,
                  roles TEXT NOT NULL,
                  columns TEXT NOT NULL,
                  added_at TEXT NOT NULL)""",
                """
                CREATE TABLE atalaya_packed (
                  dataset INTEGER NOT NULL REFERENCES atalaya_dataset(id) DEFERRABLE INITIALLY DEFERRED,
                  part INTEGER NOT NULL,
                  body BLOB NOT NULL,
                  PRIMARY KEY (dataset, part))""",
                """
                CREATE TABLE atalaya_report (
                  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                  dataset INTEGER NOT NULL REFERENCES atalaya_dataset(id),
                  source_name TEXT NOT NULL,
                  source_size INTEGER NOT NULL,
                  source_sha256 TEXT NOT NULL,
                  plan TEXT NOT NULL,
                  row_count INTEGER NOT NULL,
                  accepted INTEGER NOT NULL,
                  findings TEXT NOT NULL)""",
                """
                CREATE TABLE rejections (
                  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                  report INTEGER NOT NULL REFERENCES atalaya_report(id),
                  source_row INTEGER NOT NULL,
                  reason TEXT NOT NULL,
                  problem TEXT NOT NULL,
                  cells TEXT NOT NULL)""",
                """
                CREATE TABLE atalaya_run (
                  number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                  analysis TEXT NOT NULL,
                  analysis_version INTEGER NOT NULL,
                  parameters TEXT NOT NULL,
                  inputs TEXT NOT NULL,
                  atalaya_version TEXT NOT NULL,
                  java TEXT NOT NULL,
                  os TEXT NOT NULL,
                  started_at TEXT NOT NULL,
                  took_nanos INTEGER NOT NULL,
                  caveats TEXT NOT NULL)""",
                """
                CREATE TABLE atalaya_artifact (
                  run INTEGER NOT NULL REFERENCES atalaya_run(number),
                  position INTEGER NOT NULL,
                  id TEXT NOT NULL,
                  kind TEXT NOT NULL,
                  title_key TEXT NOT NULL,
                  body BLOB NOT NULL,
                  sha256 TEXT NOT NULL,
                  PRIMARY KEY (run, position),
                  UNIQUE (run, id))""",
                "CREATE TABLE atalaya_recipe (name TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL)",
                """
                CREATE TABLE atalaya_zones (
                  id INTEGER PRIMARY KEY CHECK (id = 1),
                  name TEXT NOT NULL,
                  columns TEXT NOT NULL)""");
        GpkgTables.registerAttributes(connection, "rejections", "rejections");
        for (String table : List.of("project", "dataset", "packed", "report", "run", "artifact", "recipe", "zones")) {
            GpkgTables.registerExtension(connection, "atalaya_" + table, null, EXTENSION, DEFINITION, "read-write");
        }
    }
}
