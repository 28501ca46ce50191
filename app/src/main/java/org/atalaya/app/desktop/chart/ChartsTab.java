// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Role;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** When and what: hour by weekday, categories, weeks, side by side. */
public final class ChartsTab extends ScrollPane {

    private final WorkspaceModel workspace;
    private final ClockChart clock;
    private final BarChart bars;
    private final TrendChart trend;
    private final VBox noClock;
    private final ObjectProperty<TrendCounts> trendCounts = new SimpleObjectProperty<>(TrendCounts.NOTHING);
    private final ObjectProperty<Run> clockRun = new SimpleObjectProperty<>();

    public ChartsTab(Controls controls, WorkspaceModel workspace, ObservableValue<Theme> theme, Runnable runProfile) {
        this.workspace = workspace;
        this.clock = new ClockChart(controls.language(), theme);
        this.bars = new BarChart(controls.language());
        this.trend = new TrendChart(controls.language(), theme);
        Button run = controls.button("chart.run-profile", MaterialDesignC.CLOCK_OUTLINE, runProfile);
        run.setId("run-profile");
        noClock = new VBox(8, controls.label("chart.no-profile", "at-muted"), run);
        noClock.setAlignment(Pos.CENTER);
        ChartCard clockCard = new ChartCard(
                controls,
                controls.language().text("chart.clock"),
                Bindings.concat(unit(controls, "chart.clock.unit"), clockNote(controls)),
                new StackPane(clock, noClock));
        clockCard.setPrefWidth(420);
        ChartCard barCard = new ChartCard(
                controls, controls.language().text("chart.category"), unit(controls, "chart.category.unit"), bars);
        barCard.setPrefWidth(320);
        ChartCard trendCard =
                new ChartCard(controls, controls.language().text("chart.trend"), trendUnit(controls), trend);
        trendCard.setPrefWidth(420);
        HBox cards = new HBox(8, clockCard, barCard, trendCard);
        HBox.setHgrow(clockCard, Priority.ALWAYS);
        HBox.setHgrow(trendCard, Priority.ALWAYS);
        cards.setPadding(new Insets(8));
        setContent(cards);
        setFitToHeight(true);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        workspace.project().addListener((o, before, after) -> fill());
        workspace.dataset().addListener((o, before, after) -> fill());
        workspace.runs().addListener((ListChangeListener<Run>) change -> fill());
        controls.language().follow(this::fill);
    }

    /** The unit, and where there are several datasets, of which. */
    private ObservableValue<String> unit(Controls controls, String key) {
        return Bindings.createStringBinding(
                () -> workspace.datasets().size() > 1
                        ? controls.language().get(key) + " · "
                                + workspace.dataset().get().name()
                        : controls.language().get(key),
                workspace.project(),
                workspace.dataset(),
                controls.language().texts());
    }

    private ObservableValue<String> trendUnit(Controls controls) {
        ObservableValue<String> weeks = unit(controls, "chart.trend.unit");
        ObservableValue<String> months = unit(controls, "chart.trend.unit-month");
        return Bindings.createStringBinding(
                () -> {
                    TrendCounts counts = trendCounts.get();
                    return (counts.monthly() ? months : weeks).getValue()
                            + spans(controls, counts.shared(), counts.unallocated());
                },
                trendCounts,
                weeks,
                months);
    }

    private ObservableValue<String> clockNote(Controls controls) {
        return Bindings.createStringBinding(
                () -> spans(
                        controls,
                        spans(clockRun.get(), "hour-weekday.shared"),
                        spans(clockRun.get(), "hour-weekday.too-long")),
                clockRun,
                controls.language().texts());
    }

    /** The number a run says of its time spans. */
    private static int spans(Run run, String code) {
        return run == null
                ? 0
                : run.caveats().stream()
                        .filter(caveat -> caveat.code().equals(code))
                        .map(caveat -> ((Number) caveat.args().get(0)).intValue())
                        .findFirst()
                        .orElse(0);
    }

    private static String spans(Controls controls, int shared, int unallocated) {
        return (shared == 0 ? "" : " \u00b7 " + controls.language().get("chart.spans", shared))
                + (unallocated == 0
                        ? ""
                        : " \u00b7 " + controls.language().get("chart.spans-unallocated", unallocated));
    }

    private void fill() {
        var profile = workspace.latest(Artifact.Matrix.class, "hour-weekday");
        noClock.setVisible(profile.isEmpty());
        clock.show(profile.map(Artifact.Matrix::matrix).orElse(null));
        bars.getChildren().clear();
        workspace.incidents().ifPresent(incidents -> {
            incidents.column(Role.CATEGORY).ifPresent(bars::show);
        });
        trendCounts.set(workspace.incidents().map(TrendCounts::of).orElse(TrendCounts.NOTHING));
        trend.show(trendCounts.get());
        clockRun.set(workspace.runs().stream()
                .filter(run -> run.artifact("hour-weekday").equals(profile.map(m -> (Artifact) m)))
                .reduce((a, b) -> b)
                .orElse(null));
    }
}
