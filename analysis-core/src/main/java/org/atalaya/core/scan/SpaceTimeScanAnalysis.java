// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.scan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.atalaya.core.nearrepeat.DatedIncidents;
import org.atalaya.core.nearrepeat.TimedPlaces;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Where and when more happens than place and time by themselves explain. */
public final class SpaceTimeScanAnalysis
        implements Analysis<SpaceTimeScanAnalysis.Params, SpaceTimeScanAnalysis.Found> {

    private static final double ALPHA = 0.05;

    /** So many clusters are told of, whatever their p. */
    private static final int MOST_CLUSTERS = 20;

    /** A circle around one place is drawn this large. */
    private static final double LEAST_RADIUS = 25;

    /** Circles that hold more places together than this are searched for hours. */
    private static final double MOST_STEPS = 2e9;

    /** Room for the circles that are kept at a time. */
    private static final double BYTES_KEPT = 30e6;

    private static final double SECONDS_PER_STEP = 5e-9;
    private static final double SECONDS_PER_STEP_FOUND = 5e-8;
    private static final double BYTES_PER_PLACE = 200;
    private static final double SHARED = 0.95;
    private static final double SECONDS_PER_STEP_AND_DAY = 3e-9;

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.whole("cluster", "column.scan.cluster"),
            TableColumn.text("first", "column.scan.first"),
            TableColumn.text("last", "column.scan.last"),
            TableColumn.whole("count", "column.scan.count"),
            TableColumn.decimal("expected", "column.scan.expected", 2),
            TableColumn.decimal("ratio", "column.scan.ratio", 2),
            TableColumn.decimal("score", "column.scan.score", 3),
            TableColumn.decimal("p", "column.p", 4),
            TableColumn.decimal("radius", "column.scan.radius", 0),
            TableColumn.whole("places", "column.scan.places"),
            TableColumn.decimal("x", "column.scan.x", 1),
            TableColumn.decimal("y", "column.scan.y", 1));

    /** Which spans of days are searched. */
    public enum Mode {
        /** Any within the time of the incidents. */
        RETROSPECTIVE,
        /** Those that last until the last day of the study: what is going on now. */
        PROSPECTIVE
    }

    /** What a user can set. */
    public record Params(
            @Param("incidents") InputRef incidents,
            @Param("retrospective") Mode mode,
            @Param(value = "1000", unit = "m", min = 1, max = 1_000_000) double radius,
            @Param(value = "30", unit = "d", min = 1, max = 3660) int days,
            @Param("") String until,
            @Param(value = "50", unit = "%", min = 1, max = 50, advanced = true) double share,
            @Param(value = "999", min = 99, max = 9999, advanced = true) int permutations,
            @Param(value = "1", advanced = true) long seed) {

        DatedIncidents dated() {
            return new DatedIncidents(incidents);
        }

        /** The last day of the study, where one is given. */
        Optional<LocalDate> lastDay() {
            return Optional.of(until.strip()).filter(text -> !text.isEmpty()).map(LocalDate::parse);
        }

        /** Over the time of these incidents until the last day of the study, and no span longer than half of it. */
        SpaceTimeScan.Search search(TimedPlaces places) {
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int i = 0; i < places.size(); i++) {
                first = Math.min(first, places.day(i));
                last = Math.max(last, places.day(i));
            }
            last = lastDay().map(day -> Math.toIntExact(day.toEpochDay())).orElse(last);
            int longest = Math.max(1, Math.min(days, (last - first + 1) / 2));
            return new SpaceTimeScan.Search(share / 100, radius, longest, mode == Mode.PROSPECTIVE, first, last);
        }
    }

    /** The clusters. */
    public record Found(List<Artifact> artifacts, List<Problem> caveats) implements Result {}

    @Override
    public String id() {
        return "space-time-scan";
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
        int n = summary.withPlace();
        double seconds = SECONDS_PER_STEP + (p.mode() == Mode.RETROSPECTIVE ? p.days() * SECONDS_PER_STEP_AND_DAY : 0);
        return n == 0
                ? Optional.empty()
                : Optional.of(new Cost(
                        n,
                        Cost.Unit.INCIDENTS,
                        steps(summary, p) * (SECONDS_PER_STEP_FOUND + (p.permutations() + 1) * seconds),
                        SHARED,
                        BYTES_KEPT + n * BYTES_PER_PLACE));
    }

    /** Each pair of near places is met twice, once from either side; a circle has half more area than a diamond. */
    private static double steps(InputSummary summary, Params p) {
        double n = summary.withPlace();
        double pairs = DatedIncidents.likelyPairs(summary, p.radius()) * Math.PI / 2;
        return Math.min(n + 2 * pairs, n * Math.max(1, n * p.share() / 100));
    }

    @Override
    public List<Problem> check(Inputs inputs, Params p) throws WorkbenchException {
        List<Problem> problems = new ArrayList<>(p.dated().check(inputs));
        InputSummary summary = inputs.summary(p.incidents());
        untilWhat(summary, p)
                .map(problem -> problem.at(Where.parameter("until")))
                .ifPresent(problems::add);
        double steps = steps(summary, p);
        if (steps > MOST_STEPS) {
            problems.add(Problem.error("space-time-scan.too-large", p.radius()).at(Where.parameter("radius")));
        }
        return problems;
    }

    /** What is wrong with the last day of the study. */
    private static Optional<Problem> untilWhat(InputSummary summary, Params p) {
        try {
            LocalDate latest = summary.latest() == LocalMillis.MISSING
                    ? LocalDate.MIN
                    : LocalMillis.toDateTime(summary.latest()).toLocalDate();
            return p.lastDay()
                    .filter(day -> day.isBefore(latest))
                    .map(day -> Problem.error("space-time-scan.until-too-early", p.until(), latest.toString()));
        } catch (DateTimeParseException e) {
            return Optional.of(Problem.error("space-time-scan.no-day", p.until()));
        }
    }

    @Override
    public Found run(Inputs inputs, Params p, Progress progress) throws WorkbenchException {
        DatedIncidents.Rows rows = p.dated().rows(inputs);
        SpaceTimeScan.Search search = p.search(rows.places());
        List<SpaceTimeScan.Cluster> clusters =
                SpaceTimeScan.of(rows.places(), search, MOST_CLUSTERS, p.permutations(), p.seed(), progress);
        List<List<Object>> all = new ArrayList<>();
        List<List<Object>> sure = new ArrayList<>();
        List<Geometry> circles = new ArrayList<>();
        GeometryFactory geometries = new GeometryFactory();
        for (SpaceTimeScan.Cluster cluster : clusters) {
            List<Object> row = row(all.size() + 1L, cluster);
            all.add(row);
            if (cluster.p() <= ALPHA) {
                sure.add(row);
                circles.add(geometries
                        .createPoint(new Coordinate(cluster.x(), cluster.y()))
                        .buffer(Math.max(LEAST_RADIUS, cluster.radius()), 32));
            }
        }
        List<Artifact> artifacts = new ArrayList<>();
        if (!sure.isEmpty()) {
            artifacts.add(new Artifact.Features(
                    "clusters",
                    "space-time-scan.clusters",
                    "clusters",
                    rows.incidents().crs(),
                    circles,
                    new Table(COLUMNS, sure)));
        }
        artifacts.add(new Artifact.Table("list", "space-time-scan.list", "clusters", new Table(COLUMNS, all)));
        artifacts.add(note(clusters, sure.size()));
        List<Problem> caveats = new ArrayList<>(DatedIncidents.caveats(rows));
        if (search.mostDays() < p.days()) {
            caveats.add(Problem.info("space-time-scan.shorter", search.mostDays(), p.days()));
        }
        return new Found(artifacts, caveats);
    }

    private static Artifact.Note note(List<SpaceTimeScan.Cluster> clusters, int sure) {
        if (clusters.isEmpty()) {
            return new Artifact.Note(
                    "summary", "space-time-scan.summary-note", "note.space-time-scan.nothing", List.of());
        }
        SpaceTimeScan.Cluster first = clusters.get(0);
        return new Artifact.Note(
                "summary",
                "space-time-scan.summary-note",
                sure > 0 ? "note.space-time-scan.found" : "note.space-time-scan.chance",
                List.of(
                        sure,
                        first.cases().length,
                        first.expected(),
                        LocalDate.ofEpochDay(first.firstDay()).toString(),
                        LocalDate.ofEpochDay(first.lastDay()).toString(),
                        first.radius(),
                        first.p()));
    }

    private static List<Object> row(long number, SpaceTimeScan.Cluster cluster) {
        return Arrays.asList(
                number,
                LocalDate.ofEpochDay(cluster.firstDay()).toString(),
                LocalDate.ofEpochDay(cluster.lastDay()).toString(),
                (long) cluster.cases().length,
                cluster.expected(),
                cluster.ratio(),
                cluster.score(),
                cluster.p(),
                cluster.radius(),
                (long) cluster.places().length,
                cluster.x(),
                cluster.y());
    }
}
