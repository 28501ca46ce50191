// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.data;

import java.util.List;

/**
 * Counts by two labelled axes: actual by predicted class, weekday by hour.
 *
 * @param rowLabels texts as they are shown (class names come from the data and are not translated)
 * @param values values[row][column]
 */
public record Matrix(List<String> rowLabels, List<String> columnLabels, double[][] values) {

    public Matrix {
        rowLabels = List.copyOf(rowLabels);
        columnLabels = List.copyOf(columnLabels);
        if (values.length != rowLabels.size()) {
            throw new IllegalArgumentException(values.length + " rows under " + rowLabels.size() + " labels");
        }
        double[][] copy = new double[values.length][];
        for (int row = 0; row < values.length; row++) {
            if (values[row].length != columnLabels.size()) {
                throw new IllegalArgumentException(
                        values[row].length + " columns under " + columnLabels.size() + " labels");
            }
            copy[row] = values[row].clone();
        }
        values = copy;
    }

    public double value(int row, int column) {
        return values[row][column];
    }

    public double rowSum(int row) {
        double sum = 0;
        for (double value : values[row]) {
            sum += value;
        }
        return sum;
    }

    public double columnSum(int column) {
        double sum = 0;
        for (double[] row : values) {
            sum += row[column];
        }
        return sum;
    }

    public double sum() {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += rowSum(row);
        }
        return sum;
    }
}
