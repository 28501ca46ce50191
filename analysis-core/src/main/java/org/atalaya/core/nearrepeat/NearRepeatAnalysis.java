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
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** The near-repeat table: how much likelier another incident is nearby and soon. */
public final class NearRepeatAnalysis implements Analysis<NearRepeatAnalysis.Params, NearRepeatAnalysis.Repeats> {

    /** A band is called significant up to this p. */
    static final double ALPHA = 0.05;

    /** Classes 1, 2 and 3 begin at these p-values. */
    private static final double[] CLASS_LIMITS = {0.10, 0.05, 0.01};

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.text("distance", "column.near-repeat.distance"),
            TableColumn.text("days", "column.near-repeat.days"),
            TableColumn.whole("observed", "column.near-repeat.observed"),
            TableColumn.decimal("expected", "column.near-repeat.expected", 1),
            TableColumn.decimal("median", "column.near-repeat.median", 1),
            TableColumn.decimal("ratio", "column.near-repeat.ratio", 2),
            TableColumn.decimal("p", "column.p", 4),
            TableColumn.whole("class", "column.class"),
            TableColumn.decimal("from-m", "column.near-repeat.from-m", 0),
            TableColumn.decimal("to-m", "column.near-repeat.to-m", 0),
            TableColumn.whole("from-days", "column.near-repeat.from-days"),
            TableColumn.whole("to-days", "column.near-repeat.to-days"));

    /** From so many pairs on, it is said that it takes long. */
    private static final double MANY_PAIRS = 1e9;

    private static final double SECONDS_PER_PAIR = 1.5e-8;
    private static final double SECONDS_PER_PAIR_DEALT = 2.4e-9;
    private static final double SECONDS_PER_PLACE = 1e-6;
    private static final double BYTES_PER_PLACE = 400;
    private static final double BYTES_PER_PAIR = 0.1;
    private static final double SHARED = 0.9;
    private static final double SECONDS_PER_DAY_DEALT = 2e-8;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "100", unit = "m", min = 1, max = 10_000) double bandWidth,
            @Param(value = "4", min = 1, max = 14) int bands,
            @Param(value = "7", unit = "d", min = 1, max = 366) int period,
            @Param(value = "4", min = 1, max = 52) int periods,
            @Param(value = "manhattan", advanced = true) Metric metric,
            @Param(value = "0", unit = "m", min = 0, max = 100, advanced = true) double samePlace,
            @Param(value = "999", min = 99, max = 9999, advanced = true) int permutations,
            @Param(value = "1", advanced = true) long seed) {

        DatedIncidents dated() {
            return new DatedIncidents(incidents);
        }

        Bands limits() {
            return Bands.ofSamePlace(samePlace, bandWidth, bands, period, periods);
        }
    }

    /** The table and what it says. */
    public record Repeats(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "near-repeat";
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
        return cost(inputs.summary(p.incidents()), p.bandWidth() * p.bands(), p.permutations());
    }

    static Optional<Cost> cost(InputSummary summary, double reach, int permutations) {
        double pairs = DatedIncidents.likelyPairs(summary, reach);
        int n = summary.withPlace();
        return n == 0
                ? Optional.empty()
                : Optional.of(new Cost(
                        Math.round(pairs),
                        Cost.Unit.PAIRS,
                        n * SECONDS_PER_PLACE
                                + pairs * (SECONDS_PER_PAIR + permutations * SECONDS_PER_PAIR_DEALT)
                                + (double) n * permutations * SECONDS_PER_DAY_DEALT,
                        SHARED,
                        n * BYTES_PER_PLACE + pairs * BYTES_PER_PAIR));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(p.dated().check(inputs));
        if (p.samePlace() >= p.bandWidth()) {
            problems.add(Problem.error("near-repeat.same-place-too-wide", p.samePlace(), p.bandWidth())
                    .at(Where.parameter("same-place")));
        }
        problems.addAll(manyPairs(inputs, p.incidents(), p.bandWidth() * p.bands()));
        return problems;
    }

    static List<Problem> manyPairs(Inputs inputs, InputRef incidents, double reach) throws WorkbenchException {
        double pairs = DatedIncidents.likelyPairs(inputs.summary(incidents), reach);
        return pairs > MANY_PAIRS ? List.of(Problem.warning("near-repeat.many-pairs", pairs, reach)) : List.of();
    }

    @Override
    public Repeats run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        DatedIncidents.Rows rows = p.dated().rows(inputs);
        NearRepeat.Counts counts =
                NearRepeat.count(rows.places(), p.limits(), p.metric(), p.permutations(), p.seed(), progress);
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Artifact.Table("bands", "near-repeat.bands-table", "near-repeat", table(counts)));
        artifacts.add(NearRepeatSentences.nearby(counts));
        artifacts.add(NearRepeatSentences.samePlace(counts));
        artifacts.add(new Artifact.Note(
                "summary",
                "near-repeat.summary-note",
                "note.near-repeat.summary",
                List.of(
                        counts.incidents(),
                        counts.nearPairs(),
                        significant(counts),
                        counts.bands().rings() * counts.bands().spells(),
                        p.permutations(),
                        String.valueOf(p.seed()))));
        return new Repeats(artifacts, DatedIncidents.caveats(rows));
    }

    private static int significant(NearRepeat.Counts counts) {
        int significant = 0;
        for (int ring = 0; ring < counts.bands().rings(); ring++) {
            for (int spell = 0; spell < counts.bands().spells(); spell++) {
                significant += counts.p(ring, spell) <= ALPHA ? 1 : 0;
            }
        }
        return significant;
    }

    private static Table table(NearRepeat.Counts counts) {
        Bands bands = counts.bands();
        double[] metres = bands.metres();
        int[] days = bands.days();
        List<List<Object>> rows = new ArrayList<>();
        for (int ring = 0; ring < bands.rings(); ring++) {
            for (int spell = 0; spell < bands.spells(); spell++) {
                double ratio = counts.ratio(ring, spell);
                double p = counts.p(ring, spell);
                rows.add(Arrays.asList(
                        bands.ringLabel(ring),
                        bands.spellLabel(spell),
                        counts.observed()[ring][spell],
                        counts.mean(ring, spell),
                        counts.median(ring, spell),
                        Double.isNaN(ratio) ? null : Double.valueOf(ratio),
                        p,
                        Arrays.stream(CLASS_LIMITS).filter(limit -> p <= limit).count(),
                        shown(metres[ring]),
                        shown(metres[ring + 1]),
                        (long) days[spell],
                        (long) days[spell + 1]));
            }
        }
        return new Table(COLUMNS, rows);
    }

    /** The smallest number above 0 stands for 0 itself. */
    static double shown(double metres) {
        return metres == Double.MIN_VALUE ? 0 : metres;
    }
}
