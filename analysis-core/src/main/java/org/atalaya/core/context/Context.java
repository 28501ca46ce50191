// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.context;

import java.util.HashMap;
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
    private final Map<String, NavigableMap<Long, ContextTable.Row>> rows = new HashMap<>();

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
