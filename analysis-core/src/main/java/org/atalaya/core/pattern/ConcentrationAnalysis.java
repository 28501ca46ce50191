// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Zones;
import org.atalaya.core.grid.CellCounts;
import org.atalaya.core.grid.CellGrid;
import org.atalaya.core.grid.GridProblems;
import org.atalaya.core.grid.GridSpec;
import org.atalaya.core.grid.Shape;
import org.atalaya.core.hotspot.ZoneCounts;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** How few cells, zones and addresses hold how many of the incidents: 80-20 tables, Lorenz curves, Gini. */
public final class ConcentrationAnalysis
        implements Analysis<ConcentrationAnalysis.Params, ConcentrationAnalysis.Shares> {

    /** Placed, hashed and sorted; measured on one core. */
    private static final double SECONDS_TO_START = 0.07;

    private static final double SECONDS_PER_PLACE = 2e-6;

    private static final double BYTES_PER_PLACE = 200;
    private static final double BYTES_PER_CELL = 700;

    private static final double SECONDS_PER_CELL = 1e-5;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param(column = true) String address) {}

    /** Tables, curves and sentences. */
    public record Shares(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "concentration";
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
        InputSummary summary = inputs.summary(p.incidents());
        if (summary.extent().isEmpty() || p.cellSize().isEmpty()) {
            return Optional.empty();
        }
        long cells = Math.round(spec(p).cellsIn(summary.extent().get()));
        return Optional.of(new Cost(
                cells,
                Cost.Unit.CELLS,
                SECONDS_TO_START + summary.withPlace() * SECONDS_PER_PLACE + cells * SECONDS_PER_CELL,
                0,
                summary.withPlace() * BYTES_PER_PLACE + cells * BYTES_PER_CELL));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        double size = p.cellSize()
                .orElse(summary.extent().map(GridSpec::defaultCellSize).orElse(100.0));
        List<Problem> problems = new ArrayList<>(GridProblems.of(
                summary.name(), summary.withPlace(), summary.extent(), new GridSpec(Shape.SQUARE, size)));
        problems.addAll(NumbersOf.check(summary, p.address(), "address"));
        return problems;
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        if (p.cellSize().isPresent()) {
            return p;
        }
        Places places = Places.of(inputs, p.incidents());
        return new Params(
                p.incidents(),
                OptionalDouble.of(GridSpec.defaultCellSize(places.area().extent())),
                p.address());
    }

    private static GridSpec spec(Params p) {
        return new GridSpec(Shape.SQUARE, p.cellSize().orElseThrow());
    }

    @Override
    public Shares run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        Places places = Places.of(inputs, p.incidents());
        progress.step(0, "progress.laying-grid");
        CellCounts cells = CellCounts.of(CellGrid.over(places.area(), spec(p)), places.incidents());
        List<Artifact> artifacts = new ArrayList<>(ConcentrationArtifacts.of(
                "cells", cells.asDoubles(), p.cellSize().orElseThrow()));
        progress.step(0.5, "progress.counting");
        Optional<Zones> zones = inputs.zones();
        if (zones.isPresent() && zones.get().zones().size() > 1) {
            ZoneCounts counts = ZoneCounts.byPlace(places.incidents().rows(places.rows()), zones.get());
            artifacts.addAll(ConcentrationArtifacts.of(
                    "zones", Arrays.stream(counts.counts()).asDoubleStream().toArray(), 0));
        }
        progress.step(0.7, "progress.counting");
        List<Addresses.Address> addresses = Addresses.of(places, p.address());
        artifacts.addAll(ConcentrationArtifacts.of(
                "addresses",
                addresses.stream().mapToDouble(Addresses.Address::count).toArray(),
                0));
        artifacts.add(ConcentrationArtifacts.top(places, addresses));
        List<Problem> caveats = places.caveats();
        caveats.add(Problem.info("concentration.addresses-seen"));
        return new Shares(artifacts, caveats);
    }
}
