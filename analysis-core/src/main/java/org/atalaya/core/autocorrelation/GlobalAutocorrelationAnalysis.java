// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Whether high lies beside high and low beside low over the whole map: Moran's I, Geary's C and Getis and Ord's G. */
public final class GlobalAutocorrelationAnalysis
        implements Analysis<GlobalAutocorrelationAnalysis.Params, GlobalAutocorrelationAnalysis.Verdict> {

    private static final double ALPHA = 0.05;

    /** Proper names are the same in every language. */
    private static final Map<String, String> NAMES = Map.of("moran", "Moran I", "geary", "Geary C", "g", "Getis-Ord G");

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("auto") Unit unit,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param("queen") Neighbourhood neighbours,
            @Param("randomisation") Inference inference,
            @Param(zones = true, advanced = true) String zones,
            @Param(advanced = true) String attribute,
            @Param(advanced = true) String residents,
            @Param(value = "bayes", advanced = true) Rates rates,
            @Param(value = "row", advanced = true) WeightStyle style,
            @Param(value = "auto", unit = "m", min = 1, max = 1_000_000, advanced = true) OptionalDouble distance,
            @Param(value = "8", min = 1, max = 1000, advanced = true) int k,
            @Param(value = "triangular", advanced = true) WeightKernel kernel,
            @Param(advanced = true) String weightsFile,
            @Param(value = "999", min = 0, max = 99_999, advanced = true) int permutations,
            @Param(value = "1", advanced = true) long seed) {

        Question question() {
            return new Question(
                    incidents,
                    unit,
                    cellSize,
                    zones,
                    attribute,
                    residents,
                    neighbours,
                    distance,
                    k,
                    kernel,
                    weightsFile);
        }
    }

    /** By what the sentence judges. */
    public enum Inference {
        RANDOMISATION,
        NORMALITY,
        PERMUTATION
    }

    /** The three statistics. */
    public record Verdict(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "global-autocorrelation";
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
        // One sweep over the neighbours serves all statistics of a permutation; it takes a third of a local draw.
        return p.question().cost(inputs, p.permutations() / 3);
    }

    @Override
    public List<Path> files(Params p) {
        return WeightsFile.asked(p.neighbours(), p.weightsFile());
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        return Guards.before(inputs, p.question());
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        Question q = p.question().resolved(inputs);
        return new Params(
                p.incidents(),
                q.unit(),
                q.cellSize(),
                p.neighbours(),
                p.inference(),
                p.zones(),
                p.attribute(),
                p.residents(),
                p.rates(),
                p.style(),
                q.distance(),
                p.k(),
                p.kernel(),
                p.weightsFile(),
                p.permutations(),
                p.seed());
    }

    @Override
    public Verdict run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        progress.step(0, "progress.counting");
        Units units = p.question().units(inputs);
        double[] values = units.values(p.rates());
        Guards.requireDifferent(values);
        Weights links = UnitWeights.of(p.question(), units);
        List<Problem> caveats = Guards.after(units, links, values, p.inference() != Inference.PERMUTATION);
        Weights weights = p.style() == WeightStyle.ROW ? links.rowStandardised() : links;
        Moments moments = p.inference() == Inference.NORMALITY ? Moments.NORMALITY : Moments.RANDOMISATION;

        GlobalStatistic moran = GlobalAutocorrelation.moran(values, weights, moments);
        double[] centred = Centred.of(values).z();
        double moranChance =
                chance(p, centred, v -> GlobalAutocorrelation.product(v, weights), progress.slice(0.1, 0.4));
        GlobalStatistic geary = GlobalAutocorrelation.geary(values, weights, moments);
        double gearyChance =
                chance(p, centred, v -> GlobalAutocorrelation.differences(v, weights), progress.slice(0.4, 0.7));
        // G compares sums of what there is: rates as they are, and each neighbour whole.
        Weights each = links.asBinary();
        double[] amounts = units.values(Rates.RAW);
        GlobalStatistic getisOrd = GlobalAutocorrelation.getisOrd(amounts, each);
        double getisOrdChance = Double.isNaN(getisOrd.value())
                ? Double.NaN
                : chance(p, amounts, v -> GlobalAutocorrelation.product(v, each), progress.slice(0.7, 1));
        if (Double.isNaN(getisOrd.value())) {
            caveats.add(Problem.info("autocorrelation.no-g"));
        }
        if (p.inference() == Inference.PERMUTATION && p.permutations() == 0) {
            throw new WorkbenchException(Problem.error("autocorrelation.no-permutations"));
        }
        List<List<Object>> rows = List.of(
                row("moran", moran, moranChance), row("geary", geary, gearyChance), row("g", getisOrd, getisOrdChance));
        return new Verdict(
                List.of(
                        new Artifact.Table(
                                "statistics",
                                "global-autocorrelation.statistics",
                                "autocorrelation",
                                new Table(columns(), rows)),
                        note(p, moran, moranChance, units.size(), links)),
                caveats);
    }

    private static double chance(Params p, double[] values, ToDoubleFunction<double[]> statistic, Progress progress) {
        return p.permutations() == 0
                ? Double.NaN
                : Permutations.of(values, statistic, p.permutations(), p.seed(), progress)
                        .pTwoSided();
    }

    private static List<TableColumn> columns() {
        return List.of(
                TableColumn.text("statistic", "autocorrelation.column.statistic"),
                TableColumn.decimal("value", "autocorrelation.column.observed", 4),
                TableColumn.decimal("expected", "autocorrelation.column.expected", 4),
                TableColumn.decimal("variance", "autocorrelation.column.variance", 6),
                TableColumn.decimal("z", "column.z", 2),
                TableColumn.decimal("p", "column.p", 4),
                TableColumn.decimal("p-permutation", "autocorrelation.column.p-permutation", 4));
    }

    private static List<Object> row(String name, GlobalStatistic s, double chance) {
        List<Object> row = new ArrayList<>();
        row.add(NAMES.get(name));
        for (double figure : new double[] {s.value(), s.expected(), s.variance(), s.z(), s.pTwoSided(), chance}) {
            row.add(Figures.known(figure));
        }
        return row;
    }

    private static Artifact.Note note(Params p, GlobalStatistic moran, double chance, int units, Weights links) {
        double judged = p.inference() == Inference.PERMUTATION ? chance : moran.pTwoSided();
        String verdict = Double.isNaN(judged)
                ? "undefined"
                : judged > ALPHA ? "none" : moran.value() > moran.expected() ? "alike" : "unlike";
        return new Artifact.Note(
                "summary",
                "global-autocorrelation.summary-note",
                "note.global-autocorrelation." + verdict,
                List.of(
                        units,
                        moran.value(),
                        moran.expected(),
                        Double.isNaN(judged) ? 1.0 : judged,
                        (double) links.links() / units));
    }
}
