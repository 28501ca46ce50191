// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.analysis;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.chart.LinesCard;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.analysis.Run;
import org.atalaya.core.data.Table;
import org.atalaya.core.layer.DefaultStyle;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.problem.Problem;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.locationtech.jts.geom.Point;

/** What the latest run of the chosen analysis said: its number, figures, sentences and doubts. */
final class LastRunView extends VBox {

    private final Controls controls;
    private final AnalysisViewModel model;
    private final Runnable saveRecipe;
    private final Runnable showTable;
    private final LinesCard.Maker lines;
    private final transient List<Runnable> switches = new ArrayList<>();

    LastRunView(
            Controls controls,
            AnalysisViewModel model,
            Runnable saveRecipe,
            Runnable showTable,
            LinesCard.Maker lines) {
        super(6);
        this.controls = controls;
        this.model = model;
        this.saveRecipe = saveRecipe;
        this.showTable = showTable;
        this.lines = lines;
        setId("last-run");
        model.chosen().addListener((o, before, after) -> fill());
        model.followed().addListener((o, before, after) -> fill());
        model.runs().addListener((ListChangeListener<Run>) change -> fill());
        model.workspace().layers().addListener((ListChangeListener<Layer>) change -> switches.forEach(Runnable::run));
        controls.language().follow(this::fill);
    }

    private void fill() {
        getChildren().clear();
        switches.clear();
        Optional<Run> last = model.chosen().get() == null ? Optional.empty() : model.lastRun();
        if (last.isEmpty()) {
            return;
        }
        Run run = last.get();
        getChildren()
                .addAll(
                        Controls.styled(new Region(), "at-divider"),
                        row(
                                8,
                                controls.label("analysis.last-run", "at-strong"),
                                spring(),
                                Controls.styled(
                                        new Label(controls.language().get("analysis.run-number", run.number())),
                                        "at-help")),
                        line(
                                controls.language().get("analysis.took"),
                                controls.language()
                                        .get(
                                                "analysis.seconds",
                                                run.provenance().took().toMillis() / 1000.0)));
        for (Artifact artifact : run.artifacts()) {
            describe(artifact);
        }
        model.workspace().offeredBy(run).forEach(this::offer);
        for (Problem caveat : run.caveats()) {
            getChildren().add(sentence(controls.language().say(caveat), "at-help"));
        }
        Button recipe = controls.button(
                "command.save-recipe.short", MaterialDesignS.SCRIPT_TEXT_OUTLINE, saveRecipe, "at-dense");
        Button table = controls.button("analysis.table-twin", MaterialDesignT.TABLE, showTable, "at-dense");
        for (Button button : new Button[] {recipe, table}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        getChildren().add(row(8, recipe, table));
    }

    /** A switch for what the map can show besides, such as bandwidths as circles. */
    private void offer(Layer layer) {
        CheckBox box = new CheckBox(controls.language()
                .get(
                        "analysis.on-the-map",
                        layer.title().in(controls.language().texts().get())));
        box.setId("show-" + layer.id().substring(layer.id().lastIndexOf('/') + 1));
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        Runnable look = () -> box.setSelected(model.workspace().isShown(layer.id()));
        look.run();
        switches.add(look);
        box.setOnAction(event -> model.workspace().show(layer.id(), box.isSelected()));
        getChildren().add(box);
    }

    private void describe(Artifact artifact) {
        var texts = controls.language().texts().get();
        String title = texts.get(artifact.titleKey());
        if (artifact instanceof Artifact.Surface surface) {
            getChildren().add(line(texts.get("analysis.incidents-used"), Figures.whole(surface.total(), texts)));
            if (!surface.measure().equals("density")) {
                return;
            }
            double highest = Arrays.stream(surface.surface().values())
                    .filter(value -> !Double.isNaN(value))
                    .max()
                    .orElse(0);
            getChildren()
                    .add(line(
                            texts.get("analysis.highest"),
                            texts.get("analysis.per-km2", Figures.brief(highest, texts))));
        } else if (artifact instanceof Artifact.Table table && table.measure().equals("density-classes")) {
            top(table.table(), texts);
        } else if (artifact instanceof Artifact.Table table && table.measure().equals("near-repeat")) {
            getChildren().add(new NearRepeatGrid(controls, table.table()));
        } else if (artifact instanceof Artifact.Features features) {
            boolean zones = features.attributes().columns().stream()
                    .anyMatch(column -> column.id().equals("zone"));
            getChildren()
                    .add(line(
                            title,
                            texts.get(
                                    zones ? "map.legend.zones" : shapes(features),
                                    features.geometries().size())));
        } else if (artifact instanceof Artifact.Table table) {
            getChildren()
                    .add(line(
                            title, texts.get("table.rows", table.table().rows().size())));
        } else if (artifact instanceof Artifact.Matrix matrix) {
            getChildren()
                    .add(line(title, texts.get("map.matrix.n", matrix.matrix().sum())));
        } else if (artifact instanceof Artifact.Series series) {
            getChildren().add(lines.of(series));
        } else if (artifact instanceof Artifact.Note note) {
            getChildren().add(sentence(texts.get(note.textKey(), note.args().toArray()), "at-body"));
        }
    }

    /** Where incidents are densest: how much ground that is, and how many of them lie there. */
    private void top(Table classes, Texts texts) {
        double km2 = 0;
        for (int row = 0; row < classes.rows().size(); row++) {
            km2 += classes.cell(row, "area-km2") instanceof Number area ? area.doubleValue() : 0;
        }
        for (int row = 0; row < classes.rows().size(); row++) {
            boolean highest = classes.cell(row, "to-times-mean") == null;
            if (highest
                    && classes.cell(row, "from-times-mean") instanceof Number times
                    && classes.cell(row, "area-km2") instanceof Number area
                    && classes.cell(row, "incidents") instanceof Number incidents
                    && classes.cell(row, "share") instanceof Number share) {
                getChildren()
                        .addAll(
                                line(
                                        texts.get("analysis.over-mean", times),
                                        texts.get(
                                                "analysis.km2-share",
                                                Figures.decimal(area.doubleValue(), 2, texts),
                                                Figures.percent(area.doubleValue() / km2, texts))),
                                line(
                                        texts.get("analysis.incidents-there"),
                                        texts.get(
                                                "analysis.count-share",
                                                Figures.whole(incidents.doubleValue(), texts),
                                                Figures.percent(share.doubleValue(), texts))));
            }
        }
    }

    private static HBox line(String words, String figure) {
        Label value = Controls.styled(new Label(figure), "at-figure-strong");
        value.setMinWidth(USE_PREF_SIZE);
        return row(8, Controls.styled(new Label(words), "at-muted"), spring(), value);
    }

    private static Label sentence(String words, String style) {
        Label label = Controls.styled(new Label(words), style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String shapes(Artifact.Features features) {
        if (!features.measure().equals("outline") && !DefaultStyle.counted(features.measure())) {
            return "map.legend.cells";
        }
        return features.geometries().stream().allMatch(Point.class::isInstance)
                ? "map.legend.places"
                : "map.legend.shapes";
    }
}
