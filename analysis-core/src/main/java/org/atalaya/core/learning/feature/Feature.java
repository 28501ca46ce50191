// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.learning.feature;

/**
 * One feature of many rows. Every feature has labels, so that it can be looked up; places have coordinates as well.
 *
 * @param codes label of each row, 0 to {@code labels} − 1; negative where it is missing or was never seen in training, see
 *     {@link Codes}
 * @param x easting in metres of each row's place, NaN where missing; empty unless the form is a place
 */
public record Feature(String name, Form form, int[] codes, int labels, double[] x, double[] y) {

    /** What the labels are, and so how learners may take them. */
    public enum Form {
        /** Ordered and closing: after hour 23 comes hour 0. */
        CYCLE,
        /** Without order. */
        LABEL,
        /** A point; its labels (cells) serve the lookup only. */
        POINT,
        /** A labelled piece of ground; its coordinates are its middle. */
        GROUND
    }

    public boolean hasPlace() {
        return form == Form.POINT || form == Form.GROUND;
    }

    static Feature of(String name, Form form, Codes codes) {
        return new Feature(name, form, codes.codes(), codes.labels(), new double[0], new double[0]);
    }

    static Feature of(String name, Form form, Codes codes, double[] x, double[] y) {
        return new Feature(name, form, codes.codes(), codes.labels(), x, y);
    }
}
