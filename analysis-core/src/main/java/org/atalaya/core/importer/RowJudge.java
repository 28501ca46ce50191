// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.core.data.ImportReport.Effect;
import org.atalaya.core.data.IncidentSink;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Zones;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.importer.PlaceReader.Place;
import org.atalaya.core.importer.TimeReader.Span;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Severity;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.time.TimePrecision;

/**
 * Judges the rows of a file one after another as a plan says: what is wrong or odd about each is told by its kind, and
 * the plan's fix for that kind says what becomes of the row.
 */
final class RowJudge {

    /** What columns hold names of that people write in different ways. */
    private static final Set<Role> CATEGORIES = Set.of(Role.CATEGORY, Role.SUBCATEGORY, Role.ZONE);

    private final Where here;
    private final ImportPlan plan;
    private final TimeReader times;
    private final Optional<TimeReader> otherTimes;
    private final PlaceReader places;
    private final Findings findings = new Findings();
    private final List<String> names;

    /** Positions of the columns that are not left out. */
    private final int[] kept;

    /** For each of them the texts that are stored under another one; null where there are none. */
    private final List<Optional<Map<String, String>>> spellings;

    private final int idColumn;
    private final Footers footers;
    /** No fix looks at midnights and firsts of months. */
    private final boolean timesStay;

    /** No text is stored under another one. */
    private final boolean storedAsWritten;

    private final ClockWatch clocks;
    private final PlaceWatch spots;
    private final List<SpellingWatch> words;
    private long accepted;

    /** The row that is being judged. */
    private long row;

    private List<String> cells = List.of();
    private boolean leftOut;

    /** What is to be told of the row if it is taken. */
    private final List<Note> notes = new ArrayList<>();

    private record Note(Problem problem, Effect effect) {}

