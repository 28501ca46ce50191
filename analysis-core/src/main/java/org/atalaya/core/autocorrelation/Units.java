// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.Zone;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.data.Zones;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.hotspot.CellTables;
import org.atalaya.core.hotspot.GriddedIncidents;
import org.atalaya.core.hotspot.ZoneCounts;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.locationtech.jts.geom.Geometry;

/**
 * Cells or zones with the numbers that are compared.
 *
 * @param grid of cells; empty for zones
 * @param zones the polygon of each zone; empty for cells
 * @param all every zone of the layer, also those left out for want of a number
 * @param columns what leads the tables
 * @param events counts of incidents, or the attribute that was asked for
 * @param population residents of each unit, empty where no rate was asked for
 */
record Units(
        Crs crs,
        Optional<CellGrid> grid,
        List<Zone> zones,
        List<Zone> all,
        List<Geometry> shapes,
        List<TableColumn> columns,
        List<List<Object>> rows,
        double[] events,
        double[] population,
        List<Problem> caveats) {

    private static final double PER = 1000;

    static Units cells(Inputs inputs, GriddedIncidents gridded) throws WorkbenchException {
        CellCounts counts = gridded.counts(inputs);
        return new Units(
                counts.grid().crs(),
                Optional.of(counts.grid()),
                List.of(),
                List.of(),
                CellTables.shapes(counts.grid()),
                CellTables.CELL_COLUMNS,
                counts.grid().cells().stream()
                        .map(cell -> CellTables.cellValues(counts, cell))
                        .toList(),
                counts.asDoubles(),
                new double[0],
                gridded.caveats(inputs, counts));
    }

    /**
     * Zones with a number.
     *
     * @param attribute the number of the zones to take, empty to count incidents
     * @param residents the attribute with the population, empty where no rate is asked for
     */
    static Units zones(Inputs inputs, Question question, String attribute, String residents) throws WorkbenchException {
        Zones layer = question.layer(inputs)
                .orElseThrow(() -> new WorkbenchException(Problem.error("autocorrelation.no-zones")));
        List<Problem> caveats = new ArrayList<>();
        ZoneCounts counts = counts(inputs, question, layer, attribute.isEmpty(), caveats);
        List<ZoneCounts.Area> areas = counts.areas();
        double[] events = IntStream.range(0, areas.size())
                .mapToDouble(i -> attribute.isEmpty()
                        ? counts.counts()[i]
                        : areas.get(i).number(attribute).orElse(Double.NaN))
                .toArray();
        double[] people = IntStream.range(0, residents.isEmpty() ? 0 : areas.size())
                .mapToDouble(i -> areas.get(i).number(residents).orElse(Double.NaN))
                .toArray();
        int[] kept = IntStream.range(0, areas.size())
                .filter(i -> Double.isFinite(events[i]) && (residents.isEmpty() || people[i] > 0))
                .toArray();
        if (kept.length < areas.size()) {
            caveats.add(Problem.warning("autocorrelation.left-out", areas.size() - kept.length, areas.size()));
        }
        List<ZoneCounts.Area> some = Arrays.stream(kept).mapToObj(areas::get).toList();
        return new Units(
                layer.crs(),
                Optional.empty(),
                some.stream().map(area -> area.zones().get(0)).toList(),
                layer.zones(),
                some.stream().map(ZoneCounts.Area::shape).toList(),
                columns(attribute, residents),
                Arrays.stream(kept)
                        .mapToObj(i -> row(areas.get(i), events[i], residents.isEmpty() ? Double.NaN : people[i]))
                        .toList(),
                Arrays.stream(kept).mapToDouble(i -> events[i]).toArray(),
                residents.isEmpty()
                        ? new double[0]
                        : Arrays.stream(kept).mapToDouble(i -> people[i]).toArray(),
                caveats);
    }

    private static List<TableColumn> columns(String attribute, String residents) {
        List<TableColumn> columns = new ArrayList<>(List.of(
                TableColumn.text("zone", "column.zone"),
                attribute.isEmpty()
                        ? TableColumn.decimal("count", "column.count", 0)
                        : TableColumn.decimal("value", "autocorrelation.column.value", 2),
                TableColumn.decimal("area-km2", "column.area-km2", 4)));
        if (!residents.isEmpty()) {
            columns.add(TableColumn.decimal("residents", "column.residents", 0));
            columns.add(TableColumn.decimal("per-1000", "column.per-1000", 2));
        }
        return columns;
    }

    private static List<Object> row(ZoneCounts.Area area, double events, double people) {
        return people > 0
                ? List.of(area.name(), events, area.km2(), people, PER * events / people)
                : List.of(area.name(), events, area.km2());
    }

    /** By place where incidents have one, otherwise by the zone they name; all areas with no count where none is asked. */
    private static ZoneCounts counts(
            Inputs inputs, Question question, Zones layer, boolean counted, List<Problem> caveats)
            throws WorkbenchException {
        if (!counted) {
            List<ZoneCounts.Area> areas = layer.zones().stream()
                    .map(zone -> new ZoneCounts.Area(zone.name(), zone.area(), List.of(zone)))
                    .toList();
            return new ZoneCounts(areas, new int[areas.size()], 0, 0);
        }
        Incidents incidents = inputs.incidents(question.incidents());
        Optional<Column> names = incidents.column(Role.ZONE);
        Optional<String> attribute = names.flatMap(column -> ZoneCounts.attribute(column, layer));
        boolean byName = incidents.withPlace() == 0 && attribute.isPresent();
        ZoneCounts counts = byName
                ? ZoneCounts.byName(names.orElseThrow(), ZoneNames.of(layer, attribute.orElseThrow()))
                : ZoneCounts.byPlace(incidents, layer);
        if (counts.counted() == 0) {
            throw new WorkbenchException(Problem.error("zone-counts.none-inside", incidents.name(), layer.name()));
        }
        String by = byName ? "name" : "place";
        if (counts.elsewhere() > 0) {
            caveats.add(Problem.warning("zone-counts.elsewhere-" + by, counts.elsewhere(), incidents.size()));
        }
        if (counts.unsaid() > 0) {
            caveats.add(Problem.info("zone-counts.unsaid-" + by, counts.unsaid(), incidents.size()));
        }
        return counts;
    }

    int size() {
        return events.length;
    }

    /** What is compared: counts, a number of the zones, or rates. */
    double[] values(Rates rates) {
        if (population.length == 0) {
            return events;
        }
        return rates == Rates.BAYES
                ? BayesRates.of(events, population)
                : IntStream.range(0, events.length)
                        .mapToDouble(i -> PER * events[i] / population[i])
                        .toArray();
    }

    /** East of each unit's centre: of the whole cell, or of the zone's ground. */
    double[] x() {
        return grid.map(cells ->
                        cells.cells().stream().mapToDouble(cell -> cell.x()).toArray())
                .orElseGet(() -> shapes.stream()
                        .mapToDouble(shape -> shape.getCentroid().getX())
                        .toArray());
    }

    double[] y() {
        return grid.map(cells ->
                        cells.cells().stream().mapToDouble(cell -> cell.y()).toArray())
                .orElseGet(() -> shapes.stream()
                        .mapToDouble(shape -> shape.getCentroid().getY())
                        .toArray());
    }

    /** What a person calls a unit: the zone's name or the cell's number. */
    String name(int unit) {
        return String.valueOf(rows.get(unit).get(0));
    }
}
