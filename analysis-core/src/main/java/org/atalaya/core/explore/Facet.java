// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.explore;

import java.util.Arrays;

/**
 * One side of incidents that a view counts: for each row a value from 0 to {@link #size()} − 1, none, or, for a time that
 * is known only as a span, several with weights that add up to 1. Immutable. Values are held in as few bytes as they need,
 * and a side that another one tells, such as the month of a day, holds none of its own.
 */
public final class Facet {

    /** The row has no value. */
    static final int NONE = -1;

    private final int size;

    /** The value of each row; −1 for none, −2 − k for the k-th row with several. */
    private final Values values;

    /** Where the values of the k-th row with several begin in the two arrays behind. */
    private final int[] first;

    private final int[] several;
    private final double[] weights;

    /** What each value stands for here; null where it stands for itself. */
    private final int[] meaning;

    /** Takes each value of a row with its weight. */
    @FunctionalInterface
    interface Sink {
        void put(int value, double weight);
    }

    private Facet(int size, Values values, int[] first, int[] several, double[] weights, int[] meaning) {
        this.size = size;
        this.values = values;
        this.first = first;
        this.several = several;
        this.weights = weights;
        this.meaning = meaning;
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** Rows of the incidents. */
    public int rows() {
        return values.rows();
    }

    /** The value of a row that has exactly one; −1 for any other. */
    public int only(int row) {
        int value = values.get(row);
        return value < 0 ? NONE : meant(value);
    }

    /**
     * The same rows by what their values mean, without holding them again.
     *
     * @param meanings for each value of this one its value there, −1 for none
     */
    Facet meaning(int[] meanings, int sizeThere) {
        int[] composed = meaning == null
                ? meanings
                : Arrays.stream(meaning)
                        .map(value -> value < 0 ? NONE : meanings[value])
                        .toArray();
        return new Facet(sizeThere, values, first, several, weights, composed);
    }

    /** Whether a row has any of the values that are chosen. */
    boolean hasAny(int row, boolean[] chosen) {
        int value = values.get(row);
        if (value >= 0) {
            int meant = meant(value);
            return meant >= 0 && chosen[meant];
        }
        if (value == NONE) {
            return false;
        }
        int k = -2 - value;
        for (int i = first[k]; i < first[k + 1]; i++) {
            int meant = meant(several[i]);
            if (meant >= 0 && chosen[meant]) {
                return true;
            }
        }
        return false;
    }

    /** Adds a row to the counts of its values. */
    void count(int row, double[] counts) {
        int value = values.get(row);
        if (value >= 0) {
            int meant = meant(value);
            if (meant >= 0) {
                counts[meant]++;
            }
        } else if (value != NONE) {
            int k = -2 - value;
            for (int i = first[k]; i < first[k + 1]; i++) {
                int meant = meant(several[i]);
                if (meant >= 0) {
                    counts[meant] += weights[i];
                }
            }
        }
    }

    /** Each value of a row. */
    void each(int row, Sink sink) {
        int value = values.get(row);
        if (value >= 0) {
            put(value, 1, sink);
        } else if (value != NONE) {
            int k = -2 - value;
            for (int i = first[k]; i < first[k + 1]; i++) {
                put(several[i], weights[i], sink);
            }
        }
    }

    private void put(int value, double weight, Sink sink) {
        int meant = meant(value);
        if (meant >= 0) {
            sink.put(meant, weight);
        }
    }

    private int meant(int value) {
        return meaning == null ? value : meaning[value];
    }

    /** One small number per row; exactly one of the arrays is there. */
    private record Values(byte[] narrow, short[] middling, int[] wide) {

        static Values of(int[] values, int size, boolean several) {
            if (several || size > Short.MAX_VALUE) {
                return new Values(null, null, values);
            }
            if (size > Byte.MAX_VALUE) {
                short[] held = new short[values.length];
                for (int row = 0; row < held.length; row++) {
                    held[row] = (short) values[row];
                }
                return new Values(null, held, null);
            }
            byte[] held = new byte[values.length];
            for (int row = 0; row < held.length; row++) {
                held[row] = (byte) values[row];
            }
            return new Values(held, null, null);
        }

        int get(int row) {
            if (narrow != null) {
                return narrow[row];
            }
            return middling != null ? middling[row] : wide[row];
        }

        int rows() {
            return narrow != null ? narrow.length : middling != null ? middling.length : wide.length;
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

        /** A value of the row that is being made; the same one twice in a row weighs as much as both. */
        void put(int value, double weight) {
            if (begun > 0 && several[used - 1] == value) {
                weights[used - 1] += weight;
                return;
            }
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
                    Values.of(values, size, rowsOfSeveral > 0),
                    Arrays.copyOf(first, rowsOfSeveral + 1),
                    Arrays.copyOf(several, used),
                    Arrays.copyOf(weights, used),
                    null);
        }
    }
}
