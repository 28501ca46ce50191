// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which rows of a table are picked, by their places in it. Ranges of any length are marked at once, which the selection
 * of a table control is not made for.
 */
final class RowMarks {

    private final BitSet picked = new BitSet();
    private int size;
    private int anchor;

    /** A table of other rows, none of them picked. */
    void reset(int rows) {
        size = rows;
        anchor = 0;
        picked.clear();
    }

    boolean isEmpty() {
        return picked.isEmpty();
    }

    int count() {
        return picked.cardinality();
    }

    boolean contains(int position) {
        return picked.get(position);
    }

    /** Only this row. */
    void only(int position) {
        picked.clear();
        picked.set(position);
        anchor = position;
    }

    /** From here a range goes. */
    void anchor(int position) {
        anchor = position;
    }

    /** This row too, or no longer. */
    void toggle(int position) {
        picked.flip(position);
        anchor = position;
    }

    /** All rows from the one picked last to this one. */
    void through(int position) {
        picked.clear();
        picked.set(Math.min(anchor, position), Math.max(anchor, position) + 1);
    }

    void all() {
        picked.set(0, size);
    }

    void invert() {
        picked.flip(0, size);
    }

    void none() {
        picked.clear();
    }

    IntStream positions() {
        return picked.stream();
    }
}
