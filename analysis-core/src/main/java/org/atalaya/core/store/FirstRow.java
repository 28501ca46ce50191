// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Progress;

/** Reads a source up to its first usable row: where there is none, that is known before anything is written. */
final class FirstRow {

    private FirstRow() {}

    /** @throws WorkbenchException what the source says when no row of it is usable */
    static void of(IncidentSource source, Progress progress) throws WorkbenchException {
        try {
            source.pour(
                    (id, x, y, start, end, cells) -> {
                        throw new Found();
                    },
                    progress);
        } catch (Found enough) {
            // The rest is read when it is stored.
            return;
        }
    }

    private static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Found() {
            super("first usable row", null, false, false);
        }
    }
}
