// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.IncidentSink;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.LocalMillis;

/**
 * Judges the rows of a file one after another as a plan says: a row without a date or without coordinates is accepted
 * and counted; one whose date or coordinates are wrong is left out with the reason.
 */
final class RowJudge {

    private final Where here;
    private final ImportPlan plan;
    private final TimeReader times;
    private final PlaceReader places;
    private final Findings findings = new Findings();
    private final List<String> names;

    /** Positions of the columns that are not left out. */
    private final int[] kept;

    private final int idColumn;
    private final SeenBefore seenRows = new SeenBefore();
    private final SeenBefore seenIds = new SeenBefore();
    private long accepted;

    RowJudge(String file, ImportPlan plan, Optional<Zones> boundary) throws WorkbenchException {
        this.here = Where.file(file);
        this.plan = plan;
        this.times = new TimeReader(plan);
        this.places = new PlaceReader(plan, boundary);
        this.names = plan.columns().stream().map(ImportPlan.PlannedColumn::name).toList();
        this.idColumn = plan.position(Role.ID).orElse(-1);
        this.kept = kept(plan);
    }

    static int[] kept(ImportPlan plan) {
        return IntStream.range(0, plan.columns().size())
                .filter(i -> plan.columns().get(i).role() != Role.LEAVE_OUT)
                .toArray();
    }

    Findings findings() {
        return findings;
    }

    TimeReader times() {
        return times;
    }

    long accepted() {
        return accepted;
    }

    /** Hands a row to the sink, or notes why it is left out. */
    void take(long row, List<String> cells, IncidentSink sink) throws WorkbenchException {
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
        String[] stripped = new String[kept.length];
        for (int i = 0; i < kept.length; i++) {
            stripped[i] = cells.get(kept[i]).strip();
        }
        sink.add(row, place.x(), place.y(), span.start(), span.end(), stripped);
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
        char separator = plan.format() instanceof DelimitedFormat text ? text.separator() : 0;
        char other = separator != 0 && cells.size() == 1
                ? FormatDetector.otherSeparator(cells.get(0), separator, names.size())
                : 0;
        return other == 0
                ? Problem.error("import.ragged", cells.size(), names.size())
                : Problem.error("import.other-separator", FormatDetector.shown(other), FormatDetector.shown(separator));
    }

    /** Says what is known of the whole file after the last row. */
    void conclude() {
        if (times.onlyMonths()) {
            findings.state(Problem.info("import.months-only").at(here.column(names.get(times.dateColumn()))));
        }
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
