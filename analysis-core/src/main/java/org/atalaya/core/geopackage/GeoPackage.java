// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.Table;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/** A GeoPackage file: layers go in and come out. Each change is one transaction. */
public final class GeoPackage implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    private GeoPackage(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * A new, empty file.
     *
     * @throws WorkbenchException {@code store.exists} when there is one already
     */
    public static GeoPackage create(Path file) throws WorkbenchException {
        if (Files.exists(file)) {
            throw new WorkbenchException(Problem.error("store.exists").at(Where.file(SqlProblems.name(file))));
        }
        return open(file, false, GpkgTables::create);
    }

    /** An existing file, to be read only: it is not changed by a single byte. */
    public static GeoPackage open(Path file) throws WorkbenchException {
        return existing(file, true);
    }

    /** An existing file, to be added to. */
    public static GeoPackage edit(Path file) throws WorkbenchException {
        return existing(file, false);
    }

    /** The layers with geometry, in the order they were written. */
    public List<String> featureTables() throws WorkbenchException {
        try {
            return GpkgTables.featureTables(connection);
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        }
    }

    /**
     * Adds a layer: row i of {@code attributes} belongs to geometry i. Column names are the ids of the table's columns,
     * changed only where two would be the same to a database.
     *
     * @param table the layer's name in the file, not yet taken
     * @param title what a person reads
     * @param geometries null where a row has none; polygons beside multipolygons become multipolygons
     */
    public void addFeatures(
            String table, String title, Crs crs, List<Geometry> geometries, Table attributes, Progress progress)
            throws WorkbenchException {
        addFeatures(table, title, crs, geometries, attributes, Map.of(), progress);
    }

    /**
     * Adds a layer of which some text columns hold moments, which programs then can sort and animate.
     *
     * @param moments ids of these columns with what a person must know of them; their texts are of the form {@code
     *     2018-03-04T05:06:07.000Z}, the only one that GeoPackage allows
     */
    public void addFeatures(
            String table,
            String title,
            Crs crs,
            List<Geometry> geometries,
            Table attributes,
            Map<String, String> moments,
            Progress progress)
            throws WorkbenchException {
        change(c -> FeatureWriter.write(c, table, title, crs, geometries, attributes, moments, progress));
    }

    /** Gives a layer the style QGIS opens it with. */
    public void addStyle(String table, String name, String qml, String sld) throws WorkbenchException {
        change(c -> LayerStyles.add(c, table, name, qml, sld));
    }

    /**
     * A layer with all its rows.
     *
     * @throws WorkbenchException {@code store.no-layer} when there is none of this name
     */
    public FeatureTable features(String table) throws WorkbenchException {
        try {
            return FeatureReader.read(connection, table);
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        }
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        }
    }

    @FunctionalInterface
    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private void change(Change change) throws WorkbenchException {
        try {
            Sqlite.inTransaction(connection, c -> {
                change.on(c);
                return null;
            });
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        }
    }

    private static GeoPackage existing(Path file, boolean readOnly) throws WorkbenchException {
        if (Files.isDirectory(file)) {
            throw new WorkbenchException(Problem.error("store.directory").at(Where.file(file.toString())));
        }
        if (!Files.isRegularFile(file)) {
            throw new WorkbenchException(Problem.error("store.no-file").at(Where.file(SqlProblems.name(file))));
        }
        return open(file, readOnly, connection -> {
            if (!Sqlite.hasTable(connection, "gpkg_contents")) {
                throw new SQLException("no gpkg_contents", "", SQLiteErrorCode.SQLITE_NOTADB.code);
            }
        });
    }

    private static GeoPackage open(Path file, boolean readOnly, Change first) throws WorkbenchException {
        Connection connection = null;
        boolean ok = false;
        try {
            connection = Sqlite.connect(file, readOnly);
            first.on(connection);
            ok = true;
            return new GeoPackage(file, connection);
        } catch (SQLException e) {
            throw SqlProblems.wrap(file, e);
        } finally {
            if (!ok && connection != null) {
                closeQuietly(connection);
            }
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LoggerFactory.getLogger(GeoPackage.class).debug("closing after a failure", e);
        }
    }
}
