// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The R-tree of a feature table: extension {@code gpkg_rtree_index} with the six triggers of version 1.3. The
 * triggers call ST_MinX and its sisters, which other programs bring along and plain SQLite does not have; so they are
 * made after the rows.
 */
public final class SpatialIndex {

    private static final String EXTENSION = "gpkg_rtree_index";
    private static final int TRIGGERS = 6;
    private static final int ROWS_PER_STEP = 20_000;

    private SpatialIndex() {}

    static String name(String table) {
        return "rtree_" + table + "_" + FeatureSchema.GEOMETRY;
    }

    static void create(Connection connection, String table, Boxes boxes, Progress progress) throws SQLException {
        pack(connection, table, boxes, progress);
        triggers(connection, table);
        register(connection, table);
    }

    private static void pack(Connection connection, String table, Boxes boxes, Progress progress) throws SQLException {
        Sqlite.execute(
                connection,
                "CREATE VIRTUAL TABLE " + Sqlite.quote(name(table)) + " USING rtree(id, minx, maxx, miny, maxy)");
        PackedRtree.write(connection, name(table), boxes, progress);
    }

    private static void register(Connection connection, String table) throws SQLException {
        GpkgTables.registerExtension(
                connection,
                table,
                FeatureSchema.GEOMETRY,
                EXTENSION,
                "http://www.geopackage.org/spec120/#extension_rtree",
                "write-only");
    }

    static boolean exists(Connection connection, String table) throws SQLException {
        return Sqlite.hasTable(connection, name(table));
    }

    /** Whether the index has the triggers that keep it up to date when another program edits the layer. */
    public static boolean hasTriggers(Connection connection, String table) throws SQLException {
        return triggerNames(connection, table).size() >= TRIGGERS;
    }

    /** Makes index and triggers anew from the rows as they are. */
    public static void rebuild(Connection connection, String table, Progress progress) throws SQLException {
        dropTriggers(connection, table);
        if (exists(connection, table)) {
            Sqlite.execute(connection, "DROP TABLE " + Sqlite.quote(name(table)));
        }
        Boxes boxes = new Boxes();
        GeometryFactory factory = new GeometryFactory();
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + FeatureSchema.KEY + ", "
                        + FeatureSchema.GEOMETRY + " FROM " + Sqlite.quote(table) + " WHERE " + FeatureSchema.GEOMETRY
                        + " NOTNULL ORDER BY " + FeatureSchema.KEY);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (boxes.size() % ROWS_PER_STEP == 0) {
                    progress.step(0, "progress.indexing", boxes.size());
                }
                Envelope box = GeometryBlob.box(row.getBytes(2), factory);
                if (!box.isNull()) {
                    boxes.add(row.getLong(1), box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
                }
            }
        }
        pack(connection, table, boxes, progress);
        triggers(connection, table);
        if (Sqlite.number(
                        connection,
                        "SELECT count(*) FROM gpkg_extensions WHERE table_name = ? AND extension_name = ?",
                        table,
                        EXTENSION)
                == 0) {
            register(connection, table);
        }
    }

    /** Enters new rows one by one. */
    static void insert(Connection connection, String table, Boxes boxes) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + Sqlite.quote(name(table)) + " VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < boxes.size(); i++) {
                insert.setLong(1, boxes.key(i));
                for (int side = 0; side < 4; side++) {
                    insert.setDouble(2 + side, boxes.side(i, side));
                }
                insert.executeUpdate();
            }
        }
    }

    /** Enters rows again whose place has changed; they are points. */
    static void renew(Connection connection, String table, List<Long> keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + FeatureSchema.GEOMETRY + " FROM "
                        + Sqlite.quote(table) + " WHERE " + FeatureSchema.KEY + " = ?");
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + Sqlite.quote(name(table)) + " WHERE id = ?")) {
            Boxes boxes = new Boxes();
            for (long key : keys) {
                delete.setLong(1, key);
                delete.executeUpdate();
                select.setLong(1, key);
                try (ResultSet row = select.executeQuery()) {
                    byte[] blob = row.next() ? row.getBytes(1) : null;
                    double[] place = blob == null ? null : GeometryBlob.point(blob);
                    if (place != null) {
                        boxes.add(key, place[0], place[0], place[1], place[1]);
                    }
                }
            }
            insert(connection, table, boxes);
        }
    }

    public static void remakeTriggers(Connection connection, String table) throws SQLException {
        dropTriggers(connection, table);
        triggers(connection, table);
    }

    /** Lets the triggers rest, also those that another program has put in the place of ours. */
    static void dropTriggers(Connection connection, String table) throws SQLException {
        for (String trigger : triggerNames(connection, table)) {
            Sqlite.execute(connection, "DROP TRIGGER " + Sqlite.quote(trigger));
        }
    }

    private static List<String> triggerNames(Connection connection, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE ? ESCAPE '!'")) {
            statement.setString(1, table);
            statement.setString(2, "rtree!_%");
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
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
