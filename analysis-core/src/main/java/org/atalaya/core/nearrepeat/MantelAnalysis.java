// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.nearrepeat;

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

/** The Mantel test: does distance in time grow with distance in space? */
public final class MantelAnalysis implements Analysis<MantelAnalysis.Params, MantelAnalysis.Test> {

    /** All pairs of more than this many are out of reach. */
    private static final int MOST = 50_000;

    private static final double BYTES_PER_PLACE = 250;
    private static final double SHARED = 0.95;
    private static final double SECONDS_PER_PAIR = 7e-10;

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.decimal("r", "column.mantel.r", 6),
            TableColumn.decimal("p", "column.p", 4),
            TableColumn.decimal("mean", "column.mantel.mean", 6),
            TableColumn.whole("incidents", "column.incidents"));

    /** What distances are made into before they are compared. */
    public enum Form {
        /** Distances as they are: far pairs count most. */
        PLAIN,
        /** 1 / (distance + constant): near pairs count most. */
        RECIPROCAL
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("reciprocal") Form form,
            @Param(value = "100", unit = "m", min = 0.001, max = 100_000, advanced = true) double addedMetres,
            @Param(value = "1", unit = "d", min = 0.001, max = 3660, advanced = true) double addedDays,
            @Param(value = "manhattan", advanced = true) Metric metric,
            @Param(value = "999", min = 99, max = 9999, advanced = true) int permutations,
            @Param(value = "1", advanced = true) long seed) {

        DatedIncidents dated() {
            return new DatedIncidents(incidents);
        }

        Mantel.Transform form(double added) {
            return form == Form.PLAIN ? Mantel.Transform.PLAIN : new Mantel.Transform(added, -1);
        }
    }

    /** The correlation. */
    public record Test(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "mantel";
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
        return n < 2
                ? Optional.empty()
                : Optional.of(new Cost(
                        Math.round(n * n / 2),
                        Cost.Unit.PAIRS,
                        n * n / 2 * (p.permutations() + 1) * SECONDS_PER_PAIR,
                        SHARED,
                        n * BYTES_PER_PLACE));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(p.dated().check(inputs));
        int n = inputs.summary(p.incidents()).withPlace();
        if (n > MOST) {
            problems.add(Problem.error("mantel.too-many", n, MOST));
        }
        return problems;
    }

    @Override
    public Test run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        DatedIncidents.Rows rows = p.dated().rows(inputs);
        Mantel.Correlation found = Mantel.of(
                rows.places(),
                p.form(p.addedMetres()),
                p.form(p.addedDays()),
                p.metric(),
                p.permutations(),
                p.seed(),
                progress);
        if (Double.isNaN(found.r())) {
            throw new WorkbenchException(Problem.error("mantel.all-alike", rows.rows().length));
        }
        double mean = Arrays.stream(found.simulated()).average().orElse(0);
        boolean more = found.p() <= NearRepeatAnalysis.ALPHA && found.r() > 0;
        return new Test(
                List.of(
                        new Artifact.Table(
                                "mantel",
                                "mantel.table",
                                "mantel",
                                new Table(COLUMNS, List.of(List.of(found.r(), found.p(), mean, (long)
                                        rows.rows().length)))),
                        new Artifact.Note(
                                "summary",
                                "mantel.summary-note",
                                more ? "note.mantel.more" : "note.mantel.chance",
                                List.of(found.r(), found.p(), p.permutations(), String.valueOf(p.seed())))),
                DatedIncidents.caveats(rows));
    }
}
