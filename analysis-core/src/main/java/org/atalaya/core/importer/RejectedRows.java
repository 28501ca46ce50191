// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;

/** The rows of a {@link RejectsFile} as those of the file they come from. */
record RejectedRows(DelimitedRows rows) implements RowSource {

    @Override
    public List<String> header() {
        return rows.header().subList(0, Math.max(0, behind())).stream()
                .map(RejectsFile::free)
                .toList();
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

    private int behind() {
        return RejectsFile.behind(rows.header());
    }

    /** The cells before our columns, and those behind them: what a row had too many. */
    private List<String> original(List<String> cells) {
        int ours = RejectsFile.BEHIND.size();
        int at = Math.min(behind(), Math.max(0, cells.size() - ours));
        List<String> own = new ArrayList<>(cells.subList(0, Math.max(0, at)));
        // A row that lacked cells and got none of them since lacks them still.
        int written = written(cells, at);
        if (written < at && own.subList(written, at).stream().allMatch(String::isBlank)) {
            return own.subList(0, written).stream().map(RejectsFile::free).toList();
        }
        int end = cells.size();
        // A spreadsheet makes all rows as wide as the widest.
        while (end > at + ours && cells.get(end - 1).isEmpty()) {
            end--;
        }
        own.addAll(cells.subList(Math.min(end, at + ours), end));
        return own.stream().map(RejectsFile::free).toList();
    }

    /** How many cells the row had where it comes from; as many as there are columns where that is not said. */
    private static int written(List<String> cells, int columns) {
        int at = columns + RejectsFile.BEHIND.indexOf("atalaya_cells");
        double said = at < cells.size() ? Numbers.parse(cells.get(at).strip()) : Double.NaN;
        return said >= 0 && said < columns ? (int) said : columns;
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
