// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.table;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Hint;
import org.atalaya.core.browse.Field;
import org.atalaya.core.browse.FieldSummary;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The head of a column: its name, how its values lie, and the way to filter it. */
final class ColumnHead extends VBox {

    private static final double BARS = 12;

    /** So many values have a part of the bar of their own. */
    private static final int PARTS = 5;

    private final Controls controls;
    private final Field field;
    private final Region title;
    private final HBox bars = new HBox(1);
    private final Label words = Controls.styled(new Label(), "at-fine");
    private final StringProperty hint = new SimpleStringProperty("");

    ColumnHead(Controls controls, Field field, boolean filtered, Runnable filter) {
        super(1);
        this.controls = controls;
        this.field = field;
        getStyleClass().add("at-column-head");
        Label name = new Label(FieldWords.title(field, controls.language()));
        name.setMinWidth(20);
        Button button =
                controls.iconButton("table.filter-column", MaterialDesignF.FILTER_OUTLINE, filter, "at-head-button");
        // The columns are filtered by keys in the list of columns.
        button.setFocusTraversable(false);
        button.setMinSize(20, 20);
        if (filtered) {
            button.getGraphic().getStyleClass().add("at-accent");
        }
        boolean figures = field.kind() == Field.Kind.NUMBER;
        this.title = figures ? row(4, button, spring(), name) : row(4, name, spring(), button);
        bars.setMinHeight(BARS);
        bars.setPrefHeight(BARS);
        bars.setMaxHeight(BARS);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        words.setMinWidth(0);
        setAlignment(figures ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        getChildren().addAll(title, bars, words);
        Hint.over(this, hint);
        show(null);
    }

    /** Null while it is counted. */
    void show(FieldSummary summary) {
        bars.getChildren().clear();
        if (summary == null) {
            words.setText(" ");
            hint.set(FieldWords.title(field, controls.language()));
            return;
        }
        words.setText(FieldWords.brief(field, summary, controls.language()));
        hint.set(FieldWords.full(field, summary, controls.language()));
        if (summary.spread().isPresent()) {
            histogram(summary.spread().get());
        } else {
            shares(summary);
        }
    }

    private void histogram(FieldSummary.Spread spread) {
        int most = spread.bars().stream().mapToInt(i -> i).max().orElse(1);
        for (int count : spread.bars()) {
            Region bar = Controls.styled(new Region(), "at-head-bar");
            double height = count == 0 ? 0 : Math.max(1, BARS * count / most);
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            bar.setMinWidth(1);
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setMaxWidth(Double.MAX_VALUE);
            bars.getChildren().add(bar);
        }
    }

    /** The most frequent values as parts of the whole, then all others, then what has no data. */
    private void shares(FieldSummary summary) {
        if (summary.rows() == 0) {
            return;
        }
        int named = 0;
        for (int i = 0; i < Math.min(PARTS, summary.top().size()); i++) {
            int count = summary.top().get(i).rows();
            named += count;
            part(count, summary.rows(), "at-head-part-" + i);
        }
        part(summary.rows() - summary.missing() - named, summary.rows(), "at-head-rest");
        part(summary.missing(), summary.rows(), "at-head-missing");
    }

    private void part(int count, int all, String style) {
        if (count > 0) {
            Region part = Controls.styled(new Region(), style);
            part.setMinHeight(6);
            part.setMaxHeight(6);
            part.setMinWidth(0);
            part.prefWidthProperty().bind(bars.widthProperty().multiply((double) count / all));
            bars.getChildren().add(part);
        }
    }
}
