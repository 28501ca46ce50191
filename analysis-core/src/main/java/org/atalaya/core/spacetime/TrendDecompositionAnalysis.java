// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.spacetime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.data.TimeCounts;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.atalaya.core.time.TimePrecision;

/** Trend, season and what is left of the counts through time, and when their level changed. */
public final class TrendDecompositionAnalysis
        implements Analysis<TrendDecompositionAnalysis.Params, TrendDecompositionAnalysis.Decomposed> {

    /** Counted in its step; measured on one core. */
    private static final double SECONDS_PER_ROW = 1e-7;

    /** Smoothed again and again by the decomposition. */
    private static final double SECONDS_PER_STEP = 5e-5;

    /** Where the level may have changed, two steps at a time. */
    private static final double SECONDS_PER_SPAN = 1e-9;

    private static final double BYTES_PER_ROW = 8;
    private static final double BYTES_PER_STEP = 1500;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("day") StepLength step,
            @Param("poisson") ChangePoints.Cost cost,
            @Param(value = "true", advanced = true) boolean robust,
            @Param(value = "auto", min = 0.1, max = 10_000, advanced = true) OptionalDouble penalty,
            @Param(value = "5", min = 1, max = 1000, advanced = true) int leastSteps) {}

    /** The parts. */
    public record Decomposed(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "trend-decomposition";
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
        if (summary.earliest() == LocalMillis.MISSING) {
            return Optional.empty();
        }
        double steps = Steps.between(p.step(), summary.earliest(), summary.latest(), summary.precision())
                .count();
        return Optional.of(new Cost(
                summary.count(),
                Cost.Unit.INCIDENTS,
                summary.count() * SECONDS_PER_ROW + steps * SECONDS_PER_STEP + steps * steps * SECONDS_PER_SPAN,
                0,
                summary.count() * BYTES_PER_ROW + steps * BYTES_PER_STEP));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        return problems(summary.name(), summary.earliest(), summary.latest(), summary.precision(), p);
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        if (p.penalty().isPresent() || summary.earliest() == LocalMillis.MISSING) {
            return p;
        }
        int count = Steps.between(p.step(), summary.earliest(), summary.latest(), summary.precision())
                .count();
        return new Params(
                p.incidents(),
                p.step(),
                p.cost(),
                p.robust(),
                OptionalDouble.of(ChangePoints.usualPenalty(count)),
                p.leastSteps());
    }

    @Override
    public Decomposed run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        Incidents incidents = inputs.incidents(p.incidents());
        for (Problem problem :
                problems(incidents.name(), incidents.earliest(), incidents.latest(), incidents.precision(), p)) {
            throw new WorkbenchException(problem);
        }
        progress.step(0, "progress.counting");
        Steps steps = Steps.between(p.step(), incidents.earliest(), incidents.latest(), incidents.precision());
        TimeCounts counts = TimeCounts.of(incidents, steps.bins())
                .orElseThrow(() ->
                        new WorkbenchException(Problem.error("trend-decomposition.all-too-long", incidents.name())));
        double[] series = new double[steps.count()];
        for (int i = 0; i < series.length; i++) {
            long bin = steps.first() + i - counts.first();
            series[i] = bin >= 0 && bin < counts.weights().length ? counts.weights()[(int) bin] : 0;
        }
        progress.step(0.5, "progress.counting");
        TrendDecomposition parts = TrendDecomposition.of(series, p.step().cycle(), p.robust());
        progress.step(0.8, "progress.counting");
        double[] plain = parts.withoutSeason();
        List<Integer> changes = ChangePoints.of(plain, p.cost(), p.penalty().orElseThrow(), p.leastSteps());
        return new Decomposed(artifacts(steps, parts, levels(plain, changes), changes, p), caveats(counts));
    }

    private static List<Problem> problems(String name, long earliest, long latest, TimePrecision precision, Params p) {
        if (earliest == LocalMillis.MISSING) {
            return List.of(Problem.error("trend-decomposition.no-time", name));
        }
        if (!precision.atLeast(p.step().needs())) {
            return List.of(Problem.error("trend-decomposition.too-coarse", name, p.step() == StepLength.MONTH ? 1 : 0)
                    .at(Where.parameter("step")));
        }
        int count = Steps.between(p.step(), earliest, latest, precision).count();
        int needed = 2 * p.step().cycle();
        return count < needed
                ? List.of(Problem.error("trend-decomposition.too-few-steps", count, needed, name)
                        .at(Where.parameter("step")))
                : List.of();
    }

    private static double[] levels(double[] plain, List<Integer> changes) {
        double[] levels = new double[plain.length];
        List<Integer> ends = new ArrayList<>(changes);
        ends.add(plain.length);
        int from = 0;
        for (int end : ends) {
            double mean = IntStream.range(from, end).mapToDouble(i -> plain[i]).sum() / (end - from);
            for (int i = from; i < end; i++) {
                levels[i] = mean;
            }
            from = end;
        }
        return levels;
    }

    private static List<Artifact> artifacts(
            Steps steps, TrendDecomposition parts, double[] levels, List<Integer> changes, Params p) {
        List<String> axis = IntStream.range(0, steps.count())
                .mapToObj(i -> steps.day(i).toString())
                .toList();
        List<double[]> lines = List.of(parts.observed(), parts.trend(), parts.seasonal(), parts.remainder(), levels);
        List<String> names = List.of("observed", "trend", "season", "remainder", "level");
        List<TableColumn> columns =
                new ArrayList<>(List.of(TableColumn.text("start", "trend-decomposition.column.start")));
        names.forEach(name -> columns.add(TableColumn.decimal(name, "trend-decomposition.column." + name, 1)));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < axis.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(axis.get(i)));
            for (double[] line : lines) {
                row.add(line[i]);
            }
            rows.add(row);
        }
        List<List<Object>> found = new ArrayList<>();
        for (int change : changes) {
            double before = levels[change - 1];
            double after = levels[change];
            found.add(
                    Arrays.asList(axis.get(change), before, after, before > 0 ? (Object) (after / before - 1) : null));
        }
        Table changed = new Table(
                List.of(
                        TableColumn.text("start", "trend-decomposition.column.start"),
                        TableColumn.decimal("before", "trend-decomposition.column.before", 1),
                        TableColumn.decimal("after", "trend-decomposition.column.after", 1),
                        TableColumn.percent("percent", "change.column.percent", 1)),
                found);
        return List.of(
                new Artifact.Series(
                        "decomposition", "trend-decomposition.decomposition", "decomposition", axis, names, lines),
                new Artifact.Table("parts", "trend-decomposition.parts", "decomposition", new Table(columns, rows)),
                new Artifact.Table("changes", "trend-decomposition.changes", "changes", changed),
                note(steps, parts, levels, changes, p));
    }

    private static Artifact note(
            Steps steps, TrendDecomposition parts, double[] levels, List<Integer> changes, Params p) {
        double[] trend = parts.trend();
        LocalDate last = steps.day(steps.count()).minusDays(1);
        List<Object> args = new ArrayList<>(List.of(
                p.step().word(),
                steps.count(),
                steps.day(0).toString(),
                last.toString(),
                trend[0],
                trend[trend.length - 1],
                parts.seasonalStrength(),
                changes.size(),
                p.step().cycle() / (double) steps.count(),
                steps.count() / (double) p.step().cycle(),
                p.penalty().orElseThrow()));
        if (!changes.isEmpty()) {
            int at = changes.get(changes.size() - 1);
            args.addAll(List.of(steps.day(at).toString(), levels[at - 1], levels[at]));
        }
        return new Artifact.Note(
                "summary",
                "trend-decomposition.summary-note",
                "note.trend-decomposition." + (changes.isEmpty() ? "steady" : "changed"),
                args);
    }

    private static List<Problem> caveats(TimeCounts counts) {
        List<Problem> caveats = new ArrayList<>();
        if (counts.shared() > 0) {
            caveats.add(Problem.info("trend-decomposition.shared", counts.shared()));
        }
        if (counts.unallocated() > 0) {
            caveats.add(Problem.warning("trend-decomposition.unallocated", counts.unallocated()));
        }
        return caveats;
    }
}
