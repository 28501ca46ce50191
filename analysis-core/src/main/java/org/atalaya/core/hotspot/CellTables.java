// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.List;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.geo.Extent;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Geometry;

/** What the analyses of cells share: from inputs and grid parameters to counts, and the columns that name a cell. */
final class CellTables {

    static final List<TableColumn> CELL_COLUMNS = List.of(
            TableColumn.whole("cell", "column.cell"),
            TableColumn.whole("column", "column.column"),
            TableColumn.whole("row", "column.row"),
            TableColumn.whole("count", "column.count"),
            TableColumn.decimal("area-km2", "column.area-km2", 4));

    private CellTables() {}

    static List<Object> cellValues(CellCounts counts, Cell cell) {
        return List.of(
                (long) cell.index(),
                (long) cell.column(),
                (long) cell.row(),
                (long) counts.counts()[cell.index()],
                cell.areaKm2());
    }

    static List<Geometry> shapes(CellGrid grid) {
        return grid.cells().stream().map(Cell::shape).toList();
    }

    static List<Problem> check(Inputs inputs, InputRef incidents, Shape shape, OptionalDouble cellSize)
            throws WorkbenchException {
        InputSummary summary = inputs.summary(incidents);
        double size =
                cellSize.orElse(summary.extent().map(GridSpec::defaultCellSize).orElse(100.0));
        return GridProblems.of(summary.name(), summary.withPlace(), summary.extent(), new GridSpec(shape, size));
    }

    static double cellSize(Inputs inputs, InputRef ref, OptionalDouble cellSize) throws WorkbenchException {
        if (cellSize.isPresent()) {
            return cellSize.getAsDouble();
        }
        Extent extent = StudyArea.of(inputs.zones(), inputs.incidents(ref)).extent();
        return GridSpec.defaultCellSize(extent);
    }

    /** The counts of a run; at least one incident is inside. */
    static CellCounts counts(Inputs inputs, InputRef ref, GridSpec spec) throws WorkbenchException {
        Incidents incidents = inputs.incidents(ref);
        StudyArea area = StudyArea.of(inputs.zones(), incidents);
        area.someRowsInside(incidents);
        return CellCounts.of(CellGrid.over(area, spec), incidents);
    }
}
