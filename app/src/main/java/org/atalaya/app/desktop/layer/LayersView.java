// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.layer;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.app.desktop.theme.Theme;
import org.atalaya.app.desktop.workspace.WorkspaceModel;
import org.atalaya.core.layer.Layer;
import org.atalaya.core.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** The layers of the map, the topmost first: eye, sign, name, opacity; the chosen one shows its slider. */
public final class LayersView extends VBox {

    /** What is longer than two lines is in the tooltip. */
    private static final double TWO_LINES = 36;

    private final Controls controls;
    private final WorkspaceModel workspace;
    private final ObservableValue<Theme> theme;
    private final VBox rows = new VBox();
    private boolean sliding;

    public LayersView(Controls controls, WorkspaceModel workspace, ObservableValue<Theme> theme) {
        this.controls = controls;
        this.workspace = workspace;
        this.theme = theme;
        setId("layers");
        HBox head = row(8, controls.label("layers.title", "at-strong"));
        head.setPadding(new Insets(10, 12, 6, 12));
        rows.setPadding(new Insets(0, 0, 8, 0));
        getChildren().addAll(head, rows);
        workspace.layers().addListener((ListChangeListener<Layer>) change -> fill());
        workspace.chosenLayer().addListener((o, before, after) -> fill());
        theme.addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
    }

    private void fill() {
        if (sliding) {
            return;
        }
        rows.getChildren().setAll(workspace.layers().stream().map(this::line).toList());
    }

    private Node line(Layer listed) {
        Layer layer = listed.under(theme.getValue().map());
        boolean chosen = layer.id().equals(workspace.chosenLayer().get());
        Texts texts = controls.language().texts().get();
        String method = layer.method().in(texts);
        String title = layer.title().in(texts);
        String whole = method.isEmpty() ? title : title + ", " + method;
        Button eye = controls.iconButton(
                layer.visible() ? "layers.hide" : "layers.show",
                layer.visible() ? MaterialDesignE.EYE_OUTLINE : MaterialDesignE.EYE_OFF_OUTLINE,
                () -> workspace.edit(layer.id(), l -> l.withVisible(!l.visible())),
                "at-tiny");
        eye.setId("eye-" + layer.id().replace('/', '-'));
        Label name = new Label(title);
        name.getStyleClass().add(chosen ? "at-strong" : layer.visible() ? "at-name" : "at-muted");
        name.setTooltip(controls.tooltip(new SimpleStringProperty(whole)));
        name.setMinWidth(60);
        name.setWrapText(true);
        name.setMaxHeight(TWO_LINES);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label opacity = Controls.styled(new Label(percent(layer.opacity())), "at-fine", "at-figure");
        opacity.setMinWidth(Region.USE_PREF_SIZE);
        // What is not opaque is worth a word; "100 %" five times is not.
        opacity.setVisible(chosen || layer.opacity() < 1);
        opacity.setManaged(opacity.isVisible());
        HBox line = row(8, eye, LayerSign.of(layer, theme.getValue()), name, opacity);
        line.getStyleClass().add("at-row");
        line.setFocusTraversable(true);
        line.setAccessibleText(whole);
        line.setOnMouseClicked(event -> workspace.chosenLayer().set(layer.id()));
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                workspace.chosenLayer().set(layer.id());
                event.consume();
            }
        });
        if (!chosen) {
            return line;
        }
        VBox block = new VBox(line);
        if (!method.isEmpty()) {
            Label how = Controls.styled(new Label(method), "at-fine");
            how.setTooltip(controls.tooltip(new SimpleStringProperty(whole)));
            how.setPadding(new Insets(0, 12, 2, 70));
            block.getChildren().add(how);
        }
        block.getChildren().add(details(layer, opacity));
        line.getStyleClass().add("at-row-chosen");
        block.getStyleClass().add("at-row-chosen");
        return block;
    }

    private HBox details(Layer layer, Label opacity) {
        Slider slider = new Slider(0, 100, layer.opacity() * 100);
        slider.accessibleTextProperty().bind(controls.language().text("layers.opacity"));
        slider.setPrefWidth(104);
        slider.setBlockIncrement(5);
        slider.valueProperty().addListener((o, before, after) -> {
            double share = Math.round(after.doubleValue()) / 100.0;
            sliding = true;
            opacity.setText(percent(share));
            if (slider.isValueChanging()) {
                workspace.preview(layer.id(), l -> l.withOpacity(share));
            } else {
                workspace.edit(layer.id(), l -> l.withOpacity(share));
            }
            sliding = false;
        });
        slider.valueChangingProperty().addListener((o, before, after) -> {
            if (!after) {
                sliding = true;
                workspace.edit(layer.id(), l -> l.withOpacity(Math.round(slider.getValue()) / 100.0));
                sliding = false;
            }
        });
        HBox details = row(
                4,
                slider,
                spring(),
                controls.iconButton(
                        "layers.up", MaterialDesignA.ARROW_UP, () -> workspace.move(layer.id(), -1), "at-tiny"),
                controls.iconButton(
                        "layers.down", MaterialDesignA.ARROW_DOWN, () -> workspace.move(layer.id(), 1), "at-tiny"),
                controls.iconButton(
                        "layers.remove", MaterialDesignC.CLOSE, () -> workspace.remove(layer.id()), "at-tiny"));
        details.setPadding(new Insets(0, 12, 8, 44));
        return details;
    }

    private String percent(double share) {
        return controls.language().get("layers.percent", Math.round(share * 100));
    }
}
