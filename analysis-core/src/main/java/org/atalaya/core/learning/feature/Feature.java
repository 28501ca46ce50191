// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

import java.util.Arrays;

/**
 * One feature of many rows. Every feature has labels, so that it can be looked up; places have coordinates and numbers have
 * their value as well.
 *
 * @param codes label of each row, 0 to {@code labels} − 1; negative where it is {@link #MISSING} or {@link #NEVER_SEEN}
 * @param x easting in metres of each row's place, or the value of each row's number; NaN where missing; empty for labels
 * @param y northing in metres of each row's place; empty otherwise
 */
public record Feature(String name, Form form, int[] codes, int labels, double[] x, double[] y) {

    /** There is no value. */
    public static final int MISSING = -1;

    /** There is a value, and no training row has it. */
    public static final int NEVER_SEEN = -2;

    /** What the labels are, and so how learners may take them. */
    public enum Form {
        /** Ordered and closing: after hour 23 comes hour 0. */
        CYCLE,
        /** Without order. */
        LABEL,
        /** A point; its labels (cells) serve the lookup only. */
        POINT,
        /** A labelled piece of ground; its coordinates are its middle. */
        GROUND,
        /** A quantity; its labels (steps between quantiles of the training rows) serve the lookup only. */
        NUMBER
    }

    public boolean hasPlace() {
        return form == Form.POINT || form == Form.GROUND;
    }

    /** The same feature of some of its rows, each as often as it is named. */
    public Feature rows(int[] which) {
        return new Feature(
                name,
                form,
                Arrays.stream(which).map(row -> codes[row]).toArray(),
                labels,
                x.length == 0
                        ? x
                        : Arrays.stream(which).mapToDouble(row -> x[row]).toArray(),
                y.length == 0
                        ? y
                        : Arrays.stream(which).mapToDouble(row -> y[row]).toArray());
    }

    public static Feature labels(String name, Form form, int[] codes, int labels) {
        return new Feature(name, form, codes, labels, new double[0], new double[0]);
    }

    public static Feature place(String name, Form form, int[] codes, int labels, double[] x, double[] y) {
        return new Feature(name, form, codes, labels, x, y);
    }

    public static Feature number(String name, int[] codes, int labels, double[] values) {
        return new Feature(name, Form.NUMBER, codes, labels, values, new double[0]);
    }
}
