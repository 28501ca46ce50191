// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.core.data.Role;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.gazetteer.Gazetteer;
import org.atalaya.core.gazetteer.Gazetteer.Match;
import org.atalaya.core.problem.WorkbenchException;
import org.atalaya.core.progress.Pipe;
import org.atalaya.core.progress.Progress;

/** Every different address of a file with the number of its rows and how the gazetteer found it. */
public final class MatchReport {

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.text("address", "match.address"),
            TableColumn.whole("rows", "match.rows"),
            TableColumn.text("match", "match.match"),
            TableColumn.whole("entries", "match.entries"),
            TableColumn.decimal("x", "match.x", 6),
            TableColumn.decimal("y", "match.y", 6));

    private MatchReport() {}

    /**
     * Reads the addresses of a file; those without a place come first, the most frequent before the others.
     *
     * @param plan one that takes addresses for places
     * @throws IllegalArgumentException for another plan
     */
    public static Table of(Path file, ImportPlan plan, Gazetteer gazetteer, Progress progress)
            throws WorkbenchException {
        int column =
                plan.position(Role.ADDRESS).orElseThrow(() -> new IllegalArgumentException("a plan without addresses"));
        Map<String, Long> rows = new HashMap<>();
        try (RowSource in = RowSource.open(file, plan.format());
                Pipe<RowSource.Row> ahead = in.ahead()) {
            for (List<RowSource.Row> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
                for (RowSource.Row row : some) {
                    boolean sound = row.fault() == null
                            && row.cells().size() == in.header().size();
                    String text = sound ? row.cells().get(column).strip() : "";
                    if (!Numbers.missing(text)) {
                        rows.merge(text, 1L, Long::sum);
                    }
                }
                progress.step(
                        in.fraction(),
                        "progress.reading",
                        some.get(some.size() - 1).number());
            }
        }
        List<List<Object>> table = new ArrayList<>();
        rows.forEach((address, count) -> table.add(row(address, count, gazetteer.find(address))));
        Comparator<List<Object>> order = Comparator.comparing(row -> row.get(4) != null);
        table.sort(order.thenComparing(row -> -(Long) row.get(1)).thenComparing(row -> (String) row.get(0)));
        return new Table(COLUMNS, table);
    }

    private static List<Object> row(String address, long rows, Match match) {
        List<Object> cells = new ArrayList<>();
        cells.add(address);
        cells.add(rows);
        cells.add(match.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        cells.add((long) match.entries());
        cells.add(match.found() ? match.x() : null);
        cells.add(match.found() ? match.y() : null);
        return cells;
    }
}
