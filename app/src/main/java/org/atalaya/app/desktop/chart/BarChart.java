// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.text.Language;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.data.Column;
import org.atalaya.core.layer.Figures;

/**
 * How many incidents each category has, the most frequent first; the part that is chosen elsewhere in blue. A bar that is
 * pressed chooses its category.
 */
final class BarChart extends VBox {

    private static final int MOST_BARS = 7;
    private static final double LEAST = 36;

    /** Figure, gaps and edges beside name and bar. */
    private static final double REST = 66;

    private static final double NAME = 138;
    private static final double THICK = 11;

    private final Language language;
    private final IntConsumer toggle;
    private Runnable again = () -> {};

    BarChart(Language language, IntConsumer toggle) {
        super(0);
        this.language = language;
        this.toggle = toggle;
        setId("bar-chart");
        widthProperty().addListener(o -> again.run());
    }

    /**
     * Shows counts.
     *
     * @param column names the codes
     * @param counts by code
     * @param part of each count what is chosen, empty where nothing is
     * @param chosen the codes that are chosen here
     */
    void show(Column column, double[] counts, Optional<double[]> part, Optional<BitSet> chosen) {
        again = () -> fill(column, counts, part, chosen);
        again.run();
    }

    /** Nothing to count. */
    void clear() {
        again = () -> {};
        getChildren().clear();
    }

    private void fill(Column column, double[] counts, Optional<double[]> part, Optional<BitSet> chosen) {
        // A bar that was pressed with the keyboard keeps the focus.
        int focused = IntStream.range(0, getChildren().size())
                .filter(i -> getChildren().get(i).isFocused())
                .findFirst()
                .orElse(-1);
        getChildren().clear();
        List<Integer> order = IntStream.range(0, counts.length)
                .boxed()
                .filter(i -> counts[i] > 0 || chosen.map(c -> c.get(i)).orElse(false))
                .sorted(Comparator.comparingDouble((Integer i) -> -counts[i]))
                .toList();
        double most = order.isEmpty() ? 1 : Math.max(1, counts[order.get(0)]);
        boolean cut = order.size() > MOST_BARS;
        for (int i : order.subList(0, cut ? MOST_BARS - 1 : order.size())) {
            ToggleButton bar = new ToggleButton();
            bar.setSelected(chosen.map(c -> c.get(i)).orElse(false));
            bar.setOnAction(event -> toggle.accept(i));
            add(bar, column.levels().get(i), counts[i], part.map(p -> p[i]), most);
        }
        if (cut) {
            List<Integer> others = order.subList(MOST_BARS - 1, order.size());
            double rest = others.stream().mapToDouble(i -> counts[i]).sum();
            ToggleButton bar = new ToggleButton();
            bar.setDisable(true);
            add(
                    bar,
                    language.get("chart.others"),
                    rest,
                    part.map(p -> others.stream().mapToDouble(i -> p[i]).sum()),
                    Math.max(most, rest));
        }
        if (focused >= 0 && focused < getChildren().size()) {
            getChildren().get(focused).requestFocus();
        }
    }

    private void add(ToggleButton bar, String name, double count, Optional<Double> part, double most) {
        Label label = Controls.styled(new Label(name), "at-help");
        if (bar.isSelected()) {
            label.getStyleClass().add("at-strong");
        }
        label.setMinWidth(NAME);
        label.setMaxWidth(NAME);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(name));
        StackPane bars = new StackPane(rest(count / most));
        bars.setAlignment(Pos.CENTER_LEFT);
        part.ifPresent(some -> {
            Region blue = rest(some / most);
            blue.setStyle("-fx-background-color: -color-accent-emphasis;");
            blue.setVisible(some > 0);
            bars.getChildren().add(blue);
        });
        String said = Figures.whole(part.orElse(count), language.texts().get());
        Label figure = Controls.styled(new Label(said), "at-figure");
        figure.setStyle("-fx-font-size: 11px;");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = Controls.row(6, label, bars, figure);
        bar.setGraphic(line);
        bar.getStyleClass().add("at-bar");
        bar.setPadding(new Insets(1, 2, 1, 2));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setAccessibleText(name + ": " + said);
        getChildren().add(bar);
    }

    private Region rest(double share) {
        Region bar = new Region();
        bar.setStyle("-fx-background-color: -at-data-rest;");
        double longest = Math.max(LEAST, getWidth() - NAME - REST);
        double length = Math.max(1, longest * Math.min(1, share));
        bar.setMinSize(length, THICK);
        bar.setMaxSize(length, THICK);
        return bar;
    }
}
