// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.atalaya.core.context.Context;
import org.atalaya.core.context.ContextTable;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.SourceFile;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;
import org.atalaya.core.progress.Progress;
import org.atalaya.core.time.LocalMillis;

/** Reads weather, holidays, census and the like from a table, each value with the moment it became known. */
public final class ContextReader {

    /** A century of hours. */
    private static final int MOST_ROWS = 900_000;

    private static final int NAMED = 3;

    private final Wish wish;
    private final Where here;
    private final List<String> header;
    private final int key;
    private final int knownColumn;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Problem> statements = new ArrayList<>();
    private final Map<String, Tally> odd = new HashMap<>();

    private record Tally(Problem first, long[] count) {}

    /**
     * What is to be read, and how.
     *
     * @param keyColumn the column with the day, the hour or the zone
     * @param known when a value became known
     * @param zone whose clock the days and hours are of
     */
    public record Wish(String name, Kind kind, String keyColumn, KnownRule known, ZoneId zone) {}

    /**
     * When the values of a row became known: one of the three.
     *
     * @param column a column with the moment, empty where another rule holds
     * @param after ISO 8601 time from the beginning of the day or hour on, such as {@code P1D}, negative for what is
     *     announced; empty where another rule holds
     * @param since a day, for all rows, ISO; empty where another rule holds
     */
    public record KnownRule(String column, String after, String since) {}

    /**
     * A table, and what is said of it.
     *
     * @param rows how many rows the file has
     */
    public record ContextRead(ContextTable table, long rows, List<Problem> statements) {
        public ContextRead {
            statements = List.copyOf(statements);
        }
    }

    private ContextReader(Wish wish, Where here, List<String> header) throws WorkbenchException {
        this.wish = wish;
        this.here = here;
        this.header = header;
        this.key = column(wish.keyColumn());
        this.knownColumn =
                wish.known().column().isEmpty() ? -1 : column(wish.known().column());
    }

    private int column(String name) throws WorkbenchException {
        int position = header.indexOf(name);
        if (position < 0) {
            throw new WorkbenchException(Problem.error("import.context-no-column", name, String.join(", ", header))
                    .at(here));
        }
        return position;
    }

    /**
     * The columns of a table, before anything is said of them.
     *
     * @param dates the first that is named as a date or time, empty where none is
     * @param zones the first that is named as a zone, empty where none is
     */
    public record Columns(List<String> names, String dates, String zones) {}

    /** The columns that there are to choose from. */
    public static Columns columns(Path file, SourceChoice choice) throws WorkbenchException {
        SourceFormat format = SourceDetector.find(file, choice, 0).format();
        try (RowSource in = RowSource.open(file, format)) {
            List<String> names = List.copyOf(in.header());
            return new Columns(
                    names, first(names, HeaderWords::fitsDate), first(names, name -> HeaderWords.fit(Role.ZONE, name)));
        }
    }

    private static String first(List<String> names, ToDoubleFunction<String> fit) {
        return names.stream()
                .filter(name -> fit.applyAsDouble(name) > 0)
                .findFirst()
                .orElse("");
    }

    /**
     * Reads a table.
     *
     * @throws WorkbenchException when a column is not there, it is not said when the values became known, or no row can
     *     be used
     */
    public static ContextRead read(Path file, SourceChoice choice, Wish wish, Progress progress)
            throws WorkbenchException {
        SourceFile source = SourceFiles.describe(file);
        Where here = Where.file(source.name());
        rule(wish, here);
        SourceFormat format = SourceDetector.find(file, choice, 0).format();
        try (RowSource in = RowSource.open(file, format);
                Pipe<RowSource.Row> ahead = in.ahead()) {
            ContextReader reader = new ContextReader(wish, here, in.header());
            for (List<RowSource.Row> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
                for (RowSource.Row row : some) {
                    reader.take(row);
                }
                progress.step(
                        in.fraction(),
                        "progress.reading",
                        some.get(some.size() - 1).number());
            }
            return reader.finish(source);
        }
    }

