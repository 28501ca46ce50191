// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.fast;

/**
 * Rows as columns of numbers.
 *
 * @param values of each column, NaN where missing; a label as its number from 0
 * @param labels how many labels a column has, 0 for a column of numbers
 * @param rows of each column
 */
public record Columns(double[][] values, int[] labels, int rows) {

    public Columns {
        if (values.length != labels.length) {
            throw new IllegalArgumentException(values.length + " columns, " + labels.length + " kinds");
        }
    }
}
