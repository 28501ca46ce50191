// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.layer;

import java.util.List;
import org.atalaya.core.data.Matrix;

/** The four ways to read a confusion matrix with actual classes in rows. */
public enum Normalisation {
    COUNTS("counts"),
    OF_ACTUAL("of-actual"),
    OF_PREDICTED("of-predicted"),
    OF_ALL("of-all");

    private final String id;

    Normalisation(String id) {
        this.id = id;
    }

    /** Part of text keys ({@code map.matrix.<id>}) and file names. */
    public String id() {
        return id;
    }

    /** What the cell shows: the count, or its share in percent; NaN for a share of nothing. */
    public double value(Matrix matrix, int row, int column) {
        double count = matrix.value(row, column);
        return switch (this) {
            case COUNTS -> count;
            case OF_ACTUAL -> share(count, matrix.rowSum(row));
            case OF_PREDICTED -> share(count, matrix.columnSum(column));
            case OF_ALL -> share(count, matrix.sum());
        };
    }

    /** The highest value of all cells, shares rounded up to 10 %: where the scale beside the matrices ends. */
    public double highest(List<Matrix> matrices) {
        double highest = 0;
        for (Matrix matrix : matrices) {
            for (int row = 0; row < matrix.rowLabels().size(); row++) {
                for (int column = 0; column < matrix.columnLabels().size(); column++) {
                    double value = value(matrix, row, column);
                    highest = value > highest ? value : highest;
                }
            }
        }
        return this == COUNTS ? Math.max(1, highest) : Math.min(100, Math.max(10, Math.ceil(highest / 10) * 10));
    }

    /** The end of one ramp of colours for all these matrices: the highest value, shares rounded up to 10 %. */
    public double scaleEnd(List<Matrix> matrices) {
        return highest(matrices);
    }

    private static double share(double count, double of) {
        return of > 0 ? 100 * count / of : Double.NaN;
    }
}
