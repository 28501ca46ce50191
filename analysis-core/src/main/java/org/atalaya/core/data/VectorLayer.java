// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.List;
import org.atalaya.core.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer of a file as it is: points, lines or polygons in metres with their attributes as texts.
 *
 * @param source the file that it came from
 * @param geometries never null; row i of {@code cells} belongs to geometry i
 * @param cells in the order of the columns, empty where there is no data
 */
public record VectorLayer(
        SourceFile source, Crs crs, List<String> columns, List<Geometry> geometries, List<List<String>> cells) {

    public VectorLayer {
        columns = List.copyOf(columns);
        geometries = List.copyOf(geometries);
        cells = List.copyOf(cells);
        if (geometries.size() != cells.size()) {
            throw new IllegalArgumentException(geometries.size() + " geometries, " + cells.size() + " rows");
        }
    }

    /** The texts of a column, all empty where there is no such column. */
    public List<String> texts(String column) {
        int at = columns.indexOf(column);
        return cells.stream().map(row -> at < 0 ? "" : row.get(at)).toList();
    }
}
