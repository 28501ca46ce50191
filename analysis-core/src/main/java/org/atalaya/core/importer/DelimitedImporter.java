// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.IncidentSink;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.IncidentsBuilder;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.gazetteer.GazetteerFile;
import org.atalaya.core.geo.Crs;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.UncheckedWorkbenchException;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;
import org.atalaya.core.progress.Progress;

/**
 * Reads a delimited file as a plan says, row by row. An incident's id is its row number in the file, 1 for the first row
 * after the header.
 */
public final class DelimitedImporter implements IncidentSource {

    private final Path file;
    private final ImportPlan plan;
    private final Optional<Zones> boundary;
    private final Optional<Gazetteer> gazetteer;
    private final Crs crs;

    private DelimitedImporter(Path file, ImportPlan plan, Optional<Zones> boundary, Optional<Gazetteer> gazetteer)
            throws WorkbenchException {
        this.file = file;
        this.plan = plan;
        this.boundary = boundary;
        this.gazetteer = gazetteer;
        this.crs = new PlaceReader(plan, boundary, gazetteer).crs();
    }

    /** The file's incidents, ready to be poured. */
    public static IncidentSource of(Path file, ImportPlan plan, Optional<Zones> boundary) throws WorkbenchException {
        return of(file, plan, boundary, Optional.empty());
    }

    /**
     * The same for a plan that has addresses for places.
     *
     * @param gazetteer where the addresses lie; empty where the plan needs none
     */
    public static IncidentSource of(Path file, ImportPlan plan, Optional<Zones> boundary, Optional<Gazetteer> gazetteer)
            throws WorkbenchException {
        return new DelimitedImporter(file, plan, boundary, gazetteer);
    }

    /**
     * Reads the whole file into memory; nothing is stored.
     *
     * @throws WorkbenchException when the file cannot be read at all, is not the one the plan is for, or no row is usable
     */
    public static Imported read(Path file, ImportPlan plan, Optional<Zones> boundary, Progress progress)
            throws WorkbenchException {
        IncidentSource source = of(file, plan, boundary);
        IncidentsBuilder builder = new IncidentsBuilder(source.columns());
        Poured poured = source.pour(builder, progress);
        return new Imported(builder.build(source, poured.precision()), poured.report());
    }

    @Override
    public String name() {
        return SourceFiles.name(file);
    }

    @Override
    public Crs crs() {
        return crs;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of(plan.zone());
    }

    @Override
    public List<String> columns() {
        return Arrays.stream(RowJudge.kept(plan))
                .mapToObj(i -> plan.columns().get(i).name())
                .toList();
    }

    @Override
    public Map<Role, String> roles() {
        Map<Role, String> roles = new EnumMap<>(Role.class);
        for (int i : RowJudge.kept(plan)) {
            Role role = plan.columns().get(i).role();
            if (role != Role.KEEP) {
                roles.put(role, plan.columns().get(i).name());
            }
        }
        return roles;
    }

    @Override
    public Poured pour(IncidentSink sink, Progress progress) throws WorkbenchException {
        return pour(sink, CompletableFuture.supplyAsync(this::describe), progress);
    }

    @Override
    public Poured judge(Progress progress) throws WorkbenchException {
        return pour(
                (id, x, y, start, end, cells) -> {},
                CompletableFuture.completedFuture(SourceFiles.unhashed(file)),
                progress);
    }

    private Poured pour(IncidentSink sink, CompletableFuture<SourceFile> described, Progress progress)
            throws WorkbenchException {
        SourceFiles.check(file);
        String name = SourceFiles.name(file);
        RowJudge judge = new RowJudge(name, plan, boundary, gazetteer);
        long rows = 0;
        try (RowSource in = RejectsFile.open(file, plan.format());
                Pipe<ReadRow> ahead = new RowReader(plan, judge.times()).ahead(in)) {
            List<String> names =
                    plan.columns().stream().map(ImportPlan.PlannedColumn::name).toList();
            if (!in.header().equals(names)) {
                throw new WorkbenchException(
                        Problem.error("import.other-columns", String.join(", ", names), String.join(", ", in.header()))
                                .at(Where.file(name)));
            }
            for (List<ReadRow> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
                for (ReadRow row : some) {
                    if (row.mended() && plan.format() instanceof DelimitedFormat text) {
                        Where place = Where.file(name).row(row.number());
                        Problem broken = Problem.warning("import.broken-bytes", text.charset())
                                .at(place);
                        judge.findings().note(row.number(), broken, ImportReport.Effect.ACCEPTED, row.cells());
                    }
                    if (row.fault() != null) {
                        judge.settle(sink);
                        judge.findings().reject(row.number(), row.fault(), row.cells());
                    } else {
                        judge.take(row, sink);
                    }
                }
                rows = some.get(some.size() - 1).number();
                progress.step(in.fraction(), "progress.reading", rows);
            }
        }
        judge.finish(sink);
        gazetteerChanged().ifPresent(judge.findings()::state);
        judge.conclude();
        RejectsFile.origin(file).ifPresent(origin -> judge.findings()
                .state(Problem.info("import.rejects-of", origin).at(Where.file(name))));
        Findings findings = judge.findings();
        ImportReport report = new ImportReport(
                joined(described), plan.toJson(), rows, judge.accepted(), findings.findings(), findings.rejections());
        if (rows == 0) {
            throw new WorkbenchException(Problem.error("import.header-alone").at(Where.file(name)));
        }
        if (judge.accepted() == 0) {
            throw noRowUsable(report);
        }
        return new Poured(report, judge.times().precision(), findings.told());
    }

    /** With another gazetteer the same plan gives other places. */
    private Optional<Problem> gazetteerChanged() {
        GazetteerFile planned = plan.place().gazetteer();
        return gazetteer
                .map(Gazetteer::file)
                .filter(now -> plan.place().form() == PlacePlan.Form.ADDRESS)
                .filter(now -> !now.sha256().equals(planned.sha256()))
                .map(now -> Problem.warning("import.gazetteer-changed", planned.name(), now.name()));
    }

    private SourceFile describe() {
        try {
            return SourceFiles.describe(file);
        } catch (WorkbenchException e) {
            throw new UncheckedWorkbenchException(e);
        }
    }

    private static SourceFile joined(CompletableFuture<SourceFile> described) throws WorkbenchException {
        try {
            return described.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedWorkbenchException expected) {
                throw expected.expected();
            }
            throw e;
        }
    }

    private static WorkbenchException noRowUsable(ImportReport report) {
        return noRowUsable(
                report.rows(),
                report.findings().stream()
                        .filter(ImportReport.Finding::rejects)
                        .map(ImportReport.Finding::problem)
                        .toList());
    }

    /** Nothing can be imported: the first reason in words, all kinds of them for a machine. */
    static WorkbenchException noRowUsable(long rows, List<Problem> reasons) {
        List<Object> args = new ArrayList<>(List.of(rows));
        args.addAll(reasons);
        return new WorkbenchException(Problem.error("import.no-row-usable", args.toArray())
                .at(reasons.get(0).where()));
    }
}
