// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.hotspot.GriddedIncidents;
import org.atalaya.core.problem.WorkbenchException;

/** What every analysis of neighbours is asked: which units with which number, and who is whose neighbour. */
record Question(
        InputRef incidents,
        Unit unit,
        OptionalDouble cellSize,
        String zones,
        String attribute,
        String residents,
        Neighbourhood neighbours,
        OptionalDouble distance,
        int k,
        WeightKernel kernel,
        String file) {

    /** From so many zones on, they rather than cells are what is compared. */
    static final int MANY_ZONES = 30;

    /** Random draw and sum of one neighbour; measured on one core. */
    private static final double SECONDS_PER_DRAW = 6e-9;

    private static final double BYTES_PER_UNIT = 600;
    private static final double BYTES_PER_NEIGHBOUR = 24;

    private static final double SECONDS_PER_UNIT = 6e-6;

    /** The same with a unit that is known. */
    Question settled(Inputs inputs) throws WorkbenchException {
        return new Question(
                incidents,
                settledUnit(inputs),
                cellSize,
                zones,
                attribute,
                residents,
                neighbours,
                distance,
                k,
                kernel,
                file);
    }

    private Unit settledUnit(Inputs inputs) throws WorkbenchException {
        if (unit != Unit.AUTO) {
            return unit;
        }
        boolean many =
                layer(inputs).map(found -> found.zones().size() >= MANY_ZONES).orElse(false);
        return many || !zones.isBlank() || !attribute.isEmpty() || !residents.isEmpty() ? Unit.ZONES : Unit.SQUARES;
    }

    /** The zones that are asked for: the boundary where no layer is named, empty where there is none. */
    Optional<Zones> layer(Inputs inputs) throws WorkbenchException {
        return zones.isBlank() || inputs.zoneLayers().named(zones).isPresent() ? inputs.zones(zones) : Optional.empty();
    }

    /** With every auto replaced by what it stands for on these inputs. */
    Question resolved(Inputs inputs) throws WorkbenchException {
        Question settled = settled(inputs);
        OptionalDouble size =
                settled.unit == Unit.ZONES ? cellSize : settled.gridded().resolvedSize(inputs);
        boolean far = neighbours == Neighbourhood.BAND || neighbours == Neighbourhood.KERNEL;
        Question sized = new Question(
                incidents, settled.unit, size, zones, attribute, residents, neighbours, distance, k, kernel, file);
        if (!far || distance.isPresent()) {
            return sized;
        }
        return new Question(
                incidents,
                sized.unit,
                size,
                zones,
                attribute,
                residents,
                neighbours,
                OptionalDouble.of(sized.reach(inputs)),
                k,
                kernel,
                file);
    }

    /** Of cells to the diagonal neighbours, twice that for a kernel; of zones so far that each has a neighbour. */
    private double reach(Inputs inputs) throws WorkbenchException {
        double wide = neighbours == Neighbourhood.KERNEL ? 2 : 1;
        if (unit != Unit.ZONES) {
            // Rounded up a little, so that no neighbour is lost to the rounding of centres.
            return wide * Math.ceil(cellSizeOr(inputs) * Math.sqrt(2) * 100) / 100;
        }
        Units found = units(inputs);
        if (found.size() < 2) {
            return 1;
        }
        double far = 0;
        for (double nearest : PointWeights.nearestDistances(found.x(), found.y())) {
            far = Math.max(far, nearest);
        }
        return Math.max(1, wide * Math.ceil(far * 100) / 100);
    }

    private double cellSizeOr(Inputs inputs) throws WorkbenchException {
        return cellSize.isPresent()
                ? cellSize.getAsDouble()
                : gridded().resolvedSize(inputs).getAsDouble();
    }

    GriddedIncidents gridded() {
        return new GriddedIncidents(incidents, unit == Unit.HEXAGONS ? Shape.HEXAGON : Shape.SQUARE, cellSize);
    }

    Units units(Inputs inputs) throws WorkbenchException {
        return unit == Unit.ZONES ? Units.zones(inputs, this, attribute, residents) : Units.cells(inputs, gridded());
    }

    /** About how many units there will be, from summaries alone. */
    double unitsIn(Inputs inputs) throws WorkbenchException {
        if (unit == Unit.ZONES) {
            return layer(inputs).map(found -> found.zones().size()).orElse(0);
        }
        InputSummary summary = inputs.summary(incidents);
        if (summary.extent().isEmpty()) {
            return 0;
        }
        double size = cellSize.orElse(GridSpec.defaultCellSize(summary.extent().get()));
        return new GridSpec(gridded().shape(), size).cellsIn(summary.extent().get());
    }

    /** About how many neighbours each unit will have. */
    double neighboursOfOne(Inputs inputs) throws WorkbenchException {
        double units = unitsIn(inputs);
        Optional<Double> area = inputs.summary(incidents)
                .extent()
                .map(extent -> Math.max(1, extent.width()) * Math.max(1, extent.height()));
        return switch (neighbours) {
            case QUEEN -> unit == Unit.SQUARES ? 8 : 6;
            case ROOK -> unit == Unit.SQUARES ? 4 : 6;
            case NEAREST -> k;
            case FILE -> 8;
            case BAND, KERNEL ->
                distance.isEmpty() || area.isEmpty()
                        ? 8
                        : Math.min(units, units * Math.PI * Math.pow(distance.getAsDouble(), 2) / area.get());
        };
    }

    /** What permutations of all units take. */
    Optional<Cost> cost(Inputs inputs, int permutations) throws WorkbenchException {
        Question settled = settled(inputs);
        double units = settled.unitsIn(inputs);
        if (units < 1) {
            return Optional.empty();
        }
        double draws = units * settled.neighboursOfOne(inputs) * permutations;
        double places = inputs.summary(incidents).withPlace() * GriddedIncidents.SECONDS_PER_PLACE;
        double secondsOfUnits = units * SECONDS_PER_UNIT;
        double secondsOfDraws = draws * SECONDS_PER_DRAW;
        double seconds = places + secondsOfUnits + secondsOfDraws;
        return Optional.of(new Cost(
                Math.round(units),
                unit == Unit.ZONES ? Cost.Unit.ZONES : Cost.Unit.CELLS,
                seconds,
                seconds > 0 ? secondsOfDraws / seconds : 0,
                units * (BYTES_PER_UNIT + settled.neighboursOfOne(inputs) * BYTES_PER_NEIGHBOUR)));
    }

    /** The names of the parameters that are about zones only and are filled in. */
    List<String> zoneParameters() {
        List<String> filled = new ArrayList<>();
        if (!attribute.isEmpty()) {
            filled.add("attribute");
        }
        if (!residents.isEmpty()) {
            filled.add("residents");
        }
        return filled;
    }
}
