// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Geometries with a table of attributes as rows to write; keys count from 1. */
record GeometryRows(List<Geometry> geometries, Table attributes, String geometryType) implements FeatureRows {

    static GeometryRows of(List<Geometry> geometries, Table attributes) {
        if (geometries.size() != attributes.rows().size()) {
            throw new IllegalArgumentException(
                    geometries.size() + " geometries, " + attributes.rows().size() + " rows");
        }
        return new GeometryRows(geometries, attributes, commonType(geometries));
    }

    static String type(TableColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> "TEXT";
            case WHOLE -> "INTEGER";
            case DECIMAL, PERCENT -> "REAL";
            case YES_NO -> "BOOLEAN";
        };
    }

    @Override
    public int size() {
        return geometries.size();
    }

    @Override
    public long fid(int row) {
        return row + 1L;
    }

    @Override
    public byte[] blob(int row, int srsId) {
        Geometry geometry = geometries.get(row);
        return geometry == null ? null : GeometryBlob.of(srsId, promoted(geometry));
    }

    @Override
    public Envelope box(int row) {
        Geometry geometry = geometries.get(row);
        return geometry == null || geometry.isEmpty() ? null : geometry.getEnvelopeInternal();
    }

    @Override
    public void bind(PreparedStatement statement, int first, int row) throws SQLException {
        List<Object> cells = attributes.rows().get(row);
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            statement.setObject(first + i, cell instanceof Boolean yes ? Integer.valueOf(yes ? 1 : 0) : cell);
        }
    }

    /** Single polygons beside multipolygons become multipolygons, lines likewise: QGIS wants one type per layer. */
    private Geometry promoted(Geometry geometry) {
        GeometryFactory factory = geometry.getFactory();
        if (geometryType.equals("MULTIPOLYGON") && geometry instanceof Polygon polygon) {
            return factory.createMultiPolygon(new Polygon[] {polygon});
        }
        if (geometryType.equals("MULTILINESTRING") && geometry instanceof LineString line) {
            return factory.createMultiLineString(new LineString[] {line});
        }
        return geometry;
    }

    private static String commonType(List<Geometry> geometries) {
        Set<String> types = new TreeSet<>();
        for (Geometry geometry : geometries) {
            if (geometry != null) {
                types.add(geometry.getGeometryType());
            }
        }
        if (types.equals(Set.of("Polygon", "MultiPolygon"))) {
            return "MULTIPOLYGON";
        }
        if (types.equals(Set.of("LineString", "MultiLineString"))) {
            return "MULTILINESTRING";
        }
        String only = types.size() == 1 ? types.iterator().next() : "Geometry";
        return only.equals("LinearRing") ? "LINESTRING" : only.toUpperCase(Locale.ROOT);
    }
}
