// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

import java.util.ArrayList;
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
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The Jacquez test: are the nearest in space the nearest in time? */
public final class JacquezAnalysis implements Analysis<JacquezAnalysis.Params, JacquezAnalysis.Test> {

    private static final double SECONDS_PER_COMPARISON = 8e-10;
    private static final double BYTES_PER_PLACE = 60;
    private static final double BYTES_PER_NEIGHBOUR = 16;
    private static final double SHARED = 0.9;
    private static final double SECONDS_PER_PLACE = 8e-6;

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.whole("neighbours", "column.jacquez.neighbours"),
            TableColumn.whole("j", "column.jacquez.j"),
            TableColumn.decimal("expected", "column.near-repeat.expected", 2),
            TableColumn.decimal("p", "column.p", 4),
            TableColumn.whole("incidents", "column.incidents"));

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "3", min = 1, max = 100) int neighbours,
            @Param(value = "manhattan", advanced = true) Metric metric,
            @Param(value = "999", min = 99, max = 9999, advanced = true) int permutations,
            @Param(value = "1", advanced = true) long seed) {

        DatedIncidents dated() {
            return new DatedIncidents(incidents);
        }
    }

    /** The statistic. */
    public record Test(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "jacquez";
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
        double n = inputs.summary(p.incidents()).withPlace();
        double k = p.neighbours();
        return n < 1
                ? Optional.empty()
                : Optional.of(new Cost(
                        (long) n,
                        Cost.Unit.INCIDENTS,
                        n * (SECONDS_PER_PLACE + k * (k + 3) * (p.permutations() + 1) * SECONDS_PER_COMPARISON),
                        SHARED,
                        n * (BYTES_PER_PLACE + k * BYTES_PER_NEIGHBOUR)));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(p.dated().check(inputs));
        int n = inputs.summary(p.incidents()).withPlace();
        if (n > 0 && p.neighbours() >= n) {
            problems.add(tooMany(p.neighbours(), n));
        }
        return problems;
    }

    private static Problem tooMany(int neighbours, int incidents) {
        return Problem.error("jacquez.too-many-neighbours", neighbours, incidents)
                .at(Where.parameter("neighbours"));
    }

    @Override
    public Test run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        DatedIncidents.Rows rows = p.dated().rows(inputs);
        int n = rows.rows().length;
        if (p.neighbours() >= n) {
            throw new WorkbenchException(tooMany(p.neighbours(), n));
        }
        Jacquez.Neighbours found =
                Jacquez.of(rows.places(), p.neighbours(), p.metric(), p.permutations(), p.seed(), progress);
        boolean more = found.p() <= NearRepeatAnalysis.ALPHA && found.j() > found.mean();
        List<Problem> caveats = new ArrayList<>(DatedIncidents.caveats(rows));
        caveats.add(Problem.info("jacquez.ties"));
        return new Test(
                List.of(
                        new Artifact.Table(
                                "jacquez",
                                "jacquez.table",
                                "jacquez",
                                new Table(
                                        COLUMNS,
                                        List.of(List.of(
                                                (long) p.neighbours(), found.j(), found.mean(), found.p(), (long) n)))),
                        new Artifact.Note(
                                "summary",
                                "jacquez.summary-note",
                                more ? "note.jacquez.more" : "note.jacquez.chance",
                                List.of(
                                        p.neighbours(),
                                        found.j(),
                                        found.mean(),
                                        found.p(),
                                        p.permutations(),
                                        String.valueOf(p.seed())))),
                caveats);
    }
}
