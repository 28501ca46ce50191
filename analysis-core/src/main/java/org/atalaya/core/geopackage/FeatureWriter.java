// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Writes a feature table with everything that belongs to it. The caller owns the transaction. */
public final class FeatureWriter {

    private static final int ROWS_PER_STEP = 5_000;

    private FeatureWriter() {}

    /** Writes geometries with a table of attributes, see {@link GeoPackage#addFeatures}. */
    public static void write(
            Connection connection,
            String table,
            String title,
            Crs crs,
            List<Geometry> geometries,
            Table attributes,
            Progress progress)
            throws SQLException {
        write(connection, table, title, crs, geometries, attributes, Map.of(), progress);
    }

    static void write(
            Connection connection,
            String table,
            String title,
            Crs crs,
            List<Geometry> geometries,
            Table attributes,
            Map<String, String> moments,
            Progress progress)
            throws SQLException {
        GeometryRows rows = GeometryRows.of(geometries, attributes);
        List<String> names = ColumnNames.unique(
                attributes.columns().stream().map(TableColumn::id).toList(),
                List.of(FeatureSchema.KEY, FeatureSchema.GEOMETRY));
        List<FeatureSchema.Attribute> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TableColumn column = attributes.columns().get(i);
            columns.add(
                    moments.containsKey(column.id())
                            ? new FeatureSchema.Attribute(names.get(i), "DATETIME", moments.get(column.id()))
                            : new FeatureSchema.Attribute(names.get(i), GeometryRows.type(column.kind())));
        }
        write(connection, new FeatureSchema(table, title, rows.geometryType(), columns), crs, rows, progress);
    }

    public static void write(Connection connection, FeatureSchema schema, Crs crs, FeatureRows rows, Progress progress)
            throws SQLException {
        int srsId = GpkgTables.systemId(connection, crs);
        Sqlite.execute(connection, schema.createTable());
        Progress storing = progress.slice(0, 0.85);
        Envelope extent = new Envelope();
        try (PreparedStatement insert = connection.prepareStatement(schema.insert())) {
            for (int row = 0; row < rows.size(); row++) {
                if (row % ROWS_PER_STEP == 0) {
                    storing.step((double) row / rows.size(), "progress.storing", row, rows.size());
                }
                insert.setLong(1, rows.fid(row));
                insert.setBytes(2, rows.blob(row, srsId));
                rows.bind(insert, 3, row);
                insert.executeUpdate();
                Envelope box = rows.box(row);
                if (box != null) {
                    extent.expandToInclude(box);
                }
            }
        }
        Extent box = extent.isNull()
                ? null
                : new Extent(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
        GpkgTables.registerFeatures(connection, schema, srsId, box);
        for (FeatureSchema.Attribute column : schema.columns()) {
            if (!column.description().isEmpty()) {
                ColumnWords.describe(connection, schema.table(), column.name(), column.description());
            }
        }
        SpatialIndex.create(connection, schema.table(), rows, progress.slice(0.85, 1));
    }
}
