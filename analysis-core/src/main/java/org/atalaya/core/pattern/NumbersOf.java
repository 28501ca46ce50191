// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.pattern;

import java.util.Arrays;
import java.util.List;
import org.atalaya.core.analysis.InputSummary;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.ColumnNumbers;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.Where;
import org.atalaya.core.problem.WorkbenchException;

/** The numbers of a column that a parameter names. */
public final class NumbersOf {

    private NumbersOf() {}

    /** A name that is not among the columns; nothing for an empty name. */
    public static List<Problem> check(InputSummary summary, String name, String parameter) {
        return name.isEmpty() || summary.columns().contains(name)
                ? List.of()
                : List.of(Problem.error("pattern.no-column", name, String.join(", ", summary.columns()))
                        .at(Where.parameter(parameter)));
    }

    /** The number of each of these rows, NaN where its text is none. */
    public static double[] of(Places places, String name, String parameter) throws WorkbenchException {
        Column column = places.incidents()
                .column(name)
                .orElseThrow(() -> new WorkbenchException(
                        Problem.error("pattern.no-column", name, "").at(Where.parameter(parameter))))
                .whole();
        ColumnNumbers reading = ColumnNumbers.amounts(column.levels());
        double[] byLevel = column.levels().stream().mapToDouble(reading::read).toArray();
        double[] numbers = Arrays.stream(places.rows())
                .map(column::code)
                .mapToDouble(code -> code < 0 ? Double.NaN : byLevel[code])
                .toArray();
        if (Arrays.stream(numbers).allMatch(Double::isNaN)) {
            throw new WorkbenchException(
                    Problem.error("pattern.no-numbers", name).at(Where.parameter(parameter)));
        }
        return numbers;
    }
}
