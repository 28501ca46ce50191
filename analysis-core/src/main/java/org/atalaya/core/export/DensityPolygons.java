// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.Surface;
import org.atalaya.core.layer.ClassBreaks;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The classes of a surface as areas: the cells of each class joined. Their edges run along the cells, so that the areas
 * are those of the raster to the square metre.
 *
 * @param areas one per class that has cells, the lowest first
 * @param attributes class (1 the lowest), from, to, area in km²
 */
record DensityPolygons(List<Geometry> areas, Table attributes) {

    static DensityPolygons of(Surface surface, ClassBreaks breaks) {
        List<List<Geometry>> pieces = new ArrayList<>();
        for (int i = 0; i < breaks.classes(); i++) {
            pieces.add(new ArrayList<>());
        }
        for (int row = 0; row < surface.rows(); row++) {
            addRuns(surface, breaks, row, pieces);
        }
        List<Geometry> areas = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < breaks.classes(); i++) {
            if (!pieces.get(i).isEmpty()) {
                Geometry area = UnaryUnionOp.union(pieces.get(i));
                Double to = i == breaks.classes() - 1 ? null : breaks.bounds().get(i + 1);
                areas.add(area);
                List<Object> attributes =
                        new ArrayList<>(List.of((long) (i + 1), breaks.bounds().get(i)));
                attributes.add(to);
                attributes.add(area.getArea() / 1e6);
                rows.add(attributes);
            }
        }
        List<TableColumn> columns = List.of(
                TableColumn.whole(StyleClasses.DENSITY_CLASS, "report.column.class"),
                TableColumn.decimal("from", "report.column.from", 2),
                TableColumn.decimal("to", "report.column.to", 2),
                TableColumn.decimal("area-km2", "report.column.area", 2));
        return new DensityPolygons(areas, new Table(columns, rows));
    }

    /** One rectangle for neighbouring cells of a class: far fewer pieces to join. */
    private static void addRuns(Surface surface, ClassBreaks breaks, int row, List<List<Geometry>> pieces) {
        GeometryFactory factory = new GeometryFactory();
        double south = surface.minY() + row * surface.cellSize();
        int start = 0;
        int current = -1;
        for (int column = 0; column <= surface.columns(); column++) {
            int found = column == surface.columns() ? -1 : breaks.classOf(surface.value(column, row));
            if (found != current) {
                if (current >= 0) {
                    pieces.get(current)
                            .add(factory.toGeometry(new Envelope(
                                    surface.minX() + start * surface.cellSize(),
                                    surface.minX() + column * surface.cellSize(),
                                    south,
                                    surface.minY() + (row + 1) * surface.cellSize())));
                }
                start = column;
                current = found;
            }
        }
    }
}
