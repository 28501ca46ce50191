// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.ColumnNames;
import org.atalaya.core.geopackage.FeatureReader;
import org.atalaya.core.geopackage.FeatureSchema;
import org.atalaya.core.geopackage.FeatureTable;
import org.atalaya.core.geopackage.FeatureWriter;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The boundary layer in the file: the layer {@code zones} with id, name and the attributes of its source. */
final class ZoneTables {

    static final String TABLE = "zones";
    private static final List<String> OWN = List.of("zone_id", "zone_name");

    private ZoneTables() {}

    /** Writes the layer; one that is there already is replaced. */
    static void write(Connection connection, Zones zones) throws SQLException {
        remove(connection);
        List<String> originals = writeLayer(connection, TABLE, zones);
        Sqlite.update(connection, "INSERT INTO atalaya_zones VALUES (1, ?, ?)", zones.name(), Json.of(originals));
    }

    /** Writes zones as a layer of this name and returns the attributes in the order of its columns. */
    static List<String> writeLayer(Connection connection, String table, Zones zones) throws SQLException {
        Set<String> keys = new LinkedHashSet<>();
        zones.zones().forEach(zone -> keys.addAll(zone.attributes().keySet()));
        List<String> originals = List.copyOf(keys);
        List<String> taken = new ArrayList<>(OWN);
        taken.add(FeatureSchema.KEY);
        taken.add(FeatureSchema.GEOMETRY);
        List<TableColumn> columns = new ArrayList<>();
        OWN.forEach(name -> columns.add(TableColumn.text(name, name)));
        ColumnNames.unique(originals, taken).forEach(name -> columns.add(TableColumn.text(name, name)));
        List<List<Object>> rows = new ArrayList<>();
        for (Zone zone : zones.zones()) {
            List<Object> cells = new ArrayList<>(List.of(zone.id(), zone.name()));
            originals.forEach(key -> cells.add(zone.attributes().get(key)));
            rows.add(cells);
        }
        FeatureWriter.write(
                connection,
                table,
                zones.name(),
                zones.crs(),
                zones.zones().stream().map(Zone::area).toList(),
                new Table(columns, rows),
                Progress.NONE);
        return originals;
    }

    /** Takes the layer away. */
    static void remove(Connection connection) throws SQLException {
        if (Sqlite.number(connection, "SELECT count(*) FROM atalaya_zones") > 0) {
            GpkgTables.dropFeatures(connection, TABLE);
            Sqlite.execute(connection, "DELETE FROM atalaya_zones");
        }
    }

    static Optional<Zones> read(Connection connection, Crs crs) throws SQLException, WorkbenchException {
        String name = Sqlite.text(connection, "SELECT name FROM atalaya_zones");
        if (name == null) {
            return Optional.empty();
        }
        List<String> originals = Json.list(Sqlite.text(connection, "SELECT columns FROM atalaya_zones"));
        return Optional.of(readLayer(connection, TABLE, name, crs, originals));
    }

    static Zones readLayer(Connection connection, String table, String name, Crs crs, List<String> originals)
            throws SQLException, WorkbenchException {
        FeatureTable layer = FeatureReader.read(connection, table);
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < layer.geometries().size(); i++) {
            List<Object> cells = layer.attributes().rows().get(i);
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int key = 0; key < originals.size(); key++) {
                if (cells.get(OWN.size() + key) != null) {
                    attributes.put(originals.get(key), (String) cells.get(OWN.size() + key));
                }
            }
            zones.add(new Zone(
                    (String) cells.get(0),
                    (String) cells.get(1),
                    layer.geometries().get(i),
                    attributes));
        }
        return new Zones(name, crs, zones);
    }
}
