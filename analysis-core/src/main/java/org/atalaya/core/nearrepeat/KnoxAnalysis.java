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

/** The Knox test for one distance and one time. */
public final class KnoxAnalysis implements Analysis<KnoxAnalysis.Params, KnoxAnalysis.Test> {

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.whole("observed", "column.near-repeat.observed"),
            TableColumn.decimal("expected-margins", "column.knox.expected-margins", 2),
            TableColumn.decimal("expected", "column.near-repeat.expected", 2),
            TableColumn.decimal("median", "column.near-repeat.median", 1),
            TableColumn.decimal("ratio", "column.near-repeat.ratio", 3),
            TableColumn.decimal("p", "column.p", 4),
            TableColumn.decimal("p-poisson", "column.knox.p-poisson", 4),
            TableColumn.decimal("centred", "column.knox.centred", 3),
            TableColumn.whole("near", "column.knox.near"),
            TableColumn.whole("soon", "column.knox.soon"),
            TableColumn.whole("pairs", "column.knox.pairs"));

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "200", unit = "m", min = 1, max = 100_000) double distance,
            @Param(value = "7", unit = "d", min = 1, max = 3660) int days,
            @Param(value = "manhattan", advanced = true) Metric metric,
            @Param(value = "999", min = 99, max = 9999, advanced = true) int permutations,
            @Param(value = "1", advanced = true) long seed) {

        DatedIncidents dated() {
            return new DatedIncidents(incidents);
        }
    }

    /** The statistic and what chance makes of it. */
    public record Test(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "knox";
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
        return NearRepeatAnalysis.cost(inputs.summary(p.incidents()), p.distance(), p.permutations());
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(p.dated().check(inputs));
        problems.addAll(NearRepeatAnalysis.manyPairs(inputs, p.incidents(), p.distance()));
        return problems;
    }

    @Override
    public Test run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        DatedIncidents.Rows rows = p.dated().rows(inputs);
        progress.step(0, "progress.finding-pairs");
        Knox.Pairs pairs = Knox.count(rows.places(), p.distance(), p.days(), p.metric());
        Bands band = new Bands(new double[] {0, p.distance()}, new int[] {0, p.days()});
        NearRepeat.Counts counts =
                NearRepeat.count(rows.places(), band, p.metric(), p.permutations(), p.seed(), progress.slice(0.1, 1));
        double chance = counts.p(0, 0);
        double ratio = counts.ratio(0, 0);
        Table table = new Table(
                COLUMNS,
                List.of(Arrays.asList(
                        pairs.both(),
                        pairs.expected(),
                        counts.mean(0, 0),
                        counts.median(0, 0),
                        Double.isNaN(ratio) ? null : Double.valueOf(ratio),
                        chance,
                        Knox.poissonAtLeast(pairs.both(), pairs.expected()),
                        pairs.centred(),
                        pairs.near(),
                        pairs.soon(),
                        pairs.pairs())));
        boolean more = chance <= NearRepeatAnalysis.ALPHA && ratio > 1;
        return new Test(
                List.of(
                        new Artifact.Table("knox", "knox.table", "knox", table),
                        new Artifact.Note(
                                "summary",
                                "knox.summary-note",
                                more ? "note.knox.more" : "note.knox.chance",
                                List.of(
                                        p.distance(),
                                        p.days(),
                                        pairs.both(),
                                        counts.mean(0, 0),
                                        Double.isNaN(ratio) ? 0.0 : ratio,
                                        chance,
                                        p.permutations(),
                                        String.valueOf(p.seed())))),
                DatedIncidents.caveats(rows));
    }
}
