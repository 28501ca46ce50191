// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.learning.LearnerKind;

/** The bench's table as words: which columns, in which order, with which decimals, and what is best. */
final class MetricsTable {

    static final String UNDEFINED = "–";

    private static final String OWN = "bench.head.";
    private static final String CORE = "classifier-bench.column.";

    /**
     * A shown column.
     *
     * @param head key of its head
     * @param better 1 where high is good, -1 where low is good, 0 where nothing is best
     */
    record Shown(String id, String head, int decimals, int better, boolean percent) {}

    /** What fits the smallest window. */
    static final List<Shown> MAIN = List.of(
            new Shown("accuracy", OWN + "accuracy", 1, 1, true),
            new Shown("accuracy-low", OWN + "interval", 1, 0, true),
            new Shown("difference", OWN + "difference", 1, 0, true),
            new Shown("balanced-accuracy", OWN + "balanced", 1, 1, true),
            new Shown("macro-f1", OWN + "f1", 3, 1, false),
            new Shown("kappa", OWN + "kappa", 3, 1, false),
            new Shown("log-loss", OWN + "log-loss", 3, -1, false),
            new Shown("roc-auc-macro", OWN + "auc", 3, 1, false),
            new Shown("fit-seconds", OWN + "fit", 2, 0, false));

    private static final List<Shown> MORE = List.of(
            new Shown("predictions-per-second", OWN + "speed", 0, 0, false),
            new Shown("mcc", OWN + "mcc", 3, 1, false),
            new Shown("macro-precision", CORE + "macro-precision", 3, 1, false),
            new Shown("macro-recall", CORE + "macro-recall", 3, 1, false),
            new Shown("weighted-precision", CORE + "weighted-precision", 3, 1, false),
            new Shown("weighted-recall", CORE + "weighted-recall", 3, 1, false),
            new Shown("weighted-f1", CORE + "weighted-f1", 3, 1, false),
            new Shown("roc-auc-weighted", CORE + "roc-auc-weighted", 3, 1, false),
            new Shown("average-precision", CORE + "average-precision", 3, 1, false),
            new Shown("brier", CORE + "brier", 3, -1, false),
            new Shown("calibration-error", CORE + "calibration-error", 3, -1, false),
            new Shown("prior-log-loss", CORE + "prior-log-loss", 3, 0, false),
            new Shown("validation-accuracy", CORE + "validation-accuracy", 1, 1, true),
            new Shown("memory-mb", CORE + "memory-mb", 0, 0, false),
            new Shown("limited", CORE + "limited", 0, 0, false));

    private final Table table;
    private final Language language;

    MetricsTable(Table table, Language language) {
        this.table = table;
        this.language = language;
    }

    static List<Shown> all() {
        List<Shown> all = new ArrayList<>(MAIN);
        all.addAll(MORE);
        return all;
    }

    static String nameOf(String model, Language language) {
        return LearnerKind.find(model)
                .map(kind -> language.get(kind.titleKey()))
                .orElse(model);
    }

    int rows() {
        return table.rows().size();
    }

    String model(int row) {
        return String.valueOf(table.cell(row, "model"));
    }

    boolean baseline(int row) {
        return Boolean.TRUE.equals(table.cell(row, "baseline"));
    }

    /** Why and how a model was cut down to fit the memory; empty when it was not. */
    String limited(int row) {
        Object words = table.cell(row, "limited");
        return words == null ? "" : words.toString();
    }

    /** The figure, without its interval. */
    String text(int row, Shown shown) {
        return switch (shown.id()) {
            case "accuracy-low" ->
                number(table.cell(row, "accuracy-low"), shown) + " – "
                        + number(table.cell(row, "accuracy-high"), shown);
            case "difference" ->
                isReference(row) ? language.get("bench.reference") : signed(table.cell(row, "difference"), shown);
            case "limited" -> limited(row).isEmpty() ? language.get("table.no") : limited(row);
            default -> number(table.cell(row, shown.id()), shown);
        };
    }

    /** The interval behind a figure, empty where it has none. */
    String interval(int row, Shown shown) {
        return shown.id().equals("difference") && !isReference(row)
                ? language.get(
                        "bench.from-to",
                        signed(table.cell(row, "difference-low"), shown),
                        signed(table.cell(row, "difference-high"), shown))
                : "";
    }

    /** Why a figure is not defined; empty where it is. */
    String reason(int row, Shown shown) {
        if (shown.id().equals("limited") || table.cell(row, shown.id()) instanceof Number) {
            return "";
        }
        return switch (shown.id()) {
            case "difference" -> language.get("bench.undefined.reference");
            case "validation-accuracy" -> language.get("bench.undefined.validation");
            case "predictions-per-second" -> language.get("bench.undefined.speed");
            case "macro-precision" -> language.get("bench.undefined.never-said");
            case "roc-auc-macro", "roc-auc-weighted", "average-precision" -> language.get("bench.undefined.one-sided");
            default -> language.get("bench.undefined");
        };
    }

    boolean isBest(int row, Shown shown) {
        if (shown.better() == 0 || !(table.cell(row, shown.id()) instanceof Number mine)) {
            return false;
        }
        double scale = Math.pow(10, shown.decimals()) * (shown.percent() ? 100 : 1);
        for (int other = 0; other < table.rows().size(); other++) {
            // Ties are judged as they are written, so two equal figures both have the star.
            if (table.cell(other, shown.id()) instanceof Number theirs
                    && shown.better() * Math.round(theirs.doubleValue() * scale)
                            > shown.better() * Math.round(mine.doubleValue() * scale)) {
                return false;
            }
        }
        return true;
    }

    /** All columns with tabs between them, as a spreadsheet takes them from the clipboard. */
    String tabbed() {
        StringBuilder text = new StringBuilder(language.get("bench.head.model"));
        for (Shown shown : all()) {
            text.append('\t').append(language.get(shown.head()));
        }
        for (int row = 0; row < rows(); row++) {
            int current = row;
            text.append('\n').append(nameOf(model(row), language)).append('\t');
            text.append(all().stream()
                    .map(shown -> (text(current, shown) + " " + interval(current, shown)).strip())
                    .collect(Collectors.joining("\t")));
        }
        return text.append('\n').toString();
    }

    private boolean isReference(int row) {
        return table.cell(row, "difference") == null;
    }

    private String number(Object value, Shown shown) {
        return value instanceof Number n
                ? Figures.decimal(
                        n.doubleValue() * (shown.percent() ? 100 : 1),
                        shown.decimals(),
                        language.texts().get())
                : UNDEFINED;
    }

    private String signed(Object value, Shown shown) {
        return (value instanceof Number n && n.doubleValue() > 0 ? "+" : "") + number(value, shown);
    }
}
