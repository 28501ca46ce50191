// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import javafx.collections.ObservableListBase;

/** The positions 0 to n, none of them held: a table of a million rows costs no more than one of ten. */
final class VirtualRows extends ObservableListBase<Integer> {

    private final int size;

    VirtualRows(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return index;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer position && position >= 0 && position < size ? position : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}
