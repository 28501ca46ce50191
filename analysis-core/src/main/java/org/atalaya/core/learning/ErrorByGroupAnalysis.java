// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atalaya.core.analysis.Analysis;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Cost;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.analysis.Inputs;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Zones;
import org.atalaya.core.learning.metric.Probabilities;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.TimePrecision;

/** Where and when one model of the bench is wrong: by hour, weekday, class, zone and attribute of the zones. */
public final class ErrorByGroupAnalysis implements Analysis<GroupErrorParams, BenchResult> {

    public static final String ID = "error-by-group";

    /** Offences that are on record because officers went looking. */
    private static final Pattern OFFICER_INITIATED = Pattern.compile(
            "drug|narco|controlled substance|prostitu|gambl|loiter|vagran|weapons? (?:possession|violation)|traffic stop"
                    + "|droga|estupefac|microcomerc|meretric|tenencia ilegal",
            Pattern.CASE_INSENSITIVE);

    private static final double USUAL_CELL = 200;
    private static final double SECONDS_PER_INCIDENT = 1e-6;

    private final int threads;

    public ErrorByGroupAnalysis() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** For callers that want fewer threads; the numbers are the same for any. */
    public ErrorByGroupAnalysis(int threads) {
        this.threads = threads;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<GroupErrorParams> parameterType() {
        return GroupErrorParams.class;
    }

    @Override
    public Optional<Cost> cost(Inputs inputs, GroupErrorParams p) throws WorkbenchException {
        int count = inputs.summary(p.incidents()).count();
        Cost fit = BenchCost.of(count, p.bench(p.cellSize().orElse(USUAL_CELL))).orElseThrow();
        return Optional.of(new Cost(
                count, Cost.Unit.INCIDENTS, fit.seconds() + count * SECONDS_PER_INCIDENT, fit.shared(), fit.bytes()));
    }

    @Override
    public List<Problem> check(Inputs inputs, GroupErrorParams p) throws WorkbenchException {
        InputSummary summary = inputs.summary(p.incidents());
        List<Problem> problems =
                new ArrayList<>(JudgedModel.check(summary, p.bench(p.cellSize().orElse(USUAL_CELL))));
        Optional<Zones> layer = inputs.zones(p.zones());
        if (!p.attribute().isBlank() && layer.isEmpty()) {
            problems.add(Problem.error("error-by-group.no-zones").at(Where.parameter("zones")));
        } else if (!p.attribute().isBlank()
                && layer.get().zones().stream()
                        .noneMatch(zone -> zone.attributes().containsKey(p.attribute()))) {
            List<String> known = layer.get().zones().stream()
                    .flatMap(zone -> zone.attributes().keySet().stream())
                    .distinct()
                    .toList();
            problems.add(Problem.error("error-by-group.no-attribute", p.attribute(), String.join(", ", known))
                    .at(Where.parameter("attribute")));
        }
        if (!p.zoneColumn().isBlank() && !summary.columns().contains(p.zoneColumn())) {
            problems.add(Problem.error("bench.no-column", p.zoneColumn(), String.join(", ", summary.columns()))
                    .at(Where.parameter("zone-column")));
        }
        return problems;
    }

    @Override
    public GroupErrorParams resolve(Inputs inputs, GroupErrorParams p) throws WorkbenchException {
        return p.cellSize().isPresent()
                ? p
                : p.withCellSize(JudgedModel.cellSize(inputs, inputs.incidents(p.incidents())));
    }

    @Override
    public BenchResult run(Inputs inputs, GroupErrorParams given, Progress progress) throws WorkbenchException {
        GroupErrorParams p = resolve(inputs, given);
        for (Problem problem : check(inputs, p)) {
            if (problem.stops()) {
                throw new WorkbenchException(problem);
            }
        }
        JudgedModel model =
                JudgedModel.fit(inputs, p.bench(p.cellSize().orElseThrow()), threads, progress.slice(0, 0.7));
        int[] said = Probabilities.mostProbable(
                model.fitted().answer(model.task().table(), model.test(), progress.slice(0.7, 0.9)));
        int theClass = p.judgedClass().isBlank() ? rarest(model) : model.theClass(p.judgedClass(), "judged-class");
        progress.step(0.9, "progress.bench-judging");
        List<GroupErrorTable> tables = new ArrayList<>();
        for (Named named : groups(inputs, p, model)) {
            tables.add(new GroupErrorTable(
                    named.id(),
                    GroupErrors.of(named.groups().groupOf(), named.groups().order(), model.actual(), said, theClass)));
        }
        List<Problem> caveats = new ArrayList<>(model.caveats());
        long few = tables.stream()
                .flatMap(table -> table.groups().stream())
                .filter(GroupErrors::few)
                .count();
        if (few > 0) {
            caveats.add(Problem.warning("error-by-group.few", few, GroupErrors.FEW));
        }
        List<String> looked = model.question().classes().stream()
                .filter(name -> OFFICER_INITIATED.matcher(name).find())
                .toList();
        if (!looked.isEmpty()) {
            caveats.add(Problem.warning("error-by-group.officer-initiated", String.join(", ", looked)));
        }
        caveats.add(Problem.info("error-by-group.records"));
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(GroupErrorTable.verdict(tables));
        tables.forEach(
                table -> artifacts.add(table.artifact(model.question().classes().get(theClass))));
        return new BenchResult(artifacts, caveats);
    }

    private record Named(String id, CaseGroups groups) {}

    private static List<Named> groups(Inputs inputs, GroupErrorParams p, JudgedModel model) throws WorkbenchException {
        Incidents incidents = model.incidents();
        int[] rows = JudgedModel.pick(model.question().rows(), model.test());
        List<Named> groups = new ArrayList<>();
        Optional<Zones> layer = inputs.zones(p.zones());
        if (layer.isPresent()) {
            Optional<Column> column = p.zoneColumn().isBlank() ? Optional.empty() : incidents.column(p.zoneColumn());
            int[] zoneOf = column.isPresent()
                    ? CaseGroups.zones(incidents, rows, layer.get(), column.get())
                    : CaseGroups.zones(incidents, rows, layer.get());
            if (!p.attribute().isBlank()) {
                groups.add(new Named(
                        "by-attribute", CaseGroups.byAttribute(zoneOf, layer.get(), p.attribute(), p.groups())));
            }
            groups.add(new Named("by-zone", CaseGroups.byZone(zoneOf, layer.get())));
        } else if (!p.zoneColumn().isBlank()) {
            Column column = incidents.column(p.zoneColumn()).orElseThrow();
            groups.add(new Named(
                    "by-zone",
                    new CaseGroups(
                            Arrays.stream(rows)
                                    .mapToObj(row -> column.code(row) < 0
                                            ? CaseGroups.UNKNOWN
                                            : column.levels().get(column.code(row)))
                                    .toArray(String[]::new),
                            column.levels().stream().sorted().toList())));
        }
        if (incidents.precision().atLeast(TimePrecision.HOUR)) {
            groups.add(new Named("by-hour", CaseGroups.byTime(incidents, rows, LocalDateTime::getHour, 0, 23)));
        }
        if (incidents.precision().atLeast(TimePrecision.DAY)) {
            groups.add(new Named(
                    "by-weekday",
                    CaseGroups.byTime(
                            incidents, rows, time -> time.getDayOfWeek().getValue(), 1, 7)));
        }
        List<String> classes = model.question().classes();
        groups.add(new Named(
                "by-class",
                new CaseGroups(
                        Arrays.stream(model.actual()).mapToObj(classes::get).toArray(String[]::new), classes)));
        return groups;
    }

    /** The class with fewest cases in the test part, of those that have any. */
    private static int rarest(JudgedModel model) {
        int[] counts = new int[model.question().classes().size()];
        Arrays.stream(model.actual()).forEach(c -> counts[c]++);
        return Arrays.stream(model.actual())
                .boxed()
                .distinct()
                .min(Comparator.comparingInt((Integer c) -> counts[c]).thenComparingInt(c -> c))
                .orElseThrow();
    }
}