    RowJudge(String file, ImportPlan plan, Optional<Zones> boundary, Optional<Gazetteer> gazetteer)
            throws WorkbenchException {
        this.here = Where.file(file);
        this.plan = plan;
        this.times = new TimeReader(plan);
        this.otherTimes = TimeReader.other(plan);
        this.places = new PlaceReader(plan, boundary, gazetteer);
        this.names = plan.columns().stream().map(ImportPlan.PlannedColumn::name).toList();
        this.idColumn = plan.position(Role.ID).orElse(-1);
        this.kept = kept(plan);
        this.spellings = IntStream.of(kept)
                .mapToObj(i -> Optional.ofNullable(plan.spellings().get(names.get(i)))
                        .map(merged -> (Map<String, String>) new HashMap<>(merged)))
                .toList();
        this.footers = new Footers(plan);
        this.timesStay = plan.fix(ProblemKind.MIDNIGHT) == Fix.KEEP && plan.fix(ProblemKind.FIRST_OF_MONTH) == Fix.KEEP;
        this.storedAsWritten = spellings.stream().noneMatch(Optional::isPresent);
        this.clocks = new ClockWatch(plan);
        this.spots = new PlaceWatch(places);
        this.words = IntStream.range(0, kept.length)
                .filter(i -> CATEGORIES.contains(plan.columns().get(kept[i]).role()))
                .mapToObj(i -> new SpellingWatch(names.get(kept[i]), i))
                .toList();
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

    /** Hands a row to the sink, or notes why it is left out; one that may be a note below the table waits. */
    void take(ReadRow read, IncidentSink sink) throws WorkbenchException {
        boolean waits = footers.mayBe(read.cells()) && footers.take(read);
        if (!waits) {
            settle(sink);
            judge(read, sink);
        }
    }

    /** What has waited so far are rows of the table, since another one follows. */
    void settle(IncidentSink sink) throws WorkbenchException {
        if (!footers.isEmpty()) {
            for (ReadRow waiting : footers.release()) {
                judge(waiting, sink);
            }
        }
    }

    /** After the last row: what waits is a note below the table, or a row of it above such notes. */
    void finish(IncidentSink sink) throws WorkbenchException {
        List<ReadRow> waiting = footers.release();
        int first = waiting.size();
        while (first > 0 && footers.note(waiting.get(first - 1)) != null) {
            first--;
        }
        for (int i = 0; i < waiting.size(); i++) {
            ReadRow read = waiting.get(i);
            if (i < first) {
                judge(read, sink);
                continue;
            }
            row = read.number();
            Problem note = footers.note(read).at(where(-1));
            if (plan.fix(ProblemKind.FOOTER) == Fix.KEEP) {
                List<String> whole =
                        read.cells().size() < names.size() ? new ShortRow(read.cells(), names.size()) : read.cells();
                long before = accepted;
                judge(new ReadRow(row, whole, null, read.mended(), read.twin(), read.span()), sink);
                if (accepted > before) {
                    findings.note(row, note, Effect.ACCEPTED, whole);
                }
            } else {
                findings.skip(row, note, read.cells());
            }
        }
    }

    private void judge(ReadRow read, IncidentSink sink) throws WorkbenchException {
        row = read.number();
        cells = read.cells();
        if (!usual(read, sink)) {
            closely(read, sink);
        }
    }

    /** Takes a row of which nothing is to be told, as most are; false for one that has to be looked at. */
    private boolean usual(ReadRow read, IncidentSink sink) throws WorkbenchException {
        Span span = read.span();
        if (!timesStay
                || !storedAsWritten
                || read.twin() != ReadRow.Twin.NONE
                || cells.size() != names.size()
                || cells instanceof ShortRow
                || !span.undoubted()
                || !places.usual(cells)) {
            return false;
        }
        String[] stored = new String[kept.length];
        for (int i = 0; i < kept.length; i++) {
            stored[i] = cells.get(kept[i]).strip();
        }
        if (clocks.see(row, span.start(), span.clocked())) {
            findings.tell(row, cells);
        }
        spots.see(row, places.asRead()[0], places.asRead()[1]);
        for (SpellingWatch watch : words) {
            watch.see(row, stored[watch.position()], false);
        }
        sink.add(row, places.x(), places.y(), span.start(), span.end(), stored);
        accepted++;
        return true;
    }

    private void closely(ReadRow read, IncidentSink sink) throws WorkbenchException {
        leftOut = false;
        notes.clear();
        if (cells.size() != names.size()) {
            findings.reject(row, wrongWidth(cells.size()).at(where(-1)), cells);
            return;
        }
        if (cells instanceof ShortRow lacking && plan.fix(ProblemKind.RAGGED) == Fix.SET_MISSING) {
            Problem width = wrongWidth(lacking.written()).at(where(-1));
            if (ProblemKind.of(width.code()).isEmpty()) {
                findings.reject(row, width, cells);
                return;
            }
            note(width, Effect.WITHOUT_CELLS);
        }
        Span span = time(read.span());
        boolean timeAsWritten = span.known() && notes.isEmpty();
        Place place = leftOut ? Place.NONE : place();
        if (leftOut || repeated(read.twin())) {
            return;
        }
        String[] stored = new String[kept.length];
        for (int i = 0; i < kept.length; i++) {
            String text = cells.get(kept[i]).strip();
            String merged =
                    spellings.get(i).isPresent() ? spellings.get(i).get().getOrDefault(text, text) : text;
            stored[i] = places.stored(kept[i], merged);
            if (!stored[i].equals(merged)) {
                note(
                        Problem.info("import.zone-spelling", SourceFiles.shorten(text), stored[i])
                                .at(where(kept[i])),
                        Effect.ACCEPTED);
            }
        }
        watch(span, timeAsWritten, place, stored);
        notes.forEach(note -> findings.note(row, note.problem, note.effect, cells));
        sink.add(row, place.x(), place.y(), span.start(), span.end(), stored);
        accepted++;
    }

    /** What only the whole file shows is counted over the rows that are taken. */
    private void watch(Span span, boolean timeAsWritten, Place place, String[] stored) {
        if (timeAsWritten && clocks.see(row, span.start(), span.clocked())) {
            findings.tell(row, cells);
        }
        if (!Double.isNaN(place.x()) && !"import.stacked".equals(place.code())) {
            double[] written = places.asRead();
            spots.see(row, written[0], written[1]);
        }
        for (SpellingWatch watch : words) {
            String text = stored[watch.position()];
            boolean changed = spellings.get(watch.position()).isPresent()
                    && !text.equals(cells.get(kept[watch.position()]).strip());
            watch.see(row, text, changed);
        }
    }

    private Span time(Span span) {
        if (span.failure() != null) {
            Problem problem = new Problem(
                    severity(span.failure()),
                    span.failure(),
                    where(span.column()),
                    List.of(SourceFiles.shorten(span.text()), times.shownDate()));
            return mended(problem, span);
        }
        if (!span.known() && times.dateColumn() >= 0) {
            return mended(Problem.warning("import.no-date").at(where(times.dateColumn())), span);
        }
        String doubt = span.clockDoubt();
        if (span.endDoubt() != null) {
            judge(Problem.warning(span.endDoubt(), SourceFiles.shorten(cells.get(times.laterColumn())))
                    .at(where(times.laterColumn())));
        }
        if (Span.DAY_END.equals(doubt) && !leftOut) {
            // The file says which midnight it means: that is no mark of an hour that is not known.
            note(Problem.info(doubt).at(where(times.clockColumn())), Effect.ACCEPTED);
            return span;
        }
        if (doubt != null && !leftOut) {
            return mended(Problem.warning(doubt).at(where(times.clockColumn())), span);
        }
        return leftOut ? span : roundTimes(span);
    }

    /** Midnights and firsts of a month are odd only together; a plan may say that they stand for "not known". */
    private Span roundTimes(Span span) {
        boolean first = span.onFirst();
        boolean firstMatters = first && plan.fix(ProblemKind.FIRST_OF_MONTH) != Fix.KEEP;
        ProblemKind kind = span.atMidnight() && !firstMatters ? ProblemKind.MIDNIGHT : ProblemKind.FIRST_OF_MONTH;
        boolean round = first || kind == ProblemKind.MIDNIGHT;
        if (!round || plan.fix(kind) == Fix.KEEP) {
            return span;
        }
        String code = kind == ProblemKind.MIDNIGHT ? "import.midnight" : "import.first-of-month";
        return mended(Problem.warning(code).at(where(times.dateColumn())), span);
    }

    /** What the fix for a problem makes of the time of the row. */
    private Span mended(Problem problem, Span span) {
        switch (fix(problem)) {
            case OTHER_COLUMN -> {
                Span other = otherTimes.map(reader -> reader.read(cells)).orElse(Span.NONE);
                if (other.known() && other.failure() == null) {
                    note(problem, Effect.OTHER_COLUMN);
                    return other;
                }
                if (problem.code().equals("import.no-date")) {
                    note(problem, Effect.ACCEPTED);
                    return Span.NONE;
                }
                findings.reject(row, problem, cells);
                leftOut = true;
                return Span.NONE;
            }
            case MONTH_ONLY -> {
                Span month = times.month(cells);
                if (month.known()) {
                    note(problem, Effect.MONTH_ONLY);
                } else {
                    findings.reject(row, problem, cells);
                    leftOut = true;
                }
                return month;
            }
            case DAY_ONLY -> {
                note(problem, Effect.DAY_ONLY);
                return TimeReader.day(span.start());
            }
            case SET_MISSING -> {
                note(problem, Effect.WITHOUT_TIME);
                return Span.NONE;
            }
            default -> {
                judge(problem);
                return span;
            }
        }
    }

    private Place place() throws WorkbenchException {
        Place place = places.read(cells);
        if (place.code() == null) {
            if (!place.known() && places.present()) {
                judge(Problem.warning(places.missing()).at(here.row(row)));
            }
            return place;
        }
        Problem problem = place.problem(severity(place.code()), SourceFiles.shorten(places.text(cells)))
                .at(here.row(row).column(places.columns(names)));
        switch (fix(problem)) {
            case SWAP -> {
                note(problem, Effect.SWAPPED);
                return places.swapped();
            }
            case SET_MISSING -> {
                note(problem, Effect.WITHOUT_PLACE);
                return Place.NONE;
            }
            default -> {
                judge(problem);
                return place;
            }
        }
    }

    /** Keeps the row or leaves it out as the fix says; only what is left out by choice is "skipped by rule". */
    private void judge(Problem problem) {
        Optional<ProblemKind> kind = ProblemKind.of(problem.code());
        Fix fix = fix(problem);
        if (fix == Fix.KEEP) {
            note(problem, Effect.ACCEPTED);
            return;
        }
        leftOut = true;
        if (kind.isPresent() && kind.get().usual() != fix) {
            findings.skip(row, problem, cells);
        } else {
            findings.reject(row, problem, cells);
        }
    }

    private void note(Problem problem, Effect effect) {
        notes.add(new Note(problem, effect));
    }

    private Fix fix(Problem problem) {
        return ProblemKind.of(problem.code()).map(plan::fix).orElse(Fix.SKIP);
    }

    /** Wrong is what is left out when nobody says anything. */
    private static Severity severity(String code) {
        return ProblemKind.of(code).map(kind -> kind.usual() == Fix.SKIP).orElse(true)
                ? Severity.ERROR
                : Severity.WARNING;
    }

    private boolean repeated(ReadRow.Twin twin) {
        switch (twin) {
            case ROW -> judge(Problem.warning("import.repeated-row").at(where(-1)));
            case ID -> {
                String id = SourceFiles.shorten(cells.get(idColumn).strip());
                judge(Problem.warning("import.repeated-id", id).at(where(idColumn)));
            }
            case NONE -> {}
        }
        return leftOut;
    }

    private Problem wrongWidth(int width) {
        char separator = plan.format() instanceof DelimitedFormat text ? text.separator() : 0;
        char other =
                separator != 0 && width == 1 ? FormatDetector.otherSeparator(cells.get(0), separator, names.size()) : 0;
        return other == 0
                ? Problem.error("import.ragged", width, names.size())
                : Problem.error("import.other-separator", FormatDetector.shown(other), FormatDetector.shown(separator));
    }

    /** Says what is known of the whole file after the last row. */
    void conclude() {
        places.addresses().ifPresent(tally -> tally.state(findings, here));
        if (times.used().size() > 1) {
            findings.state(Problem.info(
                            "import.formats-met", names.get(times.dateColumn()), TimeDecision.counted(times.used()))
                    .at(here.column(names.get(times.dateColumn()))));
        }
        if (times.onlyMonths()) {
            findings.state(Problem.info("import.months-only").at(here.column(names.get(times.dateColumn()))));
        }
        if (times.dateColumn() >= 0) {
            clocks.conclude(
                    findings, here.column(names.get(times.clockColumn())), times.precision() != TimePrecision.MONTH);
        }
        if (places.present()) {
            spots.conclude(findings, here.column(places.columns(names)));
        }
        words.forEach(watch -> watch.conclude(findings, here));
    }

    private Where where(int column) {
        Where place = here.row(row);
        return column < 0 ? place : place.column(names.get(column));
    }
}
