// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.OptionalLong;

/**
 * The rows by which the columns of a file are judged: all of the first, then every so many, or pieces all along the file.
 * A million rows tell no more of a column's meaning than these; what hangs on single rows, such as the order of day and
 * month, is asked of all.
 */
final class RowSample {

    private static final int ALL = 5_000;
    private static final int EVERY = 32;

    private RowSample() {}

    /** Whether the sample holds a row, 1 for the first. */
    static boolean takes(long row) {
        return row <= ALL || row % EVERY == 0;
    }

    /** Whether the rows up to here are enough where the rest of the file can be looked at in pieces. */
    static boolean enough(long row) {
        return row >= ALL;
    }

    /** The row that is the n-th of the sample, counted from 0; empty behind those of which all are taken. */
    static OptionalLong row(int index) {
        return index < ALL ? OptionalLong.of(index + 1L) : OptionalLong.empty();
    }
}
