// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import org.atalaya.core.problem.Problem;

/**
 * A row with all that the plan makes of it without looking at the place.
 *
 * @param number 1 for the first row after the header
 * @param fault why it is no row, null where it is one
 * @param mended whether bytes of it are not in the encoding of the file
 * @param twin what it repeats of the rows before it
 * @param span its time
 */
record ReadRow(long number, List<String> cells, Problem fault, boolean mended, Twin twin, TimeReader.Span span) {

    /** What a row repeats of an earlier one. */
    enum Twin {
        NONE,
        /** Its identifier, with other content. */
        ID,
        /** All cells. */
        ROW
    }
}
