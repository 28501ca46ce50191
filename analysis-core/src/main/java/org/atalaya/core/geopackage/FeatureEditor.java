// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.progress.Progress;

/**
 * Adds rows and columns to a feature table of points that is there already, and changes rows of it. The triggers of its
 * index rest meanwhile, because plain SQLite lacks the functions they call; {@link #finish} brings the index up to date
 * and makes them again. The caller owns the transaction: without the finish there must be no commit.
 */
public final class FeatureEditor implements AutoCloseable {

    /** Above this share of new rows the index is packed anew, which is faster and leaves the better tree. */
    private static final double FEW = 0.1;

    private final Connection connection;
    private final String table;
    private final int srsId;
    private final int attributes;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final Boxes added = new Boxes();
    private final List<Long> moved = new ArrayList<>();

    private FeatureEditor(Connection connection, String table, List<String> columns) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.attributes = columns.size();
        this.srsId =
                (int) Sqlite.number(connection, "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?", table);
        FeatureSchema schema = new FeatureSchema(
                table,
                "",
                "POINT",
                columns.stream()
                        .map(name -> new FeatureSchema.Attribute(name, ""))
                        .toList());
        this.insert = connection.prepareStatement(schema.insert());
        this.update = connection.prepareStatement("UPDATE " + Sqlite.quote(table) + " SET " + FeatureSchema.GEOMETRY
                + " = ?"
                + columns.stream()
                        .map(name -> ", " + Sqlite.quote(name) + " = ?")
                        .collect(Collectors.joining())
                + " WHERE " + FeatureSchema.KEY + " = ?");
    }

    /**
     * Begins with the changes.
     *
     * @param columns the attributes that rows are given with, in their order
     * @param added those of them that are new, all of text
     */
    public static FeatureEditor open(Connection connection, String table, List<String> columns, List<String> added)
            throws SQLException {
        SpatialIndex.dropTriggers(connection, table);
        for (String name : added) {
            Sqlite.execute(
                    connection, "ALTER TABLE " + Sqlite.quote(table) + " ADD COLUMN " + Sqlite.quote(name) + " TEXT");
        }
        return new FeatureEditor(connection, table, columns);
    }

    /** Adds a row with a point, or without a place where x is NaN. */
    public void add(long fid, double x, double y, String[] cells) throws SQLException {
        boolean place = !Double.isNaN(x);
        if (place) {
            added.add(fid, x, x, y, y);
        }
        insert.setLong(1, fid);
        insert.setBytes(2, place ? GeometryBlob.ofPoint(srsId, x, y) : null);
        bind(insert, 3, cells);
        insert.executeUpdate();
    }

    /** Gives a row that is there another place, other attributes or both. */
    public void change(long fid, double x, double y, String[] cells) throws SQLException {
        update.setBytes(1, Double.isNaN(x) ? null : GeometryBlob.ofPoint(srsId, x, y));
        bind(update, 2, cells);
        update.setLong(2 + attributes, fid);
        update.executeUpdate();
        moved.add(fid);
    }

    private void bind(PreparedStatement statement, int first, String[] cells) throws SQLException {
        for (int i = 0; i < attributes; i++) {
            String cell = cells[i];
            statement.setString(first + i, cell == null || cell.isEmpty() ? null : cell);
        }
    }

    /**
     * Brings index, triggers and the entry in the list of contents up to date.
     *
     * @param extent the rectangle of all rows as they are now
     */
    public void finish(Optional<Extent> extent, Progress progress) throws SQLException {
        long all = Sqlite.number(connection, "SELECT count(*) FROM " + Sqlite.quote(table));
        if (SpatialIndex.exists(connection, table) && added.size() + moved.size() <= FEW * all) {
            SpatialIndex.insert(connection, table, added);
            SpatialIndex.renew(connection, table, moved);
            SpatialIndex.remakeTriggers(connection, table);
        } else {
            SpatialIndex.rebuild(connection, table, progress);
        }
        GpkgTables.changed(connection, table, extent);
    }

    @Override
    public void close() throws SQLException {
        try (insert) {
            update.close();
        }
    }
}