    private void take(RowSource.Row row) throws WorkbenchException {
        boolean sound = row.fault() == null && row.cells().size() == header.size();
        if (!sound) {
            note(
                    row.fault() == null
                            ? Problem.error("import.ragged", row.cells().size(), header.size())
                            : row.fault());
        }
        // Rows keep their number also where one cannot be used.
        rows.add(sound ? row.cells() : List.of());
        if (rows.size() > MOST_ROWS) {
            throw new WorkbenchException(
                    Problem.error("import.context-too-long", MOST_ROWS).at(here));
        }
    }

    private void note(Problem problem) {
        odd.computeIfAbsent(problem.code(), code -> new Tally(problem, new long[1]))
                .count()[0]++;
    }

    private ContextRead finish(SourceFile source) throws WorkbenchException {
        Optional<DateCell> keyDates = wish.kind() == Kind.ZONE ? Optional.empty() : Optional.of(dates(key));
        Optional<DateCell> knownDates = knownColumn < 0 ? Optional.empty() : Optional.of(dates(knownColumn));
        List<Integer> valueColumns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (i != key && i != knownColumn) {
                valueColumns.add(i);
            }
        }
        List<ContextTable.Row> read = new ArrayList<>();
        Map<String, ContextTable.Row> seen = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            Optional<ContextTable.Row> row =
                    cells.isEmpty() ? Optional.empty() : row(cells, i + 1L, keyDates, knownDates, valueColumns);
            if (row.isPresent()) {
                ContextTable.Row before = seen.putIfAbsent(same(row.get()), row.get());
                if (before == null) {
                    read.add(row.get());
                } else {
                    note(Problem.warning("import.context-repeated", row.get().key())
                            .at(here.row(i + 1L)));
                }
            }
        }
        if (read.isEmpty()) {
            throw new WorkbenchException(odd.values().stream()
                    .findFirst()
                    .map(Tally::first)
                    .orElse(Problem.error("import.header-alone").at(here)));
        }
        List<String> names = valueColumns.stream().map(header::get).toList();
        statements.add(
                Problem.info("import.context", wish.name(), read.size(), wish.keyColumn(), String.join(", ", names))
                        .at(here));
        gaps(read);
        odd.values()
                .forEach(tally -> statements.add(Problem.warning("import.context-odd", tally.count()[0], tally.first())
                        .at(here)));
        String known = knownColumn >= 0
                ? wish.known().column()
                : wish.known().after() + wish.known().since();
        return new ContextRead(
                new ContextTable(wish.name(), wish.kind(), wish.keyColumn(), names, known, source, read),
                rows.size(),
                statements);
    }

    private String same(ContextTable.Row row) {
        return (wish.kind() == Kind.ZONE ? ZoneNames.normal(row.key()) : row.key()) + " " + row.knownAt();
    }

    private Optional<ContextTable.Row> row(
            List<String> cells,
            long number,
            Optional<DateCell> keyDates,
            Optional<DateCell> knownDates,
            List<Integer> valueColumns) {
        String keyText = cells.get(key).strip();
        long moment = LocalMillis.MISSING;
        if (keyDates.isPresent()) {
            moment = moment(keyDates.get(), cells, number);
            if (moment == LocalMillis.MISSING) {
                return Optional.empty();
            }
            keyText = Context.key(wish.kind(), moment);
        } else if (Numbers.missing(keyText)) {
            note(Problem.warning("import.no-zone").at(here.row(number)));
            return Optional.empty();
        }
        long knownAt = knownDates.isPresent() ? moment(knownDates.get(), cells, number) : knownAt(moment, keyText);
        if (knownAt == LocalMillis.MISSING) {
            return Optional.empty();
        }
        List<String> values = valueColumns.stream()
                .map(i -> Numbers.missing(cells.get(i).strip())
                        ? ""
                        : cells.get(i).strip())
                .toList();
        return Optional.of(new ContextTable.Row(keyText, knownAt, values));
    }

    private long moment(DateCell dates, List<String> cells, long number) {
        DateFormat.Reading reading = dates.read(cells);
        if (!reading.ok()) {
            note(Problem.error(reading.failure(), SourceFiles.shorten(dates.text(cells)), dates.shown())
                    .at(here.row(number).column(header.get(dates.column()))));
            return LocalMillis.MISSING;
        }
        return LocalMillis.of(reading.moment());
    }

    /** From the beginning of the day or hour on; for zones from the day given. */
    private long knownAt(long moment, String keyText) {
        if (!wish.known().since().isEmpty()) {
            return LocalMillis.of(LocalDate.parse(wish.known().since()).atStartOfDay());
        }
        LocalDateTime day = wish.kind() == Kind.DATE
                ? LocalDate.parse(keyText).atStartOfDay()
                : LocalDateTime.parse(keyText + ":00");
        if (moment == LocalMillis.MISSING) {
            throw new IllegalArgumentException("a delay after no moment");
        }
        return LocalMillis.of(day.plus(amount(wish.known().after())));
    }

    private static TemporalAmount amount(String text) {
        return text.toUpperCase(Locale.ROOT).contains("T") ? Duration.parse(text) : Period.parse(text);
    }

    /** Exactly one rule, and one that can be read. */
    private static void rule(Wish wish, Where here) throws WorkbenchException {
        KnownRule known = wish.known();
        long rules = List.of(known.column(), known.after(), known.since()).stream()
                .filter(text -> !text.isEmpty())
                .count();
        boolean delayOfZone = wish.kind() == Kind.ZONE && !known.after().isEmpty();
        if (rules != 1 || delayOfZone) {
            throw new WorkbenchException(
                    Problem.error(wish.kind() == Kind.ZONE ? "import.context-known-zone" : "import.context-known")
                            .at(here));
        }
        if (!readable(known)) {
            throw new WorkbenchException(Problem.error("import.context-known-unreadable", known.after() + known.since())
                    .at(here));
        }
    }

    private static boolean readable(KnownRule known) {
        LocalDateTime some = LocalDateTime.of(2025, 1, 1, 0, 0);
        try {
            return (known.after().isEmpty() || some.plus(amount(known.after())) != null)
                    && (known.since().isEmpty() || LocalDate.parse(known.since()) != null);
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** How the dates of a column are written, decided from all of them as for incidents. */
    private DateCell dates(int column) throws WorkbenchException {
        DateProfile profile = new DateProfile();
        for (List<String> cells : rows) {
            String text = cells.isEmpty() ? "" : cells.get(column).strip();
            if (!Numbers.missing(text)) {
                profile.add(text);
            }
        }
        YearPlace.settle(header.get(column), profile, Optional.empty(), wish.zone(), statements);
        DateFormat best = profile.best().orElse(null);
        if (best == null) {
            throw new WorkbenchException(
                    Problem.error("import.context-no-dates", header.get(column)).at(here));
        }
        if (wish.kind() == Kind.HOUR && column == key && !profile.hasClock()) {
            throw new WorkbenchException(
                    Problem.error("import.context-no-hours", header.get(column)).at(here));
        }
        List<DateFormat> formats = profile.needed().isEmpty()
                ? List.of(best)
                : List.copyOf(profile.needed().keySet());
        if (best.twin() != best) {
            statements.add(TimeDecision.dayOrMonth(best, profile).at(here));
        }
        return DateCell.in(column, formats, wish.zone(), !profile.alwaysMidnight());
    }

    /** Days or hours between the first and the last that have no row. */
    private void gaps(List<ContextTable.Row> read) {
        if (wish.kind() == Kind.ZONE) {
            return;
        }
        SortedSet<String> keys = new TreeSet<>();
        read.forEach(row -> keys.add(row.key()));
        long step = wish.kind() == Kind.DATE
                ? Duration.ofDays(1).toMillis()
                : Duration.ofHours(1).toMillis();
        long gaps = 0;
        List<Object> named = new ArrayList<>();
        long expected = LocalMillis.MISSING;
        for (String text : keys) {
            long moment = LocalMillis.of(
                    wish.kind() == Kind.DATE
                            ? LocalDate.parse(text).atStartOfDay()
                            : LocalDateTime.parse(text + ":00"));
            if (expected != LocalMillis.MISSING && moment > expected) {
                gaps += (moment - expected) / step;
                for (long lost = expected; lost < moment && named.size() < NAMED; lost += step) {
                    named.add(
                            wish.kind() == Kind.DATE
                                    ? LocalMillis.toDateTime(lost).toLocalDate()
                                    : LocalMillis.toDateTime(lost));
                }
            }
            expected = moment + step;
        }
        if (gaps > 0) {
            statements.add(Problem.info("import.context-gaps", gaps, List.copyOf(named))
                    .at(here));
        }
    }
}
