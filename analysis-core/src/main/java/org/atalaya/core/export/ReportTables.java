// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.core.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.core.data.Table;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.export.ReportView.Cell;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/**
 * Tables of a run as the report shows them, narrow enough for an A4 page: of the bench the columns that decide, each
 * interval under its number; of the scores per class one column a model; of long tables the first rows. All of it is in
 * the CSV file, and every figure knows its row and column there.
 */
final class ReportTables {

    /** Longer tables stand in the report with their first rows. */
    static final int LONGEST_TABLE = 40;

    /** Tables that are read by machines rather than people: a few rows show what is in them. */
    private static final Map<String, Integer> SAMPLES = Map.of("predictions", 6);

    /** Tables for a second reading. */
    private static final Set<String> FOLDED = Set.of("predictions", "reliability", "features");

    /** What a bench is read for, in the order of reading. Columns that a bench does not have are passed over. */
    private static final List<String> BENCH = List.of(
            "model",
            "n-test",
            "accuracy",
            "difference",
            "balanced-accuracy",
            "macro-f1",
            "kappa",
            "mcc",
            "log-loss",
            "roc-auc-macro",
            "fit-seconds");

    /** Columns of probabilities, one per model and class, are for programs to work with. */
    private static final String PROBABILITY = "p_";

    private final Texts texts;
    private final CellText figures;

    ReportTables(Texts texts) {
        this.texts = texts;
        this.figures = new CellText(texts);
    }

    ReportView.Grid grid(RunFiles.NamedTable named, String analysisId) {
        Table table = named.table();
        if (named.measure().equals("per-class") && has(table, List.of("model", "class", "f1", "support"))) {
            return perClass(named, analysisId);
        }
        boolean bench = named.measure().equals("bench");
        boolean significance = has(table, List.of("class", "confidence", "cells"));
        List<Integer> columns = bench && has(table, List.of("model", "accuracy", "n-test"))
                ? BENCH.stream().map(id -> index(table, id)).filter(i -> i >= 0).toList()
                : IntStream.range(0, table.columns().size())
                        .filter(i -> !table.columns().get(i).id().startsWith(PROBABILITY))
                        // The words of the class say it.
                        .filter(i ->
                                !significance || !table.columns().get(i).id().equals("confidence"))
                        .boxed()
                        .toList();
        int baseline = index(table, "baseline");
        List<ReportView.Row> rows = new ArrayList<>();
        int shown = Math.min(table.rows().size(), SAMPLES.getOrDefault(named.measure(), LONGEST_TABLE));
        for (int row = 0; row < shown; row++) {
            if (significance && number(table.cell(row, "cells")) == 0) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            for (int column : columns) {
                cells.add(cell(table, row, column, bench, analysisId));
            }
            boolean marked =
                    baseline >= 0 && Boolean.TRUE.equals(table.rows().get(row).get(baseline));
            rows.add(new ReportView.Row(cells, marked));
        }
        List<ReportView.Head> heads = columns.stream()
                .map(i -> significance && table.columns().get(i).id().equals("class")
                        ? new ReportView.Head(head(table.columns().get(i)).text(), false)
                        : head(table.columns().get(i)))
                .toList();
        String more = bench && columns.size() < table.columns().size()
                ? texts.get("report.more-columns", figures.whole(table.columns().size()), named.file())
                : "";
        return new ReportView.Grid(
                named.title(),
                named.file(),
                heads,
                rows,
                shown < table.rows().size() ? moreRows(shown, table.rows().size(), named.file()) : more,
                FOLDED.contains(named.measure()));
    }

