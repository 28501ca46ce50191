// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.chart;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.chart.plot.SeriesPlot;
import org.atalaya.app.desktop.table.Twin;
import org.atalaya.app.desktop.task.Background;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.core.analysis.Artifact;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A series of a run in its card, in the language of the moment it was made in. */
public final class LinesCard extends VBox implements Twin.Source {

    private static final double ONE_PANEL = 210;
    private static final double FOOT = 90;
    private static final double EACH_PANEL = 98;

    private final transient Controls controls;
    private final transient SeriesPlot plot;
    private final String title;

    /** Makes the cards of a window. */
    public record Maker(
            Controls controls, ObservableValue<Theme> theme, Background background, Consumer<Twin.Source> showTwin) {

        public LinesCard of(Artifact.Series series) {
            return new LinesCard(this, series);
        }
    }

    private LinesCard(Maker maker, Artifact.Series series) {
        super(4);
        this.controls = maker.controls();
        this.plot = new SeriesPlot(series);
        this.title = title(series);
        setId("lines-" + series.id());
        Label what = Controls.styled(new Label(title), "at-strong");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button table = controls.iconButton(
                "chart.series.table",
                MaterialDesignT.TABLE,
                () -> maker.showTwin().accept(this),
                "at-tiny");
        LinesChart chart = new LinesChart(controls.language(), maker.theme(), maker.background(), title, plot);
        int panels = plot.panels();
        double height = panels <= 1 ? ONE_PANEL : FOOT + panels * EACH_PANEL;
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        getChildren().addAll(row(6, what, spring(), table), chart);
    }

    @Override
    public Twin get() {
        var texts = controls.language().texts().get();
        return plot.twin(title(plot.series()), texts);
    }

    private String title(Artifact.Series series) {
        String of = controls.language().get(series.titleKey());
        return series.subject().isEmpty() ? of : of + Artifact.Series.OF + series.subject();
    }
}
