// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.core.data.Matrix;
import org.atalaya.core.problem.WorkbenchException;

/**
 * A matrix as CSV, twice: the counts as they stand, and one line per cell with its share of the row (of the actual
 * class), of the column (of the predicted class) and of all.
 */
public final class CsvMatrix {

    private CsvMatrix() {}

    /**
     * The counts, row labels first.
     *
     * @param corner text of the first header cell, such as {@code actual\predicted}
     */
    public static Path write(Matrix matrix, String corner, Path file) throws WorkbenchException {
        return WholeFile.write(file, part -> {
            try (CsvWriter csv = CsvTable.open(part)) {
                List<String> header = new ArrayList<>();
                header.add(corner);
                matrix.columnLabels().forEach(label -> header.add(CsvTable.text(label)));
                csv.writeRecord(header);
                for (int row = 0; row < matrix.rowLabels().size(); row++) {
                    List<String> cells = new ArrayList<>();
                    cells.add(CsvTable.text(matrix.rowLabels().get(row)));
                    for (int column = 0; column < matrix.columnLabels().size(); column++) {
                        cells.add(CsvTable.number(matrix.value(row, column)));
                    }
                    csv.writeRecord(cells);
                }
            }
        });
    }

    /** One line per cell: row, column, count and the three shares, empty where the whole is 0. */
    public static Path writeShares(Matrix matrix, String row, String column, Path file) throws WorkbenchException {
        double all = matrix.sum();
        return WholeFile.write(file, part -> {
            try (CsvWriter csv = CsvTable.open(part)) {
                csv.writeRecord(row, column, "count", "share-of-" + row, "share-of-" + column, "share-of-all");
                for (int i = 0; i < matrix.rowLabels().size(); i++) {
                    double rowSum = matrix.rowSum(i);
                    for (int j = 0; j < matrix.columnLabels().size(); j++) {
                        double count = matrix.value(i, j);
                        csv.writeRecord(
                                CsvTable.text(matrix.rowLabels().get(i)),
                                CsvTable.text(matrix.columnLabels().get(j)),
                                CsvTable.number(count),
                                CsvTable.number(share(count, rowSum)),
                                CsvTable.number(share(count, matrix.columnSum(j))),
                                CsvTable.number(share(count, all)));
                    }
                }
            }
        });
    }

    static double share(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
