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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ImportReport;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;

/**
 * Reads a delimited file as a plan says. An incident's id is its row number in the file, 1 for the first row after the
 * header. Rows without a date or without coordinates are accepted and counted; rows whose date or coordinates are wrong
 * are left out with the reason.
 */
public final class DelimitedImporter {

    private static final int ROWS_PER_STEP = 5_000;

    private final Where here;
    private final ImportPlan plan;
    private final TimeReader times;
    private final PlaceReader places;
    private final Findings findings = new Findings();
    private final List<Column.Builder> columns = new ArrayList<>();
    private final LongStream.Builder ids = LongStream.builder();
    private final DoubleStream.Builder x = DoubleStream.builder();
    private final DoubleStream.Builder y = DoubleStream.builder();
    private final LongStream.Builder start = LongStream.builder();
    private final LongStream.Builder end = LongStream.builder();
    private final List<String> names;

    /** Positions of the columns that are not left out. */
    private final int[] kept;

    private final int idColumn;
    private final SeenBefore seenRows = new SeenBefore();
    private final SeenBefore seenIds = new SeenBefore();
    private long accepted;

    private DelimitedImporter(String file, ImportPlan plan, Optional<Zones> boundary) throws WorkbenchException {
        this.here = Where.file(file);
        this.plan = plan;
        this.times = new TimeReader(plan);
        this.places = new PlaceReader(plan, boundary);
        this.names = plan.columns().stream().map(ImportPlan.PlannedColumn::name).toList();
        this.idColumn = plan.position(Role.ID).orElse(-1);
        this.kept = IntStream.range(0, names.size())
                .filter(i -> plan.columns().get(i).role() != Role.LEAVE_OUT)
                .toArray();
        Arrays.stream(kept).forEach(i -> columns.add(new Column.Builder(names.get(i))));
    }

    /**
     * Reads the whole file; nothing is stored, so this is the dry run as well.
     *
     * @throws WorkbenchException when the file cannot be read at all, is not the one the plan is for, or no row is usable
     */
    public static Imported read(Path file, ImportPlan plan, Optional<Zones> boundary, Progress progress)
            throws WorkbenchException {
        SourceFile source = SourceFiles.describe(file);
        DelimitedImporter importer = new DelimitedImporter(source.name(), plan, boundary);
        long rows;
        try (RowSource in = RowSource.open(file, plan.format())) {
            if (!in.header().equals(importer.names)) {
                throw new WorkbenchException(Problem.error(
                                "import.other-columns",
                                String.join(", ", importer.names),
                                String.join(", ", in.header()))
                        .at(Where.file(source.name())));
            }
            for (List<String> cells = in.next(); cells != null; cells = in.next()) {
                if (in.fault().isPresent()) {
                    importer.findings.reject(in.row(), in.fault().get(), cells);
                } else {
                    importer.take(in.row(), cells);
                }
                if (in.row() % ROWS_PER_STEP == 0) {
                    progress.step(in.fraction(), "progress.reading", in.row());
                }
            }
            rows = in.row();
        }
        return importer.finish(source, rows);
    }

    private void take(long row, List<String> cells) throws WorkbenchException {
        if (cells.size() != names.size()) {
            findings.reject(row, wrongWidth(cells).at(where(row, -1)), cells);
            return;
        }
        TimeReader.Span span = times.read(cells);
        if (span.failure() != null) {
            findings.reject(
                    row,
                    Problem.error(span.failure(), SourceFiles.shorten(span.text()), times.shownDate())
                            .at(where(row, span.column())),
                    cells);
            return;
        }
        PlaceReader.Place place = places.read(cells);
        if (place.failure() != null) {
            findings.reject(
                    row,
                    place.problem(Severity.ERROR, SourceFiles.shorten(coordinates(cells)))
                            .at(here.row(row).column(places.columns(names))),
                    cells);
            return;
        }
        if (span.start() == LocalMillis.MISSING && times.dateColumn() >= 0) {
            findings.accept(row, Problem.warning("import.no-date").at(where(row, times.dateColumn())));
        }
        if (times.clockDoubt() != null) {
            findings.accept(row, Problem.warning(times.clockDoubt()).at(where(row, times.clockColumn())));
        }
        if (times.endDoubt() != null) {
            findings.accept(
                    row,
                    Problem.warning(times.endDoubt(), SourceFiles.shorten(cells.get(times.laterColumn())))
                            .at(where(row, times.laterColumn())));
        }
        if (Double.isNaN(place.x())) {
            findings.accept(row, Problem.warning("import.no-place").at(here.row(row)));
        }
        if (place.doubt() != null) {
            findings.accept(
                    row,
                    place.problem(Severity.WARNING, SourceFiles.shorten(coordinates(cells)))
                            .at(here.row(row).column(places.columns(names))));
        }
        tellRepeated(row, cells);
        ids.add(row);
        x.add(place.x());
        y.add(place.y());
        start.add(span.start());
        end.add(span.end());
        for (int i = 0; i < kept.length; i++) {
            columns.get(i).add(cells.get(kept[i]).strip());
        }
        accepted++;
    }

    private void tellRepeated(long row, List<String> cells) {
        String id = idColumn < 0 ? "" : cells.get(idColumn).strip();
        boolean sameId = !Numbers.missing(id) && seenIds.again(id);
        if (seenRows.again(cells)) {
            findings.accept(row, Problem.warning("import.repeated-row").at(where(row, -1)));
        } else if (sameId) {
            findings.accept(
                    row,
                    Problem.warning("import.repeated-id", SourceFiles.shorten(id))
                            .at(where(row, idColumn)));
        }
    }

    private Problem wrongWidth(List<String> cells) {
        char separator = plan.format().separator();
        char other = cells.size() == 1 ? FormatDetector.otherSeparator(cells.get(0), separator, names.size()) : 0;
        return other == 0
                ? Problem.error("import.ragged", cells.size(), names.size())
                : Problem.error("import.other-separator", FormatDetector.shown(other), FormatDetector.shown(separator));
    }

    private Imported finish(SourceFile source, long rows) throws WorkbenchException {
        if (times.onlyMonths()) {
            findings.state(Problem.info("import.months-only").at(here.column(names.get(times.dateColumn()))));
        }
        ImportReport report =
                new ImportReport(source, plan.toJson(), rows, accepted, findings.findings(), findings.rejections());
        if (rows == 0) {
            throw new WorkbenchException(Problem.error("import.header-alone").at(Where.file(source.name())));
        }
        if (accepted == 0) {
            throw noRowUsable(report);
        }
        Map<Role, String> roles = new EnumMap<>(Role.class);
        for (int i : kept) {
            Role role = plan.columns().get(i).role();
            if (role != Role.KEEP) {
                roles.put(role, names.get(i));
            }
        }
        Incidents incidents = new Incidents(
                source.name(),
                places.crs(),
                ZoneId.of(plan.zone()),
                times.precision(),
                ids.build().toArray(),
                x.build().toArray(),
                y.build().toArray(),
                start.build().toArray(),
                end.build().toArray(),
                columns.stream().map(Column.Builder::build).toList(),
                roles);
        return new Imported(incidents, report);
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

    private Where where(long row, int column) {
        Where place = here.row(row);
        return column < 0 ? place : place.column(names.get(column));
    }

    private String coordinates(List<String> cells) {
        int px = plan.position(Role.X).orElse(0);
        int py = plan.position(Role.Y).orElse(0);
        return cells.get(px) + ", " + cells.get(py);
    }
}
