// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atalaya.core.data.Role;
import org.atalaya.core.importer.ReadRow.Twin;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;

/** Does what can be done for each row on the thread that parses, while another one judges the rows before it. */
final class RowReader {

    /** Looking up so many rows one after the other lets the processor fetch their places in memory together. */
    private static final int BATCH = 512;

    private final TimeReader times;
    private final int columns;
    private final int idColumn;
    private final SeenBefore rows = new SeenBefore();
    private final SeenBefore ids = new SeenBefore();
    private final List<RowSource.Row> batch = new ArrayList<>(BATCH);
    private final long[] rowHashes = new long[BATCH];
    private final long[] idHashes = new long[BATCH];
    private final boolean[] rowSeen = new boolean[BATCH];
    private final boolean[] idSeen = new boolean[BATCH];

    private final boolean shortOnes;

    RowReader(ImportPlan plan, TimeReader times) {
        this.shortOnes = plan.fix(ProblemKind.RAGGED) == Fix.SET_MISSING;
        this.times = times;
        this.columns = plan.columns().size();
        this.idColumn = plan.position(Role.ID).orElse(-1);
    }

    /** All rows of a file; whoever takes them closes the pipe first. */
    Pipe<ReadRow> ahead(RowSource in) {
        return Pipe.of("atalaya-parsing", out -> {
            for (List<String> next = in.next(); next != null; next = in.next()) {
                Problem fault = in.fault().orElse(null);
                List<String> cells = next.size() == columns || fault != null ? next : fitted(next);
                batch.add(new RowSource.Row(in.row(), cells, fault, in.mended()));
                if (batch.size() == BATCH) {
                    flush(out);
                }
            }
            flush(out);
        });
    }

    private void flush(Consumer<ReadRow> out) throws WorkbenchException {
        for (int i = 0; i < batch.size(); i++) {
            List<String> cells = batch.get(i).cells();
            boolean whole = isWhole(batch.get(i));
            String id = whole && idColumn >= 0 ? cells.get(idColumn).strip() : "";
            rowHashes[i] = whole ? SeenBefore.hash(cells) : SeenBefore.NOTHING;
            idHashes[i] = Numbers.missing(id) ? SeenBefore.NOTHING : SeenBefore.hash(List.of(id));
        }
        rows.again(rowHashes, batch.size(), rowSeen);
        ids.again(idHashes, batch.size(), idSeen);
        for (int i = 0; i < batch.size(); i++) {
            RowSource.Row row = batch.get(i);
            Twin twin = rowSeen[i] ? Twin.ROW : idSeen[i] ? Twin.ID : Twin.NONE;
            TimeReader.Span span = isWhole(row) ? times.read(row.cells()) : TimeReader.Span.NONE;
            out.accept(new ReadRow(row.number(), row.cells(), row.fault(), row.mended(), twin, span));
        }
        batch.clear();
    }

    /** Separators at the end of a row make empty cells of nothing; cells that lack are empty where the plan wants that. */
    private List<String> fitted(List<String> cells) {
        if (cells.size() < columns) {
            return shortOnes ? new ShortRow(cells, columns) : cells;
        }
        List<String> behind = cells.subList(columns, cells.size());
        return behind.stream().allMatch(String::isBlank) ? cells.subList(0, columns) : cells;
    }

    private boolean isWhole(RowSource.Row row) {
        return row.fault() == null && row.cells().size() == columns;
    }
}
