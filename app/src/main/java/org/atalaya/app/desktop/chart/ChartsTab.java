// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.Dataset;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.data.Role;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.LinkedCounts;
import org.atalaya.core.layer.Figures;

/**
 * When and what: hour by weekday, calendar, categories, trend, side by side. What is chosen in one is shown in the others
 * and on the map.
 */
public final class ChartsTab extends ScrollPane {

    private final Controls controls;
    private final WorkspaceModel workspace;
    private final LinkedModel linked;
    private final TimeBarModel time;
    private final Background background;
    private final ClockChart clock;
    private final CalendarChart calendar;
    private final BarChart bars;
    private final TrendChart trend;
    private final Label noClock;
    private final Label noDays;
    private final ObjectProperty<TrendCounts> trendCounts = new SimpleObjectProperty<>(TrendCounts.NOTHING);
    private Dataset counted;

    public ChartsTab(
            Controls controls,
            WorkspaceModel workspace,
            LinkedModel linked,
            TimeBarModel time,
            Background background,
            ObservableValue<Theme> theme) {
        this.controls = controls;
        this.workspace = workspace;
        this.linked = linked;
        this.time = time;
        this.background = background;
        this.clock = new ClockChart(controls.language(), theme, cells -> linked.brush(Side.CLOCK, cells));
        this.calendar = new CalendarChart(controls.language(), theme, days -> linked.brush(Side.DAY, days));
        this.bars = new BarChart(controls.language(), code -> linked.toggle(Side.CATEGORY, code));
        this.trend = new TrendChart(controls.language(), theme);
        this.noClock = controls.sentence(controls.language().text("chart.no-clock"), "at-muted");
        this.noDays = controls.sentence(controls.language().text("chart.no-days"), "at-muted");
        HBox cards = new HBox(
                8,
                card("chart.clock", unit("chart.clock.unit"), spans(), 380, clock, noClock),
                card("chart.calendar", unit("chart.calendar.unit"), nothing(), 340, calendar, noDays),
                card("chart.category", categoryUnit(), nothing(), 280, bars),
                card("chart.trend", trendUnit(), trendSpans(), 340, trend));
        cards.setPadding(new Insets(8));
        setContent(cards);
        setFitToHeight(true);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        linked.shown().addListener((o, before, after) -> fill());
        time.window().addListener((o, before, after) -> fillCalendar());
        controls.language().follow(this::fill);
    }

    private static ObservableValue<String> nothing() {
        return new SimpleObjectProperty<>("");
    }

