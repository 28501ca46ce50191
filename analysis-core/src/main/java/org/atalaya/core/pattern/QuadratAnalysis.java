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
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The quadrat test: do counts of equal pieces of ground vary more than chance would have it? */
public final class QuadratAnalysis implements Analysis<QuadratAnalysis.Params, QuadratAnalysis.Counts> {

    private static final int LEAST = 5;

    /** Where fewer are expected the chi-square distribution is a poor stand-in. */
    static final double LEAST_EXPECTED = 5;

    private static final int MOST_COLUMNS = 50;

    /** Drawn and counted; measured on one core. */
    private static final double SECONDS_PER_PLACE = 6e-8;

    private static final double BYTES_PER_PLACE = 12;
    private static final double BYTES_PER_QUADRAT = 400;
    private static final double SHARED = 0.9;

    private static final double SECONDS_PER_QUADRAT = 5e-5;

    /** Which of the sides between two quadrats belongs to which. */
    public enum Sides {
        /** [a, b). */
        LOWER,
        /** (a, b], as R's cut. */
        UPPER
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "auto", min = 1, max = 500) OptionalDouble columns,
            @Param(value = "auto", min = 1, max = 500) OptionalDouble rows,
            @Param(value = "999", min = 0, max = 99_999) int simulations,
            @Param(value = "lower", advanced = true) Sides sides,
            @Param(value = "1", min = 0, max = 2_147_483_647, advanced = true) long seed) {}

    /** The counts and the test. */
    public record Counts(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "quadrat-test";
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
        int placed = inputs.summary(p.incidents()).withPlace();
        if (placed == 0 || p.columns().isEmpty() || p.rows().isEmpty()) {
            return Optional.empty();
        }
        long quadrats = Math.round(p.columns().getAsDouble() * p.rows().getAsDouble());
        return Optional.of(new Cost(
                quadrats,
                Cost.Unit.CELLS,
                placed * SECONDS_PER_PLACE * (1 + p.simulations()) + quadrats * SECONDS_PER_QUADRAT,
                SHARED,
                placed * BYTES_PER_PLACE + quadrats * BYTES_PER_QUADRAT));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = Places.check(inputs, p.incidents(), LEAST);
        if (p.columns().orElse(2) * p.rows().orElse(2) < 2) {
            problems.add(Problem.error("quadrat-test.one"));
        }
        return problems;
    }

    /**
     * So many that about ten incidents are expected in each, at most fifty to a side of the box, and nearly square.
     */
    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        if (p.columns().isPresent() && p.rows().isPresent()) {
            return p;
        }
        Places places = Places.of(inputs, p.incidents());
        int[] sides = sides(places);
        return new Params(
                p.incidents(),
                OptionalDouble.of(p.columns().orElse(sides[0])),
                OptionalDouble.of(p.rows().orElse(sides[1])),
                p.simulations(),
                p.sides(),
                p.seed());
    }

    static int[] sides(Places places) {
        double width = places.area().extent().width();
        double height = places.area().extent().height();
        double quadrats = Math.max(4, places.size() / 10.0);
        // Of the box, some quadrats have no ground.
        double inBox = quadrats * width * height / places.area().geometry().getArea();
        double side = Math.sqrt(width * height / inBox);
        return new int[] {
            (int) Math.max(2, Math.min(MOST_COLUMNS, Math.round(width / side))),
            (int) Math.max(2, Math.min(MOST_COLUMNS, Math.round(height / side)))
        };
    }

    @Override
    public Counts run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Places places = Places.of(inputs, given.incidents()).atLeast(LEAST);
        Params p = resolve(inputs, given);
        progress.step(0, "progress.laying-grid");
        Quadrats quadrats = Quadrats.over(
                places.area(), (int) p.columns().orElseThrow(), (int) p.rows().orElseThrow(), p.sides() == Sides.UPPER);
        if (quadrats.shapes().size() < 2) {
            throw new WorkbenchException(Problem.error("quadrat-test.one"));
        }
        Quadrats.Test test = quadrats.test(quadrats.counts(places.x(), places.y()));
        double[] simulated = quadrats.simulated(places.size(), p.simulations(), p.seed(), progress.slice(0.2, 1));
        double p2 = simulated.length == 0 ? test.p() : MonteCarlo.pTwoSided(test.chiSquare(), simulated);
        List<Problem> caveats = places.caveats();
        long few =
                Arrays.stream(test.expected()).filter(e -> e < LEAST_EXPECTED).count();
        if (few > 0) {
            caveats.add(Problem.info(
                    "quadrat-test.few-expected", few, quadrats.shapes().size(), LEAST_EXPECTED));
        }
        return new Counts(
                List.of(layer(places, quadrats, test), table(quadrats, test, simulated), note(test, p2, quadrats)),
                caveats);
    }

    private static Artifact layer(Places places, Quadrats quadrats, Quadrats.Test test) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < quadrats.shapes().size(); i++) {
            double expected = test.expected()[i];
            rows.add(List.of(
                    (long) i,
                    (long) test.counts()[i],
                    expected,
                    (test.counts()[i] - expected) / Math.sqrt(expected),
                    quadrats.shapes().get(i).getArea() / 1e6));
        }
        return new Artifact.Features(
                "quadrats",
                "quadrat-test.quadrats",
                "count",
                places.area().crs(),
                quadrats.shapes(),
                new Table(
                        List.of(
                                TableColumn.whole("cell", "column.cell"),
                                TableColumn.whole("count", "column.count"),
                                TableColumn.decimal("expected", "pattern.column.expected", 2),
                                TableColumn.decimal("residual", "pattern.column.residual", 2),
                                TableColumn.decimal("area-km2", "column.area-km2", 4)),
                        rows));
    }

    private static Artifact table(Quadrats quadrats, Quadrats.Test test, double[] simulated) {
        return new Artifact.Table(
                "test",
                "quadrat-test.test",
                "quadrat-test",
                new Table(
                        List.of(
                                TableColumn.whole("quadrats", "pattern.column.quadrats"),
                                TableColumn.decimal("chi-square", "pattern.column.chi-square", 3),
                                TableColumn.whole("freedom", "pattern.column.freedom"),
                                TableColumn.decimal("dispersion", "pattern.column.dispersion", 3),
                                TableColumn.decimal("p", "pattern.column.p-two-sided", 6),
                                TableColumn.decimal("p-simulated", "pattern.column.p-simulated", 4)),
                        List.of(Arrays.asList(
                                (long) quadrats.shapes().size(),
                                test.chiSquare(),
                                (long) test.freedom(),
                                test.dispersion(),
                                test.p(),
                                simulated.length == 0
                                        ? null
                                        : (Object) MonteCarlo.pTwoSided(test.chiSquare(), simulated)))));
    }

    private static Artifact note(Quadrats.Test test, double p, Quadrats quadrats) {
        String verdict = p > NearestNeighbourAnalysis.ALPHA ? "chance" : test.dispersion() > 1 ? "clustered" : "even";
        return new Artifact.Note(
                "summary",
                "quadrat-test.summary-note",
                "note.quadrat-test." + verdict,
                List.of(quadrats.shapes().size(), test.chiSquare(), test.freedom(), test.dispersion(), p));
    }
}
