// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import static org.atalaya.app.desktop.theme.Controls.row;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Column;
import org.atalaya.core.layer.Figures;

/** How many incidents each category has, the most frequent first. */
final class BarChart extends VBox {

    private static final int MOST_BARS = 7;
    private static final double LONGEST = 72;
    private static final double NAME = 130;

    private final Language language;

    BarChart(Language language) {
        super(1);
        this.language = language;
    }

    void show(Column column) {
        getChildren().clear();
        int[] counts = column.counts();
        List<Integer> order = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -counts[i]))
                .toList();
        double most = order.isEmpty() ? 1 : counts[order.get(0)];
        for (int i : order.subList(0, Math.min(MOST_BARS, order.size()))) {
            add(column.levels().get(i), counts[i], most);
        }
        if (order.size() > MOST_BARS) {
            int rest = order.subList(MOST_BARS, order.size()).stream()
                    .mapToInt(i -> counts[i])
                    .sum();
            getChildren().remove(MOST_BARS - 1);
            add(language.get("chart.others"), rest + counts[order.get(MOST_BARS - 1)], most);
        }
    }

    private void add(String name, int count, double most) {
        Label label = Controls.styled(new Label(name), "at-help");
        label.setMinWidth(NAME);
        label.setMaxWidth(NAME);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(name));
        Region bar = new Region();
        bar.setStyle("-fx-background-color: -at-data-rest;");
        bar.setMinSize(Math.max(1, LONGEST * Math.min(1, count / most)), 11);
        bar.setMaxHeight(11);
        Label figure =
                Controls.styled(new Label(Figures.whole(count, language.texts().get())), "at-figure");
        figure.setStyle("-fx-font-size: 11px;");
        figure.setMinWidth(USE_PREF_SIZE);
        var line = row(6, label, bar, figure);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }
}
