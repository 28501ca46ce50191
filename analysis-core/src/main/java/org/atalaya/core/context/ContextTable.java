// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.context;

import java.util.List;
import java.util.Locale;
import org.atalaya.core.data.SourceFile;

/**
 * A table of values by day, by hour or by zone.
 *
 * @param name what it is called in the project, such as {@code weather}
 * @param keyColumn the column of the file that the key was read from
 * @param columns names of the values
 * @param known how the file says when a value became known, for people: a column or a delay
 */
public record ContextTable(
        String name,
        Kind kind,
        String keyColumn,
        List<String> columns,
        String known,
        SourceFile source,
        List<Row> rows) {

    /** What a value belongs to. */
    public enum Kind {
        DATE,
        HOUR,
        ZONE;

        /** The name in options and files: {@code date}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The values of one key as they became known at one moment; the same key may come again later with better ones.
     *
     * @param key {@code 2025-03-01}, {@code 2025-03-01T21} or the zone as the file writes it
     * @param knownAt wall clock, see {@link org.atalaya.core.time.LocalMillis}
     * @param cells one for each column, as they were written; empty where there is no value
     */
    public record Row(String key, long knownAt, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The same table under another name. */
    public ContextTable named(String other) {
        return new ContextTable(other, kind, keyColumn, columns, known, source, rows);
    }

    public ContextTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row of " + row.cells().size() + " cells under " + columns.size() + " columns");
            }
        }
    }
}
