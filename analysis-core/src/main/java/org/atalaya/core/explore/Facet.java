// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.Arrays;

/**
 * One side of incidents that a view counts: for each row a value from 0 to {@link #size()} − 1, none, or, for a time that
 * is known only as a span, several with weights that add up to 1. Immutable.
 */
public final class Facet {

    /** The row has no value. */
    static final int NONE = -1;

    private final int size;

    /** The value of each row; −1 for none, −2 − k for the k-th row with several. */
    private final int[] values;

    /** Where the values of the k-th row with several begin in the two arrays behind. */
    private final int[] first;

    private final int[] several;
    private final double[] weights;

    private Facet(int size, int[] values, int[] first, int[] several, double[] weights) {
        this.size = size;
        this.values = values;
        this.first = first;
        this.several = several;
        this.weights = weights;
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** Rows of the incidents. */
    public int rows() {
        return values.length;
    }

    /** Whether a row has any of the values that are chosen. */
    boolean hasAny(int row, boolean[] chosen) {
        int value = values[row];
        if (value >= 0) {
            return chosen[value];
        }
        if (value == NONE) {
            return false;
        }
        int k = -2 - value;
        for (int i = first[k]; i < first[k + 1]; i++) {
            if (chosen[several[i]]) {
                return true;
            }
        }
        return false;
    }

    /** Adds a row to the counts of its values. */
    void count(int row, double[] counts) {
        int value = values[row];
        if (value >= 0) {
            counts[value]++;
        } else if (value != NONE) {
            int k = -2 - value;
            for (int i = first[k]; i < first[k + 1]; i++) {
                counts[several[i]] += weights[i];
            }
        }
    }

    /** Makes a facet row by row. */
    static final class Builder {

        private static final int ROOM = 16;

        private final int size;
        private final int[] values;
        private int[] first = new int[ROOM];
        private int[] several = new int[ROOM];
        private double[] weights = new double[ROOM];
        private int rowsOfSeveral;
        private int used;
        private int row;

        /** How many values the row has that is being made. */
        private int begun;

        Builder(int rows, int size) {
            this.size = size;
            this.values = new int[rows];
        }

        /** A value of the row that is being made. */
        void put(int value, double weight) {
            if (used == several.length) {
                several = Arrays.copyOf(several, 2 * used);
                weights = Arrays.copyOf(weights, 2 * used);
            }
            several[used] = value;
            weights[used++] = weight;
            begun++;
        }

        /** The row that is being made has no more values. */
        void next() {
            if (begun == 0) {
                values[row] = NONE;
            } else if (begun == 1) {
                values[row] = several[--used];
            } else {
                if (rowsOfSeveral + 1 == first.length) {
                    first = Arrays.copyOf(first, 2 * first.length);
                }
                values[row] = -2 - rowsOfSeveral;
                first[rowsOfSeveral++] = used - begun;
                first[rowsOfSeveral] = used;
            }
            begun = 0;
            row++;
        }

        Facet build() {
            return new Facet(
                    size,
                    values,
                    Arrays.copyOf(first, rowsOfSeveral + 1),
                    Arrays.copyOf(several, used),
                    Arrays.copyOf(weights, used));
        }
    }
}
