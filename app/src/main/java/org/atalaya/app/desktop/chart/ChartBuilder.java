// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.atalaya.app.desktop.explore.LinkedModel;
import org.atalaya.app.desktop.explore.LinkedModel.Shown;
import org.atalaya.app.desktop.explore.TimeBarModel;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.explore.Brushes;
import org.atalaya.core.explore.Facets.Side;
import org.atalaya.core.explore.LinkedCounts;
import org.atalaya.core.workspace.ChartState;

/** Makes the view of each open chart. */
final class ChartBuilder {

    private final Controls controls;
    private final LinkedModel linked;
    private final TimeBarModel time;
    private final Background background;
    private final ObservableValue<Theme> theme;

    ChartBuilder(
            Controls controls,
            LinkedModel linked,
            TimeBarModel time,
            Background background,
            ObservableValue<Theme> theme) {
        this.controls = controls;
        this.linked = linked;
        this.time = time;
        this.background = background;
        this.theme = theme;
    }

    /** What stands on the card. */
    ObservableValue<String> title(ChartKind kind, ChartState state) {
        return Bindings.createStringBinding(
                () -> {
                    List<String> of = state.columns();
                    return switch (kind.of()) {
                        case NOTHING ->
                            of.isEmpty()
                                    ? controls.language().get("chart." + kind.id())
                                    : controls.language().get("chart." + kind.id() + ".of", of.get(0));
                        case NUMBER -> controls.language().get("chart." + kind.id(), number(of.get(0)));
                        case TWO_NUMBERS ->
                            controls.language().get("chart." + kind.id(), number(of.get(0)), number(of.get(1)));
                        case TWO_SIDES ->
                            controls.language().get("chart." + kind.id(), sideName(of.get(0)), sideName(of.get(1)));
                    };
                },
                controls.language().texts());
    }

    private String sideName(String id) {
        return ChartMakers.sideName(Side.of(id), controls.language().texts().get());
    }

    private String number(String id) {
        return ChartMakers.numberName(id, controls.language().texts().get());
    }

    ChartView view(ChartKind kind, ChartState state) {
        List<String> of = state.columns();
        return switch (kind) {
            case CLOCK -> clock();
            case CALENDAR -> calendar();
            case CATEGORY -> plot(kind, state, Side.CATEGORY, q -> ChartMakers.bars(q, Side.CATEGORY));
            case SUBCATEGORY -> plot(kind, state, Side.SUBCATEGORY, q -> ChartMakers.bars(q, Side.SUBCATEGORY));
            case TREND ->
                plot(
                        kind,
                        state,
                        Set.of(Side.DAY, Side.PERIOD),
                        shown -> shown.facets().side(Side.DAY).isPresent() ? Side.DAY : Side.PERIOD,
                        ChartMakers::trend);
            case YEAR ->
                plot(kind, state, Set.of(Side.DAY, Side.PERIOD, Side.MONTH), shown -> Side.MONTH, ChartMakers::year);
            case CONCENTRATION -> plot(kind, state, Side.CELL, q -> ChartMakers.concentration(q, Side.CELL));
            case ZONES -> {
                Side side = Side.zone(of.isEmpty() ? "" : of.get(0));
                yield plot(kind, state, side, q -> ChartMakers.concentration(q, side));
            }
            case HISTOGRAM -> {
                Side side = Side.number(of.get(0));
                yield plot(kind, state, side, q -> ChartMakers.histogram(q, side));
            }
            case BOXES ->
                plot(
                        kind,
                        state,
                        Set.of(Side.fine(of.get(0)), Side.CATEGORY),
                        shown -> Side.CATEGORY,
                        q -> ChartMakers.boxes(q, of.get(0)));
            case SCATTER -> {
                Side both = Side.pair(Side.fine(of.get(0)), Side.fine(of.get(1)));
                yield plot(
                        kind,
                        state,
                        Set.of(both, Side.fine(of.get(0)), Side.fine(of.get(1))),
                        shown -> both,
                        q -> ChartMakers.scatter(q, of.get(0), of.get(1)));
            }
            case CROSS -> {
                Side rows = Side.of(of.get(0));
                Side columns = Side.of(of.get(1));
                Side both = Side.pair(rows, columns);
                yield plot(
                        kind,
                        state,
                        Set.of(both, rows, columns),
                        shown -> both,
                        q -> ChartMakers.cross(q, rows, columns));
            }
        };
    }

    private ChartView plot(ChartKind kind, ChartState state, Side side, PlotView.Maker maker) {
        return plot(kind, state, Set.of(side), shown -> side, maker);
    }

    private ChartView plot(
            ChartKind kind, ChartState state, Set<Side> sides, Function<Shown, Side> side, PlotView.Maker maker) {
        PlotView view = new PlotView(
                controls,
                theme,
                background,
                title(kind, state),
                controls.language().text("chart.nothing." + kind.id()),
                sides,
                side,
                time.window(),
                maker,
                (of, values) -> linked.brush(of, values));
        view.setId(kind.id() + "-chart");
        return view;
    }

    private ChartView clock() {
        ClockChart chart = new ClockChart(controls.language(), theme, cells -> linked.brush(Side.CLOCK, cells));
        BiConsumer<Optional<Shown>, Brushes> shower = (shown, brushes) -> chart.show(
                shown.map(s -> s.answered(Side.CLOCK)).orElseGet(() -> new double[0]),
                brushes.of(Side.CLOCK),
                shown.flatMap(Shown::chosen).map(LinkedCounts::passing).orElse(0));
        return new CanvasView(chart, nothing("chart.no-clock"), Side.CLOCK, shower, chart::twin);
    }

    private ChartView calendar() {
        CalendarChart chart = new CalendarChart(controls.language(), theme, days -> linked.brush(Side.DAY, days));
        BiConsumer<Optional<Shown>, Brushes> shower = (shown, brushes) -> {
            double[] days = shown.map(Shown::days).orElseGet(() -> new double[0]);
            if (shown.flatMap(Shown::chosen).isPresent() && time.window().get().isEmpty()) {
                days = shown.get().chosen().get().of(Side.DAY);
            }
            chart.show(
                    shown.map(s -> s.facets().firstDay()).orElse(java.time.LocalDate.EPOCH),
                    days,
                    time.window().get(),
                    // A stretch of days is framed in the trend; here it would be a frame around each.
                    brushes.of(Side.DAY).filter(chosen -> chosen.cardinality() <= MOST_FRAMED));
        };
        return new CanvasView(chart, nothing("chart.no-days"), Side.DAY, shower, chart::twin);
    }

    private static final int MOST_FRAMED = 62;

    private Label nothing(String key) {
        Label label = controls.sentence(controls.language().text(key), "at-muted");
        label.setVisible(false);
        label.setMouseTransparent(true);
        return label;
    }

    /** Lets go of what is chosen in a chart. */
    void clear(ChartView view) {
        linked.brush(view.side(), new BitSet());
    }
}
