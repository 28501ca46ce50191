// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.text.Texts;

/**
 * A near-repeat table as distances by days: in each field how many times as many pairs as chance gives, coloured by
 * significance where they are more. The stars say the same without colour.
 */
final class NearRepeatGrid extends VBox {

    NearRepeatGrid(Controls controls, Table table) {
        super(4);
        setId("near-repeat-grid");
        Texts texts = controls.language().texts().get();
        GridPane grid = new GridPane();
        grid.setHgap(2);
        grid.setVgap(2);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        List<Object> distances = new ArrayList<>();
        List<Object> days = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int line = place(distances, table.cell(row, "distance"));
            int column = place(days, table.cell(row, "days"));
            if (line == 0) {
                ColumnConstraints width = new ColumnConstraints();
                width.setHgrow(Priority.ALWAYS);
                width.setHalignment(HPos.CENTER);
                grid.getColumnConstraints().add(width);
                grid.add(head(days(table, row, texts)), column + 1, 0);
            }
            if (column == 0) {
                grid.add(head(distance(table, row, texts)), 0, line + 1);
            }
            grid.add(field(table, row, texts), column + 1, line + 1);
        }
        Label legend = Controls.styled(new Label(texts.get("near-repeat-grid.legend")), "at-help");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(grid, legend);
    }

    private static Label head(String words) {
        return Controls.styled(new Label(words), "at-fine", "at-muted");
    }

    /** A band without a rim is the same place. */
    private static String distance(Table table, int row, Texts texts) {
        return String.valueOf(table.cell(row, "distance")).contains(",")
                ? between(table, row, "from-m", "to-m", "near-repeat-grid.metres", texts)
                : texts.get("near-repeat-grid.same-place");
    }

    private static String days(Table table, int row, Texts texts) {
        return between(table, row, "from-days", "to-days", "near-repeat-grid.days", texts);
    }

    private static String between(Table table, int row, String from, String to, String key, Texts texts) {
        return texts.get(key, whole(table.cell(row, from), texts), whole(table.cell(row, to), texts));
    }

    private static String whole(Object number, Texts texts) {
        return number instanceof Number known ? Figures.whole(known.doubleValue(), texts) : "";
    }

    private static Label field(Table table, int row, Texts texts) {
        Object ratio = table.cell(row, "ratio");
        double p = ((Number) table.cell(row, "p")).doubleValue();
        int strength = ratio instanceof Number times && times.doubleValue() > 1
                ? ((Number) table.cell(row, "class")).intValue()
                : 0;
        String figure = ratio instanceof Number times ? Figures.decimal(times.doubleValue(), 2, texts) : "-";
        Label field = Controls.styled(
                new Label(figure + "*".repeat(strength)),
                "at-figure",
                "at-fine-ink",
                "at-chance",
                "at-chance-" + strength);
        field.setMaxWidth(Double.MAX_VALUE);
        String told = texts.get(
                "near-repeat-grid.field",
                distance(table, row, texts),
                days(table, row, texts),
                table.cell(row, "observed"),
                table.cell(row, "expected"),
                figure,
                p);
        field.setTooltip(new Tooltip(told));
        field.setAccessibleText(told);
        return field;
    }

    /** Where a text stands among those met so far. */
    private static int place(List<Object> met, Object text) {
        if (!met.contains(text)) {
            met.add(text);
        }
        return met.indexOf(text);
    }
}
