// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.VectorLayer;
import org.atalaya.core.geopackage.ColumnNames;
import org.atalaya.core.geopackage.FeatureReader;
import org.atalaya.core.geopackage.FeatureSchema;
import org.atalaya.core.geopackage.FeatureTable;
import org.atalaya.core.geopackage.FeatureWriter;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.layer.StreetClass;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/**
 * The base map in the file: one layer for each file that was given a role, with all its attributes, and a list of the
 * roles. The list is made with the first, so that projects without a base map do not hold it.
 */
final class BaseTables {

    private static final String LIST = "atalaya_base";

    private BaseTables() {}

    /** Writes a layer; one of the same name is replaced, or only given its new role where its shapes are the same. */
    static void write(Connection connection, BaseLayer layer, Progress progress) throws SQLException {
        if (!Sqlite.hasTable(connection, LIST)) {
            Sqlite.execute(
                    connection,
                    """
                    CREATE TABLE IF NOT EXISTS atalaya_base (
                      name TEXT PRIMARY KEY NOT NULL,
                      table_name TEXT NOT NULL UNIQUE,
                      role TEXT NOT NULL,
                      class_column TEXT NOT NULL,
                      name_column TEXT NOT NULL,
                      classes TEXT NOT NULL,
                      columns TEXT NOT NULL,
                      source_name TEXT NOT NULL,
                      source_size INTEGER NOT NULL,
                      source_sha256 TEXT NOT NULL)""");
            GpkgTables.registerExtension(
                    connection, LIST, null, ProjectSchema.EXTENSION, ProjectSchema.DEFINITION, "read-write");
        }
        delete(connection, layer.name());
        String table = freeName(connection, layer.name());
        List<String> taken = List.of(FeatureSchema.KEY, FeatureSchema.GEOMETRY);
        List<TableColumn> columns = ColumnNames.unique(layer.shapes().columns(), taken).stream()
                .map(name -> TableColumn.text(name, name))
                .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> cells : layer.shapes().cells()) {
            List<Object> row = new ArrayList<>();
            cells.forEach(cell -> row.add(cell.isEmpty() ? null : cell));
            rows.add(row);
        }
        FeatureWriter.write(
                connection,
                table,
                layer.name(),
                layer.shapes().crs(),
                layer.shapes().geometries(),
                new Table(columns, rows),
                progress);
        SourceFile source = layer.shapes().source();
        Sqlite.update(
                connection,
                "INSERT INTO atalaya_base VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                layer.name(),
                table,
                layer.role().id(),
                layer.classColumn(),
                layer.nameColumn(),
                classes(layer),
                Json.of(layer.shapes().columns()),
                source.name(),
                source.size(),
                source.sha256());
    }

    /** Gives a layer that is there another role or other columns; its shapes stay as they are. */
    static void change(Connection connection, BaseLayer layer) throws SQLException {
        Sqlite.update(
                connection,
                "UPDATE atalaya_base SET role = ?, class_column = ?, name_column = ?, classes = ? WHERE name = ?",
                layer.role().id(),
                layer.classColumn(),
                layer.nameColumn(),
                classes(layer),
                layer.name());
    }

    private static String classes(BaseLayer layer) {
        Map<String, String> classes = new LinkedHashMap<>();
        layer.classes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> classes.put(entry.getKey(), entry.getValue().id()));
        return Json.of(classes);
    }

    static void delete(Connection connection, String name) throws SQLException {
        if (!Sqlite.hasTable(connection, LIST)) {
            return;
        }
        String old = Sqlite.text(connection, "SELECT table_name FROM atalaya_base WHERE name = ?", name);
        if (old != null) {
            GpkgTables.dropFeatures(connection, old);
            Sqlite.update(connection, "DELETE FROM atalaya_base WHERE name = ?", name);
        }
    }

    private static String freeName(Connection connection, String layer) throws SQLException {
        String base = "base_" + layer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String name = base;
        for (int i = 2; Sqlite.hasTable(connection, name); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    /** Whether there ever was a layer, also where all were taken away since. */
    static boolean known(Connection connection) throws SQLException {
        return Sqlite.hasTable(connection, LIST);
    }

    /** Every layer in the order they came. */
    static List<BaseLayer> read(Connection connection) throws SQLException, WorkbenchException {
        List<BaseLayer> layers = new ArrayList<>();
        if (!Sqlite.hasTable(connection, LIST)) {
            return layers;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM atalaya_base ORDER BY rowid");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                layers.add(layer(connection, row));
            }
        }
        return layers;
    }

    private static BaseLayer layer(Connection connection, ResultSet row) throws SQLException, WorkbenchException {
        List<String> columns = Json.list(row.getString("columns"));
        FeatureTable features = FeatureReader.read(connection, row.getString("table_name"));
        List<List<String>> cells = features.attributes().rows().stream()
                .map(values -> values.stream()
                        .map(value -> value == null ? "" : (String) value)
                        .toList())
                .toList();
        Map<String, StreetClass> classes = new LinkedHashMap<>();
        Json.texts(row.getString("classes"))
                .forEach((value, id) -> StreetClass.of(id).ifPresent(known -> classes.put(value, known)));
        return new BaseLayer(
                row.getString("name"),
                // A role of a newer Atalaya is drawn as the quietest of ours.
                BaseRole.of(row.getString("role")).orElse(BaseRole.BLOCKS),
                row.getString("class_column"),
                row.getString("name_column"),
                classes,
                new VectorLayer(
                        new SourceFile(
                                row.getString("source_name"),
                                row.getLong("source_size"),
                                row.getString("source_sha256")),
                        features.crs(),
                        columns,
                        features.geometries(),
                        cells));
    }
}
