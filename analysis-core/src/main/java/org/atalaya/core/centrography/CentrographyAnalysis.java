// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.centrography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.pattern.NumbersOf;
import org.atalaya.core.pattern.Places;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Where incidents are and how far they spread: centres, distances, ellipse, hull, and the mean of bearings. */
public final class CentrographyAnalysis implements Analysis<CentrographyAnalysis.Params, CentrographyAnalysis.Figures> {

    /** Sorted twice and summed a hundred times; measured on one core. */
    private static final double SECONDS_PER_PLACE = 2e-6;

    private static final double BYTES_PER_PLACE = 200;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("crimestat") EllipseVariant variant,
            @Param(column = true) String weights,
            @Param(column = true) String bearings) {}

    /** The figures and their shapes. */
    public record Figures(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "centrography";
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
                : Optional.of(
                        new Cost(placed, Cost.Unit.INCIDENTS, placed * SECONDS_PER_PLACE, 0, placed * BYTES_PER_PLACE));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        List<Problem> problems = new ArrayList<>(Places.check(inputs, p.incidents(), 1));
        problems.addAll(NumbersOf.check(summary, p.weights(), "weights"));
        problems.addAll(NumbersOf.check(summary, p.bearings(), "bearings"));
        return problems;
    }

    @Override
    public Figures run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        Places places = Places.of(inputs, p.incidents());
        List<Problem> caveats = new ArrayList<>(places.caveats());
        double[] x = places.x();
        double[] y = places.y();
        double[] weight = new double[x.length];
        Arrays.fill(weight, 1);
        if (!p.weights().isEmpty()) {
            weight = NumbersOf.of(places, p.weights(), "weights");
            int without = leaveOut(weight);
            if (without == weight.length) {
                throw new WorkbenchException(Problem.error("centrography.no-weights", p.weights()));
            }
            if (without > 0) {
                caveats.add(Problem.warning("centrography.left-out", without, weight.length, p.weights()));
            }
        }
        double[] given = weight;
        int[] kept = IntStream.range(0, given.length).filter(i -> given[i] > 0).toArray();
        Weighted weighted = new Weighted(pick(x, kept), pick(y, kept), pick(given, kept));
        progress.step(0.2, "progress.measuring-spread");
        Description description = Description.of(weighted, p.variant());
        if (description.ellipse().isEmpty()) {
            caveats.add(Problem.warning("centrography.no-ellipse", kept.length));
        }
        progress.step(0.9, "progress.measuring-spread");
        CentrographyArtifacts artifacts = new CentrographyArtifacts(
                places.area().crs(), description, !p.weights().isEmpty());
        List<Artifact> all = new ArrayList<>(artifacts.shapes());
        all.add(artifacts.table());
        all.add(artifacts.note());
        if (!p.bearings().isEmpty()) {
            double[] bearings = NumbersOf.of(places, p.bearings(), "bearings");
            double[] read = pick(bearings, kept);
            if (Arrays.stream(read).allMatch(Double::isNaN)) {
                throw new WorkbenchException(Problem.error("pattern.no-numbers", p.bearings()));
            }
            all.addAll(CentrographyArtifacts.directions(DirectionalMean.of(read, weighted.weight()), p.bearings()));
        }
        return new Figures(all, caveats);
    }

    /** Makes what is no positive number nothing, and says how many that were. */
    private static int leaveOut(double[] weight) {
        int without = 0;
        for (int i = 0; i < weight.length; i++) {
            if (!(weight[i] > 0)) {
                weight[i] = 0;
                without++;
            }
        }
        return without;
    }

    private static double[] pick(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
