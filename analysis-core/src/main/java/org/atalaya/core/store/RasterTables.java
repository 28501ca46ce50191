// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.data.RasterGrid;
import org.atalaya.core.data.RasterLayer;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geopackage.GpkgTables;
import org.atalaya.core.geopackage.Sqlite;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.progress.Progress;

/**
 * Rasters in the file, as they lie in the project's metres: a list, and the cells in packed strips of rows with a hash
 * over all of them. Both tables are made with the first, so that projects without a raster do not hold them.
 */
final class RasterTables {

    private static final String LIST = "atalaya_raster";
    private static final String STRIPS = "atalaya_raster_strip";
    private static final String NUMBERS = "numbers";
    private static final String COLOURS = "colours";

    private RasterTables() {}

    private static void make(Connection connection) throws SQLException {
        if (Sqlite.hasTable(connection, LIST)) {
            return;
        }
        Sqlite.execute(
                connection,
                """
                CREATE TABLE atalaya_raster (
                  name TEXT PRIMARY KEY NOT NULL,
                  kind TEXT NOT NULL,
                  band INTEGER NOT NULL,
                  unit TEXT NOT NULL,
                  min_x REAL NOT NULL,
                  max_y REAL NOT NULL,
                  cell_size REAL NOT NULL,
                  columns INTEGER NOT NULL,
                  rows INTEGER NOT NULL,
                  source_name TEXT NOT NULL,
                  source_size INTEGER NOT NULL,
                  source_sha256 TEXT NOT NULL,
                  sha256 TEXT NOT NULL)""",
                """
                CREATE TABLE atalaya_raster_strip (
                  raster TEXT NOT NULL REFERENCES atalaya_raster(name) DEFERRABLE INITIALLY DEFERRED,
                  strip INTEGER NOT NULL,
                  body BLOB NOT NULL,
                  PRIMARY KEY (raster, strip))""");
        for (String table : List.of(LIST, STRIPS)) {
            GpkgTables.registerExtension(
                    connection, table, null, ProjectSchema.EXTENSION, ProjectSchema.DEFINITION, "read-write");
        }
    }

    /** Makes the rasters in the file these, in this order; those that have the same cells already keep their strips. */
    static void replace(Connection connection, List<RasterLayer> now, List<RasterLayer> next, Progress progress)
            throws SQLException {
        if (now.equals(next)) {
            return;
        }
        make(connection);
        for (RasterLayer old : now) {
            if (next.stream().noneMatch(raster -> keeps(raster, old))) {
                delete(connection, old.name());
            }
        }
        for (int i = 0; i < next.size(); i++) {
            RasterLayer raster = next.get(i);
            if (now.stream().anyMatch(old -> keeps(raster, old))) {
                Sqlite.update(
                        connection, "UPDATE atalaya_raster SET unit = ? WHERE name = ?", raster.unit(), raster.name());
            } else {
                // One of this name whose cells are damaged is in the file and in no list.
                delete(connection, raster.name());
                write(connection, raster, progress.slice((double) i / next.size(), (i + 1.0) / next.size()));
            }
        }
    }

    private static boolean keeps(RasterLayer next, RasterLayer old) {
        return next.name().equals(old.name()) && next.sameCells(old);
    }

    private static void delete(Connection connection, String name) throws SQLException {
        Sqlite.update(connection, "DELETE FROM atalaya_raster_strip WHERE raster = ?", name);
        Sqlite.update(connection, "DELETE FROM atalaya_raster WHERE name = ?", name);
    }

    private static void write(Connection connection, RasterLayer raster, Progress progress) throws SQLException {
        RasterGrid grid = raster.grid();
        String hash = RasterStrips.write(connection, raster, progress);
        Sqlite.update(
                connection,
                "INSERT INTO atalaya_raster VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                raster.name(),
                raster.isNumbers() ? NUMBERS : COLOURS,
                raster.band(),
                raster.unit(),
                grid.minX(),
                grid.maxY(),
                grid.cellSize(),
                grid.columns(),
                grid.rows(),
                raster.source().name(),
                raster.source().size(),
                raster.source().sha256(),
                hash);
    }

    /** Every raster in the order they came, without those whose cells are damaged. */
    static List<RasterLayer> read(Connection connection, Crs crs) throws SQLException {
        List<RasterLayer> rasters = new ArrayList<>();
        if (!Sqlite.hasTable(connection, LIST)) {
            return rasters;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM atalaya_raster ORDER BY rowid");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                raster(connection, row, crs).ifPresent(rasters::add);
            }
        }
        return rasters;
    }

    private static Optional<RasterLayer> raster(Connection connection, ResultSet row, Crs crs) throws SQLException {
        String name = row.getString("name");
        RasterGrid grid = grid(row, crs);
        SourceFile source = new SourceFile(
                row.getString("source_name"), row.getLong("source_size"), row.getString("source_sha256"));
        String unit = row.getString("unit");
        return RasterStrips.read(connection, name, isNumbers(row), row.getInt("band"), grid)
                .map(cells -> new RasterLayer(name, source, grid, cells, unit));
    }

    private static boolean isNumbers(ResultSet row) throws SQLException {
        return row.getString("kind").equals(NUMBERS);
    }

    private static RasterGrid grid(ResultSet row, Crs crs) throws SQLException {
        return new RasterGrid(
                crs,
                row.getDouble("min_x"),
                row.getDouble("max_y"),
                row.getDouble("cell_size"),
                row.getInt("columns"),
                row.getInt("rows"));
    }

    /** Rasters whose cells are not those that were written. */
    static List<Problem> check(Connection connection, Crs crs) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        if (!Sqlite.hasTable(connection, LIST)) {
            return problems;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM atalaya_raster");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                int bytes = grid(row, crs).cells() * (isNumbers(row) ? Double.BYTES : Integer.BYTES);
                String hash = row.getString("sha256");
                boolean sound = RasterStrips.plain(connection, row.getString("name"), bytes)
                        .filter(plain -> Fingerprint.ofBytes(plain).equals(hash))
                        .isPresent();
                if (!sound) {
                    problems.add(Problem.error("store.check-raster", row.getString("name")));
                }
            }
        }
        return problems;
    }
}
