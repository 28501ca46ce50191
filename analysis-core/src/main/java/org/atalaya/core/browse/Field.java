// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ColumnNumbers;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.WorkbenchException;

/**
 * A column of the table of incidents: what the workbench knows of each, or a column of the file.
 *
 * @param id {@code occurred}, {@code x}, {@code y}, or {@code column/NAME}; kept in projects
 * @param kind how its cells are aligned, sorted and filtered
 * @param column the file's column, empty for what the workbench knows
 */
public record Field(String id, Kind kind, Optional<Column> column) {

    public static final String OCCURRED = "occurred";
    public static final String EAST = "x";
    public static final String NORTH = "y";

    private static final String COLUMN = "column/";
    private static final int SAMPLE = 60;

    /** What the cells hold. */
    public enum Kind {
        TIME,
        NUMBER,
        TEXT
    }

    /** The fields of incidents: the time, the columns of the file in their order, the place in metres. */
    public static List<Field> of(Incidents incidents) throws WorkbenchException {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(OCCURRED, Kind.TIME, Optional.empty()));
        int[] some = sample(incidents.size());
        for (Column column : incidents.columns()) {
            List<String> texts =
                    column.texts(some).stream().filter(Objects::nonNull).toList();
            fields.add(
                    new Field(COLUMN + column.name(), isNumber(texts) ? Kind.NUMBER : Kind.TEXT, Optional.of(column)));
        }
        fields.add(new Field(EAST, Kind.NUMBER, Optional.empty()));
        fields.add(new Field(NORTH, Kind.NUMBER, Optional.empty()));
        return List.copyOf(fields);
    }

    /** The same fields of a part of the incidents they were found in. */
    public static List<Field> in(Incidents part, List<Field> fields) {
        return fields.stream()
                .map(field -> field.column().isEmpty()
                        ? field
                        : new Field(field.id(), field.kind(), part.column(field.name())))
                .toList();
    }

    /** The name that a condition uses. */
    public String name() {
        return column.map(Column::name).orElse(id);
    }

    /** Whether this is the file's own column of this name. */
    public boolean isColumn(String name) {
        return id.equals(COLUMN + name);
    }

    /** Rows from all over: files are often sorted, and the first rows are then all alike. */
    private static int[] sample(int size) {
        int wanted = Math.min(SAMPLE, size);
        return IntStream.range(0, wanted)
                .map(i -> (int) ((long) i * size / wanted))
                .toArray();
    }

    /** Codes with zeros in front, such as 0111 for a beat, are names and no quantities. */
    private static boolean isNumber(List<String> texts) {
        boolean codes = texts.stream().anyMatch(text -> text.strip().matches("0\\d+"));
        return !texts.isEmpty()
                && !codes
                && ColumnNumbers.of(Column.of("", texts)).numeric();
    }
}