    private ChartCard card(
            String title, ObservableValue<String> unit, ObservableValue<String> note, double width, Node... charts) {
        ChartCard card = new ChartCard(controls, controls.language().text(title), unit, note, new StackPane(charts));
        card.setPrefWidth(width);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /** The unit, and where there are several datasets, of which. */
    private ObservableValue<String> unit(String key) {
        return Bindings.createStringBinding(
                () -> workspace.datasets().size() > 1 && workspace.dataset().get() != null
                        ? controls.language().get(key) + " \u00b7 "
                                + workspace.dataset().get().name()
                        : controls.language().get(key),
                workspace.project(),
                workspace.dataset(),
                controls.language().texts());
    }

    private ObservableValue<String> categoryUnit() {
        ObservableValue<String> all = unit("chart.category.unit");
        return Bindings.createStringBinding(
                () -> Optional.ofNullable(linked.shown().get())
                        .flatMap(LinkedModel.Shown::chosen)
                        .map(chosen -> controls.language()
                                .get(
                                        "chart.of",
                                        Figures.whole(
                                                chosen.passing(),
                                                controls.language().texts().get())))
                        .orElse(all.getValue()),
                linked.shown(),
                all,
                controls.language().texts());
    }

    private ObservableValue<String> trendUnit() {
        ObservableValue<String> weeks = unit("chart.trend.unit");
        ObservableValue<String> months = unit("chart.trend.unit-month");
        return Bindings.createStringBinding(
                () -> {
                    TrendCounts counts = trendCounts.get();
                    return (counts.monthly() ? months : weeks).getValue()
                            + (TrendChart.hasLine(counts)
                                    ? " \u00b7 " + controls.language().get("chart.trend.line", TrendChart.MEAN_OF)
                                    : "");
                },
                trendCounts,
                weeks,
                months);
    }

    private ObservableValue<String> trendSpans() {
        return Bindings.createStringBinding(
                () -> spans(trendCounts.get().shared(), trendCounts.get().unallocated()),
                trendCounts,
                controls.language().texts());
    }

    private ObservableValue<String> spans() {
        return Bindings.createStringBinding(
                () -> {
                    LinkedModel.Shown shown = linked.shown().get();
                    return shown == null
                            ? ""
                            : spans(
                                    shown.filtered().passing(shown.facets().shared()),
                                    shown.filtered().passing(shown.facets().unallocated()));
                },
                linked.shown(),
                controls.language().texts());
    }

    private String spans(int shared, int unallocated) {
        List<String> said = new ArrayList<>();
        if (shared > 0) {
            said.add(controls.language().get("chart.spans", shared));
        }
        if (unallocated > 0) {
            said.add(controls.language().get("chart.spans-unallocated", unallocated));
        }
        return String.join(" \u00b7 ", said);
    }

    private void fill() {
        LinkedModel.Shown shown = linked.shown().get();
        Brushes brushes = linked.brushes().get();
        double[] hours = shown == null ? new double[0] : answered(shown, Side.CLOCK);
        noClock.setVisible(shown != null && hours.length == 0);
        clock.show(
                hours,
                brushes.of(Side.CLOCK),
                shown == null ? 0 : shown.chosen().map(LinkedCounts::passing).orElse(0));
        fillCalendar();
        if (shown == null) {
            bars.clear();
            trendCounts.set(TrendCounts.NOTHING);
            trend.show(TrendCounts.NOTHING);
            return;
        }
        shown.incidents()
                .column(Role.CATEGORY)
                .ifPresentOrElse(
                        column -> bars.show(
                                column,
                                shown.filtered().of(Side.CATEGORY),
                                shown.chosen().map(c -> part(c, brushes)),
                                brushes.of(Side.CATEGORY)),
                        bars::clear);
        Dataset now = workspace.dataset().get();
        if (now != null && !now.equals(counted)) {
            counted = now;
            background.quietly(progress -> TrendCounts.of(now.incidents()), counts -> {
                if (now.equals(counted)) {
                    trendCounts.set(counts);
                    trend.show(counts);
                }
            });
        } else {
            trend.show(trendCounts.get());
        }
    }

    /** Where categories are chosen, only their bars have a blue part. */
    private static double[] part(LinkedCounts chosen, Brushes brushes) {
        double[] counts = chosen.of(Side.CATEGORY);
        Optional<BitSet> codes = brushes.of(Side.CATEGORY);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = codes.isPresent() && !codes.get().get(i) ? 0 : counts[i];
        }
        return counts;
    }

    private void fillCalendar() {
        LinkedModel.Shown shown = linked.shown().get();
        double[] days = shown == null ? new double[0] : shown.days();
        if (shown != null && shown.chosen().isPresent() && time.window().get().isEmpty()) {
            days = shown.chosen().get().of(Side.DAY);
        }
        noDays.setVisible(shown != null && days.length == 0);
        calendar.show(
                shown == null ? java.time.LocalDate.EPOCH : shown.facets().firstDay(),
                days,
                time.window().get(),
                linked.brushes().get().of(Side.DAY));
    }

    /** What a view counts: of the chosen ones where something is chosen. */
    private static double[] answered(LinkedModel.Shown shown, Side side) {
        return shown.chosen().orElse(shown.filtered()).of(side);
    }
}
