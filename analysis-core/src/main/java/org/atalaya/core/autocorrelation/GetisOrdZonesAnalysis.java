// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.nio.file.Path;
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
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.hotspot.Correction;
import org.atalaya.core.hotspot.FalseDiscovery;
import org.atalaya.core.hotspot.GetisOrd;
import org.atalaya.core.hotspot.GetisOrdAnalysis;
import org.atalaya.core.hotspot.Inference;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Gi and Gi* of cells or zones with neighbours of one's choice; Gi* of cells beside each other has its own analysis. */
public final class GetisOrdZonesAnalysis
        implements Analysis<GetisOrdZonesAnalysis.Params, GetisOrdZonesAnalysis.Hotspots> {

    /** Whether a unit is among its own neighbours. */
    public enum Statistic {
        GI,
        GI_STAR
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("auto") Unit unit,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param("queen") Neighbourhood neighbours,
            @Param("gi-star") Statistic statistic,
            @Param(value = "fdr", advanced = true) Correction correction,
            @Param(zones = true, advanced = true) String zones,
            @Param(advanced = true) String attribute,
            @Param(advanced = true) String residents,
            @Param(value = "auto", unit = "m", min = 1, max = 1_000_000, advanced = true) OptionalDouble distance,
            @Param(value = "8", min = 1, max = 1000, advanced = true) int k,
            @Param(value = "triangular", advanced = true) WeightKernel kernel,
            @Param(advanced = true) String weightsFile,
            @Param(value = "normal", advanced = true) Inference inference,
            @Param(value = "999", min = 99, max = 99_999, advanced = true) int permutations,
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

    /** The judged units. */
    public record Hotspots(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "getis-ord-gi";
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
        return p.question().cost(inputs, p.inference() == Inference.PERMUTATION ? p.permutations() : 0);
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
                p.statistic(),
                p.correction(),
                p.zones(),
                p.attribute(),
                p.residents(),
                q.distance(),
                p.k(),
                p.kernel(),
                p.weightsFile(),
                p.inference(),
                p.permutations(),
                p.seed());
    }

    @Override
    public Hotspots run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        progress.step(0, "progress.counting");
        Units units = p.question().units(inputs);
        double[] values = units.values(Rates.RAW);
        Guards.requireDifferent(values);
        Weights weights = UnitWeights.of(p.question(), units);
        List<Problem> caveats = Guards.after(units, weights, values, true);
        Progress judging = progress.slice(0.6, 0.7);
        double[] z = p.statistic() == Statistic.GI
                ? GetisOrd.others(values, weights, judging)
                : GetisOrd.star(values, weights, judging);
        double[] chance = p.inference() == Inference.PERMUTATION
                ? dealt(values, z, weights, p, progress.slice(0.7, 0.95))
                : Arrays.stream(z).map(GetisOrd::pTwoSided).toArray();
        double[] adjusted = FalseDiscovery.adjust(chance);
        double[] judged = p.correction() == Correction.FDR ? adjusted : chance;
        LocalTable table = new LocalTable(
                units,
                values,
                List.of(
                        TableColumn.decimal("neighbours", "autocorrelation.column.neighbours", 0),
                        TableColumn.decimal("z", "column.z", 2)),
                List.of(
                        TableColumn.decimal("p", "column.p", 4),
                        TableColumn.decimal("p-adjusted", "column.p-adjusted", 4),
                        TableColumn.whole("class", "column.class")));
        List<List<Object>> rows = new ArrayList<>();
        int[] perClass = new int[7];
        for (int i = 0; i < units.size(); i++) {
            int verdict = GetisOrdAnalysis.classOf(z[i], judged[i]);
            perClass[verdict + 3]++;
            rows.add(table.row(
                    i, Arrays.asList((double) weights.count(i), Figures.known(z[i])), chance[i], adjusted[i], (long)
                            verdict));
        }
        int undefined = (int) Arrays.stream(z).filter(Double::isNaN).count();
        if (undefined > 0) {
            caveats.add(Problem.warning("getis-ord-gi.undefined", undefined, units.size()));
        }
        if (p.correction() == Correction.NONE) {
            caveats.add(Problem.warning("autocorrelation.unadjusted", units.size(), 0.1));
        }
        return new Hotspots(
                List.of(
                        table.features("hotspots", "getis-ord-gi.hotspots", "gi-star", rows),
                        new Artifact.Note(
                                "summary",
                                "getis-ord-gi.summary-note",
                                "note.getis-ord-gi." + (p.correction() == Correction.FDR ? "fdr" : "none"),
                                List.of(
                                        perClass[6],
                                        perClass[5],
                                        perClass[4],
                                        perClass[0] + perClass[1] + perClass[2],
                                        units.size()))),
                caveats);
    }

    /**
     * A unit keeps its value while those of its neighbours are drawn anew, as PySAL's G_Local does. That value is the same
     * in every draw, so Gi and Gi* have the same p.
     */
    private static double[] dealt(double[] values, double[] z, Weights weights, Params p, Progress progress) {
        double[] chance = new ConditionalPermutations(
                        values, others(weights), ConditionalPermutations.Sum.VALUES, p.permutations(), p.seed())
                .pValues(progress);
        for (int i = 0; i < chance.length; i++) {
            chance[i] = Double.isNaN(z[i]) ? Double.NaN : chance[i];
        }
        return chance;
    }

    /** The neighbours without the unit itself, which a file may count among them. */
    private static Weights others(Weights weights) {
        int[][] neighbours = new int[weights.size()][];
        double[][] values = new double[weights.size()][];
        for (int i = 0; i < neighbours.length; i++) {
            int unit = i;
            int[] kept = IntStream.range(0, weights.count(i))
                    .filter(k -> weights.neighbour(unit, k) != unit)
                    .toArray();
            neighbours[i] =
                    IntStream.of(kept).map(k -> weights.neighbour(unit, k)).toArray();
            values[i] =
                    IntStream.of(kept).mapToDouble(k -> weights.weight(unit, k)).toArray();
        }
        return Weights.weighted(neighbours, values);
    }
}
