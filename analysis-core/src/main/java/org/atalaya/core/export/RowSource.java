// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.List;
import org.atalaya.core.problem.WorkbenchException;

/** Rows on their way into a file, read a page at a time: they may be more than the memory holds as texts. */
public interface RowSource {

    /** What the cells of a column hold, so that other programs take them for that. */
    enum Kind {
        TEXT,
        /** A number as it stands in the file; what cannot be read as one stays a text. */
        NUMBER,
        /** An ISO date with its time, {@code 2025-03-01T20:15:00}. */
        MOMENT,
        /** The same, of which only the day is known. */
        DAY
    }

    List<String> heads();

    List<Kind> kinds();

    int size();

    /** Rows from one place to another, the last one not included; null is an empty cell. */
    List<List<String>> page(int from, int to) throws WorkbenchException;
}
