// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.autocorrelation;

import java.nio.file.Path;
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
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.hotspot.Correction;
import org.atalaya.core.hotspot.FalseDiscovery;
import org.atalaya.core.hotspot.Weights;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Which units are high among high, low among low, or unlike their neighbours: local Moran (LISA). */
public final class LocalMoranAnalysis implements Analysis<LocalMoranAnalysis.Params, LocalMoranAnalysis.Classes> {

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("auto") Unit unit,
            @Param(value = "auto", unit = "m", min = 1, max = 100_000) OptionalDouble cellSize,
            @Param("queen") Neighbourhood neighbours,
            @Param("fdr") Correction correction,
            @Param(zones = true, advanced = true) String zones,
            @Param(advanced = true) String attribute,
            @Param(advanced = true) String residents,
            @Param(value = "bayes", advanced = true) Rates rates,
            @Param(value = "row", advanced = true) WeightStyle style,
            @Param(value = "auto", unit = "m", min = 1, max = 1_000_000, advanced = true) OptionalDouble distance,
            @Param(value = "8", min = 1, max = 1000, advanced = true) int k,
            @Param(value = "triangular", advanced = true) WeightKernel kernel,
            @Param(advanced = true) String weightsFile,
            @Param(value = "0.05", min = 0.0001, max = 0.5, advanced = true) double alpha,
            @Param(value = "n", advanced = true) LocalMoran.Divisor divisor,
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
    public record Classes(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "local-moran";
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
        return p.question().cost(inputs, p.permutations());
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
                p.correction(),
                p.zones(),
                p.attribute(),
                p.residents(),
                p.rates(),
                p.style(),
                q.distance(),
                p.k(),
                p.kernel(),
                p.weightsFile(),
                p.alpha(),
                p.divisor(),
                p.permutations(),
                p.seed());
    }

    @Override
    public Classes run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        progress.step(0, "progress.counting");
        Units units = p.question().units(inputs);
        double[] values = units.values(p.rates());
        Guards.requireDifferent(values);
        Weights links = UnitWeights.of(p.question(), units);
        List<Problem> caveats = Guards.after(units, links, values, false);
        Weights weights = p.style() == WeightStyle.ROW ? links.rowStandardised() : links;
        LocalMoran local = LocalMoran.of(values, weights, p.divisor());
        double[] chance = LocalMoran.pValues(values, weights, p.permutations(), p.seed(), progress.slice(0.2, 0.95));
        double[] adjusted = FalseDiscovery.adjust(chance);
        double[] judged = p.correction() == Correction.FDR ? adjusted : chance;
        LocalTable table = new LocalTable(
                units,
                values,
                List.of(
                        TableColumn.decimal("neighbours", "autocorrelation.column.neighbours", 0),
                        TableColumn.decimal("i", "autocorrelation.column.local-i", 4),
                        TableColumn.decimal("z", "column.z", 2)),
                LocalTable.FIXED);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            // NaN is below no limit: a unit without neighbours is never significant.
            String type = judged[i] <= p.alpha() ? local.quadrant(i) : LocalTable.NOT_SIGNIFICANT;
            rows.add(table.row(
                    i,
                    Arrays.asList((double) links.count(i), Figures.known(local.i()[i]), Figures.known(local.z(i))),
                    chance[i],
                    adjusted[i],
                    type));
        }
        return new Classes(
                List.of(
                        table.features("lisa", "local-moran.lisa", rows),
                        table.note("local-moran", p.correction(), rows)),
                LocalTable.caveats(caveats, p.correction(), p.permutations(), units.size(), p.alpha()));
    }
}
