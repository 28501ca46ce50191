// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.progress.Progress;
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
        Progress storing = progress.slice(0, 0.85);
        try (FeatureInserter inserter = FeatureInserter.open(connection, schema, crs)) {
            for (int row = 0; row < rows.size(); row++) {
                if (row % ROWS_PER_STEP == 0) {
                    storing.step((double) row / rows.size(), "progress.storing", row, rows.size());
                }
                rows.bind(inserter.statement(), FeatureInserter.FIRST_ATTRIBUTE, row);
                inserter.add(rows.fid(row), rows.blob(row, inserter.srsId()), rows.box(row));
            }
            inserter.finish(progress.slice(0.85, 1));
        }
    }
}
