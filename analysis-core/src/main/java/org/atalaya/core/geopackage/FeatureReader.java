// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;

/** Reads a feature table, ours or another program's. Columns that hold neither text nor numbers are left out. */
public final class FeatureReader {

    private FeatureReader() {}

    public static FeatureTable read(Connection connection, String table) throws SQLException, WorkbenchException {
        String geometryColumn =
                Sqlite.text(connection, "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", table);
        if (geometryColumn == null) {
            throw new WorkbenchException(Problem.error("store.no-layer", table));
        }
        int srsId =
                (int) Sqlite.number(connection, "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", table);
        String title = Sqlite.text(connection, "SELECT identifier FROM gpkg_contents WHERE table_name = ?", table);
        List<TableColumn> columns = columns(connection, table, geometryColumn);
        StringBuilder select = new StringBuilder("SELECT " + Sqlite.quote(geometryColumn));
        columns.forEach(c -> select.append(", ").append(Sqlite.quote(c.id())));
        select.append(" FROM ").append(Sqlite.quote(table)).append(" ORDER BY rowid");
        GeometryFactory factory = new GeometryFactory();
        List<Geometry> geometries = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select.toString());
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                byte[] blob = result.getBytes(1);
                geometries.add(blob == null ? null : geometry(blob, factory, table, geometries.size() + 1));
                List<Object> cells = new ArrayList<>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(cell(result, i + 2, columns.get(i).kind()));
                }
                rows.add(cells);
            }
        }
        return new FeatureTable(
                table,
                title == null ? table : title,
                GpkgTables.system(connection, srsId),
                geometries,
                new Table(columns, rows));
    }

    private static Geometry geometry(byte[] blob, GeometryFactory factory, String table, int row)
            throws WorkbenchException {
        try {
            return GeometryBlob.read(blob, factory);
        } catch (ParseException e) {
            throw new WorkbenchException(
                    Problem.error("store.unreadable-geometry", table).at(Where.NOWHERE.row(row)), e);
        }
    }

    private static List<TableColumn> columns(Connection connection, String table, String geometryColumn)
            throws SQLException {
        List<TableColumn> columns = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    TableColumn.Kind kind = kind(rows.getString(2));
                    if (!name.equalsIgnoreCase(geometryColumn) && rows.getInt(3) == 0 && kind != null) {
                        columns.add(new TableColumn(name, name, kind, kind == TableColumn.Kind.DECIMAL ? 6 : 0));
                    }
                }
            }
        }
        return columns;
    }

    /** The kind of a declared type; null for a blob, which no table of ours can show. */
    private static TableColumn.Kind kind(String declared) {
        String type = declared == null ? "" : declared.toUpperCase(Locale.ROOT);
        if (type.startsWith("BOOL")) {
            return TableColumn.Kind.YES_NO;
        }
        if (type.contains("INT")) {
            return TableColumn.Kind.WHOLE;
        }
        if (type.startsWith("REAL") || type.startsWith("DOUBLE") || type.startsWith("FLOAT")) {
            return TableColumn.Kind.DECIMAL;
        }
        return type.contains("BLOB") ? null : TableColumn.Kind.TEXT;
    }

    private static Object cell(ResultSet row, int index, TableColumn.Kind kind) throws SQLException {
        if (row.getObject(index) == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> row.getString(index);
            case WHOLE -> row.getLong(index);
            case DECIMAL, PERCENT -> row.getDouble(index);
            case YES_NO -> row.getInt(index) != 0;
        };
    }
}
