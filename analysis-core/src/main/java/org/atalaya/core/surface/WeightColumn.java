// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.surface;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ColumnNumbers;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/**
 * How much each incident counts, from a column of numbers; without a column, one. Rows whose number is missing, not a
 * number or 0 count nothing and are left out.
 *
 * @param rows the rows that count
 * @param values their weights
 * @param left how many were left out
 */
record WeightColumn(int[] rows, double[] values, int left) {

    static WeightColumn of(Incidents incidents, String name, int[] rows) throws WorkbenchException {
        if (name.isBlank()) {
            return new WeightColumn(rows, DirectSums.ones(rows.length), 0);
        }
        Column column = incidents
                .column(name)
                .orElseThrow(() -> new WorkbenchException(missing(
                        name, incidents.columns().stream().map(Column::name).toList())))
                .whole();
        ColumnNumbers reading = ColumnNumbers.amounts(column.levels());
        double[] byLevel = column.levels().stream().mapToDouble(reading::read).toArray();
        double[] all = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int code = column.code(rows[i]);
            all[i] = code < 0 ? Double.NaN : byLevel[code];
            if (all[i] < 0) {
                throw new WorkbenchException(Problem.error("density.negative-weight", name, rows[i] + 1)
                        .at(Where.parameter("weight")));
            }
        }
        int[] kept = IntStream.range(0, rows.length).filter(i -> all[i] > 0).toArray();
        if (kept.length == 0) {
            throw new WorkbenchException(
                    Problem.error("density.no-weight", name).at(Where.parameter("weight")));
        }
        return new WeightColumn(
                Arrays.stream(kept).map(i -> rows[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> all[i]).toArray(),
                rows.length - kept.length);
    }

    static Problem missing(String name, List<String> columns) {
        return Problem.error("density.no-column", name, String.join(", ", columns))
                .at(Where.parameter("weight"));
    }

    double sum() {
        return Arrays.stream(values).sum();
    }
}
