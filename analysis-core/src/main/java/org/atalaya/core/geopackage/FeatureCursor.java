// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/** A layer of any program's GeoPackage read row by row, its attributes as text; the file is not changed. */
public final class FeatureCursor implements AutoCloseable {

    private final Path file;
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final List<String> columns;
    private final List<String> descriptions = new ArrayList<>();
    private final Crs crs;
    private final long total;
    private final GeometryFactory factory = new GeometryFactory();
    private long row;
    private Geometry geometry;
    private String fault = "";

    private FeatureCursor(Path file, Connection connection, String table) throws SQLException {
        this.file = file;
        this.connection = connection;
        String geometryColumn =
                Sqlite.text(connection, "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", table);
        if (geometryColumn == null) {
            throw new SQLException("no geometry column of " + table);
        }
        this.crs = GpkgTables.system(connection, (int)
                Sqlite.number(connection, "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", table));
        this.columns = columns(connection, table, geometryColumn);
        for (String column : columns) {
            descriptions.add(ColumnWords.of(connection, table, column));
        }
        this.total = Sqlite.number(connection, "SELECT count(*) FROM " + Sqlite.quote(table));
        StringBuilder select = new StringBuilder("SELECT " + Sqlite.quote(geometryColumn));
        columns.forEach(c -> select.append(", ").append(Sqlite.quote(c)));
        this.statement = connection.prepareStatement(
                select.append(" FROM ").append(Sqlite.quote(table)).toString());
        this.result = statement.executeQuery();
    }

    /**
     * The layers of a file and the kind of geometry each of them declares, such as POINT.
     *
     * @throws WorkbenchException {@code store.not-a-geopackage} when it is no GeoPackage
     */
    public static Map<String, String> layers(Path file) throws WorkbenchException {
        Connection connection = null;
        try {
            connection = connect(file);
            Map<String, String> layers = new LinkedHashMap<>();
            for (String table : GpkgTables.featureTables(connection)) {
                String kind = Sqlite.text(
                        connection, "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = ?", table);
                if (kind != null) {
                    layers.put(table, kind);
                }
            }
            return layers;
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        } finally {
            closeQuietly(connection);
        }
    }

    /** Opens a layer. */
    public static FeatureCursor open(Path file, String layer) throws WorkbenchException {
        Connection connection = null;
        FeatureCursor cursor = null;
        try {
            connection = connect(file);
            cursor = new FeatureCursor(file, connection, layer);
            return cursor;
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        } finally {
            if (cursor == null) {
                closeQuietly(connection);
            }
        }
    }

    /** Names of the attributes; the key of a row and columns of bytes are none. */
    public List<String> columns() {
        return columns;
    }

    /** What the file says of each column, empty where it says nothing. */
    public List<String> descriptions() {
        return descriptions;
    }

    /** The system of the geometries; with neither code nor WKT where the file does not know it. */
    public Crs crs() {
        return crs;
    }

    /** Goes on to the next row. */
    public boolean next() throws WorkbenchException {
        try {
            if (!result.next()) {
                return false;
            }
            row++;
            fault = "";
            geometry = null;
            byte[] blob = result.getBytes(1);
            if (blob != null) {
                geometry = GeometryBlob.read(blob, factory);
            }
        } catch (ParseException | IllegalArgumentException e) {
            fault = String.valueOf(e.getMessage());
        } catch (SQLException e) {
            throw failed(e);
        }
        return true;
    }

    /** The geometry of the row, null where it has none. */
    public Geometry geometry() {
        return geometry;
    }

    /** Why the geometry of the row cannot be read, otherwise empty. */
    public String fault() {
        return fault;
    }

    /** The attributes of the row as text, empty where one is missing. */
    public List<String> cells() throws WorkbenchException {
        List<String> cells = new ArrayList<>(columns.size());
        try {
            for (int i = 0; i < columns.size(); i++) {
                Object value = result.getObject(i + 2);
                if (value instanceof Double number && Double.isFinite(number)) {
                    cells.add(plain(number));
                } else {
                    cells.add(value == null || value instanceof byte[] ? "" : value.toString());
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return cells;
    }

    /** How much of the layer has been read, 0 to 1. */
    public double fraction() {
        return total == 0 ? 1 : Math.min(1, (double) row / total);
    }

    @Override
    public void close() throws WorkbenchException {
        try (Connection c = connection;
                PreparedStatement s = statement;
                ResultSet r = result) {
            LoggerFactory.getLogger(FeatureCursor.class).trace("closing {} {} {}", c, s, r);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String plain(double number) {
        String text = BigDecimal.valueOf(number).toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private WorkbenchException failed(SQLException cause) {
        Problem problem = SqlProblems.of(file, cause);
        return new WorkbenchException(
                problem.at(Where.file(SqlProblems.name(file)).row(row)), cause);
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = Sqlite.connect(file, true);
        boolean ok = false;
        try {
            // A stranger's file: its views and triggers may call nothing that could do harm.
            Sqlite.execute(connection, "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON");
            if (!Sqlite.hasTable(connection, "gpkg_contents")
                    || !Sqlite.hasTable(connection, "gpkg_geometry_columns")) {
                throw new SQLException("no gpkg_contents", "", SQLiteErrorCode.SQLITE_NOTADB.code);
            }
            ok = true;
            return connection;
        } finally {
            if (!ok) {
                closeQuietly(connection);
            }
        }
    }

    private static List<String> columns(Connection connection, String table, String geometryColumn)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean bytes = "BLOB".equalsIgnoreCase(rows.getString(2));
                    if (!rows.getString(1).equalsIgnoreCase(geometryColumn) && rows.getInt(3) == 0 && !bytes) {
                        columns.add(rows.getString(1));
                    }
                }
            }
        }
        return List.copyOf(columns);
    }

    private static void closeQuietly(Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LoggerFactory.getLogger(FeatureCursor.class).debug("closing after a failure", e);
        }
    }
}
