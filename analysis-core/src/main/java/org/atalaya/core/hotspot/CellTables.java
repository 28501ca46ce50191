// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.List;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.locationtech.jts.geom.Geometry;

/** What the tables of cells share: the columns that name a cell, and the shapes. */
public final class CellTables {

    public static final List<TableColumn> CELL_COLUMNS = List.of(
            TableColumn.whole("cell", "column.cell"),
            TableColumn.whole("column", "column.column"),
            TableColumn.whole("row", "column.row"),
            TableColumn.whole("count", "column.count"),
            TableColumn.decimal("area-km2", "column.area-km2", 4));

    private CellTables() {}

    public static List<Object> cellValues(CellCounts counts, Cell cell) {
        return List.of(
                (long) cell.index(),
                (long) cell.column(),
                (long) cell.row(),
                (long) counts.counts()[cell.index()],
                cell.areaKm2());
    }

    public static List<Geometry> shapes(CellGrid grid) {
        return grid.cells().stream().map(Cell::shape).toList();
    }
}
