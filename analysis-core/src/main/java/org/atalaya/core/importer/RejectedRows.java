// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** The rows of a {@link RejectsFile} as those of the file they come from. */
record RejectedRows(DelimitedRows rows) implements RowSource {

    @Override
    public List<String> header() {
        return original(rows.header());
    }

    @Override
    public List<String> completed() {
        return rows.completed();
    }

    @Override
    public List<String> next() throws WorkbenchException {
        List<String> cells = rows.next();
        return cells == null || rows.fault().isPresent() ? cells : original(cells);
    }

    private static List<String> original(List<String> cells) {
        int size = Math.max(0, cells.size() - RejectsFile.BEHIND.size());
        return cells.subList(0, size).stream().map(RejectsFile::free).toList();
    }

    @Override
    public long row() {
        return rows.row();
    }

    @Override
    public Optional<Problem> fault() {
        return rows.fault();
    }

    @Override
    public double fraction() {
        return rows.fraction();
    }

    @Override
    public void close() throws WorkbenchException {
        rows.close();
    }
}
