// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.atalaya.core.data.Table;
import org.atalaya.core.problem.WorkbenchException;

/**
 * A table as CSV: UTF-8, comma, header of column ids, numbers in full with a decimal point, an empty cell where a value
 * is not defined. Shares stay between 0 and 1. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, see {@link #text}.
 */
public final class CsvTable {

    private static final Pattern NUMBER = Pattern.compile("[+-][0-9.,:]*[0-9](?:[eE][+-]?[0-9]{1,3})?");

    private CsvTable() {}

    public static Path write(Table table, Path file) throws WorkbenchException {
        return WholeFile.write(file, part -> {
            try (CsvWriter csv = open(part)) {
                csv.writeRecord(table.columns().stream()
                        .map(column -> text(column.id()))
                        .toList());
                for (List<Object> row : table.rows()) {
                    csv.writeRecord(row.stream().map(CsvTable::cell).toList());
                }
            }
        });
    }

    /** Lines of texts as they stand in a window, the heads first; null is an empty cell. */
    public static Path write(List<List<String>> lines, Path file) throws WorkbenchException {
        return WholeFile.write(file, part -> {
            try (CsvWriter csv = open(part)) {
                for (List<String> line : lines) {
                    csv.writeRecord(line.stream()
                            .map(cell -> cell == null ? "" : text(cell))
                            .toList());
                }
            }
        });
    }

    /**
     * A text from a file of strangers as a cell: one that begins like a formula ({@code = + - @}, a tab or a line break) is
     * run by spreadsheets unless an apostrophe stands before it. Numbers and a single dash are left as they are.
     */
    public static String text(String cell) {
        boolean formula = cell.length() > 1 && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** What a cell reads as in a file: the shortest text that gives the same number back. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? number(number) : text(value.toString());
    }

    /** 7 rather than 7.0, nothing for a number that is not defined. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String[] numbers(double... values) {
        return Arrays.stream(values).mapToObj(CsvTable::number).toArray(String[]::new);
    }

    static CsvWriter open(Path part) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(part);
    }
}
