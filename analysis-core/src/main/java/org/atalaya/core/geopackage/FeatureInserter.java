// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes a feature table row by row, with everything that belongs to it. Rows come in ascending order of their keys.
 * The caller owns the transaction, sets the attributes of each row, and finishes.
 */
public final class FeatureInserter implements AutoCloseable {

    /** The first attribute's place in the {@link #statement}. */
    public static final int FIRST_ATTRIBUTE = 3;

    private final Connection connection;
    private final FeatureSchema schema;
    private final int srsId;
    private final PreparedStatement insert;
    private final Boxes boxes = new Boxes();
    private final Envelope extent = new Envelope();

    private FeatureInserter(Connection connection, FeatureSchema schema, int srsId) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        this.srsId = srsId;
        this.insert = connection.prepareStatement(schema.insert());
    }

    /** Makes the table. */
    public static FeatureInserter open(Connection connection, FeatureSchema schema, Crs crs) throws SQLException {
        int srsId = GpkgTables.systemId(connection, crs);
        Sqlite.execute(connection, schema.createTable());
        return new FeatureInserter(connection, schema, srsId);
    }

    /** Takes the attributes of the next row. */
    public PreparedStatement statement() {
        return insert;
    }

    int srsId() {
        return srsId;
    }

    /** Adds a row with a point, or without a place where x is NaN. */
    public void point(long fid, double x, double y) throws SQLException {
        boolean place = !Double.isNaN(x);
        if (place) {
            boxes.add(fid, x, x, y, y);
            extent.expandToInclude(x, y);
        }
        row(fid, place ? GeometryBlob.ofPoint(srsId, x, y) : null);
    }

    /** Adds a row; box is null where there is no geometry or an empty one. */
    void add(long fid, byte[] blob, Envelope box) throws SQLException {
        if (box != null) {
            boxes.add(fid, box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
            extent.expandToInclude(box);
        }
        row(fid, blob);
    }

    private void row(long fid, byte[] blob) throws SQLException {
        insert.setLong(1, fid);
        insert.setBytes(2, blob);
        insert.executeUpdate();
    }

    /** Enters the table where readers look for it and makes its index. Returns the rectangle of all geometries. */
    public Optional<Extent> finish(Progress progress) throws SQLException {
        Optional<Extent> box = extent.isNull()
                ? Optional.empty()
                : Optional.of(new Extent(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()));
        GpkgTables.registerFeatures(connection, schema, srsId, box.orElse(null));
        for (FeatureSchema.Attribute column : schema.columns()) {
            if (!column.description().isEmpty()) {
                ColumnWords.describe(connection, schema.table(), column.name(), column.description());
            }
        }
        SpatialIndex.create(connection, schema.table(), boxes, progress);
        return box;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
