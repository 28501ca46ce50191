// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Writes many rows as a file for other programs; a file that is stopped half-way is not left behind. */
public final class RowFiles {

    private static final int PAGE = 5_000;

    private RowFiles() {}

    /** As a workbook where the name ends so, otherwise as CSV. */
    public static Path write(RowSource rows, Path file, Progress progress) throws WorkbenchException {
        boolean book = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return WholeFile.write(file, part -> {
            if (book) {
                XlsxWriter.write(rows, part, progress);
            } else {
                csv(rows, part, progress);
            }
        });
    }

    private static void csv(RowSource rows, Path part, Progress progress) throws IOException, WorkbenchException {
        try (CsvWriter csv = CsvTable.open(part)) {
            csv.writeRecord(rows.heads().stream().map(CsvTable::text).toList());
            each(
                    rows,
                    progress,
                    row -> csv.writeRecord(row.stream()
                            .map(cell -> cell == null ? "" : CsvTable.text(cell))
                            .toList()));
        }
    }

    @FunctionalInterface
    interface Line {
        void write(List<String> row) throws IOException;
    }

    static void each(RowSource rows, Progress progress, Line line) throws IOException, WorkbenchException {
        for (int from = 0; from < rows.size(); from += PAGE) {
            progress.step((double) from / rows.size(), "progress.writing-rows", from, rows.size());
            for (List<String> row : rows.page(from, Math.min(rows.size(), from + PAGE))) {
                line.write(row);
            }
        }
    }
}
