// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.map;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.table.CellText;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.analysis.Artifact;
import org.atalaya.core.data.TableColumn;
import org.atalaya.core.layer.Figures;
import org.atalaya.core.layer.Hit;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.layer.LayerSource;
import org.atalaya.core.layer.Style;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What a click on the map found, beside the place. */
final class HitCard extends VBox {

    private static final int MOST_LINES = 12;
    private static final double HIGHEST = 340;
    private static final double MARGIN = 8;
    private static final double SIDE = 12;

    private final Controls controls;
    private final MapViewModel model;

    HitCard(Controls controls, MapViewModel model) {
        super(6);
        this.controls = controls;
        this.model = model;
        setId("hit-card");
        getStyleClass().add("at-float");
        setPadding(new Insets(10, SIDE, 10, SIDE));
        MapView.keepToItself(this);
        setMaxSize(320, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        model.found().addListener((o, before, after) -> fill(after));
        model.frame().addListener(o -> move());
        controls.language().follow(() -> fill(model.found().get()));
    }

    private void move() {
        MapViewModel.Found found = model.found().get();
        if (found != null) {
            double x = model.frame().get().toPixelX(found.x()) + 12;
            double y = model.frame().get().toPixelY(found.y()) + 12;
            double rightmost = model.frame().get().width() - 340.0;
            double room = model.frame().get().height() - 2 * MARGIN;
            double high = Math.min(room, prefHeight(getMaxWidth()));
            setMaxHeight(high);
            setTranslateX(Math.max(60, Math.min(x, rightmost)));
            setTranslateY(Math.max(MARGIN, Math.min(y, MARGIN + room - high)));
        }
    }

    private void fill(MapViewModel.Found found) {
        getChildren().clear();
        setVisible(found != null);
        if (found == null) {
            return;
        }
        VBox answers = new VBox(6);
        for (MapViewModel.Answer answer : found.answers()) {
            Label title = Controls.styled(
                    new Label(answer.layer()
                            .title()
                            .in(controls.language().texts().get())),
                    "at-strong");
            HBox head = row(8, title, spring());
            if (answers.getChildren().isEmpty()) {
                head.getChildren()
                        .add(controls.iconButton(
                                "action.close",
                                MaterialDesignC.CLOSE,
                                () -> model.found().set(null),
                                "at-tiny"));
            }
            answers.getChildren().add(head);
            if (answer.hit() instanceof Hit.Rows rows && answer.layer().source() instanceof LayerSource.Points points) {
                answers.getChildren()
                        .add(new StackedRows(controls, model, points.incidents(), rows.rows(), answer.texts()));
            } else {
                answers.getChildren().add(grid(lines(answer)));
            }
        }
        ScrollPane scroll = new AsHighAs(answers, getMaxWidth() - 2 * SIDE);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("at-clear");
        scroll.setMaxHeight(HIGHEST);
        scroll.setMinHeight(0);
        getChildren().add(scroll);
        // In front of the legend and the tools: it is what was asked for last.
        toFront();
        applyCss();
        move();
    }

    static GridPane grid(List<String[]> lines) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(2);
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
            Label value = Controls.styled(new Label(lines.get(i)[1]), "at-figure");
            value.setMaxWidth(190);
            grid.addRow(i, Controls.styled(new Label(lines.get(i)[0]), "at-help"), value);
        }
        return grid;
    }

    /** A ratio of two densities is no number per km². */
    private String unit(Layer layer) {
        Texts texts = controls.language().texts().get();
        Optional<String> own = layer.source() instanceof LayerSource.Density density
                ? texts.find("dual-density.unit." + density.artifact().measure())
                : Optional.empty();
        return own.orElseGet(() -> texts.get("map.legend.density.unit"));
    }

    private List<String[]> lines(MapViewModel.Answer found) {
        List<String[]> lines = new ArrayList<>();
        if (found.hit() instanceof Hit.Cell cell && found.layer().source() instanceof LayerSource.Cells cells) {
            Artifact.Features artifact = cells.artifact();
            for (int i = 0; i < cell.attributes().size(); i++) {
                TableColumn column = artifact.attributes().columns().get(i);
                lines.add(new String[] {
                    controls.language().get(column.titleKey()),
                    CellText.of(cell.attributes().get(i), column, controls.language())
                });
            }
        } else if (found.hit() instanceof Hit.Value value
                && found.layer().source() instanceof LayerSource.Raster raster) {
            String figure =
                    Figures.brief(value.value(), controls.language().texts().get());
            String unit = raster.raster().unit();
            lines.add(new String[] {
                controls.language().get("map.hit.raster"), unit.isEmpty() ? figure : figure + " " + unit
            });
        } else if (found.hit() instanceof Hit.Value value) {
            boolean contrast = found.layer().source() instanceof LayerSource.Density density
                    && !density.artifact().measure().equals("density");
            lines.add(new String[] {
                unit(found.layer()),
                Figures.brief(value.value(), controls.language().texts().get())
            });
            if (!contrast
                    && found.layer().style() instanceof Style.Classes classes
                    && classes.breaks().mean() > 0) {
                lines.add(new String[] {
                    controls.language().get("map.hit.compared"),
                    controls.language()
                            .get(
                                    "map.hit.times-mean",
                                    Figures.brief(
                                            value.value() / classes.breaks().mean(),
                                            controls.language().texts().get()))
                });
            }
        } else if (found.hit() instanceof Hit.Area area) {
            lines.add(new String[] {
                controls.language().get("map.hit.zone"), area.zone().name()
            });
            area.zone().attributes().forEach((name, text) -> lines.add(new String[] {name, text}));
        }
        return lines;
    }
}
