// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A row with fewer cells than the table has columns, read as if those that lack were empty. */
final class ShortRow extends AbstractList<String> implements RandomAccess {

    private final List<String> written;
    private final int width;

    ShortRow(List<String> written, int width) {
        this.written = List.copyOf(written);
        this.width = width;
    }

    /** How many cells are written. */
    int written() {
        return written.size();
    }

    @Override
    public String get(int column) {
        return column < written.size() ? written.get(column) : "";
    }

    @Override
    public int size() {
        return width;
    }
}
