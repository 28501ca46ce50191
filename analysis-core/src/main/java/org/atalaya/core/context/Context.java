// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.context;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.atalaya.core.context.ContextTable.Kind;
import org.atalaya.core.data.ZoneNames;
import org.atalaya.core.time.LocalMillis;

/**
 * Answers what a table said of a day, an hour or a zone, as it was known at some moment: of several values of one key the
 * one that had become known last by then, and nothing where none had.
 */
public final class Context {

    private static final int DATE_LENGTH = "2025-03-01".length();
    private static final int HOUR_LENGTH = "2025-03-01T21".length();

    private final ContextTable table;
    /** Days and hours as they are written sort as they follow one another. */
    private final NavigableMap<String, NavigableMap<Long, ContextTable.Row>> rows = new TreeMap<>();

    private Context(ContextTable table) {
        this.table = table;
    }

    public static Context of(ContextTable table) {
        Context context = new Context(table);
        for (ContextTable.Row row : table.rows()) {
            // Of two rows that became known at once the first one counts; reading the file tells of the other.
            context.rows
                    .computeIfAbsent(context.normal(row.key()), key -> new TreeMap<>())
                    .putIfAbsent(row.knownAt(), row);
        }
        return context;
    }

    public ContextTable table() {
        return table;
    }

    /**
     * The value of the day or hour in which a moment lies.
     *
     * @param moment wall clock
     * @param asOf wall clock: what became known later does not count
     * @throws IllegalArgumentException for a table by zone, or a column that it has not
     */
    public Optional<String> value(long moment, String column, long asOf) {
        if (table.kind() == Kind.ZONE) {
            throw new IllegalArgumentException(table.name() + " is by zone");
        }
        return moment == LocalMillis.MISSING ? Optional.empty() : find(key(table.kind(), moment), column, asOf);
    }

    /**
     * The value of a zone, however its name is written.
     *
     * @throws IllegalArgumentException for a table by day or hour, or a column that it has not
     */
    public Optional<String> value(String zone, String column, long asOf) {
        if (table.kind() != Kind.ZONE) {
            throw new IllegalArgumentException(
                    table.name() + " is by " + table.kind().id());
        }
        return find(normal(zone), column, asOf);
    }

    /**
     * A value of the day or hour in which a moment lies, or of an earlier one.
     *
     * @param age by how many days, or hours, it is older than that day or hour
     */
    public record Aged(String value, long age) {}

    /**
     * The value of the day or hour in which a moment lies; where it was not known yet, that of the latest day or hour
     * before it of which one was.
     *
     * @param moment wall clock
     * @param asOf wall clock: what became known later does not count
     * @param days how much older the day or hour may be
     * @throws IllegalArgumentException for a table by zone, or a column that it has not
     */
    public Optional<Aged> newest(long moment, String column, long asOf, int days) {
        Kind kind = table.kind();
        if (kind == Kind.ZONE) {
            throw new IllegalArgumentException(table.name() + " is by zone");
        }
        if (moment == LocalMillis.MISSING) {
            return Optional.empty();
        }
        String own = key(kind, moment);
        String oldest = key(kind, moment - Duration.ofDays(days).toMillis());
        for (String key : rows.subMap(oldest, true, own, true).descendingKeySet()) {
            Optional<String> value = find(key, column, asOf);
            if (value.isPresent()) {
                return Optional.of(new Aged(value.get(), units(kind, key, own)));
            }
        }
        return Optional.empty();
    }

    private static long units(Kind kind, String from, String to) {
        return kind == Kind.DATE
                ? ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to))
                : ChronoUnit.HOURS.between(LocalDateTime.parse(from + ":00"), LocalDateTime.parse(to + ":00"));
    }

    /** The key of a moment. */
    public static String key(Kind kind, long moment) {
        String text = LocalMillis.toDateTime(moment).toString();
        return text.substring(0, kind == Kind.DATE ? DATE_LENGTH : HOUR_LENGTH);
    }

    private Optional<String> find(String key, String column, long asOf) {
        int position = table.columns().indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + table.name());
        }
        NavigableMap<Long, ContextTable.Row> known = rows.get(key);
        Map.Entry<Long, ContextTable.Row> last = known == null ? null : known.floorEntry(asOf);
        return last == null
                ? Optional.empty()
                : Optional.of(last.getValue().cells().get(position)).filter(text -> !text.isEmpty());
    }

    private String normal(String key) {
        return table.kind() == Kind.ZONE ? ZoneNames.normal(key) : key;
    }
}
