// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.SQLException;

/** The table in which QGIS looks for the style of a layer; the default one is applied when the layer is opened. */
final class LayerStyles {

    private LayerStyles() {}

    static void add(Connection connection, String table, String name, String qml, String sld) throws SQLException {
        if (!Sqlite.hasTable(connection, "layer_styles")) {
            create(connection);
        }
        Sqlite.update(
                connection,
                "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                        + " styleQML, styleSLD, useAsDefault, description, owner) VALUES ('', '', ?, ?, ?, ?, ?, 1, '', '')",
                table,
                FeatureSchema.GEOMETRY,
                name,
                qml,
                sld);
    }

    private static void create(Connection connection) throws SQLException {
        Sqlite.execute(
                connection,
                """
                CREATE TABLE layer_styles (
                  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                  f_table_catalog TEXT(256),
                  f_table_schema TEXT(256),
                  f_table_name TEXT(256),
                  f_geometry_column TEXT(256),
                  styleName TEXT(30),
                  styleQML TEXT,
                  styleSLD TEXT,
                  useAsDefault BOOLEAN,
                  description TEXT,
                  owner TEXT(30),
                  ui TEXT(30),
                  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""");
        GpkgTables.registerAttributes(connection, "layer_styles", "layer_styles");
    }
}
