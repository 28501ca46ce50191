// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;

/** The tables every GeoPackage has (clauses 1.1.2 and 1.1.3), and the entries in them. */
public final class GpkgTables {

    /** "GPKG" in ASCII. */
    public static final int APPLICATION_ID = 0x47504B47;

    /** Version 1.3.0: the newest that GDAL 3.6 (Debian 12) reads without a warning. */
    public static final int USER_VERSION = 10300;

    /** First number for a coordinate system without an EPSG number. */
    private static final int OWN_SYSTEMS = 100_001;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String DEGREES =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
                    + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]";

    private GpkgTables() {}

    static void create(Connection connection) throws SQLException {
        Sqlite.execute(
                connection,
                "PRAGMA application_id = " + APPLICATION_ID,
                "PRAGMA user_version = " + USER_VERSION,
                """
                CREATE TABLE gpkg_spatial_ref_sys (
                  srs_name TEXT NOT NULL,
                  srs_id INTEGER PRIMARY KEY,
                  organization TEXT NOT NULL,
                  organization_coordsys_id INTEGER NOT NULL,
                  definition TEXT NOT NULL,
                  description TEXT)""",
                """
                CREATE TABLE gpkg_contents (
                  table_name TEXT NOT NULL PRIMARY KEY,
                  data_type TEXT NOT NULL,
                  identifier TEXT UNIQUE,
                  description TEXT DEFAULT '',
                  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
                  srs_id INTEGER,
                  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
                """
                CREATE TABLE gpkg_geometry_columns (
                  table_name TEXT NOT NULL,
                  column_name TEXT NOT NULL,
                  geometry_type_name TEXT NOT NULL,
                  srs_id INTEGER NOT NULL,
                  z TINYINT NOT NULL,
                  m TINYINT NOT NULL,
                  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
                  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
                  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
                  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
                """
                CREATE TABLE gpkg_extensions (
                  table_name TEXT,
                  column_name TEXT,
                  extension_name TEXT NOT NULL,
                  definition TEXT NOT NULL,
                  scope TEXT NOT NULL,
                  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""");
        system(connection, -1, new Crs("", "Undefined Cartesian SRS", "undefined"), "NONE", -1);
        system(connection, 0, new Crs("", "Undefined geographic SRS", "undefined"), "NONE", 0);
        system(connection, 4326, new Crs("EPSG:4326", "WGS 84 geodetic", DEGREES), "EPSG", 4326);
    }

    /** The number of a coordinate system in this file; it is entered when it is new. */
    public static int systemId(Connection connection, Crs crs) throws SQLException {
        if (crs.epsg() > 0) {
            if (Sqlite.number(connection, "SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id = ?", crs.epsg())
                    == 0) {
                system(connection, crs.epsg(), crs, "EPSG", crs.epsg());
            }
            return crs.epsg();
        }
        long known = Sqlite.number(
                connection,
                "SELECT srs_id FROM gpkg_spatial_ref_sys WHERE srs_id >= ? AND definition = ?",
                OWN_SYSTEMS,
                crs.wkt());
        if (known != 0) {
            return (int) known;
        }
        int next = (int)
                Math.max(OWN_SYSTEMS, Sqlite.number(connection, "SELECT max(srs_id) + 1 FROM gpkg_spatial_ref_sys"));
        system(connection, next, crs, "NONE", next);
        return next;
    }

    /** The coordinate system of a number of this file; a system without WKT has an empty one. */
    public static Crs system(Connection connection, int srsId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT srs_name, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys"
                        + " WHERE srs_id = ?")) {
            statement.setInt(1, srsId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new Crs("", "", "");
                }
                boolean epsg = "EPSG".equalsIgnoreCase(row.getString(2));
                String wkt = row.getString(4);
                return new Crs(
                        epsg ? "EPSG:" + row.getInt(3) : "", row.getString(1), wkt.equals("undefined") ? "" : wkt);
            }
        }
    }

    /** Enters a table without geometry, so that other programs list it. */
    public static void registerAttributes(Connection connection, String table, String title) throws SQLException {
        Sqlite.update(
                connection,
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES (?, 'attributes', ?, ?)",
                table,
                freeTitle(connection, title),
                now());
    }

    static void registerFeatures(Connection connection, FeatureSchema schema, int srsId, Extent box)
            throws SQLException {
        Sqlite.update(
                connection,
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, min_x, min_y, max_x, max_y,"
                        + " srs_id) VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?)",
                schema.table(),
                freeTitle(connection, schema.title()),
                now(),
                box == null ? null : box.minX(),
                box == null ? null : box.minY(),
                box == null ? null : box.maxX(),
                box == null ? null : box.maxY(),
                srsId);
        Sqlite.update(
                connection,
                "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
                schema.table(),
                FeatureSchema.GEOMETRY,
                schema.geometryType(),
                srsId);
    }

    /** Notes that the rows of a feature table have changed, and the rectangle they lie in now. */
    public static void changed(Connection connection, String table, Optional<Extent> extent) throws SQLException {
        Extent box = extent.orElse(null);
        Sqlite.update(
                connection,
                "UPDATE gpkg_contents SET last_change = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ?"
                        + " WHERE table_name = ?",
                now(),
                box == null ? null : box.minX(),
                box == null ? null : box.minY(),
                box == null ? null : box.maxX(),
                box == null ? null : box.maxY(),
                table);
    }

    /** Enters a table that this standard does not know, so that a reader can tell what it is. */
    public static void registerExtension(
            Connection connection, String table, String column, String extension, String definition, String scope)
            throws SQLException {
        Sqlite.update(
                connection,
                "INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)",
                table,
                column,
                extension,
                definition,
                scope);
    }

    /** Removes a feature table with its index and its entries. */
    public static void dropFeatures(Connection connection, String table) throws SQLException {
        Sqlite.update(connection, "DELETE FROM gpkg_extensions WHERE table_name = ?", table);
        ColumnWords.forget(connection, table);
        Sqlite.update(connection, "DELETE FROM gpkg_geometry_columns WHERE table_name = ?", table);
        Sqlite.update(connection, "DELETE FROM gpkg_contents WHERE table_name = ?", table);
        Sqlite.execute(
                connection,
                "DROP TABLE " + Sqlite.quote(SpatialIndex.name(table)),
                "DROP TABLE " + Sqlite.quote(table));
    }

    /** Names of the feature tables, in the order they were written. */
    public static List<String> featureTables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY rowid");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return List.copyOf(tables);
    }

    private static void system(Connection connection, int id, Crs crs, String organization, int organizationId)
            throws SQLException {
        Sqlite.update(
                connection,
                "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
                crs.name(),
                id,
                organization,
                organizationId,
                crs.wkt());
    }

    /** Titles are unique in a GeoPackage. */
    private static String freeTitle(Connection connection, String title) throws SQLException {
        String free = title;
        for (int n = 2;
                Sqlite.number(connection, "SELECT count(*) FROM gpkg_contents WHERE identifier = ?", free) > 0;
                n++) {
            free = title + " (" + n + ")";
        }
        return free;
    }

    private static String now() {
        return STAMP.format(Instant.now());
    }
}
