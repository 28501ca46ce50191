// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.cluster;

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
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.pattern.Places;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** All incidents dealt out to k centres: beats of equal weight rather than hotspots. */
public final class KMeansAnalysis implements Analysis<KMeansAnalysis.Params, KMeansAnalysis.Clusters> {

    /** Places, their order and their clusters. */
    private static final double BYTES_PER_PLACE = 200;

    /** Simulations and starts are dealt to all cores. */
    private static final double SHARED = 0.95;

    /** One start of one k, measured on one core. */
    private static final double SECONDS_PER_PLACE_START_AND_CENTRE = 1.1e-7;

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param(value = "auto", min = 1, max = 1000) OptionalDouble k,
            @Param("hull") Outline outline,
            @Param(value = "12", min = 2, max = 50, advanced = true) int mostK,
            @Param(value = "10", min = 1, max = 1000, advanced = true) int starts,
            @Param(value = "1", advanced = true) long seed) {}

    /** The clusters and what speaks for their number. */
    public record Clusters(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "k-means";
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
        double tried = Math.min(placed, NumberOfCentres.MOST_TRIED) * p.mostK() * (p.mostK() + 1) / 2.0;
        return placed == 0
                ? Optional.empty()
                : Optional.of(new Cost(
                        placed,
                        Cost.Unit.INCIDENTS,
                        (tried + placed * p.k().orElse(p.mostK() / 2.0))
                                * p.starts()
                                * SECONDS_PER_PLACE_START_AND_CENTRE,
                        SHARED,
                        placed * (BYTES_PER_PLACE + Members.BYTES_PER_PLACE)));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        List<Problem> problems = new ArrayList<>(Places.check(inputs, p.incidents(), 1));
        if (p.k().isPresent()) {
            double k = p.k().getAsDouble();
            if (k != Math.rint(k)) {
                problems.add(Problem.error("cluster.k-not-whole", k).at(Where.parameter("k")));
            } else if (summary.withPlace() > 0 && k > summary.withPlace()) {
                problems.add(tooMany((int) k, summary.withPlace()));
            }
        }
        return problems;
    }

    private static Problem tooMany(int k, int places) {
        return Problem.error("cluster.k-too-large", k, places).at(Where.parameter("k"));
    }

    @Override
    public Params resolve(Inputs inputs, Params p) throws WorkbenchException {
        if (p.k().isPresent()) {
            return p;
        }
        SortedPlaces points = SortedPlaces.of(Places.of(inputs, p.incidents()));
        int k = tried(points, p, Progress.NONE).suggested();
        return new Params(p.incidents(), OptionalDouble.of(k), p.outline(), p.mostK(), p.starts(), p.seed());
    }

    private static NumberOfCentres tried(SortedPlaces points, Params p, Progress progress) {
        return NumberOfCentres.of(points.x(), points.y(), p.mostK(), p.starts(), p.seed(), progress);
    }

    @Override
    public Clusters run(Inputs inputs, Params given, Progress progress) throws WorkbenchException {
        Places places = Places.of(inputs, given.incidents());
        SortedPlaces points = SortedPlaces.of(places);
        NumberOfCentres tried = tried(points, given, progress.slice(0, 0.6));
        int k = (int) given.k().orElse(tried.suggested());
        if (k > points.different()) {
            throw new WorkbenchException(tooMany(k, points.different()));
        }
        KMeans means = KMeans.best(points.x(), points.y(), k, given.starts(), given.seed(), progress.slice(0.6, 0.9));
        int[] labels = byFallingSize(means.nearest(points.x(), points.y()), means.size());
        progress.step(0.95, "progress.placing-centres", k);
        Artifact.Features clusters = new Shaped(
                        points.x(), points.y(), given.outline(), places.area().crs())
                .features("clusters", "k-means.clusters", Shaped.MEASURE, labels, NO_CHANCE);
        List<Artifact> artifacts = new ArrayList<>(List.of(
                clusters,
                centres(clusters),
                new Artifact.Note(
                        "summary",
                        "k-means.summary-note",
                        "note.k-means",
                        List.of(k, points.size(), Math.sqrt(means.inertia(points.x(), points.y()) / points.size()))),
                tried.series(),
                tried.silhouettes()));
        artifacts.add(tried.note());
        artifacts.add(Members.of(id(), places, byFallingSize(means.nearest(places.x(), places.y()), means.size())));
        List<Problem> caveats = new ArrayList<>(Guards.caveats(places, points.x(), points.y(), points.size()));
        if (points.size() > NumberOfCentres.MOST_TRIED) {
            caveats.add(Problem.info("cluster.k-from-sample", NumberOfCentres.MOST_TRIED, points.size()));
        }
        return new Clusters(artifacts, caveats);
    }

    private static final ChanceClusters NO_CHANCE = new ChanceClusters(new double[0], new double[0]);

    private static int[] byFallingSize(int[] labels, int clusters) {
        int[] sizes = new int[clusters];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        int[] order = IntStream.range(0, clusters)
                .boxed()
                .sorted((a, b) -> sizes[a] == sizes[b] ? a - b : sizes[b] - sizes[a])
                .mapToInt(c -> c)
                .toArray();
        int[] number = new int[clusters];
        for (int i = 0; i < clusters; i++) {
            number[order[i]] = i;
        }
        return Arrays.stream(labels).map(label -> number[label]).toArray();
    }

    private static Artifact centres(Artifact.Features clusters) {
        List<Geometry> shapes = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < clusters.geometries().size(); row++) {
            Table all = clusters.attributes();
            Object x = all.cell(row, "x");
            Object y = all.cell(row, "y");
            shapes.add(new GeometryFactory().createPoint(new Coordinate((Double) x, (Double) y)));
            rows.add(List.of(all.cell(row, "cluster"), all.cell(row, "count"), x, y));
        }
        return new Artifact.Features(
                "centres",
                "k-means.centres",
                "outline",
                clusters.crs(),
                shapes,
                new Table(
                        List.of(
                                TableColumn.whole("cluster", "cluster.column.cluster"),
                                TableColumn.whole("count", "column.count"),
                                TableColumn.decimal("x", "cluster.column.x", 1),
                                TableColumn.decimal("y", "cluster.column.y", 1)),
                        rows));
    }
}
