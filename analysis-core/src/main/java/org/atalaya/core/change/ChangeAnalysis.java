// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.grid.StudyArea;
import org.atalaya.core.hotspot.GriddedIncidents;
import org.atalaya.core.hotspot.ZoneCounts;
import org.atalaya.core.hotspot.ZoneCountsAnalysis;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.Days;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** From one period to another, in cells or zones; and, where areas are named, whether what was done there worked. */
public final class ChangeAnalysis implements Analysis<ChangeAnalysis.Params, ChangeAnalysis.Changes> {

    /** Cut at the boundary, and tested; measured on one core. */
    private static final double SECONDS_PER_CELL = 1.2e-5;

    /** Its outline, its counts and its row. */
    private static final double BYTES_PER_CELL = 1500;

    /** What is compared. */
    public enum Areas {
        CELLS,
        ZONES
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("cells") Areas areas,
            @Param("") String before,
            @Param("") String after,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param(value = "square", advanced = true) Shape shape,
            @Param(value = "", advanced = true) List<String> treated,
            @Param(value = "", advanced = true) List<String> control,
            @Param(value = "", advanced = true) List<String> displacement,
            @Param(value = "", advanced = true) List<String> displacementControl) {

        GriddedIncidents gridded() {
            return new GriddedIncidents(incidents, shape, cellSize);
        }

        NamedAreas named() {
            return new NamedAreas(treated, control, displacement, displacementControl);
        }
    }

    /** The changes. */
    public record Changes(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "change";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Params> parameterType() {
        return Params.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, Params p) throws WorkbenchException {
        return p.areas() == Areas.ZONES
                ? ZoneCountsAnalysis.costOf(inputs.zones(), inputs.summary(p.incidents()))
                : p.gridded().cost(inputs, SECONDS_PER_CELL, BYTES_PER_CELL);
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.earliest() == LocalMillis.MISSING || summary.precision() == TimePrecision.NONE) {
            return List.of(Problem.error("change.no-time", summary.name()));
        }
        List<Problem> problems = new ArrayList<>();
        if (p.areas() == Areas.CELLS) {
            problems.addAll(p.gridded().check(inputs));
        } else if (inputs.zones().isEmpty()) {
            problems.add(Problem.error("change.no-zones").at(Where.parameter("areas")));
        } else if (summary.withPlace() == 0) {
            problems.add(Problem.error("grid.no-place", summary.name()));
        }
        Periods periods = Periods.of(p.before(), p.after(), summary.earliest(), summary.latest(), summary.precision());
        problems.addAll(periods.problems());
        if (periods.ok()) {
            problems.addAll(periods.coverage(summary.earliest(), summary.latest(), summary.precision()));
        }
        problems.addAll(p.named().check(inputs.zones()));
        if (p.named().any() && periods.ok() && !periods.sameLength()) {
            problems.add(Problem.error(
                            "change.wdd-lengths",
                            periods.before().days(),
                            periods.after().days())
                    .at(Where.parameter("after")));
        }
        return problems;
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        Periods periods = Periods.of(p.before(), p.after(), summary.earliest(), summary.latest(), summary.precision());
        return new Params(
                p.incidents(),
                p.areas(),
                periods.ok() ? periods.before().toString() : p.before(),
                periods.ok() ? periods.after().toString() : p.after(),
                p.areas() == Areas.CELLS ? p.gridded().resolvedSize(inputs) : p.cellSize(),
                p.shape(),
                p.treated(),
                p.control(),
                p.displacement(),
                p.displacementControl());
    }

    @Override
    public Changes run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        for (Problem problem : check(inputs, given)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        Params p = resolve(inputs, given);
        Incidents incidents = inputs.incidents(p.incidents());
        Periods periods =
                Periods.of(p.before(), p.after(), incidents.earliest(), incidents.latest(), incidents.precision());
        progress.step(0, "progress.counting");
        Incidents early = incidents.rows(rows(incidents, periods.before()));
        Incidents late = incidents.rows(rows(incidents, periods.after()));
        if (early.size() + late.size() == 0) {
            throw new WorkbenchException(Problem.error(
                    "change.none-in-periods",
                    incidents.name(),
                    periods.before().toString(),
                    periods.after().toString()));
        }
        List<Problem> caveats = new ArrayList<>();
        ChangeTables tables;
        if (p.areas() == Areas.CELLS) {
            StudyArea area = StudyArea.of(inputs.zones(), incidents);
            area.someRowsInside(incidents);
            CellGrid grid =
                    CellGrid.over(area, new GridSpec(p.shape(), p.cellSize().orElseThrow()));
            CellCounts before = CellCounts.of(grid, early);
            CellCounts after = CellCounts.of(grid, late);
            tables = ChangeTables.ofCells(grid, before.counts(), after.counts(), periods);
            caveats.addAll(area.caveats(incidents, area.rowsInside(incidents).length));
        } else {
            Zones zones = inputs.zones().orElseThrow();
            ZoneCounts before = ZoneCounts.byPlace(early, zones);
            ZoneCounts after = ZoneCounts.byPlace(late, zones);
            tables = ChangeTables.ofZones(zones, before.counts(), after.counts(), periods);
        }
        progress.step(0.6, "progress.comparing-neighbours");
        List<Artifact> artifacts = new ArrayList<>(tables.artifacts(progress.slice(0.6, 0.95)));
        if (p.named().any()) {
            WeightedDisplacement difference =
                    p.named().count(inputs.zones().orElseThrow(), incidents, periods.before(), periods.after());
            if (!(difference.standardError() > 0)) {
                throw new WorkbenchException(Problem.error("change.wdd-empty"));
            }
            artifacts.addAll(DisplacementTables.of(difference));
            p.named().few(difference).ifPresent(caveats::add);
        }
        caveats.addAll(caveats(incidents, periods, tables));
        return new Changes(artifacts, caveats);
    }

    private static int[] rows(Incidents incidents, Days days) {
        return IntStream.range(0, incidents.size())
                .filter(row -> days.contains(incidents.start(row)))
                .toArray();
    }

    private static List<Problem> caveats(Incidents incidents, Periods periods, ChangeTables tables) {
        List<Problem> caveats =
                new ArrayList<>(periods.coverage(incidents.earliest(), incidents.latest(), incidents.precision()));
        if (!periods.sameLength()) {
            caveats.add(Problem.info(
                    "change.lengths", periods.before().days(), periods.after().days()));
        }
        int timeless = 0;
        int crossing = 0;
        for (int row = 0; row < incidents.size(); row++) {
            timeless += incidents.hasTime(row) ? 0 : 1;
            boolean in = periods.before().contains(incidents.start(row))
                    || periods.after().contains(incidents.start(row));
            long end = incidents.end(row);
            Days own = periods.before().contains(incidents.start(row)) ? periods.before() : periods.after();
            crossing += in && end != LocalMillis.MISSING && end > own.end() ? 1 : 0;
        }
        if (timeless > 0) {
            caveats.add(Problem.info("change.without-time", timeless, incidents.size()));
        }
        if (crossing > 0) {
            caveats.add(Problem.info("change.crossing", crossing));
        }
        if (tables.total() < ChangeTables.FEW) {
            caveats.add(Problem.warning("change.few", tables.total(), ChangeTables.FEW));
        }
        return caveats;
    }
}
