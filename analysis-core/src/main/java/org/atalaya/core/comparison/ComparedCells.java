// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.grid.Cell;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.layer.ClassBreaks;
import org.atalaya.core.layer.ColourRamp;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.layer.Wording;

/**
 * The incidents of two periods on the same cells.
 *
 * @param before of the earlier period
 * @param after of the later one, on the same grid
 */
public record ComparedCells(CellCounts before, CellCounts after, double daysBefore, double daysAfter) {

    /** As many classes as a map of counts has. */
    private static final int CLASSES = 5;

    /** Names the artifact of {@link #changeLayer}. */
    public static final String CHANGE = "change";

    public ComparedCells {
        if (before.grid().size() != after.grid().size()) {
            throw new IllegalArgumentException(
                    before.grid().size() + " cells and " + after.grid().size());
        }
    }

    /** One cell's counts. */
    public Change change(int cell) {
        return new Change(before.counts()[cell], after.counts()[cell], daysBefore, daysAfter);
    }

    /** Quantile classes of the cells of both periods together. */
    public ClassBreaks breaks() {
        return ClassBreaks.quantile(
                DoubleStream.concat(Arrays.stream(before.asDoubles()), Arrays.stream(after.asDoubles()))
                        .toArray(),
                CLASSES);
    }

    /** The counts of the earlier period in the classes of both. */
    public Layer beforeLayer() {
        return layer("compare-before", before);
    }

    /** The counts of the later period in the classes of both. */
    public Layer afterLayer() {
        return layer("compare-after", after);
    }

    private Layer layer(String id, CellCounts counts) {
        List<List<Object>> rows = new ArrayList<>();
        for (Cell cell : counts.grid().cells()) {
            long count = counts.counts()[cell.index()];
            rows.add(List.of((long) cell.index(), count, count / cell.areaKm2()));
        }
        Table table = new Table(
                List.of(
                        TableColumn.whole("cell", "column.cell"),
                        TableColumn.whole("count", "column.count"),
                        TableColumn.decimal("per-km2", "column.per-km2", 1)),
                rows);
        return new Layer(
                id,
                Wording.of("comparison.counts"),
                method(),
                new LayerSource.Cells(features(id, "comparison.counts", "count", table)),
                new Style.Classes(ColourRamp.TIDE, breaks(), "count"),
                DefaultStyle.CELL_OPACITY,
                true);
    }

    /** Where it rose and where it fell: cells by z, those without an incident in either period left out. */
    public Layer changeLayer() {
        List<List<Object>> rows = new ArrayList<>();
        double highest = 0;
        for (Cell cell : before.grid().cells()) {
            Change change = change(cell.index());
            boolean empty = change.before() + change.after() == 0;
            highest = Math.max(highest, Math.abs(change.z()));
            rows.add(Arrays.asList(
                    (long) cell.index(),
                    change.before(),
                    change.after(),
                    change.after() - change.before(),
                    empty ? null : Double.valueOf(change.z())));
        }
        Table table = new Table(
                List.of(
                        TableColumn.whole("cell", "column.cell"),
                        TableColumn.whole("before", "comparison.before"),
                        TableColumn.whole("after", "comparison.after"),
                        TableColumn.whole("difference", "comparison.difference"),
                        TableColumn.decimal("z", "column.z", 1)),
                rows);
        return new Layer(
                CHANGE,
                Wording.of("comparison.change"),
                method(),
                new LayerSource.Cells(features(CHANGE, "comparison.change", CHANGE, table)),
                new Style.Classes(ColourRamp.BALANCE, ClassBreaks.change(highest), "z"),
                DefaultStyle.CELL_OPACITY,
                true);
    }

    private Artifact.Features features(String id, String titleKey, String measure, Table table) {
        CellGrid grid = before.grid();
        return new Artifact.Features(
                id,
                titleKey,
                measure,
                grid.crs(),
                grid.cells().stream().map(Cell::shape).toList(),
                table);
    }

    private Wording method() {
        boolean square = before.grid().spec().shape() == Shape.SQUARE;
        return Wording.of(
                square ? "map.method.cells.square" : "map.method.cells.hexagon",
                before.grid().spec().cellSize());
    }
}
