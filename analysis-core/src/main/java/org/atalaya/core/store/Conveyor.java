// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.core.data.IncidentSink;
import org.atalaya.core.data.IncidentSource;
import org.atalaya.core.data.IncidentSource.Poured;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;
import org.atalaya.core.progress.Progress;

/** Reads a source on one thread while its rows are stored on another. */
final class Conveyor {

    private record Row(long id, double x, double y, long start, long end, String[] cells) {}

    private Conveyor() {}

    /**
     * Pours the source into the rows, on this thread, and returns what is known afterwards.
     *
     * @param beside sees each row first, on the thread that reads
     */
    static Poured pour(IncidentSource source, IncidentSink beside, DatasetReader.Rows rows, Progress progress)
            throws SQLException, WorkbenchException {
        AtomicReference<Poured> poured = new AtomicReference<>();
        try (Pipe<Row> pipe = Pipe.of(
                "atalaya-reading",
                out -> poured.set(source.pour(
                        (id, x, y, start, end, cells) -> {
                            beside.add(id, x, y, start, end, cells);
                            out.accept(new Row(id, x, y, start, end, cells));
                        },
                        progress)))) {
            for (List<Row> next = pipe.next(); !next.isEmpty(); next = pipe.next()) {
                for (Row row : next) {
                    rows.add(row.id, row.x, row.y, row.start, row.end, row.cells);
                }
            }
            return poured.get();
        }
    }
}
