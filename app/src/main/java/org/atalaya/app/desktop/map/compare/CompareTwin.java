// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.core.comparison.Change;
import org.atalaya.core.comparison.ComparedCells;
import org.atalaya.core.data.Column;
import org.atalaya.core.data.Incidents;
import org.atalaya.core.data.Role;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/** Two periods as a table: cells where there are cells, otherwise categories; the clearest change first. */
final class CompareTwin {

    private CompareTwin() {}

    private record Line(String name, Change change) {}

    static Twin of(Compared shown, Texts texts) {
        List<Line> lines = new ArrayList<>();
        shown.cells().ifPresentOrElse(cells -> cells(cells, texts, lines), () -> categories(shown, texts, lines));
        lines.sort(Comparator.comparingDouble(
                        (Line line) -> -Math.abs(line.change().z()))
                .thenComparing(Line::name));
        List<List<Twin.Cell>> rows = new ArrayList<>();
        shown.change().ifPresent(all -> rows.add(row(new Line(texts.get("compare.table.all"), all), texts)));
        lines.forEach(line -> rows.add(row(line, texts)));
        return new Twin(
                texts.get("compare.table.title"),
                List.of(
                        Twin.Head.words(
                                texts.get(shown.cells().isPresent() ? "compare.table.cell" : "compare.table.category")),
                        Twin.Head.figures(texts.get("comparison.before")),
                        Twin.Head.figures(texts.get("comparison.after")),
                        Twin.Head.figures(texts.get("comparison.difference")),
                        Twin.Head.figures("z")),
                rows);
    }

    private static List<Twin.Cell> row(Line line, Texts texts) {
        Change change = line.change();
        double difference = (double) (change.after() - change.before());
        return List.of(
                Twin.Cell.of(line.name()),
                Twin.Cell.of(Figures.whole((double) change.before(), texts), (double) change.before()),
                Twin.Cell.of(Figures.whole((double) change.after(), texts), (double) change.after()),
                Twin.Cell.of(Figures.signed(difference, 0, texts), difference),
                Twin.Cell.of(Figures.signed(change.z(), 1, texts), change.z()));
    }

    private static void cells(ComparedCells cells, Texts texts, List<Line> lines) {
        for (int cell = 0; cell < cells.before().grid().size(); cell++) {
            Change change = cells.change(cell);
            if (change.before() + change.after() > 0) {
                lines.add(new Line(texts.get("compare.table.cell-number", cell), change));
            }
        }
    }

    private static void categories(Compared shown, Texts texts, List<Line> lines) {
        Optional<Change> all = shown.change();
        if (all.isEmpty()) {
            return;
        }
        Map<String, Long> before = counted(shown.earlier(), texts);
        Map<String, Long> after = counted(shown.later(), texts);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            lines.add(new Line(
                    name,
                    new Change(
                            before.getOrDefault(name, 0L),
                            after.getOrDefault(name, 0L),
                            all.get().daysBefore(),
                            all.get().daysAfter())));
        }
    }

    private static Map<String, Long> counted(Side side, Texts texts) {
        Map<String, Long> counts = new HashMap<>();
        Incidents rows = side.incidents().orElseThrow();
        Optional<Column> column = rows.column(Role.CATEGORY);
        for (int row = 0; column.isPresent() && row < rows.size(); row++) {
            String name = column.get().text(row);
            counts.merge(name == null ? texts.get("table.no-data") : name, 1L, Long::sum);
        }
        return counts;
    }
}
