// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import org.atalaya.core.progress.Progress;

/**
 * The R-tree of a feature table: extension {@code gpkg_rtree_index} with the six triggers of version 1.3. The
 * triggers call ST_MinX and its sisters, which other programs bring along and plain SQLite does not have; so they are
 * made after the rows.
 */
final class SpatialIndex {

    private SpatialIndex() {}

    static String name(String table) {
        return "rtree_" + table + "_" + FeatureSchema.GEOMETRY;
    }

    static void create(Connection connection, String table, Boxes boxes, Progress progress) throws SQLException {
        Sqlite.execute(
                connection,
                "CREATE VIRTUAL TABLE " + Sqlite.quote(name(table)) + " USING rtree(id, minx, maxx, miny, maxy)");
        PackedRtree.write(connection, name(table), boxes, progress);
        triggers(connection, table);
        GpkgTables.registerExtension(
                connection,
                table,
                FeatureSchema.GEOMETRY,
                "gpkg_rtree_index",
                "http://www.geopackage.org/spec120/#extension_rtree",
                "write-only");
    }

    private static void triggers(Connection connection, String table) throws SQLException {
        String box = "ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)";
        String hasNew = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))";
        String noNew = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        String insert = "INSERT OR REPLACE INTO %rtree VALUES (NEW.fid, " + box + ");";
        trigger(connection, table, "insert", "AFTER INSERT ON %table WHEN " + hasNew, insert);
        trigger(
                connection,
                table,
                "update1",
                "AFTER UPDATE OF geom ON %table WHEN OLD.fid = NEW.fid AND " + hasNew,
                insert);
        trigger(
                connection,
                table,
                "update2",
                "AFTER UPDATE OF geom ON %table WHEN OLD.fid = NEW.fid AND " + noNew,
                "DELETE FROM %rtree WHERE id = OLD.fid;");
        trigger(
                connection,
                table,
                "update3",
                "AFTER UPDATE ON %table WHEN OLD.fid != NEW.fid AND " + hasNew,
                "DELETE FROM %rtree WHERE id = OLD.fid; " + insert);
        trigger(
                connection,
                table,
                "update4",
                "AFTER UPDATE ON %table WHEN OLD.fid != NEW.fid AND " + noNew,
                "DELETE FROM %rtree WHERE id IN (OLD.fid, NEW.fid);");
        trigger(
                connection,
                table,
                "delete",
                "AFTER DELETE ON %table WHEN OLD.geom NOTNULL",
                "DELETE FROM %rtree WHERE id = OLD.fid;");
    }

    private static void trigger(Connection connection, String table, String what, String when, String then)
            throws SQLException {
        String tree = Sqlite.quote(name(table));
        String sql = "CREATE TRIGGER " + Sqlite.quote(name(table) + "_" + what) + " "
                + when.replace("%table", Sqlite.quote(table)) + " BEGIN "
                + then.replace("%rtree", tree) + " END";
        Sqlite.execute(connection, sql);
    }
}
