// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;

/**
 * Zone layers beside the one that is the boundary, each a layer of the GeoPackage, with a list of them that is made with
 * the first.
 */
final class MoreZoneTables {

    private static final String LIST = "atalaya_zone_layer";

    private MoreZoneTables() {}

    /** Makes the layers in the file these. */
    static void replace(Connection connection, List<Zones> now, List<Zones> next) throws SQLException {
        for (Zones old : now) {
            if (next.stream().noneMatch(layer -> same(layer, old))) {
                delete(connection, old.name());
            }
        }
        for (Zones layer : next) {
            if (now.stream().noneMatch(old -> same(layer, old))) {
                write(connection, layer);
            }
        }
    }

    private static boolean same(Zones one, Zones other) {
        return one.name().equals(other.name()) && one.fingerprint().equals(other.fingerprint());
    }

    private static void write(Connection connection, Zones layer) throws SQLException {
        if (!Sqlite.hasTable(connection, LIST)) {
            Sqlite.execute(
                    connection,
                    """
                    CREATE TABLE atalaya_zone_layer (
                      name TEXT PRIMARY KEY NOT NULL,
                      table_name TEXT NOT NULL UNIQUE,
                      columns TEXT NOT NULL)""");
            GpkgTables.registerExtension(
                    connection, LIST, null, ProjectSchema.EXTENSION, ProjectSchema.DEFINITION, "read-write");
        }
        String base = "zones_" + layer.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String table = base;
        for (int i = 2; Sqlite.hasTable(connection, table); i++) {
            table = base + "_" + i;
        }
        List<String> columns = ZoneTables.writeLayer(connection, table, layer);
        Sqlite.update(
                connection, "INSERT INTO atalaya_zone_layer VALUES (?, ?, ?)", layer.name(), table, Json.of(columns));
    }

    private static void delete(Connection connection, String name) throws SQLException {
        String table = Sqlite.text(connection, "SELECT table_name FROM atalaya_zone_layer WHERE name = ?", name);
        GpkgTables.dropFeatures(connection, table);
        Sqlite.update(connection, "DELETE FROM atalaya_zone_layer WHERE name = ?", name);
    }

    /** Every layer in the order they came. */
    static List<Zones> read(Connection connection, Crs crs) throws SQLException, WorkbenchException {
        List<Zones> layers = new ArrayList<>();
        if (!Sqlite.hasTable(connection, LIST)) {
            return layers;
        }
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM atalaya_zone_layer ORDER BY rowid");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                layers.add(ZoneTables.readLayer(
                        connection,
                        row.getString("table_name"),
                        row.getString("name"),
                        crs,
                        Json.list(row.getString("columns"))));
            }
        }
        return layers;
    }
}
