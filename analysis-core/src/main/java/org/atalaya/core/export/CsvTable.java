// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.problem.WorkbenchException;

/**
 * A table as CSV: UTF-8, comma, header of column ids, numbers in full with a decimal point, an empty cell where a value
 * is not defined. Shares stay between 0 and 1.
 */
public final class CsvTable {

    private CsvTable() {}

    public static Path write(Table table, Path file) throws WorkbenchException {
        return WholeFile.write(file, part -> {
            try (CsvWriter csv = open(part)) {
                csv.writeRecord(table.columns().stream().map(TableColumn::id).toList());
                for (List<Object> row : table.rows()) {
                    csv.writeRecord(row.stream().map(CsvTable::cell).toList());
                }
            }
        });
    }

    /** What a cell reads as in a file: the shortest text that gives the same number back. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? number(number) : value.toString();
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
