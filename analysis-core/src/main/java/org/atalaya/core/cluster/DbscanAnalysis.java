// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputRef;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.analysis.Param;
import org.atalaya.core.analysis.Result;
import org.atalaya.core.pattern.Places;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Clusters of any shape wherever incidents lie densely, with noise left over. */
public final class DbscanAnalysis implements Analysis<DbscanAnalysis.Params, DbscanAnalysis.Clusters> {

    /** Places, their order and their clusters. */
    private static final double BYTES_PER_PLACE = 200;

    /** Simulations and starts are dealt to all cores. */
    private static final double SHARED = 0.95;

    /** Sorted into bins, joined, and drawn; measured on one core. */
    private static final double SECONDS_PER_PLACE = 1.7e-6;

    private static final double SECONDS_PER_PLACE_AND_SIMULATION = 8.5e-7;

    /** Points of the curve that is drawn. */
    private static final int CURVE = 200;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "auto", unit = "m", min = 0.1, max = 100_000) OptionalDouble eps,
            @Param(value = "10", min = 2, max = 100_000) int minPts,
            @Param("hull") Outline outline,
            @Param(value = "99", min = 0, max = 9999, advanced = true) int simulations,
            @Param(value = "1", advanced = true) long seed) {}

    /** The clusters and the curve that their reach was read from. */
    public record Clusters(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "dbscan";
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
                        placed * (SECONDS_PER_PLACE + p.simulations() * SECONDS_PER_PLACE_AND_SIMULATION),
                        SHARED,
                        placed * (BYTES_PER_PLACE + Members.BYTES_PER_PLACE)));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        return Places.check(inputs, p.incidents(), p.minPts());
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        if (p.eps().isPresent()) {
            return p;
        }
        Places places = Places.of(inputs, p.incidents());
        enough(places, p);
        double knee =
                KDistances.of(places.x(), places.y(), p.minPts(), Progress.NONE).knee();
        // To a tenth of a metre: more digits would pretend to more than a bend in a curve.
        double eps = Math.rint(Math.min(knee, seldom(places, p.minPts())) * 10) / 10;
        if (!(eps > 0)) {
            throw new WorkbenchException(
                    Problem.error("cluster.no-reach", p.minPts()).at(Where.parameter("eps")));
        }
        return new Params(p.incidents(), OptionalDouble.of(eps), p.minPts(), p.outline(), p.simulations(), p.seed());
    }

    /** Where incidents cover the whole district thinly the curve bends only at the last of them: clusters lie below. */
    private static double seldom(Places places, int minPts) {
        return ChanceReach.of(places.area().geometry().getArea(), places.size(), minPts);
    }

    private static void enough(Places places, Params p) throws WorkbenchException {
        if (places.size() < p.minPts()) {
            throw new WorkbenchException(Problem.error("cluster.too-few", places.size(), p.minPts()));
        }
    }

    @Override
    public Clusters run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Params p = resolve(inputs, given);
        Places places = Places.of(inputs, p.incidents());
        enough(places, p);
        double[] x = places.x();
        double[] y = places.y();
        double eps = p.eps().orElseThrow();
        KDistances curve = KDistances.of(x, y, p.minPts(), progress.slice(0, 0.1));
        Dbscan found = Dbscan.of(x, y, eps, p.minPts(), progress.slice(0.1, 0.2));
        ChanceClusters chance = ChanceClusters.of(
                places.area(), x.length, p.simulations(), p.seed(), progress.slice(0.2, 1), (sx, sy) -> Dbscan.of(
                                sx, sy, eps, p.minPts(), Progress.NONE)
                        .labels());
        int inside =
                (int) Arrays.stream(found.labels()).filter(label -> label >= 0).count();
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Shaped(x, y, p.outline(), places.area().crs())
                .features("clusters", "dbscan.clusters", Shaped.MEASURE, found.labels(), chance));
        artifacts.add(new Artifact.Note(
                "summary",
                "dbscan.summary-note",
                "note.dbscan",
                List.of(found.clusters(), inside, x.length, eps, p.minPts())));
        artifacts.addAll(ChanceNote.of("dbscan", found.clusters(), chance));
        artifacts.add(Members.of(id(), places, found.labels()));
        artifacts.add(series(curve));
        artifacts.add(new Artifact.Note(
                "knee",
                "dbscan.knee-note",
                "note.dbscan.knee",
                List.of(p.minPts(), curve.knee(), seldom(places, p.minPts()), eps)));
        return new Clusters(artifacts, Guards.caveats(places, x, y, p.minPts()));
    }

    private static Artifact series(KDistances curve) {
        double[] all = curve.ascending();
        List<String> axis = new ArrayList<>();
        double[] line = new double[CURVE + 1];
        for (int i = 0; i <= CURVE; i++) {
            axis.add(String.format(Locale.ROOT, "%.1f", 100.0 * i / CURVE));
            line[i] = all[(int) ((long) i * (all.length - 1) / CURVE)];
        }
        return new Artifact.Series(
                "k-distance", "dbscan.k-distance", "k-distance", axis, List.of("distance-m"), List.of(line));
    }
}