    /** F1 of every model side by side: which classes a model knows, with how many incidents that rests on. */
    private ReportView.Grid perClass(RunFiles.NamedTable named, String analysisId) {
        Table table = named.table();
        List<Object> models = distinct(table, "model");
        List<Object> classes = distinct(table, "class");
        int f1 = table.columnIndex("f1");
        int support = table.columnIndex("support");
        List<ReportView.Head> heads = new ArrayList<>();
        heads.add(head(table.columns().get(table.columnIndex("class"))));
        heads.add(head(table.columns().get(support)));
        models.forEach(model ->
                heads.add(new ReportView.Head(RunFiles.modelName(analysisId, String.valueOf(model), texts), true)));
        List<ReportView.Row> rows = new ArrayList<>();
        int shown = Math.min(classes.size(), LONGEST_TABLE);
        for (Object name : classes.subList(0, shown)) {
            List<Integer> places =
                    models.stream().map(model -> row(table, model, name)).toList();
            double best = places.stream()
                    .mapToDouble(row -> row >= 0 ? number(table.rows().get(row).get(f1)) : 0)
                    .max()
                    .orElse(0);
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(String.valueOf(name), "", "", "", false, false));
            int first = places.stream().filter(row -> row >= 0).findFirst().orElseThrow();
            cells.add(cell(table, first, support, false, analysisId));
            for (int row : places) {
                if (row < 0) {
                    cells.add(new Cell(CellText.UNDEFINED, "", "", "", false, false));
                } else {
                    Cell plain = cell(table, row, f1, false, analysisId);
                    boolean wins = best > 0 && number(table.rows().get(row).get(f1)) == best;
                    cells.add(new Cell(plain.text(), plain.value(), plain.at(), "", true, wins));
                }
            }
            rows.add(new ReportView.Row(cells, false));
        }
        String more = shown < classes.size() ? moreRows(shown, classes.size(), named.file()) : "";
        String title = named.title() + ": " + texts.get(table.columns().get(f1).titleKey());
        return new ReportView.Grid(title, named.file(), heads, rows, more, false);
    }

    private Cell cell(Table table, int row, int column, boolean bench, String analysisId) {
        TableColumn head = table.columns().get(column);
        Object value = table.rows().get(row).get(column);
        boolean step = head.id().equals("class") && index(table, "confidence") >= 0 && value instanceof Long;
        if (step) {
            return new Cell(significance((Long) value), CsvTable.cell(value), row + "," + head.id(), "", false, false);
        }
        String text =
                switch (head.id()) {
                    case "from", "to" -> wholeBounds(table, column) ? wholeOr(value, head) : figures.of(value, head);
                    case "model" ->
                        value == null ? CellText.UNDEFINED : RunFiles.modelName(analysisId, value.toString(), texts);
                    case "feature" ->
                        texts.find(analysisId + ".features." + value).orElse(figures.of(value, head));
                    default -> figures.of(value, head);
                };
        boolean best = bench && BestMarks.isBest(table, row, column);
        // A text keeps its value too where it was translated.
        return new Cell(
                text, CsvTable.cell(value), row + "," + head.id(), interval(table, row, head), isNumber(head), best);
    }

    /** A class of Gi* in the words of the map's legend. */
    private String significance(long step) {
        int confidence = Math.abs(step) == 3 ? 99 : Math.abs(step) == 2 ? 95 : 90;
        return step == 0
                ? texts.get("report.significance.none")
                : texts.get("map.legend.significance." + (step > 0 ? "hot" : "cold"), confidence);
    }

    /** Bounds between counts are whole numbers and need no decimals. */
    private static boolean wholeBounds(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .allMatch(bound -> !(bound instanceof Double d) || d.isNaN() || d == Math.rint(d));
    }

    private String wholeOr(Object value, TableColumn head) {
        return value instanceof Double bound && !bound.isNaN() ? figures.whole(bound) : figures.of(value, head);
    }

    /** "37.2 to 39.8" under a number that comes with its bounds; the unit is the number's own. */
    private String interval(Table table, int row, TableColumn head) {
        int low = index(table, head.id() + "-low");
        int high = index(table, head.id() + "-high");
        if (low < 0
                || high < 0
                || !(table.rows().get(row).get(low) instanceof Double from)
                || !(table.rows().get(row).get(high) instanceof Double to)) {
            return "";
        }
        if (CellText.isDifference(head)) {
            return texts.get("report.interval", figures.signed(from, head), figures.signed(to, head));
        }
        double unit = head.kind() == TableColumn.Kind.PERCENT ? 100 : 1;
        return texts.get(
                "report.interval",
                Figures.decimal(unit * from, head.decimals(), texts),
                Figures.decimal(unit * to, head.decimals(), texts));
    }

    private ReportView.Head head(TableColumn column) {
        return new ReportView.Head(texts.find(column.titleKey()).orElse(column.id()), isNumber(column));
    }

    private String moreRows(int shown, int all, String file) {
        return texts.get("report.more-rows", figures.whole(shown), figures.whole(all), file);
    }

    private static List<Object> distinct(Table table, String column) {
        int index = table.columnIndex(column);
        return table.rows().stream().map(row -> row.get(index)).distinct().toList();
    }

    private static int row(Table table, Object model, Object name) {
        int models = table.columnIndex("model");
        int classes = table.columnIndex("class");
        return IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).get(models).equals(model)
                        && table.rows().get(row).get(classes).equals(name))
                .findFirst()
                .orElse(-1);
    }

    private static double number(Object cell) {
        return cell instanceof Number number && !Double.isNaN(number.doubleValue()) ? number.doubleValue() : 0;
    }

    private static boolean has(Table table, List<String> columns) {
        return columns.stream().allMatch(id -> index(table, id) >= 0);
    }

    private static boolean isNumber(TableColumn column) {
        return switch (column.kind()) {
            case WHOLE, DECIMAL, PERCENT -> true;
            case TEXT, YES_NO -> false;
        };
    }

    private static int index(Table table, String column) {
        return table.columns().stream().map(TableColumn::id).toList().indexOf(column);
    }
}
