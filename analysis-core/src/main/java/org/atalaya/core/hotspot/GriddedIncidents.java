// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/**
 * What every analysis of cells is asked: which incidents, on cells of which shape and size.
 *
 * @param cellSize side in metres, empty for one that fits the study area
 */
public record GriddedIncidents(InputRef incidents, Shape shape, OptionalDouble cellSize) {

    /** Judged whether it is inside, and put into its cell; measured on one core. */
    public static final double SECONDS_PER_PLACE = 3e-7;

    /** The number of its cell. */
    public static final double BYTES_PER_PLACE = 8;

    public List<Problem> check(Inputs inputs) throws WorkbenchException {
        InputSummary summary = inputs.summary(incidents);
        double size =
                cellSize.orElse(summary.extent().map(GridSpec::defaultCellSize).orElse(100.0));
        return GridProblems.of(summary.name(), summary.withPlace(), summary.extent(), new GridSpec(shape, size));
    }

    public OptionalDouble resolvedSize(Inputs inputs) throws WorkbenchException {
        if (cellSize.isPresent()) {
            return cellSize;
        }
        StudyArea area = StudyArea.of(inputs.zones(), inputs.incidents(incidents));
        return OptionalDouble.of(GridSpec.defaultCellSize(area.extent()));
    }

    /** What a run on cells of a size that is known takes, all on one core; empty where it is not known yet. */
    public Optional<Cost> cost(Inputs inputs, double secondsPerCell, double bytesPerCell) throws WorkbenchException {
        InputSummary summary = inputs.summary(incidents);
        if (summary.extent().isEmpty() || cellSize.isEmpty()) {
            return Optional.empty();
        }
        double cells = new GridSpec(shape, cellSize.getAsDouble())
                .cellsIn(summary.extent().get());
        return Optional.of(new Cost(
                Math.round(cells),
                Cost.Unit.CELLS,
                summary.withPlace() * SECONDS_PER_PLACE + cells * secondsPerCell,
                0,
                summary.withPlace() * BYTES_PER_PLACE + cells * bytesPerCell));
    }

    /** The counts of a run, on cells of a size that is known; at least one incident is inside. */
    public CellCounts counts(Inputs inputs) throws WorkbenchException {
        Incidents rows = inputs.incidents(incidents);
        StudyArea area = StudyArea.of(inputs.zones(), rows);
        area.someRowsInside(rows);
        return CellCounts.of(CellGrid.over(area, new GridSpec(shape, cellSize.orElseThrow())), rows);
    }

    /**
     * Incidents that a cell and its neighbours hold together on average, of an extent that is filled by the study area; 0
     * where there is none. A study area that leaves corners of its extent free has more.
     */
    public double aboutPerNeighbourhood(InputSummary summary) {
        if (summary.extent().isEmpty()) {
            return 0;
        }
        double size = cellSize.orElse(GridSpec.defaultCellSize(summary.extent().get()));
        double cells = new GridSpec(shape, size).cellsIn(summary.extent().get());
        return summary.withPlace() * Math.min(cells, together(shape)) / Math.max(1, cells);
    }

    /** A cell and all that touch it. */
    private static double together(Shape shape) {
        return shape == Shape.SQUARE ? 9 : 7;
    }

    /** What to keep in mind of any such counts. */
    public List<Problem> caveats(Inputs inputs, CellCounts counts) throws WorkbenchException {
        List<Problem> caveats =
                new ArrayList<>(counts.grid().area().caveats(inputs.incidents(incidents), counts.inside()));
        if (counts.inside() < GridProblems.FEW) {
            caveats.add(Problem.warning("grid.few", counts.inside(), GridProblems.FEW));
        }
        return caveats;
    }
}
