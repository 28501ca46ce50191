// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

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
import org.atalaya.core.pattern.Places;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Small tight clusters, clusters of them, and how many of them chance would give. */
public final class NeighbourClustersAnalysis
        implements Analysis<NeighbourClustersAnalysis.Params, NeighbourClustersAnalysis.Clusters> {

    /** Places, their order and their clusters. */
    private static final double BYTES_PER_PLACE = 200;

    /** Simulations and starts are dealt to all cores. */
    private static final double SHARED = 0.95;

    /** Neighbours counted twice, once for the heap; measured on one core. */
    private static final double SECONDS_PER_PLACE = 4.5e-7;

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "auto", unit = "m", min = 0.1, max = 100_000) OptionalDouble distance,
            @Param(value = "10", min = 2, max = 100_000) int least,
            @Param("hull") Outline outline,
            @Param(value = "0.05", min = 0.00001, max = 0.5, advanced = true) double tail,
            @Param(value = "4", min = 2, max = 1000, advanced = true) int leastHigher,
            @Param(value = "99", min = 0, max = 9999, advanced = true) int simulations,
            @Param(value = "1", advanced = true) long seed) {}

    /** The clusters of each order. */
    public record Clusters(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "nnh";
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
                        placed * SECONDS_PER_PLACE * (1 + p.simulations()),
                        SHARED,
                        placed * BYTES_PER_PLACE));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        return Places.check(inputs, p.incidents(), p.least());
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        if (p.distance().isPresent()) {
            return p;
        }
        Places places = Places.of(inputs, p.incidents());
        double threshold = NeighbourClusters.threshold(area(places), places.size(), p.tail());
        if (!(threshold > 0)) {
            throw new WorkbenchException(Problem.error("cluster.too-few", places.size(), p.least()));
        }
        // To a centimetre, so that the parameters of a run can be read.
        return new Params(
                p.incidents(),
                OptionalDouble.of(Math.max(0.1, Math.rint(threshold * 100) / 100)),
                p.least(),
                p.outline(),
                p.tail(),
                p.leastHigher(),
                p.simulations(),
                p.seed());
    }

    private static double area(Places places) {
        return places.area().geometry().getArea();
    }

    @Override
    public Clusters run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Places places = Places.of(inputs, given.incidents());
        if (places.size() < given.least()) {
            throw new WorkbenchException(Problem.error("cluster.too-few", places.size(), given.least()));
        }
        Params p = resolve(inputs, given);
        double[] x = places.x();
        double[] y = places.y();
        double threshold = p.distance().orElseThrow();
        NeighbourClusters found = NeighbourClusters.of(x, y, threshold, p.least(), progress.slice(0, 0.1));
        ChanceClusters chance = ChanceClusters.of(
                places.area(),
                x.length,
                p.simulations(),
                p.seed(),
                progress.slice(0.1, 1),
                (sx, sy) -> NeighbourClusters.of(sx, sy, threshold, p.least(), Progress.NONE)
                        .labels());
        Shaped shaped = new Shaped(x, y, p.outline(), places.area().crs());
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(shaped.features("order-1", "nnh.order-1", Shaped.MEASURE, found.labels(), chance));
        int inside =
                (int) Arrays.stream(found.labels()).filter(label -> label >= 0).count();
        artifacts.add(new Artifact.Note(
                "summary",
                "nnh.summary-note",
                "note.nnh",
                List.of(found.clusters(), inside, x.length, threshold, p.least())));
        artifacts.addAll(ChanceNote.of("nnh", found.clusters(), chance));
        artifacts.addAll(higher(shaped, places, found.labels(), p));
        return new Clusters(artifacts, Guards.caveats(places, x, y, p.least()));
    }

    /** Clusters of the centres of clusters, as long as there are any; each order has a threshold of its own. */
    private static List<Artifact> higher(Shaped shaped, Places places, int[] firstLabels, Params p) {
        List<Artifact> artifacts = new ArrayList<>();
        ChanceClusters unknown = new ChanceClusters(new double[0], new double[0]);
        int[] labels = firstLabels;
        for (int order = SECOND; ; order++) {
            double[][] centres = shaped.centres(labels);
            int below = centres[0].length;
            double threshold = below == 0 ? 0 : NeighbourClusters.threshold(area(places), below, p.tail());
            if (below < p.leastHigher() || !(threshold > 0)) {
                return artifacts;
            }
            NeighbourClusters found =
                    NeighbourClusters.of(centres[0], centres[1], threshold, p.leastHigher(), Progress.NONE);
            if (found.clusters() == 0) {
                return artifacts;
            }
            int[] lower = labels;
            labels = Arrays.stream(lower)
                    .map(label -> label < 0 ? label : found.labels()[label])
                    .toArray();
            artifacts.add(shaped.features(
                    "order-" + order,
                    order == SECOND ? "nnh.order-2" : "nnh.order-higher",
                    Shaped.MEASURE_OF_HIGHER,
                    labels,
                    unknown));
            artifacts.add(new Artifact.Note(
                    "order-" + order + "-note",
                    "nnh.order-note",
                    "note.nnh.order",
                    List.of(order, found.clusters(), below, threshold, order - FIRST)));
        }
    }
}
