// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** The nearest-neighbour index: are incidents nearer to each other than chance would put them? */
public final class NearestNeighbourAnalysis
        implements Analysis<NearestNeighbourAnalysis.Params, NearestNeighbourAnalysis.Index> {

    /** Below this p the sentence speaks of more than chance. */
    static final double ALPHA = 0.05;

    private static final int LEAST = 5;

    /** Placed, sorted and searched once; measured on one core. */
    private static final double SECONDS_PER_PLACE = 8e-7;

    private static final double BYTES_PER_PLACE = 170;

    private static final double SHARED = 0.9;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "1", min = 1, max = 25) int orders,
            @Param(value = "99", min = 0, max = 9999) int simulations,
            @Param(value = "1", min = 0, max = 2_147_483_647, advanced = true) long seed) {}

    /** The index of each order. */
    public record Index(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "nearest-neighbour-index";
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
        return placed == 0
                ? Optional.empty()
                : Optional.of(new Cost(
                        placed,
                        Cost.Unit.INCIDENTS,
                        placed * SECONDS_PER_PLACE * (1 + p.simulations()) * (1 + p.orders() / 4.0),
                        SHARED,
                        placed * BYTES_PER_PLACE));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = Places.check(inputs, p.incidents(), Math.max(LEAST, p.orders() + 1));
        if (p.simulations() > 0 && 2.0 / (p.simulations() + 1) > ALPHA) {
            problems.add(Problem.warning("pattern.few-simulations", p.simulations(), 2.0 / (p.simulations() + 1)));
        }
        return problems;
    }

    @Override
    public Index run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        Places places = Places.of(inputs, p.incidents()).atLeast(Math.max(LEAST, p.orders() + 1));
        NeighbourTest test = NeighbourTest.of(
                places.area(), places.x(), places.y(), p.orders(), p.simulations(), p.seed(), progress);
        List<List<Object>> rows = new ArrayList<>();
        for (int order = 1; order <= p.orders(); order++) {
            NeighbourIndex index = test.index(order);
            rows.add(Arrays.asList(
                    (long) order,
                    index.mean(),
                    index.expected(),
                    index.naive(),
                    index.z(),
                    known(index.expectedDonnelly()),
                    known(index.donnelly()),
                    known(index.zDonnelly()),
                    known(test.simulatedMean(order)),
                    known(test.p(order))));
        }
        NeighbourIndex first = test.index(1);
        return new Index(
                List.of(
                        new Artifact.Table(
                                "index",
                                "nearest-neighbour-index.index",
                                "nearest-neighbours",
                                new Table(
                                        List.of(
                                                TableColumn.whole("order", "pattern.column.order"),
                                                TableColumn.decimal("mean-m", "pattern.column.mean-m", 1),
                                                TableColumn.decimal("expected-m", "pattern.column.expected-m", 1),
                                                TableColumn.decimal("r-naive", "pattern.column.r-naive", 4),
                                                TableColumn.decimal("z-naive", "pattern.column.z-naive", 2),
                                                TableColumn.decimal(
                                                        "expected-donnelly-m", "pattern.column.expected-donnelly-m", 1),
                                                TableColumn.decimal("r-donnelly", "pattern.column.r-donnelly", 4),
                                                TableColumn.decimal("z-donnelly", "pattern.column.z-donnelly", 2),
                                                TableColumn.decimal("simulated-m", "pattern.column.simulated-m", 1),
                                                TableColumn.decimal("p", "pattern.column.p-simulated", 4)),
                                        rows)),
                        new Artifact.Note(
                                "summary",
                                "nearest-neighbour-index.summary-note",
                                p.simulations() == 0 ? "note.nearest-neighbour-index.unsimulated" : verdict(test),
                                List.of(
                                        places.size(),
                                        first.mean(),
                                        first.expectedDonnelly(),
                                        first.donnelly(),
                                        p.simulations() == 0 ? 1.0 : test.p(1),
                                        p.simulations(),
                                        first.naive()))),
                places.caveatsOfDistances());
    }

    private static String verdict(NeighbourTest test) {
        if (test.p(1) > ALPHA) {
            return "note.nearest-neighbour-index.chance";
        }
        return test.index(1).mean() < test.simulatedMean(1)
                ? "note.nearest-neighbour-index.clustered"
                : "note.nearest-neighbour-index.even";
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }
}
