// SPDX-License-Identifier: GPL-3.0-or-later
package org.atalaya.app.desktop.editing;

import static org.atalaya.app.desktop.theme.Controls.row;
import static org.atalaya.app.desktop.theme.Controls.spring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.atalaya.app.desktop.theme.Controls;
import org.atalaya.core.layer.BaseLayer;
import org.atalaya.core.layer.BaseRole;
import org.atalaya.core.problem.Problem;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The base map over the page: its layers with their roles, and a form for one more. */
public final class BaseMapCard extends StackPane {

    private static final double WIDTH = 620;

    private final Controls controls;
    private final BaseMapModel model;
    private final BaseRoleFields fields;
    private final VBox layers = new VBox(4);
    private final VBox form = new VBox(8);
    private final Button choose;

    public BaseMapCard(Controls controls, BaseMapModel model) {
        this.controls = controls;
        this.model = model;
        this.fields = new BaseRoleFields(controls);
        setId("base-card");
        getStyleClass().add("palette-back");
        choose = controls.button("base.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, model::askForFile, "at-dense");
        choose.setId("base-choose");
        layers.setId("base-layers");
        form.setId("base-form");
        Button close = controls.button("action.close", null, model::close);
        close.setId("base-close");
        VBox box = new VBox(
                12,
                controls.label("base.title", "at-panel-title"),
                controls.sentence(controls.language().text("base.words"), "at-help"),
                layers,
                row(8, choose),
                form,
                row(8, spring(), close));
        box.getStyleClass().add("at-card");
        box.setPadding(new Insets(16));
        box.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(box, Pos.CENTER);
        getChildren().add(box);
        Controls.showWhen(this, model.shown());
        model.shown().addListener((o, before, after) -> {
            if (after) {
                fill();
                Platform.runLater(choose::requestFocus);
            }
        });
        model.content().addListener((o, before, after) -> fill());
        model.fresh().addListener((o, before, after) -> fill());
        controls.language().follow(this::fill);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
            }
        });
    }

    private void fill() {
        layers.getChildren().setAll(model.layers().stream().map(this::line).toList());
        if (model.layers().isEmpty()) {
            layers.getChildren().add(controls.label("base.none", "at-muted"));
        }
        form.getChildren().clear();
        model.fresh().get().ifPresent(layer -> form.getChildren().setAll(form(layer)));
    }

    /** A layer of the project: name, role, classes and the way out. */
    private Node line(BaseLayer layer) {
        Label name = Controls.styled(new Label(layer.name()), "at-name");
        name.setMinWidth(60);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ComboBox<BaseRole> role = fields.roles(layer, change -> model.change(layer, change));
        role.setId("base-role-" + layer.name());
        Button away = controls.iconButton("base.remove", MaterialDesignC.CLOSE, () -> model.remove(layer), "at-tiny");
        away.setId("base-remove-" + layer.name());
        return new VBox(
                2,
                row(8, Controls.icon(MaterialDesignL.LAYERS_OUTLINE), name, role, away),
                fields.classes(layer, model::change));
    }

    private List<Node> form(BaseLayer layer) {
        ComboBox<BaseRole> role = fields.roles(layer, model::changeFresh);
        role.setId("base-role");
        List<Node> nodes = new ArrayList<>();
        nodes.add(
                controls.label(new SimpleStringProperty(layer.shapes().source().name()), "at-strong"));
        nodes.add(field("base.role", role));
        if (layer.role() == BaseRole.STREETS) {
            nodes.add(field(
                    "base.class-column",
                    column(
                            layer,
                            "base-class-column",
                            layer.classColumn(),
                            (one, name) -> one.withColumns(name, one.nameColumn()))));
        }
        nodes.add(field(
                "base.name-column",
                column(
                        layer,
                        "base-name-column",
                        layer.nameColumn(),
                        (one, name) -> one.withColumns(one.classColumn(), name))));
        nodes.add(fields.classes(layer, (one, change) -> model.changeFresh(change)));
        for (Problem said : layer.statements()) {
            Label sentence = new Label(controls.language().texts().get().say(said));
            sentence.getStyleClass().add("at-help");
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            sentence.setMaxWidth(WIDTH - 40);
            nodes.add(sentence);
        }
        Button add = controls.button("base.add", MaterialDesignL.LAYERS_PLUS, model::add, "accent");
        add.setId("base-add");
        nodes.add(row(8, spring(), add));
        return nodes;
    }

    @FunctionalInterface
    private interface Choice {
        BaseLayer of(BaseLayer layer, String column);
    }

    private ComboBox<String> column(BaseLayer layer, String id, String chosen, Choice choice) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getStyleClass().add("at-dense");
        box.getItems().add("");
        box.getItems().addAll(layer.shapes().columns());
        controls.names(box, name -> Optional.of(name)
                .filter(one -> !one.isEmpty())
                .orElse(controls.language().get("base.no-column")));
        box.setValue(chosen);
        box.valueProperty()
                .addListener(
                        (o, before, after) -> model.changeFresh(one -> choice.of(one, after == null ? "" : after)));
        return box;
    }

    private HBox field(String key, Node field) {
        Label label = controls.label(key, "at-muted");
        label.setMinWidth(180);
        label.setLabelFor(field);
        return row(8, label, field);
    }
}
