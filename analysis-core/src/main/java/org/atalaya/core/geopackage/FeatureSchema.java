// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.geopackage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The shape of a feature table.
 *
 * @param geometryType POINT, POLYGON, MULTIPOLYGON … or GEOMETRY for a mixture
 * @param columns attribute columns; key and geometry are {@value #KEY} and {@value #GEOMETRY}
 */
public record FeatureSchema(String table, String title, String geometryType, List<Attribute> columns) {

    public static final String KEY = "fid";
    public static final String GEOMETRY = "geom";

    public FeatureSchema {
        columns = List.copyOf(columns);
    }

    /**
     * An attribute column.
     *
     * @param type a type of GeoPackage: TEXT, INTEGER, REAL, BOOLEAN, DATETIME …
     * @param description what a person must know of it, empty for nothing
     */
    public record Attribute(String name, String type, String description) {
        public Attribute(String name, String type) {
            this(name, type, "");
        }
    }

    String createTable() {
        String attributes = columns.stream()
                .map(c -> ", " + Sqlite.quote(c.name()) + " " + c.type())
                .collect(Collectors.joining());
        return "CREATE TABLE " + Sqlite.quote(table) + " (" + KEY + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
                + GEOMETRY + " " + geometryType + attributes + ")";
    }

    String insert() {
        String names = columns.stream().map(c -> ", " + Sqlite.quote(c.name())).collect(Collectors.joining());
        String marks = IntStream.range(0, columns.size()).mapToObj(i -> ", ?").collect(Collectors.joining());
        return "INSERT INTO " + Sqlite.quote(table) + " (" + KEY + ", " + GEOMETRY + names + ") VALUES (?, ?" + marks
                + ")";
    }
}
